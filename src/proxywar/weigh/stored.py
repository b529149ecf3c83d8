"""Bring clusters, copies and disputes of a case up to date, looking only at what is new and at what it touches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, combinations
from typing import TYPE_CHECKING, Generic, TypeVar

from proxywar.case.weighed import DOCUMENTS, FACTS, SUBJECTS, WeighedTables, hash_key, list_sources
from proxywar.records import Status
from proxywar.weigh.claims import BODY, DEED, END, FORCE, LASTING, Claim, body_subject, subjects
from proxywar.weigh.clusters import SAME_EVENT, cluster_id
from proxywar.weigh.denials import match_denials
from proxywar.weigh.disputes import find_disputes, group_claims, refusal_subject
from proxywar.weigh.kinship import LINKING, UNHELD, Kinship
from proxywar.weigh.leaders import Item, MemoryShelf, Rule, Shelf, Span, settle
from proxywar.weigh.library import Library, is_adrift, settle_theatres
from proxywar.weigh.linked import Links, counterparts, join_linked, sides_of
from proxywar.weigh.profiles import AGAINST, Profile, describe_fact
from proxywar.weigh.reprints import ONE_TEXT, Print, print_of

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T", bound=Item)
_ANEW_SHARE = 0.2
"""From this share of new things on, all is clustered anew in memory: the result is the same, and it is faster."""
_HELD = "held:"


def update_weighing(connection: Connection) -> None:
    """Cluster what is new, mark copies, find disputes on touched subjects; in the caller's transaction."""
    tables = WeighedTables(connection)
    if not tables.is_whole:
        tables.clear()
    _mark_copies(tables)
    weighing = _Weighing(connection, tables)
    weighing.take_out_changed()
    weighing.cluster_new()
    weighing.find_disputes()
    tables.mark_weighed()


def _mark_copies(tables: WeighedTables) -> None:
    def load(numbers: Iterable[int]) -> dict[int, Print]:
        rows = tables.texts(numbers)
        return {row.n: print_of(row.id, row.date, row.text, row.fragments, is_collage=row.is_collage) for row in rows}

    _cluster(tables, DOCUMENTS, load, ONE_TEXT)


def _cluster(
    tables: WeighedTables, klass: int, load: Callable[[Iterable[int]], dict[int, T]], rule: Rule[T]
) -> tuple[dict[int, T], dict[int, int], set[int]]:
    """Give leaders to the things that have none; return these things, who moved to which leader, and leaders left."""
    new = tables.new_items(klass)
    known = tables.count_items(klass)
    if not new:
        return {}, {}, set()
    if len(new) > _ANEW_SHARE * known:
        before = tables.leaders(klass)
        items = load([*before, *new])
        shelf = MemoryShelf(items.values(), rule)
        settle(shelf, items.values(), rule, is_all=True)
        numbers = {item.id: n for n, item in items.items()}
        after = {numbers[ident]: numbers[leader] for ident, leader in shelf.leaders.items()}
        moved = {n: leader for n, leader in after.items() if before.get(n) != leader}
        tables.put_keys(klass, ((n, shelf.keys[items[n].id]) for n in new))
        tables.assign(klass, moved.items())
        return {n: items[n] for n in new}, moved, {before[n] for n in moved if n in before}
    items = load(new)
    tables.put_keys(klass, ((n, rule.kept(item)) for n, item in items.items()))
    stored = StoredShelf(tables, klass, load, items, rule)
    stored.load_around(items.values())
    settle(stored, items.values(), rule)
    return items, stored.moved, stored.left


