"""One party and another that is called its rival, ally or patron: "Ouattara et son rival Gbagbo"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from proxywar.extract.arguments import Roles
from proxywar.extract.candidates import actor_named
from proxywar.extract.drafts import Draft
from proxywar.extract.nouns import party_nouns
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.names import titles
from proxywar.lang import table

POSSESSIVE = {
    "en": frozenset({"his", "her", "its", "their"}),
    "fr": frozenset({"son", "sa", "ses", "leur", "leurs"}),
}
JOINTS = frozenset({"and", "et", ",", "with", "avec", "of", "de"})
_REACH = 3
"""Adjectives and titles that may stand between."""


def find_partners(scene: Scene) -> Iterator[Draft]:
    """Yield the fact that a party noun with a possessive makes of the names on both sides of it."""
    tree = scene.tree
    for i in range(2, len(tree) - 2):
        if tree.lower[i] not in POSSESSIVE[scene.lang] or tree.lower[i - 1] not in JOINTS:
            continue
        nouns = [k for k in range(i + 1, min(len(tree), i + 1 + _REACH)) if tree.lemmas[k] in party_nouns(scene.lang)]
        if not nouns:
            continue
        yield from _national_partners(scene, i, nouns[0])
        if not _is_name(scene, i - 2):
            continue
        name = nouns[0] + 1
        while (
            name < len(tree) - 1
            and name <= nouns[0] + _REACH
            and tree.pos[name] != "ADP"  # "his allies in Chad" are not Chad
            and (tree.words[name] == "," or tree.lower[name].rstrip(".") in titles(scene.lang))
        ):
            name += 1
        types = _partner_types(scene.lang).get(tree.lemmas[nouns[0]])
        if types is None or not _is_name(scene, name):
            continue  # "the government and its largest group, X" says nothing of the two
        fact_type, channel = types
        owner, partner = actors_of(scene, i - 2), actors_of(scene, name)
        if owner and partner and owner[0].id != partner[0].id:
            roles = Roles(partner[:1], owner[:1], spine=[nouns[0]])
            yield Draft(fact_type, nouns[0], [nouns[0]], f"{scene.lang}:{tree.lemmas[nouns[0]]}", roles,
                        channel=channel)  # fmt: skip


def _national_partners(scene: Scene, i: int, noun: int) -> Iterator[Draft]:
    """Yield what "the contras and their American patrons" says of the contras and the United States."""
    tree = scene.tree
    states = [r for k in tree.kids[noun] if (r := scene.at.get(k)) is not None and r.is_adjective and r.of("actor")]
    joined = tree.heads[noun] < i and tree.deps[noun] == "conj"
    types = _partner_types(scene.lang).get(tree.lemmas[noun])
    if tree.lower[i - 1] not in ("and", "et") or not joined or not states or types is None:
        return
    owners = actors_of(scene, tree.heads[noun])
    partners = [a for a in (actor_named(scene, r) for r in states) if a.id not in {o.id for o in owners}]
    fact_type, channel = types
    if owners and partners:
        roles = Roles(partners, owners[:1], spine=[noun])
        yield Draft(fact_type, noun, [noun], f"{scene.lang}:{tree.lemmas[noun]}", roles, channel=channel)


def _is_name(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    return ref is not None and not ref.is_adjective and (bool(ref.of("actor")) or not ref.candidates)


@cache
def _partner_types(lang: str) -> dict[str, tuple[str, str | None]]:
    """Return what each party noun says of who it stands for, with the channel."""
    rows = [row for row in table(lang, "triggers") if row["pos"] == "NOUN" and "self" in row["actor"].split("|")]
    return {row["lemma"].split()[0]: (row["type"], row["channel"] or None) for row in reversed(rows)}
