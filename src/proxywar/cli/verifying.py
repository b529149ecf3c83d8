"""The command that verifies a case."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from proxywar.cli.options import CaseOption, ForceOption, FormatOption, OutputOption, examples


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("verify", epilog=examples(
        "proxywar verify --case libya.case",
        "proxywar verify --case libya.case --sources --format json",
    ))(verify)  # fmt: skip


def verify(
    case: CaseOption,
    sources: Annotated[
        bool, typer.Option("--sources", help="Check too that the files are there and hold the same bytes.")
    ] = False,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Check that a case holds what was read.

    Texts, original bytes, the map between them and the quotes of facts are checked. Lists what does not hold, and exits
    with 4 then.
    """
    from proxywar.api import open_case
    from proxywar.cli.output import check_rows_output, write_rows

    check_rows_output(output, force=force)
    with open_case(case) as opened:
        counts = opened.verifiable()
        found = opened.verify(sources=sources)
    write_rows(found.json(), "verify", format=format, output=output, force=force)
    told = f"{counts['documents']} documents, {counts['kept']} with their original bytes, {counts['facts']} facts"
    verdict = "all is what was read" if not found else f"{len(found)} of what was read does not hold"
    print(f"{told}: {verdict}", file=sys.stderr)
    if found:
        raise typer.Exit(4)
