"""With what a party backs, helps, deploys or is there: the channel that the words of a fact say.

What is moved or given says it first ("flew 2,000 paratroopers to the base"), then who goes, then what stands around;
whom it is given to and what the parties are called say nothing ("gave the White Helmets money").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.nouns import counted
from proxywar.extract.scene import Scene
from proxywar.find.names import titles
from proxywar.find.objects import channel_of
from proxywar.find.tree import NOMINAL
from proxywar.lang import classed
from proxywar.records import CHANNELLED_TYPES, Argument

CHANNEL_ORDER = ("mercenaries", "training", "air", "arms", "money", "troops", "intelligence", "basing", "relief",
                 "economy", "media", "diplomacy")  # fmt: skip
"""Which of several channels beside each other is the more telling."""
NOMINAL_SLOTS = frozenset({"obj", "obl", "nsubj", "compound", "amod", "nmod", "iobj", "xcomp", "conj"})
DESCRIBES = ("amod", "compound", "nmod", "appos", "flat", "conj")
OWN_CLAUSE = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis", "acl"})
VAGUE = frozenset({"economy", "diplomacy"})
"""Channels of words for a dealing, of which the goods dealt in say more: a contract for drones."""
CARRIERS = frozenset({"aircraft", "ships", "vehicles", "other", ""})
"""What a noun counts of which its cargo says more: truckloads of food, a fleet of tankers."""
COUNTS = {"money": "money", "aircraft": "air", "drones": "air", "vehicles": "arms", "weapons": "arms", "ships": "arms",
          "personnel": "troops", "fighters": "mercenaries"}  # fmt: skip
"""Channel of a number whose noun stands in no slot of its fact."""
CHANNELLED_BY_DOERS = frozenset({"MOBILIZE", "PRESENT"})
MEANS = frozenset({"mercenaries", "training", "air", "arms", "money", "troops", "intelligence", "relief", "media"})
"""What those who act may be themselves, or come with."""
PEOPLE = frozenset({"troops", "mercenaries", "training"})
THAT_OF = frozenset({"celui", "celle", "ceux", "celles"})
AIM = frozenset({"to", "pour", "afin"})
GENITIVE = frozenset({"of", "de", "d"})


def set_channels(scene: Scene, drafts: list[Draft]) -> None:
    """Give each draft that may have one the channel that its words say."""
    for draft in drafts:
        if draft.type in CHANNELLED_TYPES and draft.channel is None:
            draft.channel = find_channel(scene, draft)
        if draft.type in CHANNELLED_TYPES and draft.channel is None and scene.tree.lower[draft.head] in THAT_OF:
            # "L'appui aérien russe … celui de la Turquie": of the same kind as what it takes up.
            alike = [d for d in drafts if d.rule == draft.rule and d.head < draft.head]
            draft.channel = alike[-1].channel if alike else None


def find_channel(scene: Scene, draft: Draft) -> str | None:
    """Return the channel that the words around a trigger say: what is moved, given or present.

    Of forces that are somewhere, the forces say it ("aircraft operating from an airbase" is air, not basing).
    """
    for tokens in _stretches(scene, draft):
        if said := _first_channel(scene, draft, tokens):
            # Troops that take an airport, or stand at one, are troops.
            named = _people_named(scene, draft) if said == "basing" and draft.type in CHANNELLED_BY_DOERS else None
            return named or said
    if told := next((COUNTS[q.of] for q in draft.quantities if q.of in COUNTS), None):
        return told
    fights = draft.type == "BACKS" and scene.tree.lemmas[draft.head] in classed(
        scene.lang, "verbs", "fights with somebody"
    )
    return _channel_of_doers(scene, draft) if fights or draft.type in CHANNELLED_BY_DOERS else None


def _stretches(scene: Scene, draft: Draft) -> Iterator[list[int]]:
    """Yield the words that may say the channel of a fact, the more telling stretch first."""
    tree = scene.tree
    near = [i for t in draft.roles.actor_tokens for i in (t, *tree.children(t, *DESCRIBES))]
    given = {i for t in draft.roles.recipient_tokens for i in (t, *tree.children(t, *DESCRIBES))}
    doers = [i for i in near if i not in given and _may_tell(scene, draft, i)]
    if draft.type == "PRESENT":
        yield doers
    if tree.pos[draft.head] != "VERB":
        yield _near(scene, draft, [draft.head])
    if draft.type == "BACKS":
        yield doers
    for token in draft.tokens:
        if tree.pos[token] == "VERB":
            for k in objects(tree, token):
                part = k in draft.tokens and _word_channel(scene, k) not in MEANS  # "sont en route", "a pris le port"
                if k not in draft.roles.recipient_tokens and not part:
                    yield _phrase(scene, k)
    if draft.type == "MOBILIZE":
        yield doers
    yield _near(scene, draft, [draft.head])
    yield _near(scene, draft, draft.tokens)
    yield from _means(scene, draft)


def _may_tell(scene: Scene, draft: Draft, i: int) -> bool:
    """Tell a word of those who act that may say with what: not an ambassador, not rebels in a cause of their own."""
    tree = scene.tree
    if _word_channel(scene, i) not in MEANS:
        return False
    cause = tree.lemmas[i] in classed(scene.lang, "nouns", "in a cause of their own")
    return not (cause and draft.actors and all(a.kind == "armed_group" for a in draft.actors))


def _near(scene: Scene, draft: Draft, tokens: list[int]) -> list[int]:
    """Return what hangs on some words of a trigger, and those of them that are nouns."""
    tree = scene.tree
    near: list[int] = []
    for token in tokens:
        for k in tree.kids[token]:
            slot = tree.deps[k].split(":", maxsplit=1)[0]
            if slot == "nsubj" and draft.type == "AID" and tree.pos[token] == "VERB":
                continue  # who gives is not what is given
            if slot in NOMINAL_SLOTS and not _goes_on(scene, token, k):
                near.extend(_phrase(scene, k))
                if tree.pos[k] == "PRON" and tree.deps[k] == "obj" and tree.deps[token] == "conj":
                    # "printed bank notes and shipped them": what is shipped is the object before.
                    near.extend(i for m in tree.children(tree.heads[token], "obj") for i in tree.subtree(m))
        if tree.pos[token] != "VERB":
            near.append(token)
    given = {i for k in draft.roles.recipient_tokens for i in _phrase(scene, k)}
    return [i for i in near if i not in given]


def _goes_on(scene: Scene, token: int, k: int) -> bool:
    """Tell the next clause, joined to a verb, from a noun joined to a noun."""
    tree = scene.tree
    return tree.deps[k] == "conj" and tree.pos[token] == "VERB" and tree.pos[k] not in NOMINAL


def _means(scene: Scene, draft: Draft) -> Iterator[list[int]]:
    """Yield what is moved for a purpose that is the fact: "flew 2,000 paratroopers there to shore up X"."""
    tree, head = scene.tree, draft.head
    if draft.type not in ("BACKS", "AID") or tree.deps[head] not in ("advcl", "xcomp", "acl"):
        return
    if not any(tree.lower[k].rstrip("'’") in AIM for k in tree.kids[head] if tree.deps[k] == "mark"):
        return
    above = tree.heads[head]
    moved = objects(tree, above) if tree.pos[above] == "VERB" else [above]
    yield from (_phrase(scene, k) for k in moved)
    if tree.pos[above] == "VERB":
        yield from (_phrase(scene, k) for k in subjects(tree, above))


def _phrase(scene: Scene, k: int) -> list[int]:
    """Return the words of a noun phrase, its head first, without the clauses inside it."""
    tree = scene.tree
    return [k, *(i for i in tree.subtree(k) if i != k and not _below_clause(scene, i, k))]


def _below_clause(scene: Scene, i: int, top: int) -> bool:
    """Tell a token inside a clause of its own below `top`."""
    tree = scene.tree
    while i != top:
        if tree.deps[i] in OWN_CLAUSE:
            return True
        i = tree.heads[i]
    return False


def _first_channel(scene: Scene, draft: Draft, tokens: list[int]) -> str | None:
    """Return the channel of a stretch: what its first word says, else the most telling of the others."""
    tree = scene.tree
    tokens = [i for i in tokens if not _is_label(scene, i)]
    if said := _phrase_channel(scene, tokens):
        return said
    if not tokens:
        return None
    attached = {o.start - tree.offset for o in draft.objects}
    found = {i: _word_channel(scene, i) for i in tokens}
    of = counted(scene.lang)
    head = tokens[0]
    if found[head] and found[head] not in VAGUE:
        cargo = [found[k] for k in tree.children(head, "nmod") if tree.case_of(k) in GENITIVE and found.get(k)]
        carries = (of.get(tree.lemmas[head]) or of.get(tree.lower[head]) or "") in CARRIERS
        return cargo[0] if cargo and carries else found[head]
    spans = [(tree.start[i], tree.end[i]) for i in tokens]
    said_by = {o.channel for o in scene.objects if o.channel and o.start in attached
               and any(s < o.end + tree.offset and o.start + tree.offset < e for s, e in spans)}  # fmt: skip
    return _most_telling(set(found.values()) | said_by)


def _most_telling(found: Iterable[str | None]) -> str | None:
    channels = set(found)
    return next((c for c in CHANNEL_ORDER if c in channels), None)


def _word_channel(scene: Scene, i: int) -> str | None:
    tree, lang = scene.tree, scene.lang
    if tree.pos[i] in ("VERB", "AUX", "DET", "ADP"):
        return None
    return channel_of(tree.lemmas[i], lang) or channel_of(tree.lower[i], lang)


def _phrase_channel(scene: Scene, tokens: list[int]) -> str | None:
    """Return what two words say together: "fighter jets" are no fighters, "air support" and "appui aérien" are air."""
    tree, lang = scene.tree, scene.lang
    for i in tokens:
        if tree.heads[i] == i + 1 and tree.deps[i] in ("compound", "amod"):
            phrase = channel_of(f"{tree.lower[i]} {tree.lower[i + 1]}", lang)
            craft = channel_of(tree.lower[i], lang) == "air" and tree.lemmas[i + 1] == "fighter"  # F-15 fighters
            if phrase or craft:
                return phrase or "air"
    for i in tokens:
        # French puts the telling word behind.
        if i and tree.deps[i] == "amod" and tree.heads[i] == i - 1:
            phrase = channel_of(f"{tree.lower[i - 1]} {tree.lower[i]}", lang)
            if phrase:
                return phrase
    return None


def _is_label(scene: Scene, i: int) -> bool:
    """Tell a word that only names someone: a rank before a name ("le général Haftar"), a name of several words."""
    tree = scene.tree
    if tree.lower[i].rstrip(".") in titles(scene.lang) and tree.feature(i, "Number") != "Plur":
        return i + 1 in scene.at or bool(counted(scene.lang).get(tree.lower[i]))  # a brigade is no one person
    if tree.lemmas[i] in classed(scene.lang, "nouns", "come to") and tree.case_of(i) == "à":
        return True  # "a dépêché ses chars au secours de X": help in arms as in food
    ref = scene.at.get(i)
    return ref is not None and bool(ref.candidates) and " " in ref.text and not ref.is_adjective


def _channel_of_doers(scene: Scene, draft: Draft) -> str | None:
    """Return what those who go or are there are by name: "British paratroopers", "les Kényans", Wagner, an army."""
    if named := _people_named(scene, draft):
        return named
    companies = classed(scene.lang, "words", "private army")
    if any(not companies.isdisjoint(_words_of_names(scene, a)) for a in draft.actors):
        return "mercenaries"
    return "troops" if any(a.kind == "military" for a in draft.actors) else None


def _people_named(scene: Scene, draft: Draft) -> str | None:
    """Return what the doers are where their name is one of people: "U.N. peacekeepers", "the Kenyans", not "Kenya"."""
    tree, lang = scene.tree, scene.lang
    starts = {a.start for a in draft.actors}
    for k in draft.roles.actor_tokens or [i for i in range(len(tree)) if tree.start[i] in starts]:
        words = tree.lower[k].split()
        told = channel_of(words[0 if lang == "fr" else -1], lang)
        alone = all(a.kind == "armed_group" for a in draft.actors)  # M23 rebels are nobody's mercenaries
        if len(words) > 1 and told in PEOPLE and not (told == "mercenaries" and alone):
            return told
        ref = scene.at.get(k)
        if ref is not None and ref.is_adjective and tree.pos[k] in NOMINAL and words[-1].endswith(("s", "x")):
            return "troops"
    return None


def _words_of_names(scene: Scene, party: Argument) -> set[str]:
    return {word for name in scene.gazetteer.spellings_of(party.id) for word in name.lower().split()}