class StoredShelf(Shelf[T], Generic[T]):
    """A shelf over the tables of a case, which loads what it is asked for."""

    def __init__(
        self,
        tables: WeighedTables,
        klass: int,
        load: Callable[[Iterable[int]], dict[int, T]],
        items: Mapping[int, T],
        rule: Rule[T],
    ) -> None:
        self.moved: dict[int, int] = {}
        self.left: set[int] = set()
        self._tables = tables
        self._class = klass
        self._load = load
        self._rule = rule
        self._leading: dict[str, set[int]] = {}
        self._kept: dict[str, dict[int, Span | None]] = {}
        self._items: dict[int, T] = {}
        self._numbers: dict[str, int] = {}
        self._take(items)

    def _take(self, items: Mapping[int, T]) -> None:
        self._items.update(items)
        self._numbers.update({item.id: n for n, item in items.items()})

    def _get(self, numbers: set[int]) -> list[T]:
        if missing := [n for n in sorted(numbers) if n not in self._items]:
            self._take(self._load(missing))
        return [self._items[n] for n in sorted(numbers)]

    def load_around(self, items: Iterable[T]) -> None:
        """Load the leaders that any of these may join in one go; remember what is kept under the keys they seek."""
        seeking: dict[str, set[Span]] = {}
        for item in items:
            for key in self._rule.sought(item):
                seeking.setdefault(key, set()).add(self._rule.span(item))
        self._kept = {key: {} for key in seeking}
        self._leading = {key: set() for key in seeking}
        kept = self._tables.kept_under(self._class, seeking)
        days = self._tables.days_of(kept) if self._class == FACTS else {}
        leaders = self._tables.leading_among(self._class, kept)
        for n, under in kept.items():
            day = days.get(n)
            for key in under:
                self._kept[key][n] = day
                if n in leaders and (day is None or any(_meet(day, span) for span in seeking[key])):
                    self._leading[key].add(n)
        self._get(set().union(*self._leading.values()))

    def sharing(self, keys: Iterable[str], *, leaders: bool, span: Span | None = None) -> Iterable[T]:
        """Return the things that are kept under one of the keys; only leaders if asked.

        Of facts those alone that the span meets; documents may be copies whatever their days.
        """
        if self._class != FACTS:
            span = None
        wanted = [*keys]
        if leaders:
            found = set[int]().union(*(self._leading.get(key, ()) for key in wanted))
        else:
            beside = (row for key in wanted for row in self._kept.get(key, {}).items())
            found = {n for n, days in beside if span is None or days is None or _meet(days, span)}
        if unknown := [key for key in wanted if key not in self._leading]:
            found |= self._tables.sharing(self._class, unknown, leaders=leaders, days=span)
        return self._met(found, span)

    def _met(self, numbers: set[int], span: Span | None) -> list[T]:
        things = self._get(numbers)
        if span is None:
            return things
        return [thing for thing in things if _meet(self._rule.span(thing), span)]

    def leader_of(self, ident: str) -> str | None:
        """Return the id of the leader of a thing; None where it has none yet."""
        leader = self.leading(ident)
        return None if leader is None else leader.id

    def leading(self, ident: str) -> T | None:
        """Return the leader of a thing; None where it has none yet."""
        leader = self._tables.leader_of(self._class, self._numbers[ident])
        return None if leader is None else self._get({leader})[0]

    def members_of(self, ident: str) -> Iterable[T]:
        """Return the things that a leader leads."""
        return self._get(self._tables.members_of(self._class, [self._numbers[ident]]))

    def assign(self, item: T, leader: str) -> None:
        """Set the leader of a thing; its own id makes it lead."""
        row = self._numbers[item.id], self._numbers[leader]
        before = self._tables.leader_of(self._class, row[0])
        if before is not None:
            self.left.add(before)
        if row[0] in row[1:] or before == row[0]:
            for key in self._rule.kept(item):
                if row[0] == row[1] and key in self._leading:
                    self._leading[key].add(row[0])
                elif key in self._leading:
                    self._leading[key].discard(row[0])
        self._tables.assign(self._class, [row])
        self.moved[row[0]] = row[1]


def _meet(one: Span, other: Span) -> bool:
    return bool(one[0] <= other[1] and other[0] <= one[1])


