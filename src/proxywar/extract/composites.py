"""Parties without a name of their own, within their state: "Chadian rebels"; fighters of one: "rebels of the MNLA"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from proxywar.extract.candidates import actor_named, bearer, guess_kind, names_no_place
from proxywar.extract.frames import load_frames
from proxywar.extract.grammar import agents, subjects
from proxywar.extract.joints import expand
from proxywar.extract.nouns import party_nouns, relatives_of
from proxywar.extract.peoples_told import people_told
from proxywar.extract.presumed import presumed_party
from proxywar.extract.scene import NameRef, Scene, collectives, known_actor, told_as, unknown
from proxywar.find.names import titles
from proxywar.find.tree import Tree
from proxywar.lang import classed, table, united
from proxywar.records import Argument

UN = "un"
_OF = frozenset({"of", "from", "de"})
_WITHIN = {"en": frozenset({"in", "within", "from"}), "fr": frozenset({"de", "dans", "à"})}
DEFINITE = {"en": frozenset({"the"}), "fr": frozenset({"les", "aux"})}
_LOOSE = frozenset({"det", "case", "conj", "cc", "punct"})
_ABOUT = frozenset({"about", "on", "over", "for", "sur", "pour"})
_DEALINGS = frozenset({"CONSULT", "COOPERATE", "AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN", "ACCUSE",
                       "SUPPORT"})  # fmt: skip
"""Types of what states do to one another in words and treaties."""


def composite_party(scene: Scene, i: int) -> list[Argument]:
    """Return a party without a name of its own, within its state: "Chadian rebels", "rebelles syriens"."""
    tree = scene.tree
    own = [k for k in tree.kids[i] if tree.feature(k, "Poss") == "Yes" and tree.pos[k] in ("DET", "PRON")]
    refs = [r for k in tree.kids[i] if (r := scene.at.get(k)) is not None and not r.is_adjective and k < i]
    named = any(a.kind != "country" for r in refs if r.of("actor") for a in (actor_named(scene, r),))
    nation = any(r.is_adjective and r.of("actor") for k in tree.children(i, "amod") if (r := scene.at.get(k)))
    if named and nation and not own:  # "Rwandan Hutu rebels", "Malian Tuareg rebels" are no state's
        return [a for r in refs if r.of("actor") for a in (actor_named(scene, r),) if a.kind != "country"][-1:]
    for k in tree.kids[i] if not own and not named else ():  # "his Uzbek militia" is his, "Mali's JNIM fighters" JNIM
        ref = scene.at.get(k)
        if ref is None or tree.deps[k].split(":")[0] not in ("amod", "compound", "nmod"):
            continue
        if not ref.is_adjective and not _rises_against(scene, k, i):
            continue
        state = scene.gazetteer.actor(ref.candidates[0].id)
        if state.kind == "armed_group":  # "Kurdish fighters": of a people without a state they are the people
            return [known_actor(scene, ref.candidates[0].id, ref)]
        first, last = min(i, k), max(i, k)
        if any(tree.lower[m] in ("armed", "armé", "armés") for m in range(first, last + 1)):
            continue
        start, end = tree.start[first], tree.end[last]
        text = tree.text[start - tree.offset : end - tree.offset]
        # What stands between the two is no part of the name: "Syrian Islamist rebels" are Syrian rebels.
        apart = tree.end[first] + 1 < tree.start[last] and tree.deps[k] != "nmod:poss"
        name = f"{tree.words[first]} {tree.words[last]}" if apart else text
        return [replace(unknown(name, start, end, "armed_group", (state.name,)), text=text)]
    return []


def examples_of(tree: Tree, i: int) -> list[int]:
    """Return those whom the text names of a group: "militias such as X", "factions, among them X", "including X"."""
    groups = united(*(classed(tree.lang, "nouns", name) for name in ("group", "party", "state", "side")))
    if tree.lemmas[i] not in groups and tree.lemmas[i] not in collectives(tree.lang):
        return []
    marks = classed(tree.lang, "words", "gives an example")
    found = []
    beside = [k for k in tree.kids[tree.heads[i]] if tree.pos[k] == "PRON" and tree.case_of(k) == "among" and k > i]
    for k in (*tree.kids[i], *beside):
        mark = k > i and tree.case_of(k)
        if not mark or mark not in marks or tree.deps[k].split(":")[0] not in ("nmod", "obl", "appos"):
            continue
        found += tree.children(k, "appos") if tree.pos[k] == "PRON" else [] if mark == "among" else [k]
    return found


def _rises_against(scene: Scene, k: int, i: int) -> bool:
    """Tell "Chad rebels", "Burma guerrillas": who rises in a country whose name stands before is not that state."""
    tree, ref = scene.tree, scene.at[k]
    country = any(scene.gazetteer.actor(c.id).kind == "country" for c in ref.of("actor"))
    rising = tree.lemmas[i] in classed(scene.lang, "nouns", "in a cause of their own")
    beside = (k + 1 == i and tree.deps[k] == "compound") or tree.deps[k] == "nmod:poss"  # "Chad's rebels"
    return country and rising and scene.lang == "en" and beside


def _apart_from_state(scene: Scene, i: int) -> list[Argument]:
    """Return who leads others than a state, or served it once: "Chad's opposition leader", "its former premier"."""
    tree, lang = scene.tree, scene.lang
    if tree.lemmas[i] not in titles(lang):
        return []
    if lang == "fr":
        return _of_no_office_now(scene, i)
    apart = united(classed(lang, "nouns", "party"), classed(lang, "words", "former"))
    marks = [m for m in tree.kids[i] if m < i and m not in scene.at and tree.lemmas[m] in apart]
    owners = [k for m in (i, *marks) for k in tree.kids[m] if k in scene.at and k < i]
    for k in owners if marks else []:
        ref = scene.at[k]
        states = [s for c in ref.of("actor") if (s := scene.gazetteer.actor(c.id)).kind == "country"]
        if states and tree.deps[k].split(":")[0] in ("amod", "nmod", "compound"):
            start, end = tree.start[min(tree.kids[k] + [k])], tree.end[i]
            text = tree.text[start - tree.offset : end - tree.offset]
            return [unknown(text, start, end, "person", (states[0].name,))]
    return []


def _of_no_office_now(scene: Scene, i: int) -> list[Argument]:
    """Return the man of "l'ancien président ivoirien", "l'ex-premier ministre malien", whom his state no longer is."""
    tree = scene.tree
    gone = [m for m in tree.children(i, "amod") if m < i and tree.lower[m] in classed("fr", "words", "former")]
    for k in tree.children(i, "amod") if gone else []:
        ref = scene.at.get(k)
        states = [s for c in ref.of("actor") if (s := scene.gazetteer.actor(c.id)).kind == "country"] if ref else []
        if states and tree.feature(i, "Number") != "Plur":
            text = tree.text[tree.start[gone[0]] - tree.offset : tree.end[k] - tree.offset]
            return [unknown(text, tree.start[gone[0]], tree.end[k], "person", (states[0].name,))]
    return []


def body_told_of(scene: Scene, i: int) -> list[Argument]:
    """Return the body of fighters, or whoever leads a body, that a noun without a name of its own tells of."""
    told = people_told(scene, i) or presumed_party(scene, i) or _body_of_fighters(scene, i)
    told = told or _body_of_friends(scene, i)
    return told or _led_body(scene, i) or _led_fighters(scene, i) or _apart_from_state(scene, i)


def _led_fighters(scene: Scene, i: int) -> list[Argument]:
    """Return who leads fighters of whom nothing else is told: "rebels led by Hayat Tahrir al-Sham", "by Nkunda"."""
    tree, lang = scene.tree, scene.lang
    if lang != "en":
        return []
    bands = united(*(classed("en", "nouns", name) for name in ("party", "part of a body", "band")))
    fights = collectives("en").get(tree.lemmas[i]) == "force" or tree.lemmas[i] in bands
    if not fights or any(k in scene.at for k in tree.kids[i]):
        return []
    led = [k for k in tree.children(i, "acl") if k == i + 1 and tree.lemmas[k] in classed("en", "verbs", "lead")]
    named = [scene.at[m] for k in led for m in agents(tree, k) if m in scene.at and not scene.at[m].is_adjective]
    return [bearer(scene, r) for r in named if r.of("actor") or not r.candidates]


def _body_of_fighters(scene: Scene, i: int) -> list[Argument]:
    """Return the group that fighters are of, whatever people they are: "Kurdish guerrillas of the PKK" are the PKK.

    So are its parts: "les factions du MFDC", "a faction of the FARC".
    """
    tree, lang = scene.tree, scene.lang
    lemma = tree.lemmas[i]
    part = lemma in classed(lang, "nouns", "part of a body")
    fights = collectives(lang).get(lemma) == "force" or lemma in united(
        party_nouns(lang), classed(lang, "nouns", "party")
    )
    if not (fights or part) or tree.pos[i] != "NOUN":
        return []
    beside = [k for k in tree.children(i, "amod", "compound") if k in scene.at]
    behind = [k for k in tree.children(i, "nmod") if k > i and tree.case_of(k) in _OF]
    named = [r for k in behind if (r := scene.at.get(k)) is not None and not r.is_adjective and r.of("actor")]
    kinds = {"armed_group", "party", "mission", "organisation"}  # "a Ghanaian soldier of the United Nations"
    if lemma in classed(lang, "nouns", "party"):
        kinds.add("person")  # "les rebelles tchadiens de Mahamat Nouri"
    bodies = [a for r in named for a in (actor_named(scene, r),) if a.kind in kinds]
    if part and not named:  # a front that nobody knows
        unseen = [r for k in behind if (r := scene.at.get(k)) is not None and not r.candidates]
        bodies = [unknown(r.text, r.start, r.end, guess_kind(r)) for r in unseen if names_no_place(scene, r)]
    return bodies[:1] if beside or part else []


def _body_of_friends(scene: Scene, i: int) -> list[Argument]:
    """Return the body that "its protégés in the Southern Transitional Council", "ses alliés du Hezbollah" are."""
    tree, lang = scene.tree, scene.lang
    if tree.lemmas[i] not in relatives_of(lang) or tree.pos[i] != "NOUN" or tree.lower[i][-1] not in "sx":
        return []
    owned = any(tree.deps[k] == "nmod:poss" or tree.feature(k, "Poss") == "Yes" for k in tree.kids[i] if k < i)
    behind = [k for k in tree.children(i, "nmod") if k > i and tree.case_of(k) in _WITHIN[lang]] if owned else []
    refs = [r for k in behind if (r := scene.at.get(k)) is not None and not r.is_adjective and r.of("actor")]
    return [a for r in refs for a in (actor_named(scene, r),) if a.kind in ("armed_group", "party", "government")][:1]


def joint_nations(scene: Scene, k: int) -> list[Argument]:
    """Return both states of "les troupes franco-tchadiennes", "l'axe Moscou-Téhéran"."""
    tree = scene.tree
    if k in scene.at or not any(c in tree.words[k] for c in "-‐‑–"):
        return []
    inside = [r for r in scene.names if tree.start[k] <= r.start and r.end <= tree.end[k] and r.of("actor")]
    joint = tree.deps[k] == "amod" or not any(r.is_adjective for r in inside)
    return [actor_named(scene, r) for r in inside] if joint and len(inside) > 1 else []


def body_with_name(scene: Scene, i: int, ref: NameRef) -> Argument:
    """Return an unknown name with the noun that it needs right before it: "brigade Tarik" rather than "Tarik"."""
    tree = scene.tree
    if i + 1 != ref.first or tree.lemmas[i] not in classed(scene.lang, "nouns", "body"):
        return unknown(ref.text, ref.start, ref.end, guess_kind(ref))
    text = tree.text[tree.start[i] - tree.offset : ref.end - tree.offset]
    return unknown(text, tree.start[i], ref.end, "armed_group")


def body_of_compound(scene: Scene, i: int, ref: NameRef) -> Argument:
    """Return a body that nobody knows by its name before its men: "Gamba Front fighters", "KDLF rebels".

    A lone word keeps its noun, as it may be an adjective: "Phalangist militiamen".
    """
    if " " in ref.text or ref.text.isupper():
        return unknown(ref.text, ref.start, ref.end, "armed_group")
    text = scene.tree.text[ref.start - scene.tree.offset : scene.tree.end[i] - scene.tree.offset]
    return unknown(text, ref.start, scene.tree.end[i], "armed_group")


def nationals(scene: Scene, ref: NameRef, i: int) -> list[Argument]:
    """Return people named by their nationality ("Syrians", "les Russes") as a party within their state."""
    states = ref.of("actor")
    if not states:
        return [unknown(ref.text, ref.start, ref.end, "group")]  # of a region: "Latin Americans"
    state = scene.gazetteer.actor(states[0].id)
    if state.kind == "country" and _deals_as_state(scene, i):
        return [known_actor(scene, state.id, ref)]
    if scene.tree.kids[i] or state.kind != "country" or scene.tree.pos[i] == "PROPN" or ref.text[:1].isupper():
        return [unknown(ref.text, ref.start, ref.end, "group", (state.name,))] if state.kind == "country" else [
            known_actor(scene, state.id, ref)]  # fmt: skip
    return []


def body_of_men(scene: Scene, ref: NameRef, i: int) -> list[Argument]:
    """Return the armed body of "les Kurdes du PKK", "les peshmergas du PDK et de l'UPK", whose men they are."""
    tree = scene.tree
    if scene.lang == "en":
        men = " " in ref.text and ref.text.split()[-1].islower() and bool(ref.of("actor"))  # "Colombian rebels of X"
    else:
        men = ref.text[:1].islower() and bool(ref.of("actor")) and tree.feature(i, "Number") == "Plur"
    if ref.first != ref.last or not (men or (scene.lang == "fr" and ref.text in _peoples())):
        return []
    theirs = [k for k in tree.children(i, "nmod") if k > i and tree.case_of(k) in ("de", "of", "from")]
    bodies = [r for k in (expand(tree, theirs) if men else theirs) if (r := scene.at.get(k))]
    named = [actor_named(scene, r) for r in bodies if r.of("actor") and not r.is_adjective]
    found = [a for a in named if a.kind in ("armed_group", "party")]
    return found if men else found[:1]


@cache
def _peoples() -> frozenset[str]:
    """Return the French plurals of peoples, with their capital."""
    return frozenset(row["form"].capitalize() for row in table("fr", "demonyms") if row["gender"] != "f")


def _led_body(scene: Scene, i: int) -> list[Argument]:
    """Return who a body without a name is led by: "un groupe commandé par Nkunda"; Savimbi's movement is the UNITA."""
    tree, lang = scene.tree, scene.lang
    lemma, body = tree.lemmas[i], tree.lemmas[i] in classed(lang, "nouns", "body of its leader")
    if lang != "fr":
        owners = [r for k in tree.children(i, "nmod:poss") if body and (r := scene.at.get(k)) and not r.is_adjective]
        leaders = [a for r in owners if r.of("actor") for a in (bearer(scene, r),) if a.kind == "person"]
        return [_own_body(scene, a) or a for a in leaders]
    if not (body or lemma in collectives(lang) or lemma in classed(lang, "nouns", "group")):
        return []
    leads = united(classed(lang, "verbs", "lead"), classed(lang, "verbs", "leads a body"))
    behind = [k for k in tree.children(i, "acl", "acl:relcl") if tree.lemmas[k] in leads and "," not in tree.words[i:k]]
    doers = [m for k in behind for m in (agents if tree.is_passive(k) else subjects)(tree, k)]
    if not behind and body:
        doers = [k for k in tree.children(i, "nmod") if k > i and tree.case_of(k) == "de"]
    refs = [r for k in doers if (r := scene.at.get(k)) and not r.is_adjective]
    leaders = [bearer(scene, r) for r in refs if r.of("actor") or (behind and not r.candidates)]
    leaders = leaders if behind else [a for a in leaders if a.kind == "person"]
    return [_own_body(scene, a) or a for a in leaders] if body else leaders


