"""Commands that ask one thing: why an id is there, which sentences hold these words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proxywar.cli.options import CaseOption, ForceOption, FormatOption, OutputOption, examples, listing

if TYPE_CHECKING:
    from rich.text import Text

    from proxywar.case.why import Explanation, Passage

_STYLES = {
    "trigger": "bold",
    "actor": "bold blue",
    "recipient": "bold red",
    "place": "bold green",
    "holder": "bold magenta",
    "quantity": "bold yellow",
    "object": "bold cyan",
}


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""

    @listing(
        app,
        "search",
        "proxywar search --case libya.case drones",
        "proxywar search --case libya.case '\"proxy war\" OR mercenaires'",
    )
    def search(
        case: Any,
        limit: int | None,
        offset: int,
        words: Annotated[list[str], typer.Argument(metavar="WORDS", help='Words, "phrases", beginnings*, OR.')],
    ) -> Any:
        """Find sentences by words, without case and accents."""
        return case.search(" ".join(words), limit=limit, offset=offset)

    app.command("why", epilog=examples(
        "proxywar why f-1a2b3c4d --case libya.case",
        "proxywar why 'Khalifa Haftar' --case libya.case --format json",
    ))(why)  # fmt: skip


def why(
    ident: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A camp, tie, row, dispute, cluster, fact, DOC:START-END, document, hash, actor or place.",
        ),
    ],
    case: CaseOption,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Show the sentences, the rule and the steps behind an id."""
    from proxywar.api import open_case

    with open_case(case) as opened:
        found = opened.why(ident)
    _write(found, format=format, output=output, force=force)


def _write(found: Explanation, *, format: str | None, output: Path | None, force: bool) -> None:
    from proxywar.cli.output import make_console, pick_format, write_bytes, write_rows, write_text

    if output is not None and str(output) == "-":
        output = None
    picked = pick_format(format, output)
    if picked == "table":
        console = make_console()
        with console.capture() as captured:
            for line in explanation_lines(found):
                console.print(line, soft_wrap=output is not None)
        write_text(captured.get(), output=output, force=force)
    elif picked == "csv":
        write_rows([p.json() for p in found.passages], "why", format="csv", output=output, force=force)
    else:
        import orjson

        from proxywar.text.printable import escape_json

        option = orjson.OPT_INDENT_2 if picked == "json" else None
        data = escape_json(orjson.dumps(found.json(), default=str, option=option))
        write_bytes([data + b"\n"], output=output, force=force)


def explanation_lines(found: Explanation) -> list[Text]:
    """Return an explanation as lines for a terminal, the words of each role marked and named."""
    from rich.text import Text

    from proxywar.text.printable import printable

    lines = [Text(printable(f"{found.kind} {found.id}: {found.title}"), "bold")]
    lines += [Text(printable(f"  {step}"), "dim") for step in found.steps]
    for passage in found.passages:
        lines += [Text(""), *_passage_lines(passage)]
    if found.total > len(found.passages):
        lines.append(Text(f"\n… and {found.total - len(found.passages)} more facts; list them with proxywar facts."))
    return lines


def _passage_lines(passage: Passage) -> list[Text]:
    from rich.text import Text

    from proxywar.case.confidence import confidence_steps
    from proxywar.case.why import split_marks
    from proxywar.text.printable import printable

    where = ", ".join(part for part in (passage.doc, passage.outlet, passage.date) if part)
    sentence = Text("  ")
    for words, role in split_marks(passage):
        sentence.append(printable(words), _STYLES.get(role or "", ""))
        if role is not None:
            sentence.append(f"[{role}]", "dim")
    lines = [Text(printable(f"{passage.fact}  {passage.type}, {passage.lead}  ({where}, fragment {passage.fragment}, "
                            f"{passage.start}–{passage.end})")), sentence]  # fmt: skip
    lines.append(Text(printable(f"  sentence {passage.sentence} of the document {passage.sha256[:16]}"), "dim"))
    lines.append(Text(printable(f"  rule {passage.rule}, confidence {passage.confidence:.2f}"), "dim"))
    lines += [Text(printable(f"    {step}"), "dim") for step in passage.steps]
    if passage.features:
        (plain, start), *moves = confidence_steps(passage.features)
        told = ", ".join([f"{start:.2f} {plain}", *(f"{move:+.2f} {name}" for name, move in moves)])
        lines.append(Text(printable(f"    confidence {told}"), "dim"))
    return lines
