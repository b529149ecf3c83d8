"""Deals and meetings that bear the name of the town they were made in: "l'accord de Minsk", "the Astana talks"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.joints import expand
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_NAMED = frozenset({"AGREE", "CONSULT", "RETREAT"})
_DEFINITE = frozenset({"the", "le", "la", "les", "l'", "l’"})
_WITH_ARTICLE = frozenset({"du", "des", "au", "aux"})
"""French prepositions that hold the article: "la porte des pourparlers de Jakarta"."""
_CONSENT = frozenset({"avec", "sans", "with", "without"})
"""Prepositions behind which it is somebody's consent: "avec l'accord de Bakou"."""


def is_named_after(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell whether the token `k` is the town that a deal, a truce or a meeting is named after, and no party to it."""
    tree, noun = scene.tree, evoked.head
    ref = scene.at.get(k)
    struck = evoked.frame.lemma in classed(scene.lang, "nouns", "named after its site")
    if evoked.frame.pos != "NOUN" or ref is None or ref.is_adjective or not (struck or evoked.frame.type in _NAMED):
        return False
    seat = bool(ref.of("place")) and ref.is_seat_only
    seat = seat or (not ref.candidates and tree.deps[k] == "compound" and evoked.frame.type == "AGREE")
    first = tree.heads[k] if struck and tree.deps[k] == "conj" else k  # "les attentats de Nairobi et de Dar es-Salaam"
    group = tree.conjuncts(first)
    seats = all((r := scene.at.get(m)) is not None and r.of("place") and r.is_seat_only for m in group)
    if (
        not seat
        or tree.heads[first] not in (evoked.tokens if struck else (noun,))
        or not (seats if struck else group == [k])
    ):
        return False
    if tree.deps[k] == "compound":
        return k < noun
    definite = any(tree.deps[m] == "det" and tree.lower[m] in _DEFINITE for m in tree.kids[noun])
    definite = definite or any(tree.lower[m] in _WITH_ARTICLE for m in tree.children(noun, "case"))
    return tree.case_of(k) in ("of", "de") and definite and tree.case_of(noun) not in _CONSENT


def parties_to(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who made a deal, by what it provides: "the accord provided for a truce between Israel and Hamas"."""
    tree, noun = scene.tree, evoked.head
    verb = tree.heads[noun]
    provides = tree.pos[verb] == "VERB" and tree.deps[noun] == "nsubj" and verb != noun
    if evoked.frame.pos != "NOUN" or evoked.frame.type != "AGREE" or not provides:
        return []
    heads = [*objects(tree, verb), *(k for k in tree.kids[verb] if tree.deps[k] == "obl"), verb]
    between = [k for head in heads for k in tree.kids[head] if tree.case_of(k) in ("between", "entre") and k > verb]
    return [a for k in between for m in expand(tree, [k]) for a in actors_of(scene, m, fact_type="AGREE")]
