"""The commands of the analyst's hand: `proxywar review …`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.models import ArgumentInfo

from proxywar.cli.options import (
    CaseOption,
    ForceOption,
    FormatOption,
    OutputOption,
    TheatreOption,
    add_command,
    examples,
    listing,
    own_parameters,
    parameter,
)

AuthorOption = Annotated[
    str | None,
    typer.Option("--author", metavar="NAME", help="Who decides; default: PROXYWAR_AUTHOR, else the login."),
]
ReasonOption = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]
PlaceFlag = Annotated[bool, typer.Option("--place", help="They are places, not actors.")]
NewFlag = Annotated[bool, typer.Option("--new", help="A name that nobody has yet is brought in.")]

review_app = typer.Typer(
    name="review",
    help="Judge facts, say who is one, grade sources, add what was missed; take it back.",
    epilog=examples(
        "proxywar review queue --case libya.case --limit 20",
        "proxywar review reject f-1a2b3c4d --case libya.case --reason 'a hypothetical'",
        "proxywar review merge Hifter --into 'Khalifa Haftar' --case libya.case",
        "proxywar review undo --case libya.case",
    ),
    rich_markup_mode=None,
    no_args_is_help=True,
)


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for function, lines in _DECIDING.items():
        _add_deciding(function.__name__.replace("_", "-"), function, lines)
    for name, (command, lines) in _EXCHANGING.items():
        review_app.command(name, epilog=examples(*lines))(command)
    for name, (ask, lines) in _LISTING.items():
        listing(review_app, name, *lines, rows=_KINDS.get(name, name))(ask)
    app.add_typer(review_app)


def accept(
    review: Any,
    facts: Annotated[list[str], typer.Argument(metavar="FACT", help="Ids of facts.")],
    reason: ReasonOption = "",
) -> Any:
    """Vouch for facts as they are."""
    return review.accept(*facts, reason=reason)


def reject(
    review: Any,
    facts: Annotated[list[str], typer.Argument(metavar="FACT", help="Ids of facts.")],
    reason: ReasonOption = "",
) -> Any:
    """Take facts out: their sentences do not say so."""
    return review.reject(*facts, reason=reason)


def correct(
    review: Any,
    ident: Annotated[
        str, typer.Argument(metavar="ID", help="A fact or a document; actor:NAME or place:NAME for the others.")
    ],
    fields: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE", help="Nothing after = empties the field.")],
    *,
    new: NewFlag = False,
    reason: ReasonOption = "",
) -> Any:
    """Set fields of a fact, an actor, a place or a document.

    Roles take names, parted by ";". Where the sentence has words of its own: recipient="the group=Wagner Group".
    """
    pairs = [field.partition("=") for field in fields]
    wrong = [field for field, (_, equals, _) in zip(fields, pairs, strict=True) if not equals]
    if wrong:
        raise typer.BadParameter(f"{wrong[0]!r} sets nothing. Write for example channel=air.", param_hint="FIELD=VALUE")
    values = {name.strip(): value for name, _, value in pairs}
    return review.correct(ident, values, reason=reason, new=new)


def merge(
    review: Any,
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="Names or ids of what is one.")],
    into: Annotated[str, typer.Option("--into", metavar="NAME", help="The one that stands for all.")],
    *,
    place: PlaceFlag = False,
    reason: ReasonOption = "",
) -> Any:
    """Say that actors or places are one."""
    return review.merge(*names, into=into, place=place, reason=reason)


def split(
    review: Any,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The actor as it is now.")],
    spelling: Annotated[
        list[str], typer.Option("--spelling", metavar="WORDS", help="Words that mean somebody else; repeatable.")
    ],
    to: Annotated[str, typer.Option("--to", metavar="NAME", help="Whom they mean.")],
    *,
    doc: Annotated[str | None, typer.Option("--doc", metavar="ID", help="Only in this document.")] = None,
    place: PlaceFlag = False,
    reason: ReasonOption = "",
) -> Any:
    """Say that some words mean somebody else."""
    return review.split(name, spelling, to=to, doc=doc, place=place, reason=reason)


def same(
    review: Any,
    one: Annotated[str, typer.Argument(metavar="NAME")],
    other: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    place: PlaceFlag = False,
    reason: ReasonOption = "",
) -> Any:
    """Say that two are one; the better known stands for both."""
    return review.same(one, other, place=place, reason=reason)


def not_same(
    review: Any,
    one: Annotated[str, typer.Argument(metavar="NAME")],
    other: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    place: PlaceFlag = False,
    reason: ReasonOption = "",
) -> Any:
    """Say that two are not one; this undoes a merge of them."""
    return review.not_same(one, other, place=place, reason=reason)


def grade(
    review: Any,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="Name of an outlet, id of a document or a fact.")],
    grade: Annotated[str, typer.Argument(metavar="GRADE", help="A–F reliability, 1–6 credibility: B, 2 or B2.")],
    *,
    reason: ReasonOption = "",
) -> Any:
    """Grade a source by the Admiralty code."""
    return review.grade(source, grade, reason=reason)


def camp(
    review: Any,
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="Name of an outlet, or id of a document.")],
    camp: Annotated[str, typer.Argument(metavar="CAMP", help="Whose side it is on; '' for nobody's.")],
    *,
    reason: ReasonOption = "",
) -> Any:
    """Say on whose side a source is."""
    return review.camp(source, camp, reason=reason)


def add(
    review: Any,
    doc: Annotated[str, typer.Option("--doc", metavar="ID", help="The document.")],
    sentence: Annotated[str, typer.Option("--sentence", metavar="WORDS", help="Words of the sentence that says it.")],
    type: Annotated[str, typer.Option("--type", metavar="TYPE", help="Type of fact.")],
    *,
    actor: Annotated[str | None, typer.Option("--actor", metavar="NAMES", help='Who acts; parted by ";".')] = None,
    recipient: Annotated[str | None, typer.Option("--recipient", metavar="NAMES", help="To whom.")] = None,
    place: Annotated[str | None, typer.Option("--at", metavar="NAMES", help="Where.")] = None,
    holder: Annotated[str | None, typer.Option("--holder", metavar="NAMES", help="On whose word.")] = None,
    trigger: Annotated[str | None, typer.Option("--trigger", metavar="WORDS", help="The words that say it.")] = None,
    status: Annotated[str, typer.Option("--status", metavar="STATUS", help="What the text makes of it.")] = "stated",
    channel: Annotated[str | None, typer.Option("--channel", metavar="CHANNEL", help="With what one backs.")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="When.")] = None,
    theatre: Annotated[str | None, typer.Option("--theatre", metavar="NAME", help="In whose conflict.")] = None,
    quantity: Annotated[str | None, typer.Option("--quantity", metavar="N..M OF", help="How many of what.")] = None,
    new: NewFlag = False,
    reason: ReasonOption = "",
) -> Any:
    """Add a fact that was missed, with its sentence."""
    given = {"actor": actor, "recipient": recipient, "place": place, "holder": holder, "status": status,
             "channel": channel, "date": date, "theatre": theatre, "quantity": quantity}  # fmt: skip
    fields = {name: value for name, value in given.items() if value is not None}
    fields |= {} if trigger is None else {"trigger": trigger}
    return review.add(doc, sentence, type, reason=reason, new=new, **fields)


def comment(
    review: Any,
    ident: Annotated[str, typer.Argument(metavar="ID", help="Any id; actor:NAME or place:NAME as well.")],
    text: Annotated[str, typer.Argument(metavar="TEXT")],
) -> Any:
    """Leave a remark on anything."""
    return review.comment(ident, text)


def undo(
    review: Any,
    decision: Annotated[
        str | None, typer.Argument(metavar="[DECISION]", help="Default: the author's last one.")
    ] = None,
    reason: ReasonOption = "",
) -> Any:
    """Take a decision back."""
    return review.undo(decision, reason=reason)


def export(
    case: CaseOption,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A .jsonl file.")],
    force: ForceOption = False,
) -> None:
    """Write all decisions into a log."""
    from proxywar.api import open_case

    with open_case(case) as opened:
        number = opened.review(author="-").export(output, force=force)
    typer.echo(f"wrote {number} decisions into {output}", err=True)


def import_(
    log: Annotated[Path, typer.Argument(metavar="LOG", help="A log that review export wrote.")],
    case: CaseOption,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Take in a log of decisions, and replay all."""
    from proxywar.api import open_case
    from proxywar.cli.output import check_rows_output, write_rows

    check_rows_output(output, force=force)
    with open_case(case) as opened:
        review = opened.review(author="-")
        new = review.load(log)
        stale, conflicts = (sum(d.state == "stale" for d in new), len(review.conflicts()))
    write_rows(new.json(), "decisions", format=format, output=output, force=force)
    typer.echo(f"{len(new)} new decisions, {stale} of them stale; {conflicts} conflicts in the case", err=True)