class _Weighing:
    """One bringing up to date."""

    def __init__(self, connection: Connection, tables: WeighedTables) -> None:
        self._tables = tables
        self._library = Library.of_rows(list_sources(connection))
        self._linking = _held(tables.links(LINKING))
        self._kinship = Kinship(links=self._linking)
        self._links = self._kinship.links
        self._claims: dict[int, Claim] = {}
        self._told: dict[str, tuple[str, ...]] = {}
        self._new: list[int] = []
        self._moved: dict[int, int] = {}
        self._told_before: list[set[int]] = []
        self._old_subjects: set[int] = set()
        self._refusing_before: set[int] = set()

    def take_out_changed(self) -> None:
        """Take out the facts that changed; they come in again as new ones, and those they led choose anew."""
        changed = self._tables.changed()
        if not changed:
            return
        self._told_before = [*self._tables.subjects_of(changed).values()]
        self._old_subjects = set().union(*self._told_before)
        led = self._tables.leaders_among(changed)
        self._tables.drop_disputes({*self._old_subjects, *(refusal_subject(ident) for ident in led)})
        self._refusing_before = self._tables.disputed_with(changed, UNHELD)
        self._tables.drop_disputes_of(changed)
        self._tables.forget(changed)

    def _load(self, numbers: Iterable[int]) -> dict[int, Claim]:
        wanted = set(numbers)
        facts = self._tables.facts(n for n in wanted if n not in self._claims)
        adrift = [n for n, fact in facts.items() if is_adrift(fact)]
        beside = self._tables.facts(self._tables.beside(adrift)) if adrift else {}
        settled = {fact.id: fact for fact in settle_theatres([*(beside | facts).values()])}
        for n, fact in facts.items():
            self._claims[n] = Claim(settled[fact.id], describe_fact(fact, self._library))
        return {n: self._claims[n] for n in wanted if n in self._claims}

    def _profiles(self, numbers: Iterable[int]) -> dict[int, Profile]:
        return {n: claim.profile for n, claim in self._load(numbers).items()}

    def _subjects(self, claims: Iterable[Claim]) -> set[str]:
        return {subject for claim in claims for subject in self._subjects_of(claim)}

    def _subjects_of(self, claim: Claim) -> tuple[str, ...]:
        found = self._told.get(claim.id)
        if found is None:
            found = self._told[claim.id] = tuple(dict.fromkeys(subjects(claim)))
        return found

    def cluster_new(self) -> None:
        """Give every new fact its cluster."""
        new, self._moved, left = _cluster(self._tables, FACTS, self._profiles, SAME_EVENT)
        self._new = sorted(new)
        claims = self._load([*self._moved.keys(), *self._moved.values()])
        # What a refusal refused that went to another cluster is taken out of the dispute of the one that it left.
        self._refusing_before |= {n for n, claim in self._load(left).items() if claim.profile.stance == AGAINST}
        self._tables.put_clusters((claims[n].id, cluster_id(claims[leader].id)) for n, leader in self._moved.items())
        self._tables.put_keys(SUBJECTS, ((n, self._subjects_of(self._claims[n])) for n in self._new))

    def find_disputes(self) -> None:
        """Find disputes anew on every subject that is touched."""
        if len(self._new) == self._tables.count_items(FACTS) and not self._old_subjects:
            self._find_first()
        elif self._new or self._moved or self._old_subjects:
            self._find_touched()

    def _find_touched(self) -> None:
        fresh = {n: self._claims[n] for n in {*self._new, *self._moved}}
        touched = self._subjects(fresh.values())
        # Of the old subjects only hashes are known: one fact that is on a subject still tells its name.
        others = self._load(self._tables.first_under(SUBJECTS, self._old_subjects).values()).values()
        known = {s for s in self._subjects(others) if hash_key(s) in self._old_subjects}
        touched |= known
        linked: set[str] = set()
        if len(self._new) < self._tables.count_items(FACTS):
            linked = self._touched_through(self._new_links() | self._old_links(known))
            touched |= {subject for subject in linked if subject.startswith(_HELD)}
            linked -= touched
        linked |= self._meeting((subject, self._links) for subject in touched)
        refusing = self._refusals(fresh)
        leaders = self._leaders_of(refusing)
        refusals = {claim.id: self._claims[leaders[n]].id for n, claim in refusing.items()}
        anew = {leaders[n] for n in refusing if n in fresh or n in self._refusing_before}
        grown = [claim for n, claim in refusing.items() if leaders[n] not in anew]
        deeds = self._deeds(claim for n, claim in refusing.items() if leaders[n] in anew)
        gathered = self._gather({*touched, *(own for both in linked for _, own in sides_of(both))}, deeds, refusals)
        gathered |= self._grown(grown, self._deeds(grown) - deeds, refusals, fresh)
        by_subject = {s: claims for s, claims in gathered.items() if s in touched or s.startswith(DEED)}
        by_subject |= join_linked(linked, gathered, self._links)
        refused = {*map(refusal_subject, refusals.values()), *self._left_clusters()}
        self._tables.drop_disputes({*touched, *linked, *refused})
        found = find_disputes(by_subject, self._kinship, refusals)
        self._tables.put_disputes([(subject, dispute.json()) for subject, dispute in found])

    def _find_first(self) -> None:
        """Find the disputes of a case of which nothing was weighed before: no table need be asked."""
        claims = {n: self._claims[n] for n in self._new}
        refusals = {c.id: self._claims[self._moved[n]].id for n, c in claims.items() if c.profile.stance == AGAINST}
        ordered = sorted(claims.values(), key=lambda claim: claim.id)
        by_subject = group_claims(ordered, self._links, self._subjects_of)
        found = find_disputes(by_subject, self._kinship, refusals)
        self._tables.put_disputes([(subject, dispute.json()) for subject, dispute in found])

    def _left_clusters(self) -> set[str]:
        """Return the subjects of refusals that lead no longer."""
        return {refusal_subject(self._claims[n].id) for n in self._moved if self._claims[n].profile.stance == AGAINST}

    def _refusals(self, fresh: Mapping[int, Claim]) -> dict[int, Claim]:
        """Return the denied and negated facts that refuse something else than before, by whole clusters.

        They are fresh themselves, or refuse what is fresh, or refused what changed.
        """
        found = {n for n, claim in fresh.items() if claim.profile.stance == AGAINST} | self._refusing_before
        on_deed: dict[str, list[Claim]] = defaultdict(list)
        for claim in fresh.values():
            for subject in self._subjects_of(claim):
                if subject.startswith(DEED) and claim.profile.stance != AGAINST:
                    on_deed[subject].append(claim)
        for n, refusal in self._load(self._tables.having(on_deed, UNHELD) - found).items():
            meeting = {c.id: c for subject in self._subjects_of(refusal) for c in on_deed.get(subject, ())}
            if any(match_denials([refusal, *meeting.values()])):
                found.add(n)
        leaders = self._leaders_of(self._load(found))
        return self._load(self._tables.members_of(FACTS, leaders.values()))

    def _leaders_of(self, claims: Mapping[int, Claim]) -> dict[int, int]:
        found = {n: leader for n in claims if (leader := self._tables.leader_of(FACTS, n)) is not None}
        self._load(found.values())
        return found

    def _deeds(self, claims: Iterable[Claim]) -> set[str]:
        return {subject for subject in self._subjects(claims) if subject.startswith(DEED)}

    def _grown(
        self, refusing: Iterable[Claim], deeds: set[str], refusals: Mapping[str, str], fresh: Mapping[int, Claim]
    ) -> dict[str, list[Claim]]:
        """Return the claims of deeds whose refusals are as before: what these refused, and what is fresh."""
        kept = self._tables.disputed_under({refusal_subject(refusals[claim.id]) for claim in refusing})
        by_subject: dict[str, list[Claim]] = defaultdict(list)
        claims = {claim.id: claim for claim in (*refusing, *self._load(kept).values(), *fresh.values())}
        for _, claim in sorted(claims.items()):
            if claim.profile.stance != AGAINST or claim.id in refusals:
                for subject in deeds.intersection(self._subjects_of(claim)):
                    by_subject[subject].append(claim)
        return by_subject

    def _gather(self, touched: set[str], deeds: set[str], refusals: Mapping[str, str]) -> dict[str, list[Claim]]:
        """Return the claims of each subject: of a tie only where somebody ends it, and all those of some deeds.

        Of refusals of a deed only these: others keep what was found on them.
        """
        wanted = {subject for subject in touched if not subject.startswith((DEED, BODY, END))}
        ends = {subject for subject in touched if subject.startswith(END)}
        wanted |= ends & self._subjects(self._load(self._tables.having(ends, [Status.ENDED])).values())
        wanted |= deeds
        by_subject: dict[str, list[Claim]] = defaultdict(list)
        kept = self._tables.kept_under(SUBJECTS, wanted)
        for n, claim in sorted(self._load(kept).items(), key=lambda row: row[1].id):
            is_other = claim.profile.stance == AGAINST and claim.id not in refusals
            for subject in kept[n]:
                if not (is_other and subject.startswith(DEED)):
                    by_subject[subject].append(claim)
        return by_subject

    def _new_links(self) -> set[tuple[str, str]]:
        """Return the pairs of actors that new facts link and nothing linked before."""
        new = _held(self._tables.links(LINKING, self._new))
        return {pair for pair, facts in new.items() if facts == self._linking[pair]}

    def _old_links(self, subjects: Iterable[str]) -> set[tuple[str, str]]:
        """Return the pairs of actors that facts which changed may have linked and nothing links now."""
        bodies = {hash_key(s): s.removeprefix(BODY) for s in subjects if s.startswith(BODY)}
        pairs = {pair for told in self._told_before for pair in combinations(sorted(bodies.keys() & told), 2)}
        named = {(bodies[one], bodies[other]) for one, other in pairs}
        return {(one, other) for one, other in named if other not in self._links.get(one, ())}

    def _touched_through(self, pairs: set[tuple[str, str]]) -> set[str]:
        """Return the subjects on which it makes or unmakes a dispute whether two actors are linked."""
        bodies = {actor: self._tables.sharing(SUBJECTS, [body_subject(actor)]) for actor in set(chain(*pairs))}
        found: set[str] = set()
        counted: list[tuple[str, Links]] = []
        for pair in pairs:
            actor, other = sorted(pair, key=lambda ident: (len(bodies[ident]), ident))
            told = self._subjects(self._load(self._tables.telling(bodies[actor], LASTING)).values())
            found |= {subject for subject in told if subject.startswith(_HELD)}
            counted += [(subject, {actor: [other]}) for subject in told if subject.startswith(FORCE)]
        return found | self._meeting(counted)

    def _meeting(self, counted: Iterable[tuple[str, Links]]) -> set[str]:
        """Return the subjects on which counts of forces meet those of linked actors that have some."""
        pairs = [pair for subject, links in counted for pair in counterparts(subject, links)]
        known = self._tables.first_under(SUBJECTS, {own for own, _ in pairs})
        return {both for own, both in pairs if hash_key(own) in known}


def _held(links: Mapping[tuple[str, str, str], int]) -> Counter[tuple[str, str]]:
    """Count the facts that link two actors, without those that say they are not linked."""
    found: Counter[tuple[str, str]] = Counter()
    unheld = {str(status) for status in UNHELD}
    for (status, actor, recipient), facts in links.items():
        if status not in unheld:
            found[actor, recipient] += facts
    return found
