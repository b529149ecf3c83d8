"""One sentence with everything found in it: the tree, and which tokens name which actors and places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from proxywar.find.headlines import is_common_word
from proxywar.find.names import ENTITY_ROLES, Name, forms_of_address, proper_runs
from proxywar.find.tree import Tree
from proxywar.lang import table
from proxywar.records import Argument

if TYPE_CHECKING:
    from proxywar.extract.discourse import Discourse
    from proxywar.extract.frames import Evoked
    from proxywar.find.objects import ObjectMention
    from proxywar.find.quantities import QuantityMention
    from proxywar.find.times import TimeMention
    from proxywar.knowledge import Candidate, Gazetteer


@dataclass(slots=True)
class NameRef:
    """A name on the tokens of a tree.

    Attributes:
        first, last: Tokens it covers.
        candidates: What the knowledge base says it may be; empty for an unknown name.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...] = ()

    def of(self, kind: str, *roles: str) -> list[Candidate]:
        """Return the candidates of a kind (actor, place) in any of the roles (all when none is named)."""
        return [c for c in self.candidates if c.kind == kind and (not roles or c.role in roles)]

    @property
    def is_adjective(self) -> bool:
        """True for "Turkish", "russe": a nationality, not a name."""
        return bool(self.candidates) and not any(c.role in ENTITY_ROLES for c in self.candidates)

    @property
    def is_seat_only(self) -> bool:
        """True for a name that is a party, if at all, only by what is seated there: "Damascus"."""
        return all(c.role == "metonym" for c in self.of("actor"))


@dataclass(slots=True)
class Scene:
    """A sentence under extraction.

    Attributes:
        names: In text order.
        date: Day of publication of the document or fragment, or None.
        heading: Where the sentence begins behind the day and place that it is headed by; 0 where it has no heading.
        period: Period that undated offices and recognitions are read for, or None.
        theatres: How often the document names something that lies in each theatre.
        discourse: Who was mentioned before in the same fragment.
        evoked: The frames that each token may evoke; None until they are looked for.
        titles: First and last token and offices of the titles in it; None until they are looked for.
        near: Weight that the words around a name give to each state, by the offsets of the name.
        states: States that a name by itself may speak for, by its offsets.
        asked: Tokens whose party is being looked for; one that leads back to itself stands for nobody.
    """

    tree: Tree
    lang: str
    gazetteer: Gazetteer
    names: list[NameRef]
    at: dict[int, NameRef]
    discourse: Discourse
    fragment: int
    start: int
    end: int
    headline: bool = False
    heading: int = 0
    date: str | None = None
    period: str | None = None
    theatres: Mapping[str, int] = field(default_factory=dict)
    times: list[TimeMention] = field(default_factory=list)
    quantities: list[QuantityMention] = field(default_factory=list)
    objects: list[ObjectMention] = field(default_factory=list)
    asked: set[int] = field(default_factory=set)
    evoked: list[list[Evoked]] | None = None
    titles: list[tuple[int, int, tuple[str, ...]]] | None = None
    near: dict[tuple[int, int], dict[str, float]] = field(default_factory=dict)
    states: dict[tuple[int, int], set[str]] = field(default_factory=dict)

    @property
    def when(self) -> str | None:
        """The date to read offices and recognitions for."""
        return self.date or self.period

    @property
    def since(self) -> int:
        """Code point at which the sentence before this one starts, this one where it is the first."""
        return (self.discourse.starts[-2:] or [self.start])[0]

    def is_time(self, k: int) -> bool:
        """Tell whether the token at `k` begins within a time of the sentence."""
        at = self.tree.start[k] - self.tree.offset
        return any(t.start <= at < t.end for t in self.times)

    def token_at(self, start: int, end: int) -> int | None:
        """Return the head token of a stretch of the document's text, None where no token overlaps it."""
        ends, starts = self.tree.end, self.tree.start
        inside = list(range(bisect_right(ends, start), bisect_left(starts, end)))  # tokens stand in text order
        if not inside:
            return None
        covered = set(inside)
        for i in inside:
            if self.tree.heads[i] not in covered or self.tree.heads[i] == i:
                return i
        return inside[-1]


@cache
def collectives(lang: str) -> dict[str, str]:
    """Return the nouns that act for whoever they belong to, with their kind (state or force)."""
    return {row["lemma"]: row["kind"] for row in table(lang, "collectives")}


