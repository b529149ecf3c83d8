"""Give times, quantities, objects and channels to the facts they belong to.

Each is climbed from its own token to the nearest trigger above it. What reaches none, or a verb of saying first,
belongs to no fact: the day of saying is not the day of the event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxywar.extract.amounts import attach_quantities
from proxywar.extract.channels import set_channels
from proxywar.extract.cues import cue_at
from proxywar.extract.drafts import Draft
from proxywar.extract.headings import head_entry
from proxywar.extract.prepositions import WITHOUT
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed, united
from proxywar.records import ObjectRef, Period, Status

if TYPE_CHECKING:
    from proxywar.find.times import TimeMention

DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
PARTICIPLES = {"en": "ing", "fr": "ant"}
LASTING = frozenset({"AID", "BACKS", "CONTROLS", "PRESENT", "LEADS", "PART_OF", "OPPOSES", "COOPERATE"})
"""Types that go on once they have begun."""
TIES = frozenset({"CONTROLS", "PRESENT", "BACKS", "LEADS", "PART_OF", "OPPOSES"})


def attach(scene: Scene, drafts: list[Draft]) -> None:
    """Attach what the sentence holds to its facts."""
    owner: dict[int, list[Draft]] = {}
    for draft in drafts:
        for token in draft.tokens:
            owner.setdefault(token, []).append(draft)
    _attach_times(scene, drafts, owner)
    head_entry(scene, drafts)
    attach_quantities(scene, drafts, owner)
    _attach_objects(scene, owner)
    set_channels(scene, drafts)


def _climb(scene: Scene, token: int, owner: dict[int, list[Draft]]) -> list[Draft]:
    """Return the facts of the nearest trigger at or above a token; a verb of saying on the way ends the climb."""
    tree = scene.tree
    for node in (token, *tree.ancestors(token)):
        if node in owner:
            return owner[node]
        if tree.pos[node] == "VERB":
            cue = cue_at(tree, node, "VERB")
            if cue is not None and cue.effect in ("alleged", "denied", "stated"):
                return []
    return []


def _attach_times(scene: Scene, drafts: list[Draft], owner: dict[int, list[Draft]]) -> None:
    for time in scene.times:
        start, end = time.start + scene.tree.offset, time.end + scene.tree.offset
        token = scene.token_at(start, end)
        if token is None or time.kind == "duration" or end <= scene.heading or _is_of_another(scene, token, owner):
            continue
        if _tells_which(scene, token, owner):
            continue
        found = _climb(scene, _behind_apposition(scene.tree, token), owner)
        if not found:
            root = next((i for i in range(len(scene.tree)) if scene.tree.heads[i] == i), None)
            cue = cue_at(scene.tree, root, "VERB") if root is not None else None
            plain = cue is None or cue.effect not in ("alleged", "denied", "stated")
            if cue is not None and cue.effect == "planned" and root is not None and root < token <= root + 3:
                plain = False  # "decided on Monday to send troops"
            below = root is not None and root in scene.tree.ancestors(token)
            told = [d for d in drafts if scene.tree.case_of(d.head) not in WITHOUT]  # "ended on Monday without a deal"
            found = told if len(told) == 1 and plain and below else []
        for draft in [*found, *_sharing_clause(scene, token, found, drafts)]:
            if _says_more(time, draft.period):
                if time.kind == "until" and draft.type in TIES and draft.status is Status.STATED:
                    draft.status = Status.ENDED
                    draft.steps.append(f"{time.text}: ended")
                day = time.value is not None and "/" not in time.value
                opens = day and draft.type in LASTING and _begins(scene, draft)
                value = f"{time.value}/.." if opens else time.value
                draft.period = Period(value, time.text, tuple(time.candidates))


def _behind_apposition(tree: Tree, token: int) -> int:
    """Return what stands before the comma of "captured Jamba, UNITA's base, on Friday": the day is the verb's."""
    start = tree.subtree(token)[0]
    if start == 0 or "," not in (tree.words[start], tree.words[start - 1]):
        return token
    for node in tree.ancestors(token):
        if tree.pos[node] not in NOMINAL:
            return token
        if tree.deps[node] == "appos" and tree.heads[node] < node:
            return tree.heads[node]
    return token


