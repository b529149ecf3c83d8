"""Write the generated parts of `docs/interface.md` and `docs/exports.md` from the code; a test fails where they differ.

python docs/generate.py
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import typer.main

import proxywar
from proxywar import errors, records
from proxywar.api import Case
from proxywar.case.results import KEYS
from proxywar.cli.app import app
from proxywar.publish.exports import as_acled, as_cameo, as_plover
from proxywar.publish.exports.as_sqlite import TABLES
from proxywar.publish.exports.columns import FACT_COLUMNS, Column

FOLDER = Path(__file__).parent
BEGIN = "<!-- generated: {} -->"
END = "<!-- end -->"


def commands() -> str:
    """Return a section for each command: what it does, its options, its examples."""
    group: Any = typer.main.get_command(app)
    parts = []
    for name, command in _commands(group):
        arguments = [p.metavar or p.name.upper() for p in command.params if p.param_type_name == "argument"]
        parts += [f"### `proxywar {name}{''.join(f' {a}' for a in arguments)}`", "", " ".join(command.help.split()), ""]
        parts += ["| option | what |", "| --- | --- |"]
        parts += [f"| {option} | {what} |" for option, what in _options(command)]
        lines = [line.strip() for line in command.epilog.splitlines() if line.strip().startswith(("proxywar", "cat"))]
        parts += ["", "```console", *(f"$ {line}" for line in lines), "```", ""]
    return "\n".join(parts)


def _commands(group: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield all commands in the order of their names, those of a group under its name."""
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from _commands(command, f"{path}{name} ")
        else:
            yield f"{path}{name}", command


def _options(command: Any) -> Iterator[tuple[str, str]]:
    for parameter in command.params:
        if parameter.param_type_name == "option" and parameter.name != "help":
            metavar = "" if parameter.is_flag else f" {parameter.metavar or ''}"
            flags = ", ".join([*parameter.opts, *parameter.secondary_opts])
            needed = " Required." if parameter.required else ""
            yield f"`{flags}{metavar}`".replace("|", "\\|"), (parameter.help or "").replace("|", "\\|") + needed


def keys() -> str:
    """Return the keys of each list's objects."""
    rows = [f"| `{kind}` | {', '.join(f'`{key}`' for key in names.split())} |" for kind, names in KEYS.items()]
    return "\n".join(["| list | keys |", "| --- | --- |", *rows, ""])


def codes() -> str:
    """Return the exit code of each error, and the codes of problems."""
    lines = ["| exit | error | what |", "| --- | --- | --- |"]
    raised = sorted(_errors(errors.ProxywarError), key=lambda error: (error.exit_code, error.__name__))
    lines += [f"| {error.exit_code} | `{error.__name__}` | {_first_line(error)} |" for error in raised]
    lines += ["", "| code | problem |", "| --- | --- |"]
    lines += [f"| `{code}` | {what} |" for code, what in sorted(errors.PROBLEMS.items())]
    return "\n".join([*lines, ""])


def _errors(base: type[errors.ProxywarError]) -> Iterator[type[errors.ProxywarError]]:
    for error in base.__subclasses__():
        yield error
        yield from _errors(error)


def lists() -> str:
    """Return the closed lists: types, statuses, channels, what quantities count."""
    closed = {
        "event types": records.EVENT_TYPES,
        "tie types": records.TIE_TYPES,
        "statuses": [str(status) for status in records.Status],
        "channels": records.CHANNELS,
        "counted": records.COUNTED,
        "kinds of object": records.OBJECT_KINDS,
        "kinds of fragment": [str(kind) for kind in records.FragmentKind],
    }
    return "\n".join(
        [f"- **{name}**: {', '.join(f'`{value}`' for value in values)}" for name, values in closed.items()] + [""]
    )


def python() -> str:
    """Return the names of the package and the methods of a case, each with its first line."""
    lines = ["| name | what |", "| --- | --- |"]
    lines += [f"| `pw.{name}` | {_first_line(getattr(proxywar, name))} |" for name in proxywar.__all__]
    lines += ["", "| of a `Case` | what |", "| --- | --- |"]
    for name, method in inspect.getmembers(Case, inspect.isfunction):
        if not name.startswith("_"):
            arguments = ", ".join(p for p in inspect.signature(method).parameters if p != "self")
            lines.append(f"| `{name}({arguments})` | {_first_line(method)} |")
    return "\n".join([*lines, ""])


def _first_line(thing: Any) -> str:
    return (inspect.getdoc(thing) or "").partition("\n")[0].replace("|", "\\|")


def _columns(columns: Iterable[Column]) -> str:
    rows = [f"| `{c.name}` | {c.type} | {c.about} |" for c in columns]
    return "\n".join(["| column | type | what |", "| --- | --- | --- |", *rows, ""])


def _tables() -> str:
    rows = [f"| `{table}` | {', '.join(f'`{c.strip(chr(34))}`' for c in columns.split())} |"
            for table, columns in TABLES.items()]  # fmt: skip
    return "\n".join(["| table | columns |", "| --- | --- |", *rows, ""])


Parts = dict[str, Callable[[], str]]
PARTS: Parts = {"commands": commands, "keys": keys, "codes": codes, "lists": lists, "python": python}
EXPORTS: Parts = {
    "fact columns": lambda: _columns(FACT_COLUMNS), "sqlite tables": _tables,
    "plover keys": lambda: _columns(as_plover.COLUMNS), "acled columns": lambda: _columns(as_acled.COLUMNS),
    "gdelt columns": lambda: ", ".join(f"`{name}`" for name in as_cameo.NAMES) + "\n",
}  # fmt: skip
PAGES = {"interface.md": PARTS, "exports.md": EXPORTS}


def generate(text: str, parts: Parts = PARTS) -> str:
    """Return the page with every generated part as the code has it now.

    Raises:
        ValueError: A part has no place in the page.
    """
    for name, make in parts.items():
        head, begin, rest = text.partition(BEGIN.format(name))
        _, end, tail = rest.partition(END)
        if not begin or not end:
            raise ValueError(f"the page has no place for {name!r}")
        text = f"{head}{begin}\n{make()}{end}{tail}"
    return text


def main() -> None:
    """Write the pages."""
    for name, parts in PAGES.items():
        page = FOLDER / name
        page.write_text(generate(page.read_text(encoding="utf-8"), parts), encoding="utf-8")


if __name__ == "__main__":
    main()
