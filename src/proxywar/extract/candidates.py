"""Which of several candidates a name stands for, what kind an unknown one is, which nouns are deeds or parties."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proxywar.extract.scene import NameRef, Scene
from proxywar.knowledge.entries import covers
from proxywar.lang import classed, table

if TYPE_CHECKING:
    from proxywar.knowledge import Candidate


def best_actor(scene: Scene, candidates: list[Candidate]) -> str:
    """Return the id of the candidate that fits the date and the sentence best; the first where nothing tells."""
    unique = list({c.id: c for c in reversed(candidates)}.values())[::-1]
    if len(unique) == 1:
        return unique[0].id
    gazetteer = scene.gazetteer
    here = {t for ref in scene.names for c in ref.candidates if len({x.id for x in ref.of("actor")}) == 1
            if (t := gazetteer.theatre_of(c.id))}  # fmt: skip

    def fit(c: Candidate) -> tuple[bool, bool, bool, str, int]:
        since, until = gazetteer.period_of(c.id)
        current = covers(c.since, c.until, scene.when) and covers(since, until, scene.when)
        if scene.when is None and gazetteer.actor(c.id).kind == "country" and until is not None:
            current = False  # undated text means the state of today, not East Germany
        # "Tripoli" is the government seated there before it is the state.
        seated = c.role == "metonym" and gazetteer.actor(c.id).kind == "government"
        # Undated, the body of the war rather than its successor: the latest of those that have ended.
        ended = since or "" if seated and scene.when is None and until is not None else ""
        return current, gazetteer.theatre_of(c.id) in here, seated, ended, -unique.index(c)

    return max(unique, key=fit).id


def guess_kind(ref: NameRef) -> str:
    """Guess the kind of an unknown name from its words."""
    words = ref.text.split()
    if ref.text.isupper() and len(ref.text) > 1:
        return "organisation"
    if words[-1].lower() in classed("en", "nouns", "armed body") or words[0].lower() in classed(
        "fr", "nouns", "armed body"
    ):
        return "armed_group"
    return "person" if len(words) in (2, 3) else "unknown"


@cache
def deeds(lang: str) -> frozenset[str]:
    """Return the event nouns of a language, without those that stand for a party ("rival", "backer")."""
    return frozenset(
        r["lemma"].split()[0] for r in table(lang, "triggers") if r["pos"] == "NOUN" and "self" not in r["actor"]
    )


@cache
def party_nouns(lang: str) -> frozenset[str]:
    """Return the nouns of the trigger table that stand for a party themselves: "rival", "backer"."""
    nouns = [r for r in table(lang, "triggers") if r["pos"] == "NOUN"]
    return frozenset(r["lemma"].split()[0] for r in nouns if "self" in r["actor"])
