"""Bring together the counts of forces of two actors whom facts link: a leader and his men, a backer and the backed.

The counts of one actor are kept under its own subjects alone, however many it is linked to. Those of two that are
linked meet on a subject of both, which is made when it is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from proxywar.weigh.claims import FORCE, Claim

LINKED = "linked:"
"""Begins the subject of counts of the forces of two linked actors in one area."""
Links = Mapping[str, Collection[str]]


def counterparts(subject: str, links: Links) -> Iterator[tuple[str, str]]:
    """Yield for counts of one actor those of each that facts link to it, if there are any, and where both meet.

    Args:
        subject: One of `claims.subjects`; what does not begin with `FORCE` gives none.
        links: See `Kinship.links`.

    Examples:
        >>> [*counterparts("force:fighters:Libya:turkey|2020q2", {"turkey": {"gna"}})]
        [('force:fighters:Libya:gna|2020q2', 'linked:fighters:Libya:gna~turkey|2020q2')]
    """
    if not subject.startswith(FORCE):
        return
    head, _, quarter = subject[len(FORCE) :].rpartition("|")
    base, _, side = head.rpartition(":")
    for other in links.get(side, ()):
        pair = f"{side}~{other}" if side < other else f"{other}~{side}"
        yield f"{FORCE}{base}:{other}|{quarter}", f"{LINKED}{base}:{pair}|{quarter}"


def meeting_subjects(subjects: Iterable[str], links: Links) -> Iterator[str]:
    """Yield the subjects on which counts of two linked actors meet, of those alone that have counts themselves.

    Args:
        subjects: Those of all claims.
        links: See `Kinship.links`.

    Examples:
        >>> own = ["force:fighters:Libya:gna|2020q2", "force:fighters:Libya:turkey|2020q2"]
        >>> list(meeting_subjects(own, {"turkey": {"gna", "libya"}, "gna": {"turkey"}}))
        ['linked:fighters:Libya:gna~turkey|2020q2']
    """
    sides: dict[tuple[str, str], set[str]] = defaultdict(set)
    for subject in subjects:
        if subject.startswith(FORCE):
            head, _, quarter = subject[len(FORCE) :].rpartition("|")
            base, _, side = head.rpartition(":")
            sides[base, quarter].add(side)
    for (base, quarter), counted in sides.items():
        for side in counted:
            for other in counted.intersection(links.get(side, ())):
                if side < other:
                    yield f"{LINKED}{base}:{side}~{other}|{quarter}"


def sides_of(linked: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return for each of the two actors of a linked subject its id and the subject of its own counts.

    Examples:
        >>> sides_of("linked:fighters:Libya:gna~turkey|2020q2")[0]
        ('gna', 'force:fighters:Libya:gna|2020q2')
    """
    head, _, quarter = linked[len(LINKED) :].rpartition("|")
    base, _, pair = head.rpartition(":")
    one, _, other = pair.partition("~")
    return (one, f"{FORCE}{base}:{one}|{quarter}"), (other, f"{FORCE}{base}:{other}|{quarter}")


def actors_of(linked: str) -> tuple[str, str]:
    """Return the ids of the two actors of a linked subject."""
    (one, _), (other, _) = sides_of(linked)
    return one, other


def join_linked(
    subjects: Iterable[str], by_subject: Mapping[str, Sequence[Claim]], links: Links
) -> dict[str, list[Claim]]:
    """Return the claims of both actors for each subject of two that are linked and have some, in order of their ids."""
    found = {}
    for subject in subjects:
        one, other = actors_of(subject)
        if other not in links.get(one, ()):
            continue
        sides = [
            {claim.id: claim for claim in by_subject.get(own, ()) if any(a.id == actor for a in claim.fact.actor)}
            for actor, own in sides_of(subject)
        ]
        if all(sides):
            both = sides[0] | sides[1]
            found[subject] = [both[ident] for ident in sorted(both)]
    return found
