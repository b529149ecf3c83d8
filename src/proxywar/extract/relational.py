"""Whom a relational noun itself stands for: "X, leader of…", "X is the rival of…", "l'allié de Y, X"."""

from __future__ import annotations

from proxywar.extract.grammar import objects, subjects
from proxywar.extract.joints import RELATIVE, expand
from proxywar.extract.own_country import state_beside
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.extract.taking_part import is_deed_with_side
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument


def self_reference(scene: Scene, k: int, fact_type: str) -> list[Argument]:
    """Return whom a relational noun itself stands for: through its copula, apposition or title."""
    tree = scene.tree
    if tree.children(k, "cop"):
        return _all(scene, expand(tree, tree.children(k, "nsubj")[:1] or subjects(tree, k)), fact_type)
    if tree.deps[k] == "nsubj" and tree.children(tree.heads[k], "cop") and tree.heads[k] in scene.at:
        return actors_of(scene, tree.heads[k], fact_type=fact_type)  # "Hezbollah's main backer is Syria"
    before = _name_before(scene, k)
    if tree.deps[k] == "conj" and not tree.children(k, "cc") and before is not None:
        return actors_of(scene, before, fact_type=fact_type)  # "a minister of the UAE, Qatar's rival"
    if tree.deps[k] == "conj":
        # "a field marshal and leader of the LNA" is one man, "Haftar and the leader of the GNA" are two.
        own = _named_with(scene, k, fact_type)
        return own or ([] if tree.heads[k] in scene.at else self_reference(scene, tree.heads[k], fact_type))
    return (
        _apposed(scene, k, before, fact_type)
        or _named_with(scene, k, fact_type)
        or state_beside(scene, k)  # "le parrain iranien du Hezbollah"
        or _elsewhere(scene, k, before, fact_type)
    )


def said_to_be(scene: Scene, k: int, fact_type: str) -> list[Argument]:
    """Return whom somebody takes for a client or a tool: "Hezbollah is widely regarded as a client of Iran"."""
    if scene.tree.deps[k] not in ("obl", "xcomp") or scene.tree.case_of(k) not in ("as", "comme", ""):
        return []
    return self_reference(scene, k, fact_type)


def _all(scene: Scene, tokens: list[int], fact_type: str) -> list[Argument]:
    return [a for t in tokens for a in actors_of(scene, t, fact_type=fact_type)]


def _apposed(scene: Scene, k: int, before: int | None, fact_type: str) -> list[Argument]:
    """Return what a noun in apposition, or a title before its name, is said of."""
    tree, above = scene.tree, scene.tree.heads[k]
    while tree.deps[above] == "appos" and tree.pos[above] == "NOUN" and above not in scene.at:
        above = tree.heads[above]
    if tree.deps[k] == "appos" and tree.pos[above] == "NOUN" and tree.children(above, "cop"):
        return self_reference(scene, above, fact_type)  # "X is a member of Y, a member of Z and a client of W"
    of_list = tree.feature(k, "Number") == "Plur" and before in tree.conjuncts(tree.heads[k])  # "X and Y, leaders of"
    if tree.deps[k] == "appos" and before is not None and before != tree.heads[k] and not of_list:
        # "rencontré à Mascate Abdelsalam, le négociateur de…": who stands before the comma is no place.
        persons = [a for a in actors_of(scene, before, fact_type=fact_type) if a.kind == "person"]
        if persons:
            return persons
    if tree.deps[k] in ("appos", "nmod:desc") or (tree.deps[k] in ("compound", "amod") and k < tree.heads[k]):
        return _all(scene, _said_of(scene, k, tree.heads[k]), fact_type)
    return []


def _named_with(scene: Scene, k: int, fact_type: str) -> list[Argument]:
    """Return the name that hangs on the noun: "le chef de l'Unita, Jonas Savimbi"."""
    tree = scene.tree
    for child in tree.kids[k]:
        dep = tree.deps[child].split(":")[0]
        loose = dep in ("nmod", "compound") and not tree.case_of(child) and child > k
        if dep in ("appos", "flat", "parataxis", "dep") or (loose and tree.deps[child] != "nmod:poss"):
            ref = scene.at.get(child)
            if ref is not None and not ref.is_adjective:
                return _all(scene, expand(tree, [child]), fact_type)
    return []


