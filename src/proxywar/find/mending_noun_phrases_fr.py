"""Slips of the parser inside French noun phrases: what an adjective, an acronym or a "par" behind a noun belongs to.

"un avion espion américain", "la coalition rebelle CPC", "lancée à l'aube par les forces de X", "de la part de Y".
"""

from __future__ import annotations

from proxywar.find.mending_lists import collective_nouns
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_WHERE = frozenset({"à", "en", "dans", "sur", "près"})
_CAUSES = ("iste", "istes")
"""Ending of nouns of those in a cause, which describe a chief or a movement as adjectives do."""


def mend_noun_phrases_fr(tree: Tree) -> None:
    """Mend these slips in place."""
    _mend_having(tree)
    _mend_rebels(tree)
    _mend_nations_of_adjectives(tree)
    _mend_nations_of_compounds(tree)
    _mend_nations_of_officers(tree)
    _mend_double_nouns(tree)
    _mend_names_behind_adjectives(tree)
    _mend_agents_behind_circumstances(tree)
    _mend_on_the_part_of(tree)
    _mend_stations(tree)
    _mend_where_from(tree)
    _mend_bare_adjectives(tree)
    _mend_near_inside_phrases(tree)


def _mend_stations(tree: Tree) -> None:
    """Read "les soldats vietnamiens stationnés au Cambodge" with Cambodia as where they are stationed.

    Where the parser takes the participle for an adjective, it hangs what follows on the noun or the verb above.
    """
    for i in tokens_with(tree.deps, {"amod"}, 1, len(tree) - 2):
        verbal = tree.lemmas[i].endswith("er") and tree.lower[i].endswith(("é", "ée", "és", "ées"))
        if not verbal or tree.pos[i] != "ADJ" or tree.preposition(i + 1) not in _WHERE or tree.pos[i + 1] != "ADP":
            continue
        noun, place = tree.heads[i], tree.heads[i + 1]
        if place > i and noun < i and tree.heads[place] in (noun, tree.heads[noun]):
            tree.reattach(place, i, "obl")


def _mend_rebels(tree: Tree) -> None:
    """Read "une attaque du mouvement rebelle M23" with an adjective: a movement that rebels has its "qui" or "se"."""
    for i in tokens_with(tree.lower, {"rebelle", "rebelles"}, 1):
        if tree.pos[i] != "VERB" or tree.pos[i - 1] != "NOUN":
            continue
        noun = i - 1
        subject = tree.children(i, "nsubj")
        if len(subject) == 1 and noun in tree.subtree(subject[0]) and not tree.children(i, "aux", "expl"):
            _lend_verb(tree, subject[0], i)  # "Le chef rebelle X a été arrêté": nobody rebels without "se"
        above = tree.heads[i]
        if tree.children(i, "nsubj", "aux", "expl") or i in tree.ancestors(noun) or (above == i and noun == above):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "ADJ", "rebelle", "Number=Sing"
        for k in list(tree.kids[i]):
            named = k == i + 1 and tree.words[k][:1].isupper()
            tree.heads[k], tree.deps[k] = (noun, "nmod") if named else (tree.heads[noun], tree.deps[k])
        tree.heads[i], tree.deps[i] = noun, "amod"
        tree.link()
        _give_verb_behind(tree, noun)


def _give_verb_behind(tree: Tree, noun: int) -> None:
    """Make a clause of "Le chef rebelle X, qui vit au Y, a appelé", whose verb was left beside its subject."""
    behind = [v for v in tree.children(noun, "parataxis") if tree.pos[v] == "VERB" and tree.is_finite(v)]
    if tree.heads[noun] != noun or len(behind) != 1 or tree.children(behind[0], "nsubj", "nsubj:pass", "cc"):
        return
    verb = behind[0]
    tree.take_place(verb, noun)
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    tree.link()


def _lend_verb(tree: Tree, noun: int, adjective: int) -> None:
    """Give the noun of an adjective that was taken for its verb the place of that, or the verb behind."""
    above = tree.heads[adjective]
    below = [v for v in tree.kids[adjective] if v > adjective and tree.pos[v] == "VERB" and tree.is_finite(v)]
    if above == adjective and below and not tree.children(below[0], "nsubj"):
        above = below[0]
        tree.take_place(above, adjective)
    tree.take_place(noun, adjective)
    if above > adjective and tree.pos[above] == "VERB" and not tree.children(above, "nsubj"):
        tree.heads[noun], tree.deps[noun] = above, "nsubj:pass" if tree.is_passive(above) else "nsubj"
    tree.heads[adjective] = noun
    tree.link()


