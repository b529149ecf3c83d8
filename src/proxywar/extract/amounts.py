"""Give the numbers of a sentence to the facts that they count in.

A number climbs from the noun that it counts to the nearest trigger above it. It does not leave the clause that it is
said in: "the neighbours that lent it $30 billion" is nothing of the truce that they welcome. A noun that a relative
clause says something of is counted there too: "the 105 soldiers that it had sent".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from proxywar.extract.cues import cue_at, light_verbs
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.merging import IN, VIOLENT
from proxywar.extract.nouns import counted
from proxywar.extract.scene import Scene
from proxywar.find.names import titles
from proxywar.find.quantities import QuantityMention, find_bare
from proxywar.find.tree import NOMINAL
from proxywar.lang import classed
from proxywar.records import Quantity

CASUALTIES = frozenset({"killed", "wounded", "captured", "displaced"})
DEAD = frozenset({"killed", "wounded"})
PEOPLE = frozenset({"personnel", "fighters", "other"})
ARMED = frozenset({"personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons"})
CRAFT = frozenset({"aircraft", "drones", "ships"})
COUNTS: dict[str, frozenset[str]] = {
    "MOBILIZE": ARMED,
    "PRESENT": ARMED | {"sites"},
    "RETREAT": ARMED | {"captured", "displaced", "sites"},
    "AID": ARMED | {"money", "displaced", "other"},
    "BACKS": ARMED | {"money"},
    "COOPERATE": ARMED | {"money", "sites", "other"},
    "CONTROLS": ARMED | {"sites"},
    "SANCTION": ARMED | {"money", "captured", "other"},
    "COERCE": ARMED | {"money", "sites", "captured", "displaced", "killed", "wounded", "other"},
    "ASSAULT": ARMED | {"killed", "wounded", "captured", "displaced", "sites"},
    "PROTEST": frozenset({"other"}),
}
"""What a number can count in a fact of each type; the other types hold no numbers, which climb past them."""
BARE_COUNTS = frozenset({"PROTEST", "MOBILIZE", "RETREAT", "PRESENT", "AID"})
"""Types in which a number may leave out what it counts."""
BY_PARTY = frozenset({"MOBILIZE", "RETREAT", "PRESENT", "COERCE", "PROTEST"})
FEW = 10
"""Fewer than these may be persons named before or after."""
DEFINITE = frozenset({"the", "its", "their", "his", "les", "ses", "leurs", "ces", "these"})
_SENTENCE = re.compile(r"[.!?]\s")
OWN_CLAUSE = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis", "acl", "conj"})


def attach_quantities(scene: Scene, drafts: list[Draft], owner: dict[int, list[Draft]]) -> None:
    """Attach the quantities of the sentence to its facts.

    Args:
        owner: The facts of each token of a trigger.
    """
    offset = scene.tree.offset
    gaps = find_gaps(scene, drafts)
    for q, token, of in _counted_nouns(scene, drafts):
        if _names_them(scene, token, q):
            continue
        for draft in _takers(scene, token, of, drafts, owner):
            if not _is_in_its_clause(draft, token, gaps):
                continue
            kind = counts_as(scene, draft, token, of)
            quantity = Quantity(kind, q.low, q.high, q.text, q.start + offset, q.end + offset, q.unit)
            if kind in COUNTS.get(draft.type, frozenset()) and not _is_few(scene, draft, token, quantity):
                draft.quantities += [quantity] if quantity not in draft.quantities else []
    for draft in drafts:
        if draft.type == "ASSAULT" and not draft.quantities:
            _count_one(scene, draft)


def _counted_nouns(scene: Scene, drafts: list[Draft]) -> Iterator[tuple[QuantityMention, int, str]]:
    """Yield each quantity with the token of its noun and what it counts; a noun left out is the one counted before."""
    said = [(q, token) for q in scene.quantities if (token := _token_of(scene, q)) is not None]
    yield from ((q, token, q.of) for q, token in said)
    if any(d.type in BARE_COUNTS for d in drafts):
        yield from _without_noun(scene, said)


def _without_noun(
    scene: Scene, said: list[tuple[QuantityMention, int]]
) -> Iterator[tuple[QuantityMention, int, str]]:  # fmt: skip
    """Yield the numbers whose noun is left out: "Hundreds took to the streets", "France sent 400 paras, Italy 200"."""
    tree, of = scene.tree, counted(scene.lang)
    taken = [(m.start, m.end) for group in (scene.quantities, scene.times, scene.objects) for m in group]
    taken += [(ref.start - tree.offset, ref.end - tree.offset) for ref in scene.names]
    for q in find_bare(tree.text, scene.lang, taken):
        token = _token_of(scene, q)
        if token is None:
            continue
        noun = tree.heads[token] if tree.deps[token] in ("nummod", "nmod", "obl") else token
        kind = of.get(tree.lemmas[noun]) or of.get(tree.lower[noun]) if noun != token else None
        if kind in ARMED:
            yield q, noun, str(kind)
            continue
        before = [
            m for m, _ in said if m.end <= q.start and m.of in ARMED and not _SENTENCE.search(tree.text, m.end, q.start)
        ]
        near = [m for m, _ in said if q.end <= m.start <= q.end + 12 and m.of in ARMED]
        yield q, token, (near or before[-1:] or [q])[0].of or "other"


def _token_of(scene: Scene, q: QuantityMention) -> int | None:
    start = q.noun_start if q.noun_start is not None else q.start
    end = q.noun_end if q.noun_end is not None else q.end
    return scene.token_at(start + scene.tree.offset, end + scene.tree.offset)


def find_gaps(scene: Scene, drafts: list[Draft]) -> list[tuple[int, int, Draft]]:
    """Return first and last token of the clauses that leave their verb out, with their facts."""
    tree = scene.tree
    found = []
    for draft in drafts:
        if draft.is_gapped:
            start = draft.roles.actor_tokens[0]
            stops = [i for i in range(start + 1, len(tree)) if tree.words[i] in (",", ";", ".")]
            found.append((start, stops[0] if stops else len(tree), draft))
    return found


def _is_in_its_clause(draft: Draft, token: int, gaps: list[tuple[int, int, Draft]]) -> bool:
    """Tell a number that a clause without its verb says of its own: "Séoul sent 50,000 men, Canberra eight"."""
    inside = [d for start, end, d in gaps if start <= token < end]
    return draft in inside if inside else not any(draft is d for _, _, d in gaps)


def _names_them(scene: Scene, token: int, q: QuantityMention) -> bool:
    """Tell a number that only says how many were named: "the MNDAA and the TNLA, the two members of the alliance".

    A part of a number is no such number either: "the first batch of the 115,000 men".
    """
    tree = scene.tree
    few = q.low == q.high and (q.low or 0) < FEW
    definite = any(tree.lower[k] in ("the", "les", "these", "ces") for k in tree.children(token, "det"))
    if few and definite and tree.lemmas[token] in ("member", "membre"):
        return True
    return few and tree.deps[token] == "appos" and tree.heads[token] in scene.at


def _is_few(scene: Scene, draft: Draft, token: int, q: Quantity) -> bool:
    """Tell a handful that are persons or places known before, and no strength: "two men did away with him"."""
    tree = scene.tree
    if q.low != q.high or (q.low or 0) >= FEW or draft.type not in VIOLENT | {"CONTROLS"}:
        return False
    if q.of in ("personnel", "other"):
        return tree.lemmas[token] in ("man", "homme") or tree.lemmas[token] in titles(scene.lang)
    marks = {tree.lower[k] for k in tree.kids[token] if tree.deps[k] in ("det", "nmod:poss")}
    return q.of == "sites" and bool(marks & DEFINITE)


def counts_as(scene: Scene, draft: Draft, token: int, of: str) -> str:
    """Return what a number counts in a fact: men whom one seizes are captured, those who march in protest "other"."""
    tree = scene.tree
    if draft.type == "PROTEST" and of in PEOPLE:
        return "other"
    undergo = {i for k in (*draft.roles.recipient_tokens, *_undergoers(scene, draft)) for i in (k, *_parts(scene, k))}
    if draft.type == "COERCE" and of in PEOPLE and token in undergo and _are_people(scene, token, of):
        return of if tree.lemmas[draft.head] in classed(scene.lang, "verbs", "hem in") else "captured"
    if draft.type == "COERCE" and of in PEOPLE and token not in draft.roles.actor_tokens:
        return ""
    if draft.type == "ASSAULT" and of in PEOPLE and token in undergo and _takes_lives(scene, draft):
        return "killed"
    freed = tree.lemmas[draft.head] in classed(scene.lang, "verbs", "set free") and token in undergo
    if draft.type == "RETREAT" and of in PEOPLE and freed:
        return "captured"
    if of == "other" and draft.type in ("MOBILIZE", "PRESENT", "RETREAT", "BACKS") and _are_nationals(scene, token):
        return "personnel"
    if of == "other" and draft.type == "ASSAULT" and token not in undergo and _are_nationals(scene, token):
        return "personnel"
    return of


def _takes_lives(scene: Scene, draft: Draft) -> bool:
    return scene.tree.lemmas[draft.head] in classed(scene.lang, "verbs", "takes lives")


def _undergoers(scene: Scene, draft: Draft) -> list[int]:
    tree = scene.tree
    if tree.pos[draft.head] != "VERB":
        return [k for k in tree.kids[draft.head] if tree.deps[k] == "nmod" and tree.case_of(k) in ("of", "de")]
    return objects(tree, draft.head)


def _parts(scene: Scene, k: int) -> list[int]:
    """Return what is counted in apposition to a noun, or joined to it: "its garrison, 195 Yemenis"."""
    return [m for m in scene.tree.kids[k] if scene.tree.deps[m] in ("appos", "conj", "nmod")]


def _are_people(scene: Scene, token: int, of: str) -> bool:
    """Tell people counted as "other" (workers, Yemenis) from things that are: bags, visas."""
    lemma = scene.tree.lemmas[token]
    of_noun = counted(scene.lang).get(lemma)
    return of != "other" or not of_noun or lemma in classed(scene.lang, "nouns", "people counted")


def _are_nationals(scene: Scene, token: int) -> bool:
    ref = scene.at.get(token)
    return ref is not None and ref.is_adjective


def _takers(
    scene: Scene, token: int, of: str, drafts: list[Draft], owner: dict[int, list[Draft]]
) -> list[Draft]:  # fmt: skip
    tree = scene.tree
    found = _counted_above(scene, token, of, owner)
    if tree.lemmas[tree.heads[token]] in classed(scene.lang, "nouns", "part of a number"):
        found = []  # "the first batch of the 115,000 men" are fewer
    told = _told_of(scene, token, owner) + [d for d in drafts if _is_party(d, token)]
    told = list({id(d): d for d in told if d not in found}.values())
    if of in CASUALTIES:
        violent = [d for d in [*told, *found] if d.type in VIOLENT]
        if violent:
            return violent + _where_they_fell(scene, violent[0], drafts)
        if of in ("killed", "wounded"):
            return [d for d in drafts if d.type in VIOLENT][:1]
    taking = [d for d in found if of in COUNTS.get(d.type, frozenset()) or of in PEOPLE]
    if len({d.type for d in taking}) > 1 and any(d.type == "BACKS" for d in taking):
        taking = taking[:1]
    return [*taking, *told]


def _where_they_fell(scene: Scene, loss: Draft, drafts: list[Draft]) -> list[Draft]:
    """Return the attack in which a loss at nobody's hands was suffered: "perdu 105 soldats dans les raids azéris"."""
    tree = scene.tree
    if loss.actors or tree.pos[loss.head] != "VERB":
        return []
    near = {m for k in tree.children(loss.head, "obl") if tree.case_of(k) in IN for m in tree.subtree(k)}
    return [d for d in drafts if d is not loss and d.type in VIOLENT and d.actors and near.intersection(d.tokens)][:1]


