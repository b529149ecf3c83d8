"""The state behind "the army", "government troops", "la junte": that of the land that the text tells of.

Only where it is sure, or where the document names one of several states most. What is the government's ("government
troops", a junta) is of the one state in which the places so far lie and the armed groups so far fight; a bare army may
be an invader's: it is of the one state told of at all.
"""

from __future__ import annotations

from collections import Counter

from proxywar.extract.candidates import best_actor
from proxywar.extract.grammar import subjects
from proxywar.extract.joints import through_relative
from proxywar.extract.locations import best_place
from proxywar.extract.nouns import is_definite, parts_at_hyphen
from proxywar.extract.scene import NameRef, Scene, collectives, told_as
from proxywar.extract.standing import stands_as_place
from proxywar.find.names import UNIT
from proxywar.find.parts import LABEL_WORDS
from proxywar.lang import classed, united
from proxywar.records import Argument

_LOCAL = frozenset({"armed_group", "party", "government"})
"""Kinds of actors that fight, or rule, in a state of their own."""
_STATELY = frozenset({"country", "military", "agency"})
"""Kinds of actors that act for a state wherever they are."""
ORDERS = frozenset({"ordre", "order", "instruction"})
"""What one gives to the army."""
_OF_NO_ONE = ("of the government", "of any state", "how many")
"""Classes of words beside a noun that do not say which state it is of: "several army posts"."""
_WHERE = frozenset({"in", "at", "near", "outside", "dans", "à", "près", "en"})
"""Prepositions of the place where a base or a convoy is."""
_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent")


def home_state(scene: Scene, i: int) -> list[Argument]:
    """Return the state that the noun at `i` serves without saying so; empty where the text tells of none or several."""
    tree, lang = scene.tree, scene.lang
    arms = classed(lang, "nouns", "arm of the state")
    ruling = tree.lemmas[i] in classed(lang, "nouns", "ruler of the state") or _is_in_power(scene, i)
    base = tree.lemmas[i] in classed(lang, "nouns", "seat of its owner")  # a base is where it happens
    men = not base and tree.lemmas[i] in collectives(lang)
    site = tree.lemmas[i] in classed(lang, "nouns", "where its men are")
    rules = tree.lemmas[i] in classed(lang, "nouns", "governs")
    marked = (site or men) and not rules and _is_of_government(scene, i)
    if not (marked or ruling or tree.lemmas[i] in arms) or "descriptions" in tree.without or _is_told(scene, i):
        return []
    if not (marked or is_definite(tree, i) or _is_bare(scene, i)):
        return []
    if (commanded := _commanded_by(scene, i)) is not None:
        return [told_as(scene, commanded, i, i)]
    if (state := _state_over(scene)) is not None and scene.tree.deps[i] in ("nsubj", "nsubj:pass", "root"):
        return [told_as(scene, state, i, i)]
    if marked and (near := _state_where_it_is(scene, i)) is not None:
        return [told_as(scene, near, i, i)]
    local, told = _states_so_far(scene, i, first=rules and tree.deps[i] == "nsubj")
    charges = bool(local) and (ruling or tree.lemmas[i] in classed(lang, "nouns", "keeps order"))
    barred = _states_beside(scene, i, _STATELY if charges else _STATELY | {"person"})
    if ruling and (captive := _state_of_captive(scene, i)) is not None:
        return [told_as(scene, captive, i, i)]
    undergoes = tree.deps[i] in ("obj", "iobj", "obl")  # outsiders arm, fight and meet the army of the land
    states = local - barred if (marked or ruling or undergoes) and local else (local | told) - barred
    past = {s for s in told if scene.gazetteer.period_of(s)[1] is not None} - barred - states
    if len(states) == 1 and not past:
        return [told_as(scene, next(iter(states)), i, i)]
    if past:
        return []
    main = _told_of_most(scene, states or (local | told) - barred)
    return [] if main is None else [told_as(scene, main, i, i)]


def _told_of_most(scene: Scene, states: set[str]) -> str | None:
    """Return the one of several states that the document names most, itself or by its parties and towns.

    "The junta and the Three Brotherhood Alliance agreed in Kunming" is of Myanmar, where the alliance fights, before
    it is of China; a tie tells nothing, nor does a name that stands once.
    """
    times = Counter(dict.fromkeys(states, 0))
    for theatre, count in scene.theatres.items():
        state = scene.gazetteer.state_named(theatre)
        if state is not None and state in times:
            times[state] = count
    ranked = times.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _state_where_it_is(scene: Scene, i: int) -> str | None:
    """Return Kenya for "ambushed an army convoy in Garissa", whoever did: only what is struck, and where it is.

    A base that is struck is where that happens.
    """
    tree = scene.tree
    struck = tree.deps[i] in ("obj", "nsubj:pass") and _is_on_the_way(scene, i)
    spots = [k for k in tree.children(i, "nmod") if k > i] if struck else []
    spots += [k for k in tree.children(tree.heads[i], "obl") if k > i] if struck else []
    spots = [m for k in spots if tree.case_of(k) in _WHERE for m in (k, *tree.children(k, "nmod", "nmod:poss"))]
    refs = [scene.at[k] for k in spots if k in scene.at and tree.case_of(k) != "with"]
    states = {s for ref in refs if (s := _state_of_place(scene, ref)) is not None}
    return next(iter(states)) if len(states) == 1 and not states & _states_beside(scene, i, _STATELY) else None


