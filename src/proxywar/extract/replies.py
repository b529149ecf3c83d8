"""Whom a refusal or an acceptance answers: "Iran called on Iraq to withdraw. Baghdad brushed the appeal aside"."""

from __future__ import annotations

from proxywar.extract.cues import cue_at
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import objects
from proxywar.extract.nouns import is_definite
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument, Status

SAID = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Types of words that somebody answers: a demand, an offer, an ultimatum."""
ANSWERS = frozenset({"REJECT", "CONCEDE"})
IT = {"en": frozenset({"it", "that", "this"}), "fr": frozenset({"le", "la", "l'", "l’", "cela"})}
"""Pronouns for what was said."""
_UNSAID = (Status.NEGATED, Status.POSSIBLE, Status.DENIED)


def answer(scene: Scene, drafts: list[Draft]) -> None:
    """Give refusals and acceptances without a recipient whom they answer, then keep what was asked and offered."""
    told = [*scene.discourse.words, *_words_of(scene, drafts)]
    for draft in drafts if told else ():
        if draft.type in ANSWERS and draft.actors and not draft.recipients and not draft.places:
            _find_asker(scene, draft, told)
    scene.discourse.words += _words_of(scene, drafts)


def _words_of(scene: Scene, drafts: list[Draft]) -> list[tuple[int, list[Argument], frozenset[str]]]:
    """Return where each demand or offer of a sentence stands, who made it and to whom."""
    said = [d for d in drafts if d.type in SAID and d.actors and d.status not in _UNSAID]
    return [(scene.tree.start[d.head], list(d.actors), frozenset(a.id for a in d.recipients)) for d in said]


def _find_asker(scene: Scene, draft: Draft, told: list[tuple[int, list[Argument], frozenset[str]]]) -> None:
    tree, head = scene.tree, draft.head
    cue = cue_at(tree, head, "VERB")
    if tree.pos[head] != "VERB" or (cue is not None and cue.effect == "denied"):
        return  # what is denied is a deed, nobody is turned down
    nouns = classed(scene.lang, "nouns", "deed taken up")
    things = [k for k in objects(tree, head) if _takes_up(scene, k) and tree.lemmas[k] in nouns]
    if not things and not _is_bare(scene, head):
        return
    whole = _is_of_clause(scene, head)
    at_most = tree.start[things[0] if things else head]
    own = {a.id for a in draft.actors}
    own |= {c for i in own if scene.gazetteer.has_actor(i) and (c := scene.gazetteer.country_of(i)) is not None}
    for at, askers, asked in sorted(told, key=lambda word: -word[0]):
        answers = asked & own or ((things or whole) and not asked)
        if at < at_most and not own & {a.id for a in askers} and answers:
            draft.roles.recipients = list(askers)
            draft.steps.append(f"{tree.words[things[0] if things else head]}: said before")
            return


def _is_bare(scene: Scene, verb: int) -> bool:
    """Tell "Baghdad refused", "Israel, which rejected it": what is refused is what was asked before."""
    tree = scene.tree
    said = [k for k in tree.children(verb, "obj", "obl", "xcomp", "ccomp", "advcl") if k > verb]
    return all(tree.deps[k] == "obj" and tree.lower[k] in IT[scene.lang] for k in said)


def _is_of_clause(scene: Scene, verb: int) -> bool:
    """Tell "…, ce que Kinshasa exclut", "…, which Israel rejects", of all that was said before the comma."""
    tree = scene.tree
    words = {"ce"} if scene.lang == "fr" else {"which", "something"}
    opened = (k for k in range(verb - 1, 0, -1) if tree.words[k] in (",", ";"))
    comma = next(opened, None)
    return comma is not None and tree.lower[comma + 1] in words and comma + 1 < verb


def _takes_up(scene: Scene, noun: int) -> bool:
    """Tell "the appeal" from an appeal of which more is said."""
    tree = scene.tree
    more = [k for k in tree.kids[noun] if tree.deps[k] not in ("det", "punct", "cc", "conj")]
    return tree.pos[noun] == "NOUN" and not more and is_definite(tree, noun)
