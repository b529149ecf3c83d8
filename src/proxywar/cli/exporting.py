"""The command that writes a case in the formats of others."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from proxywar.cli.options import CaseOption, ForceOption, examples, one_of

FORMATS = ("jsonl", "csv", "parquet", "plover", "cameo", "acled", "ftm", "geojson", "graphml", "sqlite")
"""As in `proxywar.publish.exports`; a test compares them, so that --help need not load it."""
BINARY = ("parquet", "sqlite")


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("export", epilog=examples(
        "proxywar export --case libya.case --to csv -o facts.csv",
        "proxywar export --case libya.case --to graphml -o ties.graphml",
        "proxywar export --case libya.case --to jsonl -o libya.jsonl && proxywar read libya.jsonl --case copy.case",
    ))(export)  # fmt: skip


def export(
    case: CaseOption,
    to: Annotated[str, typer.Option("--to", metavar="|".join(FORMATS), callback=one_of(FORMATS), help="The format.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT", help="The file to write; - is standard output.")
    ],
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin CSV with a byte order mark, so that spreadsheets read it as UTF-8.")
    ] = False,
    force: ForceOption = False,
) -> None:
    """Write the case in a format that others read.

    Every export says by which version and of what it was made; what the format cannot hold is counted on standard
    error. The same case gives the same bytes.
    """
    from proxywar.api import open_case
    from proxywar.errors import UsageError

    is_streamed = str(output) == "-"
    if is_streamed and to in BINARY and sys.stdout.isatty():
        raise UsageError("PW102", f"{to} is not text and would only upset the terminal.", "Name a file after -o.")
    with open_case(case) as opened:
        if is_streamed:
            with TemporaryDirectory() as folder:
                done = opened.export(Path(folder) / "export", to=to, bom=bom)
                _copy_out(done.paths[-1])
        else:
            done = opened.export(output, to=to, force=force, bom=bom)
    for what, number in done.left_out.items():
        print(f"left out, {to} cannot hold them: {number:,} {what}", file=sys.stderr)
    where = "" if is_streamed else f" into {', '.join(str(path) for path in reversed(done.paths))}"
    print(f"wrote {done.rows:,} {'row' if done.rows == 1 else 'rows'}{where}", file=sys.stderr)


def _copy_out(path: Path) -> None:
    """Put a file on standard output."""
    sys.stdout.flush()
    with path.open("rb") as file:
        shutil.copyfileobj(file, sys.stdout.buffer)
    sys.stdout.buffer.flush()
