"""Who fights and who backs whom: the two sides of a theatre, and the outside powers behind each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proxywar.case.names import fold_name
from proxywar.errors import UsageError
from proxywar.knowledge import Gazetteer
from proxywar.model import Tie, camps, ties
from proxywar.records import Argument, Fact
from proxywar.resolve.spelling import near_names
from proxywar.weigh import Documents, Kinship
from proxywar.weigh.kinship import is_arena

SIDE_KEYS = ("A", "B")
_UNDER_ARMS = frozenset({"armed_group", "military", "government", "group", "party"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of a theatre.

    Attributes:
        names: Name of each side, by key.
        side: Key of the side of each actor, by id.
        locals: Names of the local parties of each side, the heaviest first.
        sponsors: Side by name of each outside power.
        left_out: Actors on neither side, and why.
        ties: Those of the theatre.
    """

    theatre: str
    names: dict[str, str]
    side: dict[str, str]
    locals: dict[str, tuple[str, ...]]
    sponsors: dict[str, str]
    sponsor_by_id: dict[str, str]
    left_out: tuple[str, ...]
    kinship: Kinship
    ties: tuple[Tie, ...]

    def sponsor_of(self, actor: Argument) -> str | None:
        """Return the sponsor for whom an actor acts, None of a local party and of who is on neither side."""
        for ident in (actor.id, self.kinship.principal(actor), _state_of(actor)):
            if ident in self.sponsor_by_id:
                return self.sponsor_by_id[ident]
            if ident in self.side:
                return None
        return None

    def side_of(self, actor: Argument) -> str | None:
        """Return the key of the side on which an actor stands."""
        sponsor = self.sponsor_of(actor)
        if sponsor is not None:
            return self.sponsors[sponsor]
        return self.side.get(actor.id) or self.side.get(self.kinship.principal(actor))


def find_parties(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, sides: Sequence[str] = (),
    first: str | None = None,
) -> Parties:  # fmt: skip
    """Return the parties of a theatre, of the one with most facts that has two sides if none is named.

    Args:
        sides: Two actors to take as the local sides; whoever is bound to one of them stands with it.
        first: Name of a party that is to be on side "A".

    Raises:
        UsageError: No theatre has two sides, or a side is not there (PW122).
    """
    names = [theatre] if theatre else _theatres(facts)
    for name in names:
        bound = ties(facts, documents, theatre=name)
        split = _chosen(bound, sides) if sides else _camps(bound, name)
        if split is not None:
            if first is not None and _ids(bound).get(first) in split["B"]:
                split["A"], split["B"] = split["B"], split["A"]
            return _sort(name, split, bound, facts)
    known = ", ".join(_theatres(facts)) or "none"
    raise UsageError(
        "PW122",
        f"No two sides are found{f' in the theatre {theatre!r}' if theatre else ''}; theatres: {known}.",
        'Look at `proxywar camps` and `proxywar ties`, or name the sides: --sides "NAME,NAME".',
    )


def _theatres(facts: Iterable[Fact]) -> list[str]:
    count: dict[str, int] = defaultdict(int)
    for fact in facts:
        if fact.theatre:
            count[fact.theatre] += 1
    return sorted(count, key=lambda name: (-count[name], name))


def _ids(bound: Iterable[Tie]) -> dict[str, str]:
    """Return the ids of the actors of ties, by name."""
    return {n: i for t in bound for i, n in ((t.actor_id, t.actor), (t.recipient_id, t.recipient))}


def _camps(bound: Sequence[Tie], theatre: str) -> dict[str, list[str]] | None:
    found = {camp.camp: camp.members for camp in camps(bound, theatre=theatre)}
    if "A" not in found or "B" not in found:
        return None
    ids = _ids(bound)
    return {key: [ids[name] for name in members] for key, members in found.items()}


