"""Read what closes a French sentence behind a comma as said of the name before it.

"L'Érythrée arme les Houthis, hostiles à Riyad", "Riyad rompt avec le Qatar, accusé de soutenir le Hamas": the parser
hangs such an adjective on the verb, whose subject would then be hostile or accused.
"""

from __future__ import annotations

from proxywar.find.mending_agreement_fr import number_by_article
from proxywar.find.retagging import adjective_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_CHARGED = frozenset({"accuser", "soupçonner", "suspecter"})
_HUNG = frozenset({"obl", "xcomp", "advcl", "amod", "parataxis", "conj", "acl", "dep", "obl:mod"})
_BEHIND = frozenset({"à", "au", "aux", "de", "d'", "d’", "du", "des"})
_WHEN_OR_WHY = frozenset({"quand", "lorsque", "lorsqu'", "lorsqu’", "parce", "puisque", "puisqu'", "puisqu’", "alors",
                          "tandis", "pendant", "après", "depuis", "dès", "sitôt", "aussitôt"})  # fmt: skip
_NEED_QUE = _WHEN_OR_WHY - {"quand", "lorsque", "lorsqu'", "lorsqu’", "puisque", "puisqu'", "puisqu’"}
_QUE = frozenset({"que", "qu'", "qu’"})
_ADVERBS = frozenset({"ADV"})


def mend_trailing_fr(tree: Tree) -> None:
    """Hang such words on the name, in place."""
    if tree.lang != "fr":
        return
    _mend_fire_apart(tree)
    _mend_circumstances(tree)
    _mend_told_of_both(tree)
    _mend_told_of_object(tree)
    _mend_imposed_on(tree)
    for comma in tokens_with(tree.words, {","}, 2, len(tree) - 3):
        i, noun = comma + 1, comma - 1
        if tree.pos[i] in _ADVERBS and tree.heads[i] == i + 1:
            i += 1  # "pourtant hostiles"
        charged = tree.pos[i] == "VERB" and tree.lemmas[i] in _CHARGED and tree.is_past_participle(i)
        told = tree.pos[i] == "ADJ" and tree.lemmas[i] in adjective_triggers("fr")
        if not (charged or told) or i + 1 >= len(tree) or tree.lower[i + 1] not in _BEHIND:
            continue
        verb = tree.heads[i]
        if tree.deps[i] not in _HUNG or tree.children(i, "aux", "cop", "nsubj") or verb > i or verb == i:
            continue
        while tree.heads[noun] > verb and tree.heads[noun] < noun and tree.deps[noun] in ("amod", "nmod", "flat"):
            noun = tree.heads[noun]
        if noun <= verb or tree.pos[verb] != "VERB" or tree.pos[noun] not in NOMINAL:
            continue
        if tree.deps[noun] == "conj" and not _agrees(tree, i, noun) and verb < tree.heads[noun] < noun:
            noun = tree.heads[noun]  # "avec le Kenya et le Tchad, accusés": both
        elif not _agrees(tree, i, noun):
            continue
        if "," in tree.words[i:]:
            continue  # put in, not trailing
        tree.heads[i], tree.deps[i] = noun, "acl" if charged else "amod"
        tree.link()


def _agrees(tree: Tree, i: int, noun: int) -> bool:
    """Tell a plural behind a plural, a singular behind a singular."""
    return (number_by_article(tree, noun) == "Plur") == tree.lower[i].endswith("s")


def _mend_told_of_both(tree: Tree) -> None:
    """Read "Afrin et Azaz, tenues par les YPG", "X et Y, enlevés par Z," with a plural said of both names."""
    for part in tokens_with(tree.deps, {"acl"}, 4):
        last = tree.heads[part]
        first = tree.heads[last]
        if tree.words[part - 1] != "," or tree.deps[last] != "conj" or not tree.is_past_participle(part):
            continue
        names = all(tree.pos[k] == "PROPN" for k in (first, last)) and not last > part
        if names and tree.lower[part].endswith("s"):
            tree.reattach(part, first, "acl")


