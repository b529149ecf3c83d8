"""Whom "they" takes up below a clause whose subject is described: "The guerrillas fled to X, where they were…"."""

from __future__ import annotations

from proxywar.extract.cues import cue_at
from proxywar.extract.nouns import is_definite
from proxywar.extract.parallels import subject_apart
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import Tree
from proxywar.lang import classed

_THEY = frozenset({"they", "ils", "elles"})
_OWN = frozenset({"its", "their", "ses", "leurs", "son", "sa", "leur"})
_ITSELF = frozenset({"it", "they"})
_HE = frozenset({"il", "elle"})
_WHOM = frozenset({"lui", "leur", "l'", "l’", "le", "la", "les"})
_WHO = frozenset({"qui"})
_SO_THAT = frozenset({"pour", "afin"})
_QUE = frozenset({"que", "qu'", "qu’"})
_WHERE = frozenset({"where", "où", "when", "before", "after", "until", "because", "as", "avant", "après", "quand"})


def subject_elsewhere(scene: Scene, i: int) -> int | None:
    """Return the subject of another clause that a pronoun must mean, whether it is a name or not."""
    found = subject_apart(scene, i)
    told = _signs(scene, i) if found is None else None
    if found is None and (told := _made_to(scene, i) if told is None else told) is None:
        told = _turned_to(scene, i)
    if told is not None:
        return told
    return _described_above(scene, i) if found is None else found


def _signs(scene: Scene, i: int) -> int | None:
    """Return whose word "A communique of the Iraqi command said its troops…", "issued in Tehran said its jets…" is."""
    tree = scene.tree
    own = tree.lower[i] in _OWN and tree.deps[i] in ("nmod:poss", "det")
    subject = tree.heads[i] if own else i
    clause = tree.heads[subject]
    verb = tree.heads[clause]
    if not (own or tree.lower[i] in _ITSELF) or tree.deps[clause] != "ccomp" or cue_at(tree, verb, "VERB") is None:
        return None
    texts = [k for k in tree.children(verb, "nsubj") if tree.lemmas[k] in classed(scene.lang, "nouns", "signed text")]
    if not texts or texts[0] > i or texts[0] in scene.at:
        return None
    if _says_whose(scene, texts[0]):
        return texts[0]
    issued = [m for k in tree.children(texts[0], "acl") for m in tree.children(k, "obl", "obl:agent")]
    places = [m for m in (*issued, *tree.children(texts[0], "nmod")) if m in scene.at]
    return next((m for m in places if tree.case_of(m) in ("in", "by", "from", "à", "par", "de")), None)


def _made_to(scene: Scene, i: int) -> int | None:
    """Return who "il" is in "a demandé à Paris de presser Israël pour qu'il cesse": who acts would take an infinitive.

    Of those named between the verb above and "pour que" it is the last.
    """
    tree, clause = scene.tree, scene.tree.heads[i]
    if scene.lang != "fr" or tree.lower[i] not in _HE or tree.deps[i] != "nsubj" or tree.deps[clause] != "advcl":
        return None
    marks = {tree.lower[k] for k in tree.kids[clause] if tree.deps[k] in ("mark", "case", "advmod")}
    marks |= {tree.lower[m] for k in tree.children(clause, "mark") for m in tree.kids[k]}
    if not marks & _SO_THAT or not marks & _QUE or tree.heads[clause] > clause:
        return None
    verb = tree.heads[clause]
    named = [k for k in range(verb + 1, i) if k in scene.at and not scene.at[k].is_adjective]
    named = [k for k in named if tree.deps[k] in ("obj", "iobj", "obl", "obl:arg", "nmod")]
    return named[-1] if named else None


def _turned_to(scene: Scene, i: int) -> int | None:
    """Return who "lui" is in "Le gouvernement s'est tourné vers Le Caire, qui lui a envoyé des armes": who turned."""
    tree, clause = scene.tree, scene.tree.heads[i]
    if tree.lower[i] not in _WHOM or tree.deps[i] not in ("obj", "iobj") or tree.deps[clause] != "acl:relcl":
        return None
    noun = tree.heads[clause]
    verb = tree.heads[noun]
    led = [k for k in tree.children(clause, "nsubj") if tree.lower[k] in _WHO and k < i]
    if not led or noun not in scene.at or tree.deps[noun] not in ("obj", "obl", "iobj", "obl:arg") or noun < verb:
        return None
    doers = [k for k in tree.children(verb, "nsubj") if k < verb]
    if len(doers) != 1 or tree.pos[verb] != "VERB" or tree.lower[doers[0]] in _WHO:
        return None
    many = tree.feature(doers[0], "Number") == "Plur" or bool(tree.children(doers[0], "conj"))
    return doers[0] if many == (tree.lower[i] in ("leur", "les")) else None


def _says_whose(scene: Scene, text: int) -> bool:
    """Tell a text that says whose it is by an adjective or a genitive: "an Iraqi communique", "a statement of X"."""
    tree = scene.tree
    beside = tree.children(text, "amod", "nmod", "compound", "nmod:poss")
    whose = [k for k in beside if tree.case_of(k) in ("", "of", "de", "du")]
    return any(k in scene.at or any(m in scene.at for m in tree.kids[k]) for k in whose)


def _described_above(scene: Scene, i: int) -> int | None:
    """Return the men, told of by a noun alone, that do what the main clause tells; none where it has others."""
    tree, clause = scene.tree, scene.tree.heads[i]
    if tree.lower[i] not in _THEY or tree.deps[i] not in ("nsubj", "nsubj:pass") or "parallels" in tree.without:
        return None
    if tree.deps[clause] not in ("advcl", "acl:relcl") or not any(tree.lower[k] in _WHERE for k in tree.kids[clause]):
        return None
    verb = next((k for k in tree.ancestors(clause) if tree.pos[k] == "VERB"), clause)
    if verb >= i or _has_many(tree, verb):
        return None
    doers = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < i]
    told = len(doers) == 1 and doers[0] not in scene.at and is_definite(tree, doers[0])
    several = told and tree.feature(doers[0], "Number") == "Plur"
    return doers[0] if several and collectives(scene.lang).get(tree.lemmas[doers[0]]) == "force" else None


def _has_many(tree: Tree, verb: int) -> bool:
    """Tell a clause that tells of several besides its subject: "ambushed the soldiers before they…"."""
    things = tree.children(verb, "obj", "iobj", "obl:agent")
    return any(tree.feature(k, "Number") == "Plur" or tree.children(k, "conj") for k in things)