def _elsewhere(scene: Scene, k: int, before: int | None, fact_type: str) -> list[Argument]:
    """Return what the noun is said of by its place in the sentence."""
    tree = scene.tree
    if tree.deps[k] == "nmod" and tree.lower[tree.heads[k]] in ("un", "une", "one") and tree.case_of(k) in ("de", "of"):
        return self_reference(scene, tree.heads[k], fact_type)  # "X, l'un des chefs de Y"
    if before is not None:
        # "A dit à Oslo, en Norvège, le chef…", "In Beirut, the leader of Hezbollah"
        beside = tree.deps[before] == "obl" or (tree.case_of(before) and tree.heads[before] == tree.heads[k])
        # "Arrêté par la Turquie, le chef du PKK a été jugé": who stands in a clause before it is somebody else
        top = next((m for m in (before, *tree.ancestors(before)) if tree.heads[m] == tree.heads[k]), before)
        beside = beside or (top < k and tree.deps[top] in ("advcl", "obl") and tree.heads[k] != k)
        aside = beside and tree.deps[k].startswith("nsubj")
        return [] if aside else actors_of(scene, before, fact_type=fact_type)
    if (named := _name_behind_opening(scene, k)) is not None:
        several = tree.feature(k, "Number") == "Plur"  # "Ennemis de toujours, l'Éthiopie et l'Érythrée"
        return _all(scene, expand(tree, [named]) if several else [named], fact_type)
    apart = tree.lemmas[k] in classed(scene.lang, "nouns", "apart")
    if apart and tree.deps[k] == "obj":
        return _all(scene, subjects(tree, tree.heads[k]), fact_type)  # "back opposing sides"
    if tree.deps[k] not in ("obl", "xcomp", "obj", "nmod"):
        return []
    # "Left X masters of Y".
    masters = tree.deps[k] == "xcomp" and tree.lemmas[k] in classed(scene.lang, "nouns", "master")
    masters = masters or (tree.deps[k] == "xcomp" and bool(objects(tree, tree.heads[k])))  # "considers X an arm of Y"
    if tree.deps[k] == "nmod" and is_deed_with_side(tree, k, above := tree.heads[k]) and above not in scene.at:
        return owners_of(scene, above, seated=False, fact_type=fact_type)  # "Uganda's intervention on the side of Kiir"
    marks = ("as", "comme", "en", "on", "at", "à") if apart else ("as", "comme", "en")
    verb = next((v for v in tree.ancestors(k) if tree.pos[v] == "VERB"), None)
    if verb is None:
        return []
    opens = tree.case_of(k) in ("as", "en", "comme") and tree.subtree(k)[0] == 0 and k < verb
    if opens and (own := _all(scene, subjects(tree, verb), fact_type)):
        return own  # "As head of the OAU, Idi Amin accused Tanzania": who accuses is its head
    taken_for = tree.lemmas[verb] in classed(scene.lang, "verbs", "is taken for") and tree.case_of(k) == "pour"
    if not masters and not taken_for and tree.case_of(k) not in marks:
        return []
    things = objects(tree, verb)
    it = bool(things) and tree.pos[things[0]] == "PRON"  # "regards it as a creation of X": not who regards it
    return _all(scene, things, fact_type) or ([] if it else _all(scene, subjects(tree, verb), fact_type))


def _name_behind_opening(scene: Scene, k: int) -> int | None:
    """Return whom a description that opens the sentence is said of: "Fief de l'Unita, Jamba a été bombardée"."""
    tree = scene.tree
    end = next((m for m in range(k + 1, len(tree)) if tree.words[m] == ","), len(tree))
    if tree.subtree(k)[0] > 1 or end + 2 >= len(tree) or tree.case_of(k):
        return None
    if tree.deps[k].startswith("nsubj") and tree.heads[k] < end:
        return None  # "Members of the PKK attacked a post in Hakkari, Turkey"
    name = end + 1 + (tree.pos[end + 1] == "DET")
    ref = scene.at.get(name)
    if ref is None and tree.pos[name] == "NOUN":
        # "Adversaire de Managua, le général Alvarez vit à Miami": who lives there is the foe
        titled = tree.heads[name] if tree.deps[name] == "compound" and tree.heads[name] in scene.at else name
        return titled if tree.deps[titled].startswith("nsubj") else None
    return name if ref is not None and not ref.is_adjective and tree.deps[name] != "conj" else None


def _said_of(scene: Scene, k: int, anchor: int) -> list[int]:
    """Return what a noun is said of: of a plural the whole list ("Mali, Niger and Chad, members of…")."""
    tree = scene.tree
    if tree.deps[k] != "appos" or tree.feature(k, "Number") != "Plur":
        return [anchor]
    while tree.deps[anchor] == "conj" and tree.heads[anchor] < anchor and tree.heads[anchor] in scene.at:
        anchor = tree.heads[anchor]  # hung on the last: "a sanctionné X et Y, chefs de Z"
    return [m for m in expand(tree, [anchor]) if m < k]


def _name_before(scene: Scene, k: int) -> int | None:
    """Return the name that a noun behind a comma is said of, wherever it hangs: "Riyadh, main ally of X"."""
    tree = scene.tree
    i = k - 1
    while i > 0 and tree.pos[i] in ("DET", "ADJ", "ADV", "PRON") and i > k - 4:
        i -= 1
    owners = [m for m in tree.kids[k] if m < k and tree.deps[m] == "nmod:poss"]
    if owners and i >= owners[0]:
        i = tree.subtree(owners[0])[0] - 1  # ", Qatar's rival"
    if i < 1 or tree.words[i] != ",":
        return None
    ref = scene.at.get(i - 1)
    return i - 1 if ref is not None and not ref.is_adjective else None


def self_tokens(tree: Tree, noun: int) -> list[int]:
    """Return what a noun is said of, where that is a place: "Tobruk is Haftar's fief", "Tobruk, in Haftar's hands"."""
    if tree.children(noun, "cop"):
        doers = tree.children(noun, "nsubj")[:1]
        which = tree.deps[noun] == "acl:relcl" and bool(doers) and tree.lower[doers[0]] in RELATIVE[tree.lang]
        return [tree.heads[noun]] if which else expand(tree, doers)  # "Djibouti, which is home to two bases"
    if tree.deps[noun] in ("appos", "obl", "nmod"):
        first = min([noun, *(k for k in tree.kids[noun] if k < noun and tree.words[k] != ",")])
        if first > 1 and tree.words[first - 1] == "," and tree.pos[first - 2] == "PROPN":
            return [first - 2]  # "des groupes à Kidal, fief de la CMA": Kidal is
        return [tree.heads[noun]] if tree.deps[noun] == "appos" else []
    comma = next((m for m in range(noun + 1, len(tree) - 2) if tree.words[m] == ","), None)
    opens = comma is not None and tree.subtree(noun)[0] <= 1 and not tree.case_of(noun)
    return [comma + 1] if opens and comma is not None and tree.pos[comma + 1] == "PROPN" else []