def _is_party(draft: Draft, token: int) -> bool:
    """Tell men who are themselves those who go, are there or are taken, wherever the parser hung them."""
    return draft.type in BY_PARTY and token in (*draft.roles.actor_tokens, *draft.roles.recipient_tokens)


def _told_of(scene: Scene, token: int, owner: dict[int, list[Draft]]) -> list[Draft]:
    """Return the facts of clauses that say what those counted do, or what is done to them."""
    tree = scene.tree
    found = []
    for k in tree.children(token, "acl"):
        if k in owner and (token in objects(tree, k) or token in subjects(tree, k)):
            found += [d for d in owner[k] if d.type in COUNTS]
    return found


def _counted_above(scene: Scene, token: int, of: str, owner: dict[int, list[Draft]]) -> list[Draft]:
    """Return the nearest facts above a quantity, past those that cannot be counted ("accuses Russia of …")."""
    found = _climb(scene, token, of, owner)
    asked = {token}
    while of not in CASUALTIES and found and all(d.type not in COUNTS for d in found):
        above = scene.tree.heads[found[0].head]
        if above in asked:
            return []
        asked.add(above)
        found = _climb(scene, above, of, owner)
    return found


def _climb(scene: Scene, token: int, of: str, owner: dict[int, list[Draft]]) -> list[Draft]:
    """Return the facts of the nearest trigger at or above a token, within its clause; the dead go further."""
    tree = scene.tree
    for node in (token, *tree.ancestors(token)):
        # "rapatrier les soldats qu'il avait envoyés": the sending is below them.
        inner = tree.children(node, "acl") if node == token else []
        if found := [d for d in owner.get(node, []) if d.head not in inner]:
            return found
        if tree.pos[node] == "VERB":
            cue = cue_at(tree, node, "VERB")
            if cue is not None and cue.effect in ("alleged", "denied", "stated"):
                return []
            if event := _event_of(scene, node, owner):
                return event
        if node != token and of not in DEAD and _is_another_clause(scene, node):
            return []
    return []