def _mend_having(tree: Tree) -> None:
    """Read "n'a pas l'intention d'envoyer" with a verb: what has an object helps no other verb."""
    for i in range(1, len(tree) - 1):
        own = tree.lemmas[i] == "avoir" and tree.pos[i] == "AUX" and not tree.deps[i].startswith(("aux", "cop"))
        if own and tree.children(i, "obj"):
            tree.pos[i] = "VERB"


def _mend_nations_of_adjectives(tree: Tree) -> None:
    """Read "la police secrète serbe" with a Serbian police: no adjective is of a nation."""
    for k in tokens_with(tree.lemmas, {"américain"}, 2):
        inner = tree.heads[k]
        if tree.deps[k] == "amod" and tree.pos[inner] == "ADJ" and tree.deps[inner] == "amod" and inner == k - 1:
            tree.reattach(k, tree.heads[inner], "amod")


def _mend_nations_of_compounds(tree: Tree) -> None:
    """Read "un navire de forage turc" with the ship as Turkish: drilling is nobody's."""
    for k in range(3, len(tree)):
        inner = tree.heads[k]
        outer = tree.heads[inner]
        nation = tree.lemmas[k] == "américain" and tree.deps[k] == "amod" and k == inner + 1
        if not nation or tree.pos[inner] != "NOUN" or tree.pos[outer] != "NOUN" or tree.case_of(inner) != "de":
            continue
        single = tree.feature(inner, "Number") == "Sing" and tree.heads[inner - 1] == inner
        if single and tree.lower[inner - 1] in ("de", "d'", "d’") and not tree.children(inner, "det"):
            tree.heads[k] = outer
            tree.link()


def _mend_nations_of_officers(tree: Tree) -> None:
    """Read "le ministre de la Défense israélien" with an Israeli minister: the adjective has his gender."""
    for k in range(4, len(tree)):
        inner = tree.heads[k]
        outer = tree.heads[inner]
        if tree.lemmas[k] == "américain" and tree.deps[k] == "conj" and tree.lower[k - 1] == "et":
            first = k - 2  # "les présidents français et sénégalais": of both nations
            if tree.lemmas[first] == "américain" and tree.deps[first] == "amod" and tree.heads[first] == inner:
                tree.reattach(k, first, "conj")
        if tree.lemmas[k] != "américain" or tree.deps[k] != "amod" or inner != k - 1 or tree.case_of(inner) != "de":
            continue
        own, lower, upper = (tree.feature(m, "Gender") for m in (k, inner, outer))
        if _is_outer_nation(tree, k, inner, outer):
            tree.heads[k] = outer
            tree.link()
            continue
        if own == "Masc" and tree.lower[k].rstrip("s").endswith("e"):
            continue  # "la capitale bosniaque": of either gender
        if tree.pos[outer] == "NOUN" and outer < inner and own and own == upper and lower and lower != own:
            tree.heads[k] = outer
            tree.link()


def _is_outer_nation(tree: Tree, k: int, inner: int, outer: int) -> bool:
    """Tell "la police des frontières bulgare", "les soldats de la paix russes": a border and a peace are nobody's."""
    if tree.lemmas[inner] not in classed("fr", "nouns", "field of a body") or outer > inner:
        return False
    own, number = tree.feature(k, "Number"), tree.feature(outer, "Number")
    return tree.lemmas[outer] in collective_nouns("fr") and not (own and number and own != number)


def _mend_double_nouns(tree: Tree) -> None:
    """Read "un avion espion américain" with the aircraft as American: of two bare nouns the first is the thing."""
    for k in tokens_with(tree.deps, {"amod"}, 2):
        second = tree.heads[k]
        first = tree.heads[second]
        bare = tree.deps[second] == "nmod" and second == first + 1 and tree.pos[first] == tree.pos[second] == "NOUN"
        if bare and k == second + 1 and not tree.children(second, "case", "det"):
            tree.heads[k] = first
            tree.link()


def _mend_names_behind_adjectives(tree: Tree) -> None:
    """Read "la coalition rebelle CPC", "le parti kurde PKK" with a name of the noun, not of the adjective."""
    for k in range(3, len(tree)):
        adjective = tree.heads[k]
        noun = adjective - 1
        named = tree.words[k][:1].isupper() and tree.deps[k] in ("flat", "nmod", "appos") and adjective == k - 1
        cause = tree.pos[adjective] == "NOUN" and tree.lower[adjective].endswith(_CAUSES)  # "le chef séparatiste X"
        if not named or tree.case_of(k) or tree.pos[noun] != "NOUN" or tree.children(adjective, "case", "det", "cc"):
            continue
        if not (cause or tree.pos[adjective] == "ADJ"):
            continue
        if tree.deps[adjective] in (("nmod", "appos") if cause else ("amod", "acl")) and tree.heads[adjective] in (
            noun,
            tree.heads[noun],
        ):
            tree.heads[k], tree.deps[k] = noun, "nmod"
            tree.heads[adjective], tree.deps[adjective], tree.pos[adjective] = noun, "amod", "ADJ"
            tree.link()


