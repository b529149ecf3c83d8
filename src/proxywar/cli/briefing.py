"""The command that writes the brief."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from proxywar.cli.lists import suggest
from proxywar.cli.options import (
    AllOption,
    CaseOption,
    ForceOption,
    LocaleOption,
    MinConfidenceOption,
    TheatreOption,
    examples,
    threshold,
)


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("brief", epilog=examples(
        "proxywar brief --case libya.case -o brief.html",
        "proxywar brief --case libya.case -o brief.md --locale fr --theatre Libya",
    ))(brief)  # fmt: skip


def brief(  # noqa: PLR0917  # each is an option of the command
    case: CaseOption,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="A .html or .md file.")],
    locale: LocaleOption = "en",
    theatre: TheatreOption = None,
    min_confidence: MinConfidenceOption = None,
    all: AllOption = False,
    force: ForceOption = False,
) -> None:
    """Write the system on a page, HTML or Markdown."""
    from proxywar.api import open_case
    from proxywar.case.whole_file import check_output
    from proxywar.errors import UsageError

    if output.suffix.lower() not in (".html", ".htm", ".md"):
        raise UsageError(
            "PW102",
            f"A brief is a .html or .md file, not {output.suffix or output.name!r}.",
            "For example -o brief.html.",
        )
    check_output(output, force=force)
    least = threshold(min_confidence=min_confidence, all=all)
    with open_case(case) as opened:
        suggest(opened, [theatre] if theatre else None, "theatre")
        opened.write_brief(output, locale=locale, theatre=theatre, min_confidence=least)
    print(f"wrote {output}", file=sys.stderr)
