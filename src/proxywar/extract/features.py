"""What an extractor can say about how it read a fact: the features that its confidence is made of.

Each is a short name, true or absent: "actor:pronoun", "trigger:ambiguous", "sentence:long". None looks at who the
parties are or at what the words mean, so that what was learnt on one war serves another; only of what kind a party is
counts, with the type: one aids a country or a group rather than a person. A plain fact has none but its type and the
kinds of its parties: a verb in the main clause states it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.scene import Scene
from proxywar.records import Argument, Fragment, Status

LONG, VERY_LONG, SHORT = 25, 40, 12
"""Tokens from which a sentence is long or very long, and up to which it is short."""
FAR = 8
"""Tokens between a trigger and the name of a role from which the name is far."""
DEEP = 3
"""Steps from a trigger to the root from which it is deep."""
CROWD = 3
"""Facts or names from which there are many."""
ARTICLE = 1500
"""Characters from which a fragment is a whole article, with a course of its own, rather than a few sentences."""
SLOTS = frozenset({"subj", "obj", "iobj", "by", "par", "poss", "adj", "self", "head", "clause"})
"""Slots that are a feature of their own, and the words of the clause around; the others are prepositions."""
PARTS = {"NOUN": "noun", "ADJ": "adjective"}
CLAUSES = {"conj": "coordinated", "ccomp": "reported", "xcomp": "infinitive", "advcl": "adverbial",
           "acl": "participle", "acl:relcl": "relative", "parataxis": "loose"}  # fmt: skip


def features_of(scene: Scene, draft: Draft, beside: Sequence[Draft], fragment: Fragment) -> tuple[str, ...]:
    """Return the features of a fact, sorted.

    Args:
        beside: All facts of its sentence.
        fragment: In which it stands.
    """
    found = {f"type:{draft.type.lower()}", *_of_trigger(scene, draft), *_of_clause(scene, draft.head)}
    found.update(_of_sentence(scene, beside))
    if draft.status is not Status.STATED:
        found.add(f"status:{draft.status}")
    for role, arguments, tokens in (
        ("actor", draft.actors, draft.roles.actor_tokens),
        ("recipient", draft.recipients, draft.roles.recipient_tokens),
    ):
        found.update(f"{role}:{name}" for name in _of_role(scene, draft, role, arguments, tokens))
        found.add(f"{draft.type.lower()}:{role} {arguments[0].kind if arguments else 'nobody'}")
    if fragment.end - fragment.start >= ARTICLE:
        found.add("fragment:article")
    if draft.places:
        found.add("place:named")
    if draft.quantities:
        found.add("quantity:told")
    if draft.period.value:
        found.add("date:told")
    if draft.status is Status.ALLEGED and not draft.holders:
        found.add("holder:none")
    if draft.roles.unresolved and not draft.recipients:
        found.add("recipient:unresolved")
    return tuple(sorted(found))


def _of_trigger(scene: Scene, draft: Draft) -> Iterator[str]:
    tree, head, frame = scene.tree, draft.head, draft.frame
    if frame is None:
        yield f"rule:{_construction(draft.rule)}"
    else:
        if frame.pos != "VERB":
            yield f"rule:{PARTS[frame.pos]}"
        rivals = [f for f in load_frames(scene.lang).by_lemma.get(frame.lemma, ()) if f.pos == frame.pos]
        if len({f.type for f in rivals}) > 1:
            yield "trigger:ambiguous"
        if frame.fixed:
            yield "trigger:multiword"
        if any(s.required for slots in (frame.actor, frame.recipient, frame.place) for s in slots):
            yield "trigger:strict"
        if frame.pos == "VERB" and tree.is_passive(head):
            yield "trigger:passive"
        if tree.pos[head] != frame.pos:
            yield "trigger:tagged otherwise"
    if draft.roles.verb is not None:
        yield "trigger:light verb"


def _construction(rule: str) -> str:
    """Return the name of a construction without the words that it was found in."""
    if rule.endswith(" of a body"):
        return "rank in a body"
    return "hyphen" if "-" in rule else "partner" if ":" in rule else rule


def _of_clause(scene: Scene, head: int) -> Iterator[str]:
    tree = scene.tree
    clause = head if tree.pos[head] in ("VERB", "AUX") else tree.clause_head(head)
    if tree.deps[clause] != "root":
        yield f"clause:{CLAUSES.get(tree.deps[clause], 'other')}"
    if sum(1 for _ in tree.ancestors(head)) >= DEEP:
        yield "trigger:deep"
    if tree.mended & {head, *tree.kids[head]}:
        yield "parse:mended"
    if any(tree.deps[k] in ("dep", "orphan", "goeswith", "reparandum") for k in (head, *tree.kids[head])):
        yield "parse:unlabelled"


def _of_role(
    scene: Scene, draft: Draft, role: str, arguments: Sequence[Argument], tokens: Sequence[int]
) -> Iterator[str]:
    tree = scene.tree
    if not arguments:
        yield "none"
        return
    slots = {used.partition(":")[2] for used in draft.roles.used if used.startswith(f"{role}:")}
    yield from (("by" if s == "par" else s) if s in SLOTS else "preposition" for s in slots)
    if not slots and draft.frame is not None:
        yield "lent"
    if len(arguments) >= CROWD:
        yield "many"
    if any(a.id.startswith("x-") for a in arguments):
        yield "unknown"
    if any(a.kind == "group" for a in arguments):
        yield "people"
    if any(tree.pos[k] == "PRON" for k in tokens):
        yield "pronoun"
    inside = [k for a in arguments for k in _tokens_of(scene, a)]
    if not inside:
        yield "earlier sentence"
        return
    if not set(inside) & {m for k in tokens for m in tree.conjuncts(k)} and draft.frame is not None:
        yield "described"
    if min(abs(k - draft.head) for k in inside) >= FAR:
        yield "far"
    if min(_steps(scene, draft, k) for k in inside) > 1:
        yield "not its own"


def _tokens_of(scene: Scene, argument: Argument) -> list[int]:
    tree = scene.tree
    return [k for k in range(len(tree)) if tree.start[k] < argument.end and tree.end[k] > argument.start]


def _steps(scene: Scene, draft: Draft, k: int) -> int:
    """Return how many steps lie between a name and the trigger or its parts; many where it does not hang on them."""
    for n, node in enumerate((k, *scene.tree.ancestors(k))):
        if node in draft.tokens:
            return n
    return len(scene.tree)


def _of_sentence(scene: Scene, beside: Sequence[Draft]) -> Iterator[str]:
    tree = scene.tree
    size = len(tree)
    if size >= LONG:
        yield "sentence:very long" if size >= VERY_LONG else "sentence:long"
    elif size <= SHORT:
        yield "sentence:short"
    if scene.lang != "en":
        yield f"language:{scene.lang}"
    if scene.headline:
        yield "sentence:headline"
    if any(word in tree.words for word in ("?", ";", ":")):
        yield "sentence:in parts"
    if any(word in ('"', "«", "»", "“", "”") for word in tree.words):
        yield "sentence:quotation"
    if not tree.text.rstrip(" \n»”\"'’)").endswith((".", "!", "?", "…")) and not scene.headline:
        yield "sentence:cut"
    if tree.text.lstrip(" «“\"'‘(…")[:1].islower():
        yield "sentence:cut"
    if sum(1 for i in range(size) if tree.heads[i] == i) > 1:
        yield "parse:several roots"
    if len(beside) >= CROWD:
        yield "sentence:many facts"
    told = {a.start for d in beside for a in (*d.actors, *d.recipients, *d.places, *d.holders)}
    if sum(ref.start not in told for ref in scene.names) >= CROWD:
        yield "sentence:names left over"
