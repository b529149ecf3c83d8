"""Mend where phrases of a deed hang: "was accused of lying by Turkey", "the attack by Turkey on Chad".

Nobody lies "by Turkey": what one is accused of is not passive, the accusing is. And where one phrase of a deed stands
behind its noun, the next one that the noun asks for is of the same deed, unless the verb asks for it too.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_agents import BY
from proxywar.find.mending_lists import collective_nouns
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import table

_OF_A_DEED = {
    "en": frozenset({"by", "from", "of", "to", "on", "against", "for", "with"}),
    "fr": frozenset({"par", "de", "à", "sur", "contre", "avec", "envers"}),
}
_SECOND = {
    "en": frozenset({"to", "on", "against", "for", "with", "from"}),
    "fr": frozenset({"à", "contre", "avec", "envers"}),
}


def mend_attached(tree: Tree) -> None:
    """Hang these phrases where they belong, in place."""
    second, by = _SECOND[tree.lang], BY[tree.lang]
    for mark in tokens_with(tree.deps, {"case"}, 3, len(tree) - 1):
        noun = tree.heads[mark]
        if noun < mark:
            continue
        word = tree.preposition(mark)
        if word == by:
            _mend_agent(tree, noun)
        elif word in second and tree.deps[noun] == "obl":
            _mend_second_phrase(tree, mark, noun, word)


def _mend_agent(tree: Tree, noun: int) -> None:
    """Read "was accused of lying by Turkey", "menacé de représailles par la Turquie" with Turkey as who does it."""
    told = tree.heads[noun]
    verb = tree.heads[told]
    if tree.deps[noun] not in ("obl", "obl:agent", "nmod") or verb > told or not tree.is_passive(verb):
        return
    party = tree.pos[noun] == "PROPN" or tree.lemmas[noun] in collective_nouns(tree.lang)
    bare = tree.pos[told] == "VERB" and bool(tree.children(told, "mark")) and not tree.is_passive(told)
    if tree.pos[told] == "NOUN":
        bare = tree.lang == "fr" and tree.deps[told] == "obl" and tree.case_of(told) == "de"
        bare = bare and not tree.children(told, "det", "nmod:poss")
    if party and bare and not tree.children(verb, "obl:agent") and not _is_done_by(tree, verb):
        tree.reattach(noun, verb, "obl:agent")


def _is_done_by(tree: Tree, verb: int) -> bool:
    return any(tree.case_of(k) == BY[tree.lang] for k in tree.children(verb, "obl"))


def _mend_second_phrase(tree: Tree, mark: int, noun: int, word: str) -> None:
    """Read "condemned the attack by Turkey on Chad" with an attack on Chad."""
    verb = tree.heads[noun]
    things = [k for k in tree.children(verb, "obj", "obl") if verb < k < mark and tree.subtree(k)[-1] == mark - 1]
    if tree.pos[verb] != "VERB" or not things or (word, tree.lemmas[verb]) in _asked(tree.lang, "VERB"):
        return
    deed = things[0]
    if tree.deps[deed] == "obl" and tree.pos[noun] != "PROPN":
        return  # "est mort dans l'assaut du RAID contre un immeuble"
    marked = [k for k in tree.children(deed, "nmod", "acl") if k > deed]
    marked = [k for k in marked if tree.deps[k] == "acl" or tree.case_of(k) in _OF_A_DEED[tree.lang] - {word}]
    if marked and (word, tree.lemmas[deed]) in _asked(tree.lang, "NOUN"):
        tree.reattach(noun, deed, "nmod")


@cache
def _asked(lang: str, pos: str) -> frozenset[tuple[str, str]]:
    """Return the prepositions that the frames of verbs or nouns ask for, each with the lemma.

    Of verbs only what they ask for by themselves counts: "condemn an attack on Chad" condemns nothing on Chad.
    """
    rows = [row for row in table(lang, "triggers") if row["pos"] == pos and (pos == "NOUN" or " " not in row["lemma"])]
    return frozenset(
        (slot.rstrip("!"), row["lemma"].split()[0])
        for row in rows
        for slot in f"{row['actor']}|{row['recipient']}".split("|")
    )