def _is_of_another(scene: Scene, token: int, owner: dict[int, list[Draft]]) -> bool:
    """Tell the time of a relative clause with no fact: "the group, whose men came home last year, took Gao"."""
    tree = scene.tree
    for node in tree.ancestors(token):
        if node in owner:
            return False
        noun = tree.heads[node]
        relative = tree.deps[node] == "acl:relcl" and tree.pos[node] == "VERB" and noun not in owner
        if relative and noun < token and tree.children(node, "nsubj"):
            return True
        # "Aoun, nommé Premier ministre en 1988, a déclaré": what a comma parts off was then, and no more.
        apart = tree.deps[node] == "acl" and noun not in owner and tree.is_past_participle(node)
        if apart and noun < node <= token and "," in tree.words[noun:node]:
            return True
    return False


def _tells_which(scene: Scene, token: int, owner: dict[int, list[Draft]]) -> bool:
    """Tell the day in "les mutins du 19 septembre", "l'accord du 17 mai": which men or papers, not when of the deed."""
    tree = scene.tree
    noun = tree.heads[token]
    if tree.case_of(token) not in ("de", "of") or tree.deps[token] != "nmod":
        return False
    if any(draft.head == noun for draft in owner.get(noun, [])):
        return False
    lemma, lang = tree.lemmas[noun], scene.lang
    papers = united(classed(lang, "nouns", "deal"), classed(lang, "nouns", "ruling"))
    return noun < token and (collectives(lang).get(lemma) == "force" or lemma in papers)


def _says_more(time: TimeMention, told: Period) -> bool:
    """Tell a time that is the first, or that says which day of what was told: "ten years ago, on 19 August 2003"."""
    if told.text is None:
        return True
    if time.value is None or "/" in time.value or told.candidates:
        return False
    return told.value is None or (time.value.startswith(told.value) and len(time.value) > len(told.value))


def _sharing_clause(scene: Scene, token: int, found: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """Return the facts of verbs coordinated with the dated one, where the time stands before both."""
    tree = scene.tree
    heads = {t for d in found for t in d.tokens}
    out = []
    for draft in drafts:
        node = draft.head
        while tree.deps[node] in ("xcomp", "obj") and node not in heads:
            node = tree.heads[node]
        if (
            tree.deps[node] == "conj"
            and tree.heads[node] in heads
            and (token < tree.heads[node] or (token < node and _goes_on(scene, draft, node)))
            and draft not in found
            and (";" not in tree.words[tree.heads[node] : node])
        ) or _goes_with(scene, draft, heads):
            out.append(draft)
    return [d for d in out if d not in found]


def _goes_on(scene: Scene, draft: Draft, verb: int) -> bool:
    """Tell the next deed of a subject that is told in one breath: "cut its ties on Thursday and demanded"."""
    tree = scene.tree
    if draft.type in TIES or tree.children(verb, "nsubj", "advmod") or tree.feature(verb, "Tense") == "Pres":
        return False
    return "," not in tree.words[tree.heads[verb] : verb]


def _goes_with(scene: Scene, draft: Draft, heads: set[int]) -> bool:
    """Tell what is done in a deed or ends it: "overran the base on Sunday, killing 40 and capturing its commander"."""
    tree = scene.tree
    node = draft.head
    if draft.type not in DEEDS:
        return False
    while tree.deps[node] == "conj" and tree.lower[node].endswith(PARTICIPLES[scene.lang]):
        node = tree.heads[node]
    if tree.deps[node] != "advcl" or tree.heads[node] not in heads or tree.children(node, "mark", "nsubj"):
        return False
    return node > tree.heads[node] and tree.lower[node].endswith(PARTICIPLES[scene.lang])


def _begins(scene: Scene, draft: Draft) -> bool:
    """Tell a fact that the text lets begin then: "in 2015 it began providing"."""
    tree = scene.tree
    verbs = classed(tree.lang, "verbs", "begin")
    return any(
        tree.lemmas[tree.heads[token]] in verbs and tree.deps[token] in ("xcomp", "advcl", "ccomp", "obj")
        for token in draft.tokens
    )


def _attach_objects(scene: Scene, owner: dict[int, list[Draft]]) -> None:
    for o in scene.objects:
        offset = scene.tree.offset
        token = scene.token_at(o.start + offset, o.end + offset)
        if token is None or scene.tree.pos[token] not in NOMINAL:
            continue  # "funds", "arms" and "bombs" are verbs too
        for draft in _climb(scene, token, owner):
            if draft.type not in ("ACCUSE", "REJECT", "LEADS"):
                draft.objects.append(ObjectRef(o.kind, o.name, o.text, o.start + offset, o.end + offset))
