"""The command that runs a scenario."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proxywar.cli.options import FORMATS, ForceOption, TheatreOption, examples, one_of

if TYPE_CHECKING:
    from proxywar.scenario import Options, Scenario, ScenarioResult


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("scenario", epilog=examples(
        'proxywar scenario --case libya.case --what-if "Turkey air 0 from week 8" -o run',
        "proxywar scenario --case libya.case --theatre Libya --explain",
        "proxywar scenario libya-2019.yaml --what-if questions.yaml --match observed.yaml -o run",
    ))(scenario)  # fmt: skip


CaseOrNone = Annotated[Path | None, typer.Option("--case", metavar="FILE", help="The case file.")]
SidesOption = Annotated[
    str | None, typer.Option("--sides", metavar="A,B", help="Two local actors as the sides, not the camps.")
]
WhatIfOption = Annotated[
    list[str] | None,
    typer.Option("--what-if", metavar="FILE|SPEC", help="A line, or a YAML file of lines; repeatable."),
]
WeeksOption = Annotated[int, typer.Option("--weeks", min=1, metavar="N", help="How long it runs.")]
ReplicatesOption = Annotated[int, typer.Option("--replicates", min=1, metavar="N", help="How often it runs.")]
SeedOption = Annotated[int, typer.Option("--seed", min=0, metavar="N", help="The same seed gives the same numbers.")]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="Print every parameter with the facts or the prior behind it; run nothing.")
]
MatchOption = Annotated[
    Path | None, typer.Option("--match", metavar="OBSERVED.yaml", help="Compare with what was observed.")
]
JobsOption = Annotated[int, typer.Option("--jobs", min=1, metavar="N", help="Threads; they change no number.")]
PrintedOption = Annotated[
    str | None,
    typer.Option("--format", metavar="|".join(FORMATS), callback=one_of(FORMATS), help="Of what is printed."),
]
FolderOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="DIR", help="Folder for result.json, result.html, the draws.")
]


def scenario(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE.yaml]", help="A scenario as YAML, in place of a case.")
    ] = None,
    *,
    case: CaseOrNone = None,
    theatre: TheatreOption = None,
    sides: SidesOption = None,
    what_if: WhatIfOption = None,
    weeks: WeeksOption = 52,
    replicates: ReplicatesOption = 10_000,
    seed: SeedOption = 0,
    explain: ExplainOption = False,
    match: MatchOption = None,
    jobs: JobsOption = 1,
    format: PrintedOption = None,
    output: FolderOption = None,
    force: ForceOption = False,
) -> None:
    """Run the system forward, with what-ifs."""
    from proxywar.errors import UsageError
    from proxywar.run import limit_threads
    from proxywar.scenario import Options, check_folder

    limit_threads()
    if (file is None) == (case is None):
        raise UsageError("PW101", "A scenario is made of a case or of a YAML file, one of them.",
                         "For example: proxywar scenario --case libya.case -o run")  # fmt: skip
    if output is not None and not explain:
        check_folder(output, force=force)
    options = Options(weeks=weeks, replicates=replicates, seed=seed, jobs=jobs)
    names = tuple(name.strip() for name in sides.split(",")) if sides else ()
    if explain:
        _print_parameters(_build(file, case, theatre, names), format)
        return
    result = _run(file, case, theatre, names, what_if=what_if or [], options=options, match=match)
    _print_result(result, format)
    if output is not None:
        written = result.write(output, force=force)
        print(f"wrote {', '.join(str(path) for path in written)}", file=sys.stderr)


def _run(
    file: Path | None, case: Path | None, theatre: str | None, sides: tuple[str, ...], *, what_if: list[str],
    options: Options, match: Path | None,
) -> ScenarioResult:  # fmt: skip
    from proxywar.api import open_case
    from proxywar.scenario import ask_file

    if file is not None:
        return ask_file(file, what_if, options=options, match=match)
    assert case is not None  # noqa: S101  # one of the two is there
    with open_case(case) as opened:
        _suggest(opened, theatre)
        return opened.scenario(what_if, theatre=theatre, sides=sides, weeks=options.weeks, jobs=options.jobs,
                               replicates=options.replicates, seed=options.seed, match=match)  # fmt: skip


def _build(file: Path | None, case: Path | None, theatre: str | None, sides: tuple[str, ...]) -> Scenario:
    from proxywar.api import open_case
    from proxywar.scenario import Choice, build_scenario, read_scenario

    if file is not None:
        return read_scenario(file)
    assert case is not None  # noqa: S101  # one of the two is there
    with open_case(case) as opened:
        _suggest(opened, theatre)
        return build_scenario(list(opened.facts()), list(opened.texts()), Choice(theatre, sides))


def _suggest(case: Any, theatre: str | None) -> None:
    from proxywar.cli.lists import suggest

    suggest(case, [theatre] if theatre else None, "theatre")


def _print_parameters(scenario: Scenario, format: str | None) -> None:
    from proxywar.cli.output import write_rows

    rows = [p.json() for p in scenario.all_parameters()]
    write_rows(rows, "parameters", format=format, output=None, force=False)
    for line in (*scenario.notes, *(f"not in the scenario: {actor}" for actor in scenario.left_out)):
        print(line, file=sys.stderr)


def _print_result(result: ScenarioResult, format: str | None) -> None:
    """Print the chances of places with what the what-ifs change; the caveats never stay out."""
    from proxywar.cli.output import pick_format, write_rows

    is_table = pick_format(format, None) == "table"
    if is_table:
        print(repr(result).rpartition("\n")[0])
    write_rows(result.rows(), "scenario", format=format, output=None, force=False)
    for line in result.caveats():
        print(f"- {line}", file=sys.stdout if is_table else sys.stderr)