def _mend_agents_behind_circumstances(tree: Tree) -> None:
    """Read "lancée à l'aube par les forces de X" with the forces as who launched it: no dawn is by anybody."""
    for k in tokens_with(tree.pos, NOMINAL, 4):
        noun = tree.heads[k]
        verb = tree.heads[noun]
        if tree.case_of(k) != "par" or not verb < noun < k:
            continue
        if tree.pos[noun] != "NOUN" or tree.lemmas[noun] in noun_triggers("fr") or tree.deps[noun] != "obl":
            continue
        passive = tree.pos[verb] == "VERB" and tree.is_past_participle(verb) and tree.is_passive(verb)
        doers = [m for m in tree.kids[verb] if tree.deps[m] == "obl:agent" or tree.case_of(m) == "par"]
        if passive and not doers and tree.case_of(noun) in ("à", "en", "dans", "sur", "lors", "depuis", "durant"):
            tree.reattach(k, verb, "obl:agent")


def _mend_on_the_part_of(tree: Tree) -> None:
    """Read "a reçu des armes de la part de l'Allemagne" as "de l'Allemagne"."""
    for part in tokens_with(tree.pos, {"NOUN"}, 3, len(tree) - 2):
        if tree.lower[part - 2 : part + 1] != ["de", "la", "part"]:
            continue
        whose = [k for k in tree.children(part, "nmod") if k > part and tree.case_of(k) == "de"]
        if not whose or tree.heads[part] == part:
            continue
        tree.heads[whose[0]], tree.deps[whose[0]] = tree.heads[part], tree.deps[part]
        tree.heads[part - 2], tree.heads[part] = whose[0], part - 2
        tree.heads[part - 1], tree.deps[part - 1] = part - 2, "fixed"
        tree.deps[part], tree.pos[part] = "fixed", "ADP"
        for m in [m for m in tree.kids[part] if m not in (part - 2, part - 1, whose[0])]:
            tree.heads[m] = whose[0]
        tree.link()


def _mend_where_from(tree: Tree) -> None:
    """Read "des armes expédiées de Turquie" with Turkey as where they come from, not as whose they are."""
    comes = classed("fr", "verbs", "comes from")
    for part in tokens_with(tree.deps, {"amod", "acl"}, 1, len(tree) - 2):
        noun, mark = tree.heads[part], part + 1
        place = tree.heads[mark]
        if tree.lemmas[part] not in comes or noun > part or tree.lower[mark] not in ("de", "du", "d'", "d’", "des"):
            continue
        if tree.heads[place] == noun and tree.deps[place] == "nmod" and tree.deps[mark] == "case":
            tree.reattach(place, part, "obl")


def _mend_bare_adjectives(tree: Tree) -> None:
    """Read "ses échanges commerciaux avec X" with what they are: no "et" joins an adjective to a verb."""
    for i in tokens_with(tree.deps, {"conj"}, 2):
        noun = i - 1
        if tree.pos[i] != "ADJ" or tree.pos[noun] != "NOUN" or tree.children(i, "cc", "cop", "aux", "nsubj"):
            continue
        if tree.pos[tree.heads[i]] != "VERB" or tree.heads[noun] != tree.heads[i]:
            continue
        for k in tree.kids[i]:
            tree.heads[k], tree.deps[k] = noun, "nmod" if tree.deps[k].startswith("obl") else tree.deps[k]
        tree.reattach(i, noun, "amod")
        tree.link()


def _mend_near_inside_phrases(tree: Tree) -> None:
    """Read "des manœuvres conjointes près de X" with where they were held: no joint, no fighter is near anything."""
    for near in tokens_with(tree.lower, {"près"}, 2):
        inner = tree.heads[near]
        noun = tree.heads[inner]
        if inner != near - 1 or noun > inner or tree.pos[noun] != "NOUN":
            continue
        joint = tree.pos[inner] == "ADJ" and not tree.lower[inner].endswith(("é", "ée", "és", "ées"))
        kind = tree.pos[inner] == "NOUN" and tree.case_of(inner) == "de" and not tree.children(inner, "det")
        if (joint and tree.deps[inner] == "amod") or (kind and tree.deps[inner] == "nmod"):
            verb = tree.heads[noun]
            tree.reattach(near, verb if tree.pos[verb] == "VERB" else noun, "advmod")
