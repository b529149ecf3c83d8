"""Build a scenario from the facts of a case: nothing by hand, every number a fact with its ids or a stated prior."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from proxywar.case.names import fold_name
from proxywar.errors import UsageError
from proxywar.model import load_weights
from proxywar.records import Fact, Status
from proxywar.resolve.spelling import near_names
from proxywar.scenario.balance import largest_part, measure_balance, signed_pairs
from proxywar.scenario.dated import dated_changes, find_cut_off, mediation
from proxywar.scenario.description import Channel, Partnership, Scenario, Side, Sponsor
from proxywar.scenario.evidence import (
    MEN,
    Attested,
    Key,
    Span,
    attested_channels,
    level_words,
    local_men,
    sponsor_men,
)
from proxywar.scenario.ground import find_places
from proxywar.scenario.parameters import GLOBALS, Parameter, channel_rows, prior
from proxywar.scenario.parties import SIDE_KEYS, Parties, find_parties
from proxywar.scenario.rates import contest_rate, loss_rate
from proxywar.weigh import Dispute, Documents, Library, disputes, voice_groups
from proxywar.weigh.library import select_facts

_PARTNER_TYPES = frozenset({"COOPERATE", "AGREE", "CONSULT"})
_SHOWN_CONFLICTS = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """What to build the scenario of.

    Attributes:
        theatre: None takes the theatre with most facts that has two sides.
        sides: Two actors to take as the local sides, in place of the camps.
        first: A party that is to be on the first side, so that what is compared keeps its sides.
        start: ISO day of week 0; the day up to which the case tells by default.
        without_sources: Outlets or document ids to leave out.
        without_facts: Ids of facts to leave out.
    """

    theatre: str | None = None
    sides: tuple[str, ...] = ()
    start: str | None = None
    first: str | None = None
    without_sources: tuple[str, ...] = ()
    without_facts: tuple[str, ...] = ()


def build_scenario(facts: Sequence[Fact], documents: Documents, choice: Choice | None = None) -> Scenario:
    """Build the scenario of a theatre.

    Raises:
        UsageError: No theatre has two sides, a side is not there (PW122), what is to be left out is not there (PW124),
            or the start is no day (PW103).
    """
    choice = choice or Choice()
    if choice.sides and len(choice.sides) != 2:
        raise UsageError(
            "PW122", f"Two sides are needed, not {len(choice.sides)}.", 'For example --sides "GNA,Haftar".'
        )
    facts = _without(facts, documents, choice)
    parties = find_parties(facts, documents, theatre=choice.theatre, sides=choice.sides, first=choice.first)
    builder = _Builder(facts, documents, parties)
    cut_off = find_cut_off(builder.selected, builder.library)
    start = cut_off if choice.start is None else _day(choice.start)
    places, roads = find_places(builder.selected, parties, start=start)
    sponsors, idle = builder.sponsors()
    first, second = builder.sides()
    events = dated_changes(builder.selected, parties, places, start=start)
    return Scenario(
        name=parties.theatre, sides=(first, second), sponsors=sponsors, places=places, roads=roads,
        partnerships=builder.partnerships(sponsors, facts), parameters=builder.single(len(places), start),
        events=(*mediation(builder.selected, parties, builder.library, start=start), *events),
        theatre=parties.theatre, start=start, cut_off=cut_off, left_out=(*parties.left_out, *idle),
        conflicts=builder.conflicts(), notes=builder.notes(),
    )  # fmt: skip


def _day(start: str) -> str:
    try:
        return date.fromisoformat(start).isoformat()
    except ValueError:
        raise UsageError("PW103", f"{start!r} is not a day.", "Write it whole: 2020-06-19.") from None


def _without(facts: Sequence[Fact], documents: Documents, choice: Choice) -> list[Fact]:
    """Return the facts without those of sources, or those, that are to be left out."""
    library = Library(documents)
    outlets = {fact.doc: library.source_of(fact).outlet for fact in facts}
    kept = list(facts)
    for name in choice.without_sources:
        names = {*outlets, *filter(None, outlets.values())}
        dropped = {d for d, outlet in outlets.items() if fold_name(name) in (fold_name(d), outlet)}
        if not dropped:
            near = near_names(name, names) or sorted(names)[:12]
            raise UsageError("PW124", f"No fact is from a source {name!r}.", f"Sources: {', '.join(near)}.")
        kept = [fact for fact in kept if fact.doc not in dropped]
    known = {fact.id for fact in facts}
    for ident in choice.without_facts:
        if ident not in known:
            raise UsageError("PW124", f"There is no fact {ident!r}.", "`proxywar scenario --explain` tells the ids.")
    return [fact for fact in kept if fact.id not in choice.without_facts]


class _Builder:
    """Fills the parts of a scenario from the facts of its theatre."""

    def __init__(self, facts: Sequence[Fact], documents: Documents, parties: Parties) -> None:
        self.library = Library(documents)
        self.parties = parties
        self.selected = select_facts(facts, self.library, theatre=parties.theatre)
        self._disputes: list[Dispute] = disputes(facts, documents, theatre=parties.theatre)
        self._channels = attested_channels(self.selected, parties, self.library, self._disputes)
        self._men = sponsor_men(self.selected, parties)
        self._locals = local_men(self.selected, parties)

    def sides(self) -> tuple[Side, Side]:
        """Return the two sides with their local fighters."""
        first, second = (
            Side(k, self.parties.names[k], _fighters(k, self._locals.get(k), self.parties), self.parties.locals[k])
            for k in SIDE_KEYS
        )
        return first, second

    def sponsors(self) -> tuple[tuple[Sponsor, ...], tuple[str, ...]]:
        """Return those who send something that the engine weighs, and a word on each of the others."""
        found, idle = [], []
        rows = channel_rows()
        for name, side in self.parties.sponsors.items():
            keys = sorted({k for k in {*self._channels, *self._men} if k[0] == name})
            channels = tuple(self._channel(key) for key in keys if rows[key[1]].role != "none")
            said = [key[1] for key in keys if rows[key[1]].role == "none"]
            if channels:
                found.append(Sponsor(name, side, self._level(name), channels))
            else:
                by = f"by {', '.join(said)} alone" if said else "but no source says with what"
                idle.append(f"{name}: stands with {self.parties.names[side]}, {by}")
        return tuple(found), tuple(idle)

    def _channel(self, key: Key) -> Channel:
        name, channel = key
        row = channel_rows()[channel]
        attested = self._channels.get(key)
        if row.role == "men":
            return Channel(channel, self._men_parameter(key, attested), row.route)
        assert attested is not None  # noqa: S101  # quality comes from channels alone
        symbol = f"w.{channel}"
        note = f"worth: {prior(f'{symbol}.main' if channel == 'air' else symbol).source}"
        if channel == "air":
            best = max((a.strength, n) for (n, c), a in self._channels.items()
                       if c == "air" and self.parties.sponsors[n] == self.parties.sponsors[name])  # fmt: skip
            symbol = "w.air.main" if best[1] == name else "w.air.minor"
            note += "; main: the side's best attested air channel" if symbol == "w.air.main" else "; minor"
        value = prior(symbol, f"w:{name}:{channel}", facts=attested.facts, weight=attested.weight)
        return Channel(channel, replace(value, source=f"{note}; there with the weight of its evidence"), row.route)

    def _men_parameter(self, key: Key, attested: Attested | None) -> Parameter:
        span, name = self._men.get(key), f"men:{key[0]}:{key[1]}"
        if span is None:
            ids = attested.facts if attested else ()
            return prior("men", name, facts=ids, source="men are reported, but no number: none is assumed")
        law = "fixed" if span.low == span.high else "uniform"
        return Parameter(name, law, span.low, span.high, "persons", f"men of {key[0]} in the field ({key[1]})", "fact",
                         span.facts, "lowest to highest number over the sources",
                         attested.weight if attested else 1.0)  # fmt: skip

    def _level(self, name: str) -> Parameter:
        of = [f for f in self.selected if {self.parties.sponsor_of(a) for a in f.actor} == {name}]
        found = level_words([f for f in of if f.status not in (Status.DENIED, Status.NEGATED)])
        if found is None:
            return prior("l0", f"l0:{name}")
        level, ids = found
        return prior(f"l0.{level}", f"l0:{name}", kind="fact", facts=ids)

    def partnerships(self, sponsors: Sequence[Sponsor], facts: Iterable[Fact]) -> tuple[Partnership, ...]:
        """Return pairs of sponsors, rivals here, whom facts outside the theatre show as partners."""
        side = {s.name: s.side for s in sponsors}
        groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        inside = {fact.id for fact in self.selected}
        for fact in facts:
            if fact.type not in _PARTNER_TYPES or fact.id in inside or fact.status in (Status.DENIED, Status.NEGATED):
                continue
            names = sorted({s for a in (*fact.actor, *fact.recipient) if (s := self.parties.sponsor_of(a)) in side})
            for i, a in enumerate(names):
                for b in names[i + 1 :]:
                    if side[a] != side[b]:
                        groups[a, b].append(fact)
        table = load_weights()
        found = []
        for (a, b), group in sorted(groups.items()):
            voices = [max(table.weight[f.type] * table.status[str(f.status)] for f in one)
                      for one in voice_groups(group, self.library)]  # fmt: skip
            ids = tuple(sorted(f.id for f in group))
            weight = round(min(1.0, table.add_voices(voices)), 4)
            found.append(Partnership(a, b, prior("T", f"T:{a}:{b}", facts=ids, weight=weight)))
        return tuple(found)

    def single(self, places: int, start: str | None) -> dict[str, Parameter]:
        """Return the parameters that exist once: priors, save the rates that enough dated facts tell."""
        told = (contest_rate(self.selected, places, start=start),
                loss_rate(self.selected, self.parties, self._locals, start=start))  # fmt: skip
        return {symbol: prior(symbol) for symbol in GLOBALS} | {p.key: p for p in told if p is not None}

    def conflicts(self) -> tuple[str, ...]:
        """Return where sources conflict, the gravest first, as sentences."""
        return tuple(f"{d.kind}: “{d.quotes[0]}” – “{d.quotes[1]}” ({', '.join(d.facts)})"
                     for d in self._disputes[:_SHOWN_CONFLICTS])  # fmt: skip

    def notes(self) -> tuple[str, ...]:
        """Return what was taken for granted."""
        shared = [f for f in self.selected if len({self.parties.sponsor_of(a) for a in f.actor} - {None}) > 1
                  and any(q.of in MEN for q in f.quantity)]  # fmt: skip
        out = [
            *self._graph(),
            "Roads are great circles × 1.3 between neighbouring places; every place serves as a base.",
        ]
        if shared:
            ids = ", ".join(f.id for f in shared)
            out.append(f"Numbers of men that several powers share are left out ({ids}).")
        return tuple(out)

    def _graph(self) -> list[str]:
        """Say how far the signed graph of the theatre's actors falls in two camps."""
        found = measure_balance(largest_part(signed_pairs(self.parties.ties)))
        if found is None:
            return []
        three = "no triangle" if found.triangles is None else f"triangle balance {found.triangles:.2f}"
        what = f"{found.nodes} actors, {found.edges} ties, {found.negative} negative"
        measures = f"normalised balance {found.normalised:.2f}, {three}, walk balance {found.walks:.2f}"
        told = f"Signed graph of {what}: frustration index {found.frustration}, {measures}."
        return [f"{told} It describes; it predicts nothing."]


def _fighters(key: str, span: Span | None, parties: Parties) -> Parameter:
    what = f"local fighters of {parties.names[key]}"
    if span is None:
        return prior("L", f"L:{key}", what=what)
    law = "fixed" if span.low == span.high else "uniform"
    return Parameter(f"L:{key}", law, span.low, span.high, "persons", what, "fact", span.facts,
                     "lowest to highest number over the sources")  # fmt: skip