def _mend_told_of_object(tree: Tree) -> None:
    """Read "a libéré quatre soldats, remis à la Croix-Rouge" with what befell them: no second verb lacks its object."""
    for part in tokens_with(tree.deps, {"conj"}, 4, len(tree) - 2):
        verb = tree.heads[part]
        if tree.words[part - 1] != "," or tree.pos[part] != "VERB" or verb > part or tree.pos[verb] != "VERB":
            continue
        if not tree.is_past_participle(part) or tree.is_passive(verb) or not tree.children(verb, "aux", "aux:tense"):
            continue
        if tree.children(part, "cc", "obj", "iobj", "aux", "aux:tense", "aux:pass", "nsubj", "mark", "ccomp", "xcomp"):
            continue
        things = [
            k for k in tree.children(verb, "obj") if verb < k < part and tree.subtree(k)[-1] in (part - 1, part - 2)
        ]
        told = tree.children(part, "obl", "obl:agent", "obl:arg", "advmod")
        if things and tree.pos[things[0]] in NOMINAL and told and _agrees_by_form(tree, part, things[0]):
            tree.reattach(part, things[0], "acl")


def _mend_imposed_on(tree: Tree) -> None:
    """Read "a adopté une résolution imposant un embargo aux Houthis" with on whom it is imposed."""
    for part in tokens_with(tree.deps, {"acl"}, 3, len(tree) - 2):
        verb = tree.heads[tree.heads[part]]
        if not tree.lower[part].endswith("ant") or tree.pos[verb] != "VERB" or verb > part:
            continue
        if tree.lemmas[part] not in classed("fr", "verbs", "imposes"):
            continue
        end = max((tree.subtree(k)[-1] for k in tree.children(part, "obj") if k > part), default=part)
        for noun in (tree.heads[part], verb):
            for k in tree.children(noun, "obl", "nmod"):
                if end > part and tree.case_of(k) == "à" and tree.subtree(k)[0] == end + 1:
                    tree.reattach(k, part, "obl")
                    return


def _agrees_by_form(tree: Tree, part: int, noun: int) -> bool:
    """Tell a participle whose ending does not speak against the noun: no plural of one, no bare form of many."""
    many = number_by_article(tree, noun) == "Plur" or bool(tree.children(noun, "nummod"))
    word = tree.lower[part]
    return word.endswith("s") if many else not word.endswith(("és", "ées", "us", "ues", "ies", "ises"))


def _mend_circumstances(tree: Tree) -> None:
    """Read "ont échoué lorsque X a livré des armes à Y" with a circumstance: only "que" and "si" open what is said."""
    for mark in tokens_with(tree.lower, _WHEN_OR_WHY, 2, len(tree) - 2):
        clause = tree.heads[mark]
        opened = tree.deps[mark] in ("mark", "advmod", "case") and tree.deps[clause] == "ccomp" and clause > mark
        if not opened or tree.heads[clause] > mark or tree.words[mark - 1] == "«":
            continue
        asks = tree.lower[mark] == "quand" and tree.lemmas[tree.heads[clause]] in classed("fr", "verbs", "asks when")
        if asks:
            continue  # "ignore quand les rebelles ont attaqué"
        if tree.lower[mark] not in _NEED_QUE or any(tree.lower[k] in _QUE for k in (mark + 1, *tree.kids[mark])):
            tree.deps[clause] = "advcl"


def _mend_fire_apart(tree: Tree) -> None:
    """Read "ont évacué Kidal, qu'ils tenaient depuis mai, sous le feu de X" with the fire on those who leave."""
    for sous in tokens_with(tree.lower, {"sous"}, 4, len(tree) - 2):
        noun = tree.heads[sous]
        clause = tree.heads[noun]
        while tree.deps[clause] in ("obl", "nmod") and tree.pos[clause] in NOMINAL:
            clause = tree.heads[clause]
        main = tree.clause_head(tree.heads[clause])
        apart = tree.words[sous - 1] == "," and tree.deps[clause] == "acl:relcl" and clause < sous
        if apart and tree.lemmas[noun] in classed("fr", "nouns", "fire") and tree.pos[main] == "VERB":
            tree.reattach(noun, main, "obl")
