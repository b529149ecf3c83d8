"""What a case says about one name outside the knowledge base: the unit that resolution over a case compares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from proxywar.resolve.bodynames import BodyName, parse_body
from proxywar.resolve.naming import PersonName, keys_of, parse_person
from proxywar.text.folding import fold

KEPT = 60
"""So many of the names, states and words around a name are kept, the first in the order of the alphabet: what is kept
then does not depend on the order of reading."""
SEPARATOR = "@"
PLACE = "p:"


def node_id(kind: str, entity: str, home: str | None = None) -> str:
    """Return the id of a node for an id of extraction or of the knowledge base."""
    return (PLACE if kind == "place" else "") + entity + (f"{SEPARATOR}{home}" if home is not None else "")


def entity_of(node: str) -> str:
    """Return the id that extraction gave to what a node is of.

    Examples:
        >>> entity_of("p:x-tavar"), entity_of("x-abou-walid@SOM")
        ('x-tavar', 'x-abou-walid')
    """
    return node.removeprefix(PLACE).split(SEPARATOR)[0]


@dataclass(frozen=True, slots=True)
class Node:
    """A name of the case with what stands around it.

    Attributes:
        id: The id that extraction gave, "x-…"; of a place with "p:" before it; of a person's name of one word with the
            states behind it that it is met with, and when, because such a name is borne by many.
        kind: actor or place.
        names: Its spellings.
        states: Ids of the states that its sentences speak of.
        around: Ids of the actors and places, states apart, in the same sentences.
        stems: Beginnings of the words around it, and years.
        is_kin: True where a sentence speaks of somebody's brother, son or cousin.
        died: Years in which its sentences say that he died.
        acts: Years in which they say that he did something.
    """

    id: str
    kind: str
    names: frozenset[str]
    states: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    is_kin: bool = False
    died: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()

    @property
    def entity(self) -> str:
        """The id that extraction gave."""
        return entity_of(self.id)

    @property
    def name(self) -> str:
        """The longest of its spellings, the first in the order of the alphabet."""
        return _longest(self.names)

    @property
    def person(self) -> PersonName:
        """Its name as a person's."""
        return parse_person(self.name)

    @property
    def body(self) -> BodyName | None:
        """Its name as a body's; None where it has no word that bodies are called by and is no acronym."""
        return parse_body(self.name)

    @property
    def is_acronym(self) -> bool:
        """True for a name in capitals ("FLBT")."""
        return is_acronym(self.name)

    def join(self, other: Node) -> Node:
        """Return the node with what another one of the same id adds."""
        return replace(self, names=_kept(self.names | other.names), states=_kept(self.states | other.states),
                       around=_kept(self.around | other.around), stems=_kept(self.stems | other.stems),
                       is_kin=self.is_kin or other.is_kin, died=_kept(self.died | other.died),
                       acts=_kept(self.acts | other.acts))  # fmt: skip

    @property
    def keys(self) -> frozenset[str]:
        """The keys under which this node and those that may be the same are found."""
        if self.kind == "place":
            return frozenset("p " + key for key in keys_of([self.person]))
        if self.is_acronym:
            return frozenset({"a " + fold(self.name)})
        body = self.body
        if body is not None:
            return frozenset({"b " + key for key in body.keys} | {"a " + letters for letters in body.initials})
        return frozenset(keys_of([self.person]))

    def json(self) -> dict[str, Any]:
        """Return the node as a plain object."""
        return {"kind": self.kind, "names": sorted(self.names), "states": sorted(self.states),
                "around": sorted(self.around), "stems": sorted(self.stems), "kin": self.is_kin,
                "died": sorted(self.died), "acts": sorted(self.acts)}  # fmt: skip

    @staticmethod
    def from_json(id: str, row: Mapping[str, Any]) -> Node:
        """Build a node back from `json`'s object."""
        names, states, around, stems = (frozenset(map(str, row[k])) for k in ("names", "states", "around", "stems"))
        died, acts = (frozenset(map(str, row.get(k, ()))) for k in ("died", "acts"))
        return Node(id, row["kind"], names, states, around, stems, is_kin=row["kin"], died=died, acts=acts)


@lru_cache(maxsize=100_000)
def _longest(names: frozenset[str]) -> str:
    return min(names, key=lambda name: (-len(name.split()), name))


def _kept(found: frozenset[str]) -> frozenset[str]:
    return found if len(found) <= KEPT else frozenset(sorted(found)[:KEPT])


@lru_cache(maxsize=100_000)
def is_acronym(name: str) -> bool:
    """Tell a name in capitals, of two to eight letters."""
    letters = re.sub(r"[.\-]", "", name)
    return 2 <= len(letters) <= 8 and letters.isalnum() and letters.isupper()


def is_weak(name: str) -> bool:
    """Tell a name that many bear: one word, or "Abu" and one word.

    Examples:
        >>> is_weak("Abou Walid"), is_weak("Marek Dolny"), is_weak("FLBT")
        (True, False, False)
    """
    return len(parse_person(name).words) < 2 and not is_acronym(name) and parse_body(name) is None


_WORD = re.compile(r"[^\W\d_]{4,}|\b(?:19|20)\d\d\b")


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return fold(word)[:5]


def stems_of(text: str, *, without: Iterable[str], small: frozenset[str]) -> frozenset[str]:
    """Return the first five letters of the words of a sentence, in which cognates of two languages often agree.

    Args:
        without: Names in it, whose own words do not count.
        small: Words that say nothing.
    """
    own = {_stem(word) for name in without for word in re.findall(r"[^\W\d_]+", name)}
    return frozenset(_stem(w) for w in _WORD.findall(text) if w.lower() not in small) - own


@dataclass(slots=True)
class Statements:
    """What texts themselves say about names: (id, id) of the same, in the order of ids, with the words that say so."""

    pairs: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, one: str, other: str, words: str) -> None:
        """Take in a pair; of several phrases the first in the order of the alphabet is kept."""
        if one != other:
            pair = (min(one, other), max(one, other))
            self.pairs[pair] = min(self.pairs.get(pair, words), words)