def _chosen(bound: Sequence[Tie], sides: Sequence[str]) -> dict[str, list[str]]:
    """Return two named actors, each with those whose ties pull them more to it than to the other."""
    ids = _ids(bound)
    heads = [_named(name, ids) for name in sides]
    split: dict[str, list[str]] = {"A": [heads[0]], "B": [heads[1]]}
    pull: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for _ in range(3):  # those bound to who is bound: a few rounds reach them
        pull.clear()
        for tie in bound:
            sign = 1.0 if tie.sign == 0 else tie.sign * tie.weight
            for one, other in ((tie.actor_id, tie.recipient_id), (tie.recipient_id, tie.actor_id)):
                for s, key in enumerate(SIDE_KEYS):
                    if other in split[key] and one not in heads:
                        pull[one][s] += sign
        split = {"A": [heads[0]], "B": [heads[1]]}
        for ident, (a, b) in sorted(pull.items()):
            if a != b and not is_arena(ident):
                split["A" if a > b else "B"].append(ident)
    return split


def _named(name: str, ids: dict[str, str]) -> str:
    """Return the id of a party by its name, any spelling, or the words that only its name has."""
    for known, ident in ids.items():
        if fold_name(known) == fold_name(name):
            return ident
    spelt = {c.id for c in Gazetteer.load().look_up(name)} & set(ids.values())
    words = set(fold_name(name).split())
    holding = {ident for known, ident in ids.items() if words <= set(fold_name(known).split())}
    for found in (spelt, holding):
        if len(found) == 1:
            return found.pop()
    told = ", ".join(near_names(name, ids) or list(ids)[:12])
    raise UsageError("PW122", f"No actor {name!r} has a tie in this theatre.", f"There are: {told}.")


def _sort(theatre: str, split: dict[str, list[str]], bound: Sequence[Tie], facts: Sequence[Fact]) -> Parties:
    known = {a.id: a for f in facts for a in (*f.actor, *f.recipient)}
    names = {i: n for n, i in _ids(bound).items()}
    side = {ident: key for key in SIDE_KEYS for ident in split[key]}
    own: dict[str, list[str]] = {key: [] for key in SIDE_KEYS}
    sponsors: dict[str, str] = {}
    by_id: dict[str, str] = {}
    for key in SIDE_KEYS:
        for ident in split[key]:
            actor = known[ident]
            if is_local(actor, theatre):
                own[key].append(names[ident])
                continue
            state = _state_of(actor)
            # A private army, a minister or a king goes with his state where that stands on the same side.
            head = state if state in side and side[state] == key and not is_local(known[state], theatre) else ident
            by_id[ident] = names[head]
            sponsors[names[head]] = key
    outside = [names[i] for i in split.get("unaligned", [])]
    return Parties(
        theatre, {k: (own[k] or [names[split[k][0]]])[0] for k in SIDE_KEYS}, side,
        {k: tuple(own[k]) for k in SIDE_KEYS}, sponsors, by_id,
        tuple(f"{name}: its ties place it on neither side" for name in outside), Kinship(facts), tuple(bound),
    )  # fmt: skip


def is_local(actor: Argument, theatre: str) -> bool:
    """Tell whether a party is of the theatre itself."""
    gazetteer = Gazetteer.load()
    if gazetteer.has_actor(actor.id):
        home = gazetteer.country_of(actor.id)
        at_home = home is not None and gazetteer.has_actor(home) and gazetteer.actor(home).name == theatre
        return actor.kind != "mission" and (gazetteer.theatre_of(actor.id) == theatre or at_home)
    return theatre in actor.within or (not actor.within and actor.kind in _UNDER_ARMS)


def _state_of(actor: Argument) -> str:
    """Return the id of the state to which an actor belongs; its own of a state and where none is known."""
    gazetteer = Gazetteer.load()
    if gazetteer.has_actor(actor.id):
        return gazetteer.country_of(actor.id) or actor.id
    return next((s for name in reversed(actor.within) if (s := gazetteer.state_named(name))), actor.id)