def _own_body(scene: Scene, leader: Argument) -> Argument | None:
    """Return the one body that a leader belongs to."""
    within = scene.gazetteer.within_ids(leader.id) if scene.gazetteer.has_actor(leader.id) else ()
    bodies = [b for b in within if scene.gazetteer.has_actor(b)
              and scene.gazetteer.actor(b).kind in ("armed_group", "party", "organisation")]  # fmt: skip
    if len(bodies) != 1:
        return None
    body = scene.gazetteer.actor(bodies[0])
    return Argument(body.id, body.name, body.kind, leader.text, leader.start, leader.end, body.within)


def own_people(scene: Scene, i: int) -> list[Argument]:
    """Return the people that "ses hôtes d'hier, les Nigérians" are, or whose men blue helmets are."""
    tree = scene.tree
    if helmets := _blue_helmets(scene, i):
        return helmets
    people = [k for k in tree.children(i, "appos") if k > i and tree.pos[k] == "NOUN" and k in scene.at]
    return [a for k in people if scene.at[k].is_adjective for a in nationals(scene, scene.at[k], k)]


def _blue_helmets(scene: Scene, i: int) -> list[Argument]:
    """Return the mission that "casques bleus" are of where it is told, else the United Nations, whose men they are."""
    lower, words = scene.tree.lower, classed(scene.lang, "nouns", "of the United Nations")
    pairs = [(k, k + 1) for k in (i - 1, i) if 0 <= k < len(lower) - 1 and f"{lower[k]} {lower[k + 1]}" in words]
    if not pairs or not scene.gazetteer.has_actor(UN):
        return []
    return mission_of(scene, i) or [told_as(scene, UN, *pairs[0])]


