"""Join a French participle with an object of its own to the compound tense before it, whose auxiliary it shares.

"A pris position autour du palais et interpellé dix députés": who took up position arrested them. The parser hangs the
second participle on what stands right before "et": an infinitive, a noun, another participle, a preposition. But only
behind "avoir" has a participle an object, and none goes on from an infinitive.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import PERFECT
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_JOINTS = frozenset({"et", "puis", "mais", "ou"})
_ARTICLES = frozenset({"le", "la", "les", "l'", "l’", "un", "une", "des", "son", "sa", "ses", "leur", "leurs", "ce",
                       "cet", "cette", "ces", "plusieurs", "deux", "trois", "quelques", "tout", "toute"})  # fmt: skip
"""What opens the phrase of an object."""
_NEVER_FINITE = ("é", "u")
"""Endings that no French verb has but as a participle: "rompu" is one, whatever the parser takes it for."""
_LONGEST = 9
"""How many words may stand between a participle and its infinitive."""


def mend_shared_auxiliary(tree: Tree) -> None:
    """Mend these participles in place (French only)."""
    for joint in tokens_with(tree.lower, _JOINTS, 3, len(tree) - 2):
        part = joint + 1
        while part < len(tree) - 2 and tree.pos[part] == "ADV":
            part += 1
        above = tree.heads[part]
        if tree.pos[part] != "VERB" or tree.deps[part] != "conj" or above > joint:
            continue
        if not tree.is_past_participle(part) and not tree.lower[part].endswith(_NEVER_FINITE):
            continue
        if "Plur" in tree.morph[part] or "Fem" in tree.morph[part]:
            continue  # behind "avoir" a participle agrees with no object that follows
        if tree.children(part, "aux", "nsubj", "mark", "det"):
            continue
        first = compound_tense(tree, part)
        if first is None or first == above:
            continue
        thing = _object_behind(tree, part, first)
        if thing is None and not _joins_nothing(tree, part, above):
            continue
        _share(tree, joint, part, first, thing)


def compound_tense(tree: Tree, part: int) -> int | None:
    """Return the nearest active verb above with "avoir" that stands before the participle."""
    for verb in tree.ancestors(part):
        active = tree.pos[verb] == "VERB" and not tree.children(verb, "aux:pass")
        if verb < part and active and any(tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux")):
            return verb
    return None


def _object_behind(tree: Tree, part: int, first: int) -> int | None:
    """Return the noun whose phrase begins right behind the participle, its adverbs passed."""
    start = part + 1
    while start < len(tree) - 1 and tree.pos[start] == "ADV":
        start += 1
    if tree.lower[start] not in _ARTICLES and tree.pos[start] not in ("PROPN", "NUM"):
        return None
    below = {*tree.subtree(part), *tree.subtree(first)}
    for noun in range(start, min(start + 8, len(tree))):
        if tree.pos[noun] not in NOMINAL or noun not in below or tree.heads[noun] > part:
            continue
        if tree.subtree(noun)[0] == start and tree.deps[noun] in ("obj", "obl", "nmod", "nsubj", "dep", "obl:arg"):
            return noun
    return None


def _joins_nothing(tree: Tree, part: int, above: int) -> bool:
    """Tell a participle with a complement that cannot go on from what the parser joined it to."""
    told = [k for k in tree.kids[part] if k > part and tree.deps[k] in ("xcomp", "ccomp", "obl", "obj", "obl:arg")]
    if not (told or _parted_infinitive(tree, part)) or any(tree.deps[k] == "obl:agent" for k in tree.kids[part]):
        return False
    if tree.feature(above, "VerbForm") == "Inf" or tree.pos[above] in ("NOUN", "PROPN"):
        return True  # "l'état d'urgence et accepté de": a participle goes on from no noun
    noun = tree.heads[above] if tree.deps[above] in ("acl", "amod") else above
    if tree.deps[above] == "xcomp" and tree.pos[above] == "ADJ":
        noun = next(iter(tree.children(tree.heads[above], "obj")), above)
    differs = {tree.feature(noun, "Gender"), tree.feature(noun, "Number")} & {"Fem", "Plur"}
    return (tree.pos[noun] in NOMINAL or tree.deps[noun] in ("obj", "obl")) and bool(differs)


def _parted_infinitive(tree: Tree, part: int) -> int | None:
    """Return the infinitive of "accepté, pour la première fois, de dialoguer", which the parser hung elsewhere."""
    if tree.words[part + 1] != ",":
        return None
    close = next((k for k in range(part + 2, min(part + _LONGEST, len(tree) - 2)) if tree.words[k] == ","), None)
    if close is None or tree.lower[close + 1] not in ("de", "d'", "d’", "à"):
        return None
    verb = tree.heads[close + 1]
    fits = verb > close and tree.feature(verb, "VerbForm") == "Inf" and tree.heads[verb] in tree.ancestors(part)
    return verb if fits else None


def _share(tree: Tree, joint: int, part: int, first: int, thing: int | None) -> None:
    if thing is not None:
        tree.heads[thing], tree.deps[thing] = part, "obj"
        for k in tree.kids[first]:
            if k > thing and tree.pos[k] != "PUNCT" and tree.deps[k] in ("obl", "advcl", "xcomp", "ccomp"):
                tree.heads[k] = part
    elif (verb := _parted_infinitive(tree, part)) is not None:
        tree.heads[verb], tree.deps[verb] = part, "xcomp"
    tree.heads[part], tree.deps[part], tree.heads[joint] = first, "conj", part
    tree.morph[part] = tree.morph[part] if tree.is_past_participle(part) else PERFECT
    tree.link()
