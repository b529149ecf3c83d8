"""What one document says about the names that the knowledge base does not hold: a node for each, and who is who."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, reduce

from proxywar.lang import LANGUAGES, classed, table
from proxywar.records import Mention, Sentence
from proxywar.resolve.aliases import find_acronyms, find_aliases
from proxywar.resolve.document import UNKNOWN
from proxywar.resolve.lives import life_in
from proxywar.resolve.nodes import Node, Statements, is_weak, node_id, stems_of
from proxywar.resolve.world import World

MOST_STATES = 3


@dataclass(slots=True)
class Gathered:
    """What one document adds.

    Attributes:
        nodes: By id.
        node_of: Id of the node of each name of one word, by kind and id of extraction.
        statements: Pairs of ids (of nodes, or of the knowledge base) that the text says are one.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    node_of: dict[tuple[str, str], str] = field(default_factory=dict)
    statements: Statements = field(default_factory=Statements)


@cache
def _small() -> frozenset[str]:
    return frozenset().union(
        *(classed(lang, "words", "small") for lang in LANGUAGES), *(_verbs(lang) for lang in LANGUAGES)
    )


def _verbs(lang: str) -> frozenset[str]:
    return frozenset(row["word"] for row in table(lang, "grammar_words"))


@cache
def _kin() -> re.Pattern[str]:
    words = sorted({row["lemma"] for lang in LANGUAGES for row in table(lang, "kin")})
    return re.compile(rf"\b(?:{'|'.join(words)})s?\b", re.IGNORECASE)


def gather(text: str, sentences: Sequence[Sentence], mentions: Iterable[Mention], world: World) -> Gathered:
    """Return the nodes and statements of one document.

    Args:
        text: As stored.
        sentences: In text order.
        mentions: Its actors and places, in text order.
        world: For the states of what the knowledge base holds.
    """
    found = Gathered()
    named = [m for m in mentions if m.entity is not None and m.kind in ("actor", "place")]
    if not any(m.entity and m.entity.startswith(UNKNOWN) for m in named):
        _state(found, text, named)
        return found
    parts: dict[tuple[str, str], list[Node]] = defaultdict(list)
    everywhere = _states_of(named, world)
    for sentence, inside in _by_sentence(sentences, named):
        strangers = [m for m in inside if m.entity and m.entity.startswith(UNKNOWN)]
        if not strangers:
            continue
        words = text[sentence.start : sentence.end]
        states = _states_of(inside, world)
        stems = stems_of(words, without=[m.text for m in strangers], small=_small())
        is_kin = _kin().search(words) is not None
        for mention in strangers:
            entity = mention.entity or ""
            around = frozenset(m.entity for m in inside if m.entity and m.entity != entity and m.entity not in states)
            parts[mention.kind, entity].append(
                Node(
                    node_id(mention.kind, entity),
                    mention.kind,
                    frozenset({_tidy(mention.text)}),
                    states or everywhere,
                    around,
                    stems,
                    is_kin,
                    *_life(mention, words, sentence.start),
                )
            )
    for (kind, entity), nodes in parts.items():
        node = reduce(Node.join, nodes)
        if kind == "actor" and is_weak(node.name):
            home = "+".join([*sorted(node.states)[:MOST_STATES], *_era(node)])
            node = replace(node, id=node_id(kind, entity, home))
        found.node_of[kind, entity] = node.id
        found.nodes[node.id] = node
    _state(found, text, named)
    return found


def _life(mention: Mention, words: str, offset: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return when the bearer of a name died and acted, by a sentence; a place does neither."""
    if mention.kind != "actor" or mention.lang is None:
        return frozenset(), frozenset()
    return life_in(words, mention.start - offset, mention.end - offset, mention.lang)


def _era(node: Node) -> list[str]:
    """Return when a name of one word is met: the year of its bearer's death, else the first decade of his deeds."""
    if node.died:
        return [f"died-{max(node.died)}"]
    return [f"{min(node.acts)[:3]}0s"] if node.acts else []


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" '’\"«»“”")


def _by_sentence(sentences: Sequence[Sentence], mentions: list[Mention]) -> Iterator[tuple[Sentence, list[Mention]]]:
    at = 0
    ordered = sorted(mentions, key=lambda m: (m.start, m.end))
    for sentence in sentences:
        inside = []
        while at < len(ordered) and ordered[at].start < sentence.end:
            if ordered[at].start >= sentence.start:
                inside.append(ordered[at])
            at += 1
        if inside:
            yield sentence, inside


def _states_of(mentions: Iterable[Mention], world: World) -> frozenset[str]:
    homes = [world.homes(m.entity) for m in mentions if m.entity and not m.entity.startswith(UNKNOWN)]
    return frozenset().union(*homes)


def _state(found: Gathered, text: str, named: Sequence[Mention]) -> None:
    """Take in which names the text says are one."""

    def node_of(mention: Mention) -> str:
        entity = mention.entity or ""
        return found.node_of.get((mention.kind, entity)) or node_id(mention.kind, entity)

    for kind in ("actor", "place"):
        same_kind = sorted((m for m in named if m.kind == kind), key=lambda m: (m.start, m.end))
        for first, second, words in find_aliases(text, same_kind):
            found.statements.add(node_of(first), node_of(second), words)
    for mention, short in find_acronyms(text, [m for m in named if m.kind == "actor"]):
        ident = UNKNOWN + re.sub(r"[^\w]+", "-", short.casefold()).strip("-")
        own = Node(ident, "actor", frozenset({short}))
        known = [m.entity for m in named if m.text == short and m.entity]
        other = known[0] if known else ident
        if not known:
            found.nodes.setdefault(ident, own)
        found.statements.add(node_of(mention), other, f"{short} in brackets")