def _is_on_the_way(scene: Scene, i: int) -> bool:
    """Tell a convoy or a patrol from a base."""
    return scene.tree.lemmas[i] not in classed(scene.lang, "nouns", "site of forces")


def _commanded_by(scene: Scene, i: int) -> str | None:
    """Return the state whose leader orders or thanks "the army" at a token; None where nobody known does."""
    tree, verb = scene.tree, scene.tree.heads[i]
    if tree.pos[verb] == "NOUN" and tree.lemmas[verb] in ORDERS:
        verb = tree.heads[verb]  # "a donné l'ordre à l'armée"
    ordered = tree.deps[i] in ("obj", "iobj") or (tree.deps[i] in ("obl", "nmod") and tree.case_of(i) == "à")
    orders = united(classed(scene.lang, "verbs", "order"), classed(scene.lang, "verbs", "praises its own"))
    given = any(tree.lemmas[k] in ORDERS for k in tree.children(verb, "obj"))
    if not ordered or (tree.lemmas[verb] not in orders and not given):
        return None
    doers = [m for k in subjects(tree, verb) for m in (k, *tree.children(k, "appos", "flat"))]
    refs = [scene.at[k] for k in doers if k in scene.at and scene.at[k].of("actor")]
    named = [best_actor(scene, ref.of("actor"), ref) for ref in refs]
    if tree.lemmas[verb] in classed(scene.lang, "verbs", "praises its own"):
        named = [id_ for id_ in named if scene.gazetteer.actor(id_).kind == "person"]  # a state thanks another's
        beside = [r for k in doers for m in tree.subtree(k) if (r := scene.at.get(m)) is not None]
        if any(scene.gazetteer.actor(c.id).kind == "organisation" for r in beside for c in r.of("actor")[:1]):
            return None  # nor is NATO's Stoltenberg Norway
    states = {scene.gazetteer.country_of(id_) for id_ in named}
    return next(iter(states)) if len(states) == 1 else None


def _state_over(scene: Scene) -> str | None:
    """Return the land over a headline, whose junta and army it speaks of: "Niger : la junte dénonce…"."""
    tree = scene.tree
    above = tree.words.index(":") if ":" in tree.words[: LABEL_WORDS + 1] else 0
    refs = [ref for k in range(above) if (ref := scene.at.get(k)) is not None]
    if len(refs) != 1:
        return None
    actors = refs[0].of("actor")
    land = _state_of_place(scene, refs[0])
    return land or (scene.gazetteer.country_of(best_actor(scene, actors, refs[0])) if actors else None)


def _is_of_government(scene: Scene, i: int) -> bool:
    """Tell "government troops", "army helicopters", "les forces gouvernementales"."""
    tree = scene.tree
    beside = [k for k in tree.kids[i] if tree.deps[k] in ("amod", "compound", "nmod")]
    words = classed(scene.lang, "words", "of the government")
    return any(tree.lemmas[k] in words or tree.lower[k] in words for k in beside)


def _is_told(scene: Scene, i: int) -> bool:
    """Tell a noun that says itself whose it is, or which: "the federal army", "the army of the north"."""
    tree = scene.tree
    words = united(*(classed(scene.lang, "words", c) for c in _OF_NO_ONE))
    told = united(*(classed(scene.lang, "nouns", name) for name in ("told in apposition", "words or measure")))
    for k in tree.kids[i]:
        if tree.feature(k, "Poss") == "Yes":
            return True
        if tree.deps[k] == "nmod" and k not in scene.at and tree.lemmas[k] in classed(scene.lang, "nouns", "charge"):
            continue  # "le ministère de l'intérieur" does not say whose
        if tree.deps[k] == "appos" and k not in scene.at and tree.lemmas[k] in told:
            continue  # "blamed the army, a charge the junta rejects"
        where = tree.deps[k] == "nmod" and tree.case_of(k) in _WHERE
        if where and (_is_on_the_way(scene, i) or _is_of_government(scene, i)):
            continue  # nor does "in Gao"
        if (tree.deps[k] == "amod" or tree.pos[k] == "ADJ") and _is_no_other_government(scene, i, k):
            continue  # nor does "Marxist", "new"
        if tree.deps[k].split(":")[0] in ("amod", "compound", "nmod", "appos", "flat") and not (
            tree.lemmas[k] in words or tree.lower[k] in words
        ):
            return True
    if tree.lemmas[i] in classed(scene.lang, "nouns", "ruler of the state"):
        return False  # "la junte qui a renversé le président au Niger": a state has one at a time
    return any(
        tree.deps[k] == "acl:relcl" and "," not in (*tree.words[max(k - 1, 0) : k], *tree.words[i + 1 : i + 2])
        for k in tree.kids[i]
    )