def _event_of(scene: Scene, verb: int, owner: dict[int, list[Draft]]) -> list[Draft]:
    """Return the facts of the event that a verb says with what it goes on: "the thrust, launched with 6,000 men"."""
    tree = scene.tree
    if tree.lemmas[verb] not in light_verbs(scene.lang) | dict.fromkeys(classed(scene.lang, "verbs", "says how many")):
        return []
    events = [k for k in tree.children(verb, "nsubj", "obj") if k in owner and tree.pos[k] == "NOUN"]
    return owner[events[0]] if events else []


def _is_another_clause(scene: Scene, node: int) -> bool:
    """Tell a predicate with a clause of its own, which is no trigger, from one that only says how many or with what."""
    tree = scene.tree
    if tree.deps[node] not in OWN_CLAUSE:
        return False
    if tree.pos[node] != "VERB":
        return bool(tree.children(node, "cop", "nsubj"))
    if tree.deps[node] == "conj" and any(
        f.type in VIOLENT and not f.fixed for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[node], ())
    ):
        return False  # "killed 1,700 and wrecked 26 aircraft"
    return tree.lemmas[node] not in classed(scene.lang, "verbs", "says how many")


def _count_one(scene: Scene, draft: Draft) -> None:
    """Count the one aircraft that was shot down, the one ship that was sunk: "a abattu un avion"."""
    tree = scene.tree
    if tree.pos[draft.head] != "VERB" or tree.lemmas[draft.head] not in classed(scene.lang, "verbs", "downs"):
        return
    of = counted(scene.lang)
    for k in objects(tree, draft.head):
        kind = of.get(tree.lemmas[k]) or of.get(tree.lower[k]) or _craft(scene, k)
        single = tree.feature(k, "Number") != "Plur" and not tree.children(k, "nummod")
        if kind in CRAFT and single and tree.pos[k] in NOMINAL:
            text = tree.text[tree.start[k] - tree.offset : tree.end[k] - tree.offset]
            draft.quantities.append(Quantity(kind, 1.0, 1.0, text, tree.start[k], tree.end[k], None))
            return


def _craft(scene: Scene, k: int) -> str:
    """Return what counting a type of aircraft counts: "an F-16"."""
    tree = scene.tree
    at = tree.start[k] - tree.offset
    known = any(o.kind == "equipment" and o.channel == "air" and o.start <= at < o.end for o in scene.objects)
    return "aircraft" if known else ""
