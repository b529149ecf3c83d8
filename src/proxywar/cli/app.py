"""The command `proxywar` with all of its commands; each module adds its own."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from proxywar import __version__
from proxywar.cli.options import examples

app = typer.Typer(
    name="proxywar",
    help="Read reporting on a proxy war, in English and French, and build the system it describes.",
    epilog=examples(
        "proxywar demo",
        "proxywar read reports/ --case libya.case",
        "proxywar facts --case libya.case --type BACKS",
        "proxywar camps --case libya.case --theatre Libya",
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
)


def _show_version(value: bool) -> None:
    if value:
        from proxywar.case import schema_version

        python = ".".join(str(part) for part in sys.version_info[:3])
        print(f"proxywar {__version__} (Python {python}, case schema {schema_version()})")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def proxywar(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Read reporting on a proxy war, in English and French, and build the system it describes."""
    del version, debug  # taken before: one by its callback, the other by `main`
    if context.invoked_subcommand is None:
        print(context.get_help())


def _add_commands() -> None:
    from proxywar.cli import (
        asking,
        briefing,
        comparing,
        demo,
        doctor,
        exporting,
        lake,
        lists,
        reading,
        review,
        scenario,
        serving,
        system,
        verifying,
    )

    own = (
        reading,
        lake,
        lists,
        system,
        asking,
        review,
        briefing,
        exporting,
        comparing,
        scenario,
        serving,
        demo,
        doctor,
        verifying,
    )
    for module in own:
        module.add_to(app)


_add_commands()
