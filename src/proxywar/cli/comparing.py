"""The command that tells two cases, or two dates of one, apart."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from proxywar.cli.options import ForceOption, FormatOption, OutputOption, TheatreOption, examples


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("diff", epilog=examples(
        "proxywar diff may.case june.case",
        "proxywar diff --case libya.case --since 2020-06",
        "proxywar diff --case libya.case --since 2020-06 --theatre Libya --format json -o changes.json",
    ))(diff)  # fmt: skip


def diff(
    cases: Annotated[list[Path] | None, typer.Argument(metavar="[A.case B.case]", help="Two cases.")] = None,
    *,
    case: Annotated[Path | None, typer.Option("--case", metavar="FILE", help="One case, with --since.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="What changed from this day, month or year on.")
    ] = None,
    theatre: TheatreOption = None,
    format: FormatOption = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Show what is new, gone or changed.

    Ties, camps, forces, control, disputes and facts: between two cases, or in one case from a date on, its system as of
    the day before against all that it holds.
    """
    from proxywar.api import open_case
    from proxywar.cli.output import write_rows
    from proxywar.errors import UsageError

    given = cases or []
    if len(given) == 2 and case is None and since is None:
        with open_case(given[0]) as one, open_case(given[1]) as other:
            found = other.diff(one, theatre=theatre)
    elif case is not None and since is not None and not given:
        with open_case(case) as one:
            found = one.diff(since=since, theatre=theatre)
    else:
        raise UsageError(
            "PW102", "Two cases are compared, or one from a date on.",
            "proxywar diff A.case B.case, or proxywar diff --case FILE --since DATE",
        )  # fmt: skip
    write_rows(found.json(), "diff", format=format, output=output, force=force)
