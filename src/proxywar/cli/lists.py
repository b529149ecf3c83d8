"""Commands that list what was read: documents, mentions, facts, actors, places, problems."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from proxywar.cli.options import (
    ActorOption,
    AsOfOption,
    PlaceOption,
    SinceOption,
    StatusOption,
    TheatreOption,
    TypeOption,
    UntilOption,
    listing,
    one_of,
)

if TYPE_CHECKING:
    from proxywar.api import Case
    from proxywar.case.rows import ActorRow

_SHOWN_NAMES = 8
MENTION_KINDS = ("actor", "place", "time", "quantity", "equipment")


def documents(
    case: Any, *, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None
) -> Any:
    """List the documents with their fragments."""
    return told(case, case.documents(theatre=theatre, as_of=as_of, limit=limit, offset=offset), theatre)


def mentions(
    case: Any,
    *,
    limit: int | None,
    offset: int,
    doc: Annotated[str | None, typer.Option("--doc", metavar="ID", help="Only of this document.")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar="|".join(MENTION_KINDS), callback=one_of(MENTION_KINDS), help="Only of this kind."
        ),
    ] = None,
    theatre: TheatreOption = None,
    as_of: AsOfOption = None,
) -> Any:
    """List the words that name actors, places, times, numbers."""
    found = case.mentions(doc=doc, kind=kind, theatre=theatre, as_of=as_of, limit=limit, offset=offset)
    if not found:
        suggest(case, [doc] if doc else None, "document", [row.doc for row in case.documents()])
    return told(case, found, theatre)


def facts(
    case: Any,
    *,
    limit: int | None,
    offset: int,
    type: TypeOption = None,
    actor: ActorOption = None,
    place: PlaceOption = None,
    status: StatusOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    theatre: TheatreOption = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="The facts that an analyst rejected; they count nowhere.")
    ] = False,
) -> Any:
    """List facts: who does what to whom, where, when, on whose word."""
    found = case.facts(type=type, actor=actor, place=place, status=status, since=since, until=until, theatre=theatre,
                       rejected=rejected, limit=limit, offset=offset)  # fmt: skip
    if not found:
        suggest(case, actor, "actor")
        suggest(case, place, "place")
    return told(case, found, theatre)


def actors(
    case: Any,
    *,
    limit: int | None,
    offset: int,
    merges: Annotated[
        bool, typer.Option("--merges", help="Only actors named in several ways: what was taken for one.")
    ] = False,
    theatre: TheatreOption = None,
    as_of: AsOfOption = None,
) -> Any:
    """List actors with their spellings.

    With --merges, each comes with the names that were taken for it, with score and reasons; pairs that may be one are
    named on standard error.
    """
    rows = case.actors(merges=merges, theatre=theatre, as_of=as_of, limit=limit, offset=offset)
    if merges:
        suggest_merges(rows)
    return told(case, rows, theatre)


def places(case: Any, limit: int | None, offset: int, theatre: TheatreOption = None, as_of: AsOfOption = None) -> Any:
    """List places with their coordinates and spellings."""
    return told(case, case.places(theatre=theatre, as_of=as_of, limit=limit, offset=offset), theatre)


def problems(case: Any, limit: int | None, offset: int) -> Any:
    """List what could not be read or used, and why."""
    return case.problems(limit=limit, offset=offset)


_EXAMPLES: dict[Callable[..., Any], tuple[str, ...]] = {
    documents: (
        "proxywar documents --case libya.case",
        "proxywar documents --case libya.case --format csv -o documents.csv",
    ),
    mentions: (
        "proxywar mentions --case libya.case --kind place",
        "proxywar mentions --case libya.case --doc report-3 --format json",
    ),
    facts: (
        "proxywar facts --case libya.case --type BACKS --actor Turkey",
        "proxywar facts --case libya.case --status denied --since 2020-01 --format jsonl",
    ),
    actors: ("proxywar actors --case libya.case", "proxywar actors --case libya.case --merges"),
    places: ("proxywar places --case libya.case", "proxywar places --case libya.case --limit 20 --format json"),
    problems: ("proxywar problems --case libya.case", "proxywar problems --case libya.case --format csv"),
}


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for function, lines in _EXAMPLES.items():
        listing(app, function.__name__, *lines, weighed=function is facts)(function)


def told(case: Case, rows: Any, theatre: str | None) -> Any:
    """Return the rows; where there are none, say whether the case knows the theatre at all."""
    if not rows and theatre:
        suggest(case, [theatre], "theatre")
    return rows


def suggest(case: Case, names: list[str] | None, kind: str, known: Sequence[str] | None = None) -> None:
    """Say on standard error where a name is none of the case's, or of those known, and which one may be meant."""
    from proxywar.case.names import fold_name
    from proxywar.resolve import near_names
    from proxywar.text.printable import printable

    if not names:
        return
    folded = {fold_name(name): name for name in (case.names(kind) if known is None else known)}
    for name in names:
        if fold_name(name) not in folded:
            near = near_names(name, folded.values())
            there = f" There are: {', '.join(list(folded.values())[:_SHOWN_NAMES]) or 'none'}."
            elsewhere = there if kind == "theatre" else f" See proxywar {kind}s."
            meant = f" Did you mean {' or '.join(near)}?" if near else elsewhere
            print(printable(f"No {kind} of this case is called {name!r}.{meant}"), file=sys.stderr)


def suggest_merges(rows: Iterable[ActorRow]) -> None:
    """Say on standard error which actors may be one with others, and why they were not taken for one."""
    from proxywar.text.printable import printable

    pairs = {tuple(sorted((row.id, held.other))): (row.name, held)
             for row in rows for held in row.held if held.verdict == "maybe"}  # fmt: skip
    found = sorted(pairs.values(), key=lambda pair: -pair[1].score)
    for name, held in found[:_SHOWN_NAMES]:
        told = f"May be one, not merged: {name}, {held.other_name} ({held.score:.2f}: {'; '.join(held.reasons)})"
        print(printable(told), file=sys.stderr)
    if len(found) > _SHOWN_NAMES:
        print(f"… and {len(found) - _SHOWN_NAMES} more pairs.", file=sys.stderr)