def locate_names(
    tree: Tree, names: tuple[Name, ...], times: Sequence[TimeMention] = (), objects: Sequence[ObjectMention] = ()
) -> tuple[list[NameRef], dict[int, NameRef]]:
    """Lay known names on the tokens of a tree, then add the unknown proper nouns.

    Args:
        names: Offsets into the sentence, as `prepare` found them.
    """
    refs: list[NameRef] = []
    at: dict[int, NameRef] = {}
    for name in names:
        start, end = name.start + tree.offset, name.end + tree.offset
        tokens = list(range(bisect_right(tree.end, start), bisect_left(tree.start, end)))
        whole = [i for i in tokens if tree.start[i] >= start and tree.end[i] <= end]
        ref = NameRef(tokens[0] if tokens else 0, tokens[-1] if tokens else 0, start, end, name.text, name.candidates)
        refs.append(ref)
        for i in whole:
            at[i] = ref
    spans = [(t.start, t.end) for t in times] + [(o.start, o.end) for o in objects]
    dated = {i for start, end in spans for i in range(len(tree))
             if tree.start[i] < end + tree.offset and tree.end[i] > start + tree.offset}  # fmt: skip
    joined = {first.first for first, second in pairwise(refs) if first.first == second.first}  # "Moscow-Tehran"
    for opening, last in proper_runs(tree, [i in at or i in dated or i in joined for i in range(len(tree))]):
        if opening == last and _is_word_that_opens(tree, opening):
            continue
        addressed = forms_of_address(tree.lang)
        # "Mr. Gunes" is Gunes
        first = next((i for i in range(opening, last) if tree.lower[i].rstrip(".") not in addressed), last)
        start, end = tree.start[first], tree.end[last]
        text = tree.text[start - tree.offset : end - tree.offset]
        ref = NameRef(first, last, start, end, text)
        refs.append(ref)
        for i in range(first, last + 1):
            at[i] = ref
    return sorted(refs, key=lambda r: r.start), at


def _is_word_that_opens(tree: Tree, i: int) -> bool:
    """Tell a plain word with the capital of its sentence from a name: "Road reopened", "Water cut off in Gao"."""
    opens = i == 0 or tree.words[i - 1] in (":", "–", "—", ";")
    alone = i + 1 < len(tree) and tree.words[i + 1].islower()
    return opens and alone and tree.words[i][1:].islower() and is_common_word(tree.lower[i], tree.lang)


def slug(text: str) -> str:
    """Return the id of an actor or place outside the knowledge base, made of its name."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return "x-" + (re.sub(r"[^\w]+", "-", plain).strip("-_") or "unnamed")


def known_actor(scene: Scene, ident: str, ref: NameRef) -> Argument:
    """Return the argument for an actor of the knowledge base, named by `ref`."""
    actor = scene.gazetteer.actor(ident)
    return Argument(actor.id, actor.name, actor.kind, ref.text, ref.start, ref.end, actor.within)


def told_as(scene: Scene, ident: str, first: int, last: int) -> Argument:
    """Return an actor of the knowledge base that the tokens from one to another tell of without its name."""
    tree, actor = scene.tree, scene.gazetteer.actor(ident)
    text = tree.text[tree.start[first] - tree.offset : tree.end[last] - tree.offset]
    return Argument(actor.id, actor.name, actor.kind, text, tree.start[first], tree.end[last], actor.within)


def nations_beside(scene: Scene, i: int) -> set[str]:
    """Return the ids of the states and peoples whose adjectives hang on the noun at `i`: "his Russian counterpart"."""
    refs = [scene.at.get(k) for k in scene.tree.kids[i]]
    return {c.id for ref in refs if ref is not None and ref.is_adjective for c in ref.of("actor")}


def known_place(scene: Scene, ident: str, ref: NameRef) -> Argument:
    """Return the argument for a place of the knowledge base, named by `ref`."""
    place = scene.gazetteer.place(ident)
    return Argument(place.id, place.name, place.kind, ref.text, ref.start, ref.end, place.within, place.lat, place.lon)


def unknown(text: str, start: int, end: int, kind: str, within: tuple[str, ...] = ()) -> Argument:
    """Return the argument for a name that the knowledge base does not hold."""
    clean = re.sub(r"\s+", " ", text).strip(" '’\"")
    return Argument(slug(clean), clean, kind, text, start, end, within)


def descend(tree: Tree, i: int, lemmas: frozenset[str]) -> Iterator[int]:
    """Yield the nominal dependents of `i` with a genitive, where `i` is one of `lemmas` ("hundreds of men")."""
    if tree.lemmas[i] in lemmas or tree.lower[i] in lemmas or tree.pos[i] == "NUM":
        for k in tree.kids[i]:
            if tree.deps[k] in ("nmod", "obl", "flat") and tree.case_of(k) in ("of", "de"):
                yield k


def is_named(scene: Scene, m: int) -> bool:
    """Tell a name, or a noun that one stands beside: "loyal to his former deputy, Riek Machar"."""
    near = [scene.at.get(k) for k in (m, *scene.tree.children(m, "appos"))]
    return any(ref is not None and not ref.is_adjective for ref in near)