def _is_no_other_government(scene: Scene, i: int, k: int) -> bool:
    """Tell "the Marxist government", "le nouveau gouvernement" from "the breakaway government", "a foreign one"."""
    tree = scene.tree
    others = classed(scene.lang, "words", "of another government")
    words = {tree.lemmas[k], tree.lower[k], *parts_at_hyphen(tree.lower[k])}
    governs = tree.lemmas[i] in classed(scene.lang, "nouns", "governs")
    unknown = k not in scene.at or not scene.at[k].candidates  # "Marxist", "Muslim-led" in capitals
    led = bool(tree.children(i, "acl"))  # "the new government led by X" is his
    return governs and unknown and not led and not words & others


def _is_in_power(scene: Scene, i: int) -> bool:
    """Tell "le pouvoir", who does something, from the power that is taken, held or shared."""
    tree = scene.tree
    if scene.lang != "fr" or tree.lower[i] != "pouvoir" or tree.pos[i] != "NOUN":
        return False
    verb = tree.heads[i]
    return tree.pos[verb] == "VERB" and (
        (tree.deps[i] == "nsubj" and bool(tree.children(verb, "obj", "xcomp", "ccomp", "obl", "iobj")))
        or tree.deps[i] == "obl:agent"
    )


def _state_of_captive(scene: Scene, i: int) -> str | None:
    """Return the state of whom "la junte" ousted, holds or tries: "le président X, que la junte détient"."""
    tree, lang = scene.tree, scene.lang
    verb = tree.heads[i]
    holds = united(classed(lang, "verbs", "holds captive"), classed(lang, "verbs", "of victims"))
    if tree.deps[i] != "nsubj" or tree.pos[verb] != "VERB" or tree.lemmas[verb] not in holds:
        return None
    held = [through_relative(tree, verb, k) for k in tree.children(verb, "obj")]
    near = [m for k in held for m in (k, *tree.children(k, "nmod", "appos", "flat"))]
    refs = [scene.at[k] for k in near if k in scene.at and scene.at[k].of("actor")]
    actors = [scene.gazetteer.actor(best_actor(scene, ref.of("actor"), ref)) for ref in refs]
    states = {scene.gazetteer.country_of(a.id) for a in actors if a.kind == "person"} - {None}
    return next(iter(states)) if len(states) == 1 else None


def _is_bare(scene: Scene, i: int) -> bool:
    """Tell "Police arrested", "Authorities said", which take no article in English."""
    tree = scene.tree
    return (
        scene.lang == "en" and tree.lower[i] in classed("en", "words", "of the state") and not tree.children(i, "det")
    )


def _states_so_far(scene: Scene, i: int, *, first: bool = False) -> tuple[set[str], set[str]]:
    """Return the states of the places and armed groups so far, and those told of in any other way.

    Args:
        first: Where one state alone is told of before, what stands behind does not matter.
    """
    gazetteer, here = scene.gazetteer, scene.tree.start[i]
    local: set[str | None] = {gazetteer.country_of(p.id) for p, _ in scene.discourse.places}
    local |= {land for order, land in scene.discourse.lands if order < here}
    told: set[str | None] = {a.id for order, group in scene.discourse.nations if order < here for a in group}
    persons: set[str | None] = set()
    for seen in scene.discourse.seen:
        actor = seen.argument
        if seen.order >= here:
            continue
        if actor.kind in _STATELY:
            told.add(gazetteer.country_of(actor.id))
        elif actor.kind in _LOCAL:
            local.add(_where_it_fights(scene, actor.id))
        elif actor.kind == "person":
            persons.add(gazetteer.country_of(actor.id))
        elif actor.kind == "group":
            told |= {gazetteer.state_named(name) for name in actor.within}
    if first and not local - {None} and len(told - {None}) == 1:
        return set(), {s for s in told if s}  # "Turkey met… The government armed the GNA"
    for ref in scene.names:
        if (state := _state_of_place(scene, ref)) is not None:
            local.add(state)
        elif (party := _party_behind(scene, ref, here)) is not None:
            (local if gazetteer.actor(party).kind in _LOCAL else told).add(_where_it_fights(scene, party))
    if not local - {None} and not told - {None}:
        told = persons
    return {s for s in local if s}, {s for s in told if s}


