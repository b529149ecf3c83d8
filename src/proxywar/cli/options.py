"""Options that mean the same in every command, and the one decorator of the listing commands."""

from __future__ import annotations

import inspect
import sys
import typing
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proxywar.records import DISPLAY_CONFIDENCE, FACT_TYPES, Status

if TYPE_CHECKING:
    from proxywar.api import Case

FORMATS = ("table", "json", "jsonl", "csv")


def one_of(choices: Sequence[str], *, upper: bool = False) -> Callable[[Any], Any]:
    """Return a callback that checks an option (or each value of a repeatable one) and says what was meant."""

    def check(value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, list | tuple):
            return [check(one) for one in value]
        shaped = str(value).upper() if upper else str(value).lower()
        if shaped in choices:
            return shaped
        from proxywar.resolve.spelling import near_names

        near = near_names(shaped, choices, limit=2)
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        raise typer.BadParameter(f"{value!r} is not one of {', '.join(choices)}.{meant}")

    return check


LOCALES = ("en", "fr")
LocaleOption = Annotated[
    str, typer.Option("--locale", metavar="|".join(LOCALES), callback=one_of(LOCALES), help="Language of the output.")
]
CaseOption = Annotated[Path, typer.Option("--case", metavar="FILE", help="The case file.")]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", metavar="|".join(FORMATS), callback=one_of(FORMATS),
                 help="Default: a table on a terminal, JSON lines off it, or by the suffix of -o."),
]  # fmt: skip
OutputOption = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write into a file.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]
LimitOption = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="At most N rows.")]
OffsetOption = Annotated[int, typer.Option("--offset", min=0, metavar="N", help="Leave out the first N rows.")]
TheatreOption = Annotated[
    str | None, typer.Option("--theatre", metavar="NAME", help="Only the conflict in this country or area.")
]
AsOfOption = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="As of a day, month or year.")]
TypeOption = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", callback=one_of(FACT_TYPES, upper=True), help="Type of fact; repeatable."),
]
StatusOption = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="STATUS", callback=one_of([str(s) for s in Status]), help="Status; repeatable."),
]
ActorOption = Annotated[
    list[str] | None, typer.Option("--actor", metavar="NAME", help="Name, any spelling or id, in any role; repeatable.")
]
PlaceOption = Annotated[
    list[str] | None, typer.Option("--place", metavar="NAME", help="Name, spelling or id; repeatable.")
]
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="Only dated facts from this day, month or year.")
]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only dated facts up to it.")]

MinConfidenceOption = Annotated[
    float | None,
    typer.Option("--min-confidence", min=0.0, max=1.0, metavar="X",
                 help=f"Only facts from this confidence on. Default: {DISPLAY_CONFIDENCE} for what people read."),
]  # fmt: skip
AllOption = Annotated[bool, typer.Option("--all", help="Facts of any confidence; the same as --min-confidence 0.")]

_SHARED = {"case": (CaseOption, inspect.Parameter.empty), "format": (FormatOption, None),
           "output": (OutputOption, None), "force": (ForceOption, False)}  # fmt: skip
_WEIGHED = {"min_confidence": (MinConfidenceOption, None), "all": (AllOption, False)}
_WINDOW = {"limit": (LimitOption, None), "offset": (OffsetOption, 0)}


def examples(*lines: str) -> str:
    """Return the epilog of a command: lines to copy, one below the other."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def listing(
    app: typer.Typer, kind: str, *lines: str, rows: str | None = None, weighed: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a function `(case, *, own options…, limit, offset) -> Result` a command that lists rows of a kind.

    The command has the options that every reading command has; a function that takes no `limit` gets its rows cut
    here. Its docstring is the help.

    Args:
        rows: The kind of its rows where it is not that of the command.
        weighed: The list is made of facts, of which those below a confidence can be left out.
    """

    def wrap(function: Callable[..., Any]) -> Callable[..., Any]:
        own = own_parameters(function)
        cuts_itself = "limit" in inspect.signature(function).parameters

        def command(**values: Any) -> None:
            case, format, output, force = (values.pop(name) for name in _SHARED)
            least = {name: values.pop(name) for name in _WEIGHED} if weighed else None
            window = {} if cuts_itself else {name: values.pop(name) for name in _WINDOW}
            _list(
                lambda opened: function(opened, **values),
                rows or kind,
                case=case,
                format=format,
                output=output,
                force=force,
                least=least,
                **window,
            )

        parameters = [parameter("case", *_SHARED["case"]), *(p for p in own if p.name not in _WINDOW)]
        parameters += [parameter(name, *option) for name, option in _WEIGHED.items() if weighed]
        parameters += [parameter(n, *p) for n, p in {**_WINDOW, **_SHARED}.items() if n != "case"]
        add_command(app, kind, command, parameters, lines, told=function)
        return function

    return wrap


def parameter(name: str, annotation: Any, default: Any = inspect.Parameter.empty) -> inspect.Parameter:
    """Return a parameter of a command."""
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)


def own_parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Return the parameters of a function after its first one, as those of a command."""
    hints = typing.get_type_hints(function, include_extras=True)
    given = list(inspect.signature(function).parameters.values())[1:]
    return [parameter(p.name, hints[p.name], p.default) for p in given]


def add_command(
    app: typer.Typer, name: str, command: Callable[..., None], parameters: Sequence[inspect.Parameter],
    lines: Sequence[str], *, told: Callable[..., Any],
) -> None:  # fmt: skip
    """Add a command that takes any values, with the parameters that it shows.

    Args:
        lines: Examples.
        told: The function whose docstring is the help.
    """
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # typer reads it
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    command.__doc__ = told.__doc__
    app.command(name, epilog=examples(*lines))(command)


def threshold(*, min_confidence: float | None, all: bool, whole: bool = False) -> float:
    """Return from which confidence on facts are shown.

    Args:
        whole: The list is for a program: it holds every fact unless a threshold was asked for.
    """
    if all and min_confidence is not None:
        raise typer.BadParameter("--all and --min-confidence exclude each other.")
    if min_confidence is not None:
        return min_confidence
    return 0.0 if all or whole else DISPLAY_CONFIDENCE


def _list(
    ask: Callable[[Case], Any],
    kind: str,
    *,
    case: Path,
    format: str | None,
    output: Path | None,
    force: bool,
    least: Mapping[str, Any] | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> None:
    from proxywar.api import open_case
    from proxywar.case.results import row_json
    from proxywar.cli.output import check_rows_output, pick_format, write_rows

    check_rows_output(output, force=force)
    with open_case(case) as opened:
        shown = opened
        if least is not None:
            whole = kind == "facts" and pick_format(format, output) != "table"
            shown = opened.above(threshold(**least, whole=whole))
            if not whole and (below := shown.count_below()):
                told = f"{below} facts of confidence below {shown.min_confidence:g} left out; --all shows them."
                print(told, file=sys.stderr)
        rows = ask(shown)
        window = slice(offset, None if limit is None else offset + limit)
        write_rows([row_json(row) for row in rows[window]], kind, format=format, output=output, force=force)
