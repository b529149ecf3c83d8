"""What somebody says in a word: "« Absurde », a répondu Paul Kagame", "A trap, replied Hezbollah", "Treason, he said".

The parser takes the word now for the subject, now for the object of the verb; so it is read as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.extract.arguments import Roles
from proxywar.extract.drafts import Draft
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed, united
from proxywar.records import Argument

VERDICT = "verdict"
"""How the rules of such facts end."""
_QUOTES = frozenset("\"“”«»‘’'")
_HELPERS = frozenset({"a", "ont", "avait", "avaient", "s'", "s’", "se", "has", "had"})
_LONGEST = 6
"""Words that such a verdict has at most."""
_IN_PHRASE = frozenset({"DET", "ADJ", "ADV", "NOUN", "PROPN", "PART", "INTJ", "ADP"})


def find_verdicts(scene: Scene) -> Iterator[Draft]:
    """Yield a refusal for what is called false or answered with no, an accusation for what is called a wrong."""
    tree, lang = scene.tree, scene.lang
    utters = classed(lang, "verbs", "utters a verdict")
    for comma in range(1, len(tree) - 2):
        if tree.words[comma] != ",":
            continue
        verb = _behind(tree, comma)
        if verb is None or _lemma(tree, verb) not in utters:
            continue
        phrase = _phrase_before(scene, comma)
        type_ = _told_by(scene, phrase)
        if not type_:
            continue
        speakers, tokens = _speakers(scene, verb)
        if speakers:
            roles = Roles(speakers, [], spine=[verb], actor_tokens=tokens)
            yield Draft(type_, verb, [phrase[-1], verb], f"{lang}:{tree.lemmas[verb]} {VERDICT}", roles)


def _behind(tree: Tree, comma: int) -> int | None:
    """Return the verb of saying right behind a comma and its quotation marks."""
    k = comma + 1
    while k < len(tree) and (tree.words[k] in _QUOTES or tree.lower[k] in _HELPERS):
        k += 1
    return k if k < len(tree) and tree.pos[k] in ("VERB", "NOUN", "AUX") else None


def _lemma(tree: Tree, verb: int) -> str:
    """Return the lemma of a verb, also of a French one that the tagger takes for a noun: "tranche", "tonne"."""
    if tree.lang == "fr" and tree.pos[verb] == "NOUN":
        return tree.lower[verb] + "r"
    return tree.lemmas[verb]


def _phrase_before(scene: Scene, comma: int) -> list[int]:
    """Return the few words between the start of a sentence, or what parts it, and the comma; no verb is in them."""
    tree, found = scene.tree, []
    for k in range(comma - 1, -1, -1):
        if tree.words[k] in _QUOTES:
            continue
        if tree.pos[k] == "PUNCT":
            break
        if tree.pos[k] not in _IN_PHRASE and not tree.is_past_participle(k):
            return []
        found.append(k)
    return found[::-1] if 0 < len(found) <= _LONGEST else []


def _told_by(scene: Scene, phrase: list[int]) -> str:
    """Return the type of what a verdict says; "" where it is none."""
    tree, lang = scene.tree, scene.lang
    if not phrase or any(ref.candidates for k in phrase if (ref := scene.at.get(k)) is not None):
        return ""
    if tree.pos[phrase[0]] == "ADP" or tree.deps[phrase[0]] in ("case", "mark"):
        return ""  # "After the massacre, said Kagame, …"
    full = [k for k in phrase if tree.pos[k] in ("NOUN", "PROPN", "ADJ", "VERB")]
    if not full:
        return "REJECT" if {tree.lower[k] for k in phrase} & classed(lang, "words", "flat no") else ""
    within = next((k for k in phrase if tree.pos[k] == "ADP"), len(tree))  # "an act of war"
    heads = [k for k in full if k < within]
    heads = heads[-1:] if lang == "en" else heads  # no "crime report"
    words = {w for k in heads for w in (tree.lemmas[k], tree.lower[k], tree.lower[k].removesuffix("s"))}
    if words & classed(lang, "nouns", "sham"):
        return "REJECT"
    wrongs = united(*(classed(lang, "nouns", name) for name in ("insult", "vile", "wrong")))
    return "ACCUSE" if words & wrongs else ""


def _speakers(scene: Scene, verb: int) -> tuple[list[Argument], list[int]]:
    """Return who says it, named right behind the verb."""
    tree = scene.tree
    for k in range(verb + 1, len(tree)):
        if tree.pos[k] == "PUNCT" or tree.pos[k] in ("VERB", "SCONJ"):
            break
        if tree.pos[k] in NOMINAL and (found := actors_of(scene, k)):
            return found, [k]
    return [], []