def _queue(case: Any, theatre: TheatreOption = None) -> Any:
    """List what is most worth judging first."""
    return case.queue(theatre=theatre)


def _log(case: Any) -> Any:
    """List all decisions, and what became of each."""
    return case.review(author="-").log()


def _stale(case: Any) -> Any:
    """List decisions that fit nothing in the case any more."""
    return case.review(author="-").stale()


def _conflicts(case: Any) -> Any:
    """List where two analysts say different things."""
    return case.review(author="-").conflicts()


def _agreement(case: Any) -> Any:
    """Measure how far analysts agree: Cohen's kappa."""
    return case.review(author="-").agreement()


_DECIDING: dict[Callable[..., Any], tuple[str, ...]] = {
    accept: ("proxywar review accept f-1a2b3c4d5e6f --case libya.case",
             "proxywar review accept f-1a2b3c4d5e6f f-0f9e8d7c6b5a --case libya.case --author anna"),
    reject: ("proxywar review reject f-1a2b3c4d5e6f --case libya.case --reason 'a hypothetical'",
             "proxywar review reject f-1a2b3c4d5e6f f-0f9e8d7c6b5a --case libya.case"),
    correct: ("proxywar review correct f-1a2b3c4d5e6f channel=air 'recipient=Khalifa Haftar' --case libya.case",
              "proxywar review correct actor:x-hifter 'name=Khalifa Hifter' kind=person --case libya.case"),
    merge: ("proxywar review merge x-hifter --into 'Khalifa Haftar' --case libya.case",
            "proxywar review merge Syrte --into Sirte --place --case libya.case"),
    split: ("proxywar review split 'Libyan National Army' --spelling army --to 'Egyptian Army' --case libya.case",
            "proxywar review split Tripoli --spelling Tripoli --doc d-7 --to 'Tripoli, Lebanon' --place --case a.case"),
    same: ("proxywar review same x-hifter 'Khalifa Haftar' --case libya.case",
           "proxywar review same Syrte Sirte --place --case libya.case"),
    not_same: ("proxywar review not-same x-hifter 'Khalifa Haftar' --case libya.case",
               "proxywar review not-same geo-1 geo-2 --place --case libya.case"),
    grade: ("proxywar review grade Reuters B --case libya.case",
            "proxywar review grade seed-32 F3 --case libya.case --reason 'no byline'"),
    camp: ("proxywar review camp 'TRT World' Turkey --case libya.case",
           "proxywar review camp seed-32 'Khalifa Haftar' --case libya.case"),
    add: ("proxywar review add --case a.case --doc d-7 --sentence 'jets landed' --type PRESENT --actor Russia",
          "proxywar review add --case a.case --doc d-7 --sentence 'armed' --type AID --actor 'the Emirates=ARE'"),
    comment: ("proxywar review comment f-1a2b3c4d5e6f 'ask the author' --case libya.case",
              "proxywar review comment actor:Haftar 'four spellings' --case libya.case"),
    undo: ("proxywar review undo --case libya.case", "proxywar review undo j-1a2b3c4d5e6f --case libya.case"),
}  # fmt: skip
_EXCHANGING: dict[str, tuple[Callable[..., None], tuple[str, ...]]] = {
    "export": (export, ("proxywar review export --case libya.case -o anna.jsonl",
                        "proxywar review export --case libya.case -o anna.jsonl --force")),
    "import": (import_, ("proxywar review import ben.jsonl --case libya.case",
                         "proxywar review import ben.jsonl --case libya.case --format json")),
}  # fmt: skip
_LISTING: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
    "queue": (_queue, ("proxywar review queue --case libya.case --limit 20",
                       "proxywar review queue --case libya.case --theatre Libya --format json")),
    "log": (_log, ("proxywar review log --case libya.case", "proxywar review log --case libya.case --format csv")),
    "stale": (_stale, ("proxywar review stale --case libya.case", "proxywar review stale --case a.case --limit 20")),
    "conflicts": (_conflicts, ("proxywar review conflicts --case libya.case",
                               "proxywar review conflicts --case libya.case --format json")),
    "agreement": (_agreement, ("proxywar review agreement --case libya.case",
                               "proxywar review agreement --case libya.case --format json")),
}  # fmt: skip
_KINDS = {"log": "decisions", "stale": "decisions"}


def _add_deciding(name: str, decide: Callable[..., Any], lines: Sequence[str]) -> None:
    """Make a function `(review, own parameters…) -> decisions` a command that decides and lists what was decided.

    The command has the options that every deciding command has; its arguments come before them.
    """

    def command(*, case: Path, author: str | None, format: str | None, **values: Any) -> None:
        from proxywar.api import open_case
        from proxywar.cli.output import write_rows

        with open_case(case) as opened:
            made = decide(opened.review(author=author), **values)
        write_rows(made.json(), "decisions", format=format, output=None, force=False)

    own = own_parameters(decide)
    count = sum(isinstance(p.annotation.__metadata__[0], ArgumentInfo) for p in own)
    shared = parameter("author", AuthorOption, None), parameter("format", FormatOption, None)
    shown = [*own[:count], parameter("case", CaseOption), *own[count:], *shared]
    add_command(review_app, name, command, shown, lines, told=decide)