def mission_of(scene: Scene, i: int) -> list[Argument]:
    """Return the mission that a body's men serve in: "les casques bleus de la Monusco" are the Monusco."""
    return [actor_named(scene, scene.at[k]) for k in _missions_behind(scene, i)][:1]


def _missions_behind(scene: Scene, i: int) -> list[int]:
    """Return the token that names the mission men serve in: a policeman of the Minustah's is that, not his state's."""
    tree = scene.tree
    behind = [k for k in tree.children(i, "nmod") if k > i and k in scene.at and tree.case_of(k) in _OF]
    named = [k for k in behind if scene.at[k].of("actor")]
    return [k for k in named if actor_named(scene, scene.at[k]).kind == "mission"][:1]


def body_of_leader(scene: Scene, i: int) -> list[int]:
    """Return the token of the body in "Kony's LRA rebels", "un policier nigérian de la Minustah": they are its men."""
    tree = scene.tree
    if not tree.children(i, "nmod:poss"):
        return _missions_behind(scene, i)
    named = [(k, scene.at[k]) for k in tree.children(i, "compound") if k in scene.at]
    kinds = ("armed_group", "party", "military")
    return [k for k, ref in named if any(scene.gazetteer.actor(c.id).kind in kinds for c in ref.of("actor")[:1])]


