"""The command that shows everything on the bundled example."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proxywar.cli.options import LocaleOption, examples

if TYPE_CHECKING:
    from proxywar.api import Case

EXAMPLE = "libya-2020"
THEATRE = "Libya"
_SHOWN_ROWS = 12
_SHOWN_CAVEATS = 5
_REPLICATES = 4096


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("demo", epilog=examples("proxywar demo", "proxywar demo my-demo --locale fr"))(demo)


def demo(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="Where to put the case and the brief; default: a new temporary folder."),
    ] = None,
    locale: LocaleOption = "en",
) -> None:
    """Read the bundled example and show what it describes."""
    import proxywar
    from proxywar.run import limit_threads

    limit_threads()
    source = find_example()
    folder = Path(tempfile.mkdtemp(prefix="proxywar-demo-")) if folder is None else folder
    folder.mkdir(parents=True, exist_ok=True)
    case = folder / f"{EXAMPLE}.case"
    with proxywar.read(source, case=case, as_of="2020-06") as opened:
        _show(opened)
        _ask(opened)
        brief = folder / "brief.html"
        opened.write_brief(brief, locale=locale, theatre=THEATRE)
        first = opened.facts(type="BACKS", limit=1) or opened.facts(limit=1)
    _print_next(case, brief, first[0].id if first else "ID")


def find_example() -> Path:
    """Return the file of the bundled example: in the package, or in the repository of an editable install.

    Raises:
        InputError: The example is in neither place (PW308).
    """
    from proxywar.errors import InputError

    package = Path(__file__).resolve().parents[1]
    for root in (package / "examples", package.parents[1] / "examples"):
        file = root / EXAMPLE / "fragments.jsonl"
        if file.is_file():
            return file
    raise InputError(
        "PW308", f"The example {EXAMPLE!r} is not in this installation.", "Install the wheel of a release."
    )


def _show(case: Case) -> None:
    from proxywar.cli.output import make_console, make_table

    console = make_console()
    console.print(f"{case!r}")
    case = case.above()
    lists: list[tuple[str, str, Any]] = [
        (f"Camps, theatre {THEATRE}", "camps", lambda: case.camps(theatre=THEATRE)),
        (f"Ties, theatre {THEATRE}", "ties", lambda: case.ties(theatre=THEATRE)),
        ("Forces", "forces", case.forces),
        ("Denied", "facts", lambda: case.facts(status="denied")),
    ]
    for title, kind, ask in lists:
        rows = ask().json()
        more = f" (first {_SHOWN_ROWS} of {len(rows)})" if len(rows) > _SHOWN_ROWS else ""
        console.print(make_table(rows[:_SHOWN_ROWS], kind, title=title + more) if rows else f"{title}: none\n")
    sys.stdout.flush()


def _ask(case: Case) -> None:
    """Print what follows if the channel that counts most stops, and what to mind."""
    from proxywar.cli.output import make_console

    result = case.scenario("leading", theatre=THEATRE, replicates=_REPLICATES)
    console = make_console()
    console.print(f"What follows if ({len(result.parameters())} parameters, each a fact or a stated prior)")
    console.print(f"{result!r}".rpartition("\n")[0])
    for line in result.caveats()[:_SHOWN_CAVEATS]:
        console.print(f"  - {line}")
    print(flush=True)


def _print_next(case: Path, brief: Path, fact: str) -> None:
    print(f"The case is {case}\nThe brief is {brief}\n\nTry next:")
    for line in (
        f"proxywar why {fact} --case {case}",
        f"proxywar facts --case {case} --actor Haftar",
        f"proxywar disputes --case {case}",
        f"proxywar scenario --case {case} --theatre {THEATRE} --explain",
        f"proxywar search drones --case {case}",
        "proxywar read YOUR-FILES --case your.case",
    ):
        print(f"  {line}")