def _where_it_fights(scene: Scene, id: str) -> str | None:
    """Return the state of a party; an armed group's is that of its war: hired men from Russia fight in no one land."""
    gazetteer = scene.gazetteer
    if not gazetteer.has_actor(id) or gazetteer.actor(id).kind != "armed_group":
        return gazetteer.country_of(id)
    theatre = gazetteer.theatre_of(id)
    return None if theatre is None else gazetteer.state_named(theatre) or gazetteer.country_of(id)


def _party_behind(scene: Scene, ref: NameRef, here: int) -> str | None:
    """Return the actor that a name behind a token is; no firm, which is at home elsewhere than where its licence is."""
    if not ref.of("actor") or ref.is_adjective or ref.start <= here:
        return None
    ident = best_actor(scene, ref.of("actor"), ref)
    return None if scene.gazetteer.actor(ident).kind == "company" else ident


def _state_of_place(scene: Scene, ref: NameRef) -> str | None:
    """Return the state of a name that is a place where it stands."""
    if ref.is_adjective or not ref.of("place") or (ref.of("actor") and not stands_as_place(scene, ref)):
        return None
    return scene.gazetteer.country_of(best_place(scene, ref))


def _states_beside(scene: Scene, i: int, kinds: frozenset[str]) -> set[str]:
    """Return the states that the verb of the noun names besides: nobody fights or condemns his own army.

    A ministry or the police may charge a man of its own land.
    """
    tree = scene.tree
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), i)
    others = [k for k in tree.children(verb, *_ARGUMENTS) if verb != i and i not in tree.subtree(k)]
    refs = [ref for k in others for m in tree.subtree(k) if (ref := scene.at.get(m)) is not None]
    found = {scene.gazetteer.country_of(c.id) for ref in refs if _state_of_place(scene, ref) is None
             for c in ref.of("actor")[:1] if scene.gazetteer.actor(c.id).kind in kinds}  # fmt: skip
    return {s for s in found if s}


def state_in_name(scene: Scene, ref: NameRef, i: int) -> tuple[str, ...]:
    """Return the state that an unknown force bears in its name or before it: "Haitian National Police"."""
    lang, words = scene.lang, ref.text.split()
    if len(words) < 2 or {words[0].lower(), words[-1].lower()}.isdisjoint(classed(lang, "nouns", "arm of the state")):
        return ()
    found = [c for w in (words[0], words[-1]) for c in scene.gazetteer.look_up(w, lang=lang) if c.role == "adjective"]
    adjectives = [r for k in scene.tree.children(i, "amod") if (r := scene.at.get(k)) is not None and r.is_adjective]
    found += [c for r in adjectives for c in r.of("actor")]
    states = {c.id for c in found if scene.gazetteer.actor(c.id).kind == "country"}
    return (scene.gazetteer.actor(next(iter(states))).name,) if len(states) == 1 else ()


def is_of_its_state(scene: Scene, ref: NameRef) -> bool:
    """Tell a name that every state has one of: "the 5th Corps", "the Supreme Court", "la Cour suprême"."""
    word = ref.text.lower().split()[0 if scene.lang == "fr" else -1]
    return bool(UNIT.fullmatch(ref.text)) or word in classed(scene.lang, "nouns", "organ of a state")


def state_of_court(scene: Scene, i: int, k: int) -> list[Argument]:
    """Return the state that "un tribunal d'Oran", "a court in Benghazi" judges for: that of its town."""
    tree, ref = scene.tree, scene.at.get(k)
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "court") or ref is None or ref.of("actor"):
        return []
    state = _state_of_place(scene, ref)
    return [told_as(scene, state, i, i)] if state is not None and scene.gazetteer.has_actor(state) else []


def quarters_of(scene: Scene, i: int) -> int:
    """Return what a camp or place is said to be behind a comma ("le camp X, quartier général de Y"), else itself."""
    tree, sites = scene.tree, classed(scene.lang, "nouns", "site of forces")
    if tree.pos[i] == "PROPN":
        sites &= classed(scene.lang, "nouns", "seat of its owner")  # a town may be a stronghold and is a town
    elif tree.lemmas[i] not in sites:
        return i
    told = (k for k in tree.children(i, "appos") if k > i and tree.lemmas[k] in sites)
    return next((k for k in told if tree.children(k, "nmod", "nmod:poss", "compound", "amod")), i)