def _deals_as_state(scene: Scene, i: int) -> bool:
    """Tell "Ankara is working with the Russians", where a state deals with a state, from fighters of a nation."""
    tree, top = scene.tree, i
    while tree.deps[top] == "conj":
        top = tree.heads[top]
    verb = tree.heads[top]
    if not _is_definite(tree, i) or tree.pos[verb] != "VERB":
        return False
    if any(tree.deps[k] not in _LOOSE and tree.case_of(k) not in _ABOUT for k in tree.kids[i]):
        return False  # "the Russians who fight there"
    if not any(f.type in _DEALINGS for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ())):
        return False
    beside = [k for k in (*tree.children(verb, "nsubj", "obj", "iobj", "obl"), *subjects(tree, verb)) if k != top]
    peoples = [k for k in tree.conjuncts(top) if k in scene.at and scene.at[k].is_adjective and _is_definite(tree, k)]
    return len(peoples) > 1 or any(_is_state(scene, k) for k in beside)


def _is_definite(tree: Tree, i: int) -> bool:
    return any(tree.lower[k] in DEFINITE[tree.lang] for k in tree.kids[i] if tree.deps[k] in ("det", "case"))


def _is_state(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    named = ref.of("actor", "name", "acronym", "metonym") if ref is not None and not ref.is_adjective else []
    return any(scene.gazetteer.actor(c.id).kind == "country" for c in named)
