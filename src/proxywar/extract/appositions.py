"""What a sentence says that an unknown name is: "the Nujum Company, a Russian private military contractor"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from proxywar.extract.candidates import actor_named
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.scene import NameRef, Scene, known_actor, unknown
from proxywar.find.names import titles
from proxywar.lang import classed, table, united
from proxywar.records import Argument, Mention

_ARMED, _GROUP = "armed", "group"
_UNARMED = frozenset({_GROUP, "organisation", "company", "mission", "party"})
"""What an armed one of is an armed group."""
_BESIDE = frozenset({"appos", "flat", "nmod:desc", "compound", "parataxis"})


@dataclass(frozen=True, slots=True)
class Description:
    """What a text says that an actor outside the knowledge base is.

    Attributes:
        kind: As of `Actor.kind`, None where the words do not tell.
        country: Canonical name of the state that it is said to be of, or None.
    """

    kind: str | None
    country: str | None


@cache
def _kinds(lang: str) -> dict[str, str]:
    return {row["lemma"]: row["class"] for row in table(lang, "kinds") if row["class"] != _ARMED}


@cache
def _armed(lang: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in table(lang, "kinds") if row["class"] == _ARMED)


def says_kind(scene: Scene, i: int) -> str | None:
    """Return what a noun says that somebody is, None where it says nothing of the kind."""
    if (kind := _kinds(scene.lang).get(scene.tree.lemmas[i])) is not None:
        return kind
    tree = scene.tree
    of_men = any(tree.lower[m] in ("who", "whom") for k in tree.children(i, "acl:relcl") for m in tree.kids[k])
    return "person" if of_men and tree.feature(i, "Number") != "Plur" else None  # "the moderate with whom he met"


def find_descriptions(scene: Scene, mentions: list[Mention]) -> Iterator[tuple[str, Description]]:
    """Yield the ids of unknown actors that the sentence describes, with what it says.

    Args:
        scene: The sentence.
        mentions: Its mentions, with their ids.
    """
    for mention in mentions:
        if mention.kind != "actor" or mention.entity is None or scene.gazetteer.has_actor(mention.entity):
            continue
        token = scene.token_at(mention.start, mention.end)
        noun = None if token is None else _noun_of(scene, token)
        if noun is not None:
            yield mention.entity, Description(_kind_of(scene, noun), _country_of(scene, noun))


def _noun_of(scene: Scene, name: int) -> int | None:
    """Return the noun that says what a name is: behind it, before it, or its predicate."""
    tree = scene.tree
    behind = [k for k in tree.kids[name] if tree.deps[k] in _BESIDE]
    head = tree.heads[name]
    # "Troops of X, a Russian contractor": the parser may hang it on the noun before, "X, une milice, a": on the verb.
    loose = [
        k for k in tree.kids[head] if k > name and tree.deps[k] in ("appos", "nsubj") and _is_apposed(scene, name, k)
    ]
    above = [head] if head != name and (tree.deps[name] in _BESIDE or tree.children(head, "cop")) else []
    return next((k for k in (*behind, *loose, *above) if k not in scene.at and says_kind(scene, k)), None)


def _is_apposed(scene: Scene, name: int, noun: int) -> bool:
    """Tell a noun whose phrase begins with an article right behind a name and a comma."""
    tree = scene.tree
    opening = scene.at[name].last + 1 if name in scene.at else name + 1
    return (
        opening + 1 < noun
        and tree.words[opening] in (",", "(", "–", "—")
        and tree.pos[opening + 1] == "DET"
        and tree.heads[opening + 1] == noun
    )


def _kind_of(scene: Scene, noun: int) -> str | None:
    tree = scene.tree
    kind = says_kind(scene, noun)
    if kind in _UNARMED and any(tree.lemmas[k] in _armed(scene.lang) for k in tree.kids[noun]):
        return "armed_group"
    return None if kind == _GROUP else kind


def _country_of(scene: Scene, noun: int) -> str | None:
    """Return the state of "a Syrian militia" or "une milice de Syrie"."""
    tree = scene.tree
    for k in tree.kids[noun]:
        ref = scene.at.get(k)
        if ref is None or not (ref.is_adjective or tree.case_of(k) == GENITIVE[scene.lang]):
            continue
        states = [c.id for c in ref.of("actor") if scene.gazetteer.actor(c.id).kind == "country"]
        if states:
            return scene.gazetteer.actor(states[0]).name
    return None


def others_listed(scene: Scene, first: int, noun: int) -> list[Argument]:
    """Return the names coordinated with the first of an apposition: "three members, Chad, Mali and Togo".

    Args:
        noun: What they are: behind "the ministers" names that nobody knows are persons as well.
    """
    refs = [scene.at.get(k) for k in scene.tree.conjuncts(first) if k > first]
    out: list[Argument] = []
    for ref in refs:
        if ref is None or ref.is_adjective:
            continue
        if ref.of("actor", "name", "acronym", "surname"):
            out.append(actor_named(scene, ref))
        elif not ref.candidates and " " in ref.text and says_kind(scene, noun) == "person":
            out.append(unknown(ref.text, ref.start, ref.end, "person"))
    return out


def officer_beside(scene: Scene, i: int) -> list[Argument] | None:
    """Return the person named beside a state's officer ("le ministre turc, Hulusi Akar")."""
    for k in scene.tree.children(i, "appos", "flat", "nmod:desc"):
        ref = scene.at.get(k)
        if ref is None or ref.is_adjective:
            continue
        for c in ref.of("actor"):
            if scene.gazetteer.actor(c.id).kind == "person":
                return [known_actor(scene, c.id, ref)]
    return None


def named_for(scene: Scene, i: int, ref: NameRef) -> list[Argument]:
    """Return the bearer of an unknown name behind the noun that says what it is: "the human rights group Dawlaty"."""
    tree = scene.tree
    at = i + 1
    while tree.lang == "fr" and at < ref.first and tree.pos[at] == "ADJ" and tree.heads[at] == i:
        at += 1  # "le groupe armé FPG"
    bodies = united(classed(scene.lang, "nouns", "group"), classed(scene.lang, "nouns", "part of a body"))
    if ref.first == at and tree.lemmas[i] in bodies:
        return [unknown(ref.text, ref.start, ref.end, "organisation")]
    styled = tree.pos[i] == "PROPN" and tree.lower[i] in titles(scene.lang)  # "Father Alvaro Rosales"
    if styled or says_kind(scene, i) == "person":
        return [unknown(ref.text, ref.start, ref.end, "person")]  # "un bonze, Thich Quang Duc"
    parted = tree.deps[ref.last] == "appos" and tree.heads[ref.last] == i and "," in tree.words[i : ref.first]
    if parted and says_kind(scene, i) is not None:
        return [
            unknown(ref.text, ref.start, ref.end, _kind_of(scene, i) or "organisation")
        ]  # "its umbrella body, the X"
    return []
