"""Commands that ask a lake: facts, actors, ties, and a case cut out of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from proxywar.cli.options import (
    ActorOption,
    CaseOption,
    ForceOption,
    FormatOption,
    LimitOption,
    OffsetOption,
    OutputOption,
    PlaceOption,
    SinceOption,
    StatusOption,
    TheatreOption,
    TypeOption,
    UntilOption,
    examples,
)

app = typer.Typer(
    name="lake",
    help="Ask a lake that proxywar read --to wrote, or cut a case out of it.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    rich_markup_mode=None,
    no_args_is_help=True,
)
LakeOption = Annotated[Path, typer.Option("--lake", metavar="DIR", help="The lake's folder.")]
PublishedOption = Annotated[
    str | None,
    typer.Option("--published", metavar="PERIOD", help="Only what appeared then: a day, month, year or range a/b."),
]


def add_to(main: typer.Typer) -> None:
    """Add the commands of this module."""
    main.add_typer(app)


@app.command("facts", epilog=examples(
    "proxywar lake facts --lake news/ --type BACKS --actor Turkey",
    "proxywar lake facts --lake news/ --published 2020-06 --format csv -o june.csv",
))  # fmt: skip
def facts(
    lake: LakeOption,
    *,
    type: TypeOption = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    theatre: TheatreOption = None,
    published: PublishedOption = None,
    limit: LimitOption = None,
    offset: OffsetOption = 0,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List facts: who does what to whom, where, when, on whose word."""
    from proxywar.run.lake.asking import list_facts

    wanted = _wanted(type, actor, place, status=status, since=since, until=until, theatre=theatre, published=published)
    _write(list_facts, "facts", lake, wanted, limit=limit, offset=offset, format=format, output=output, force=force)


@app.command("actors", epilog=examples(
    "proxywar lake actors --lake news/ --limit 50",
    "proxywar lake actors --lake news/ --theatre Sudan --published 2023-04/2023-12",
))  # fmt: skip
def actors(
    lake: LakeOption,
    *,
    type: TypeOption = None,
    place: PlaceOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    theatre: TheatreOption = None,
    published: PublishedOption = None,
    limit: LimitOption = None,
    offset: OffsetOption = 0,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List actors, with how many facts and documents name them."""
    from proxywar.run.lake.asking import list_actors

    wanted = _wanted(type, None, place, since=since, until=until, theatre=theatre, published=published)
    _write(list_actors, "actors", lake, wanted, limit=limit, offset=offset, format=format, output=output, force=force)


@app.command("ties", epilog=examples(
    "proxywar lake ties --lake news/ --theatre Libya",
    "proxywar lake ties --lake news/ --actor Iran --type BACKS --format json",
))  # fmt: skip
def ties(
    lake: LakeOption,
    *,
    type: TypeOption = None,
    actor: ActorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    theatre: TheatreOption = None,
    published: PublishedOption = None,
    limit: LimitOption = None,
    offset: OffsetOption = 0,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """List ties between actors, the heaviest first.

    Copies of one text are one voice.
    """
    from proxywar.run.lake.asking import list_ties

    wanted = _wanted(type, actor, None, since=since, until=until, theatre=theatre, published=published)
    _write(list_ties, "ties", lake, wanted, limit=limit, offset=offset, format=format, output=output, force=force)


@app.command("cut", epilog=examples(
    "proxywar lake cut --lake news/ --case libya.case --theatre Libya",
    "proxywar lake cut --lake news/ --case turkey.case --actor Turkey --published 2020",
))  # fmt: skip
def cut(
    lake: LakeOption,
    case: CaseOption,
    *,
    type: TypeOption = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    theatre: TheatreOption = None,
    published: PublishedOption = None,
) -> None:
    """Cut a case out of a lake: the documents with such facts.

    They come with all that was read out of them; nothing is read anew, and the same cut twice adds nothing.
    """
    from proxywar.run.lake.cutting import cut_case

    wanted = _wanted(type, actor, place, since=since, until=until, theatre=theatre, published=published)
    report = cut_case(lake, case, wanted)
    print(f"{report.new} documents new to {case}, {report.known} already there, {report.facts} facts", file=sys.stderr)
    if report.problems:
        raise typer.Exit(4)


def _wanted(type: Any, actor: Any, place: Any, **fields: Any) -> Any:
    from proxywar.run.lake.asking import Wanted

    status = fields.pop("status", None)
    return Wanted(tuple(type or ()), tuple(actor or ()), tuple(place or ()), tuple(status or ()), **fields)


def _write(
    ask: Callable[..., list[dict[str, Any]]], kind: str, lake: Path, wanted: Any, *, limit: int | None, offset: int,
    format: str | None, output: Path | None, force: bool,
) -> None:  # fmt: skip
    from proxywar.cli.output import check_rows_output, write_rows

    check_rows_output(output, force=force)
    rows = ask(lake, wanted, limit=limit, offset=offset)
    write_rows(rows, kind, format=format, output=output, force=force)
