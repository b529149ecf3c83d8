"""The place that "the city", "la base", "there" or "y" takes up: the last one named before of such a kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from proxywar.extract.areas import part_said_again
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.scene import Scene
from proxywar.extract.seen import Seen
from proxywar.lang import classed
from proxywar.records import Argument
from proxywar.text.folding import fold

HERE = {"en": frozenset({"there"}), "fr": frozenset({"y", "là", "là-bas"})}
"""Words that take up the last place, whatever it is."""
SETTLED = frozenset({"city", "port", "place"})
OTHER = frozenset({"other", "another", "next", "neighbouring", "neighboring", "nearby", "own", "same", "first", "last",
                   "second", "only", "adjacent", "rival", "autre", "même", "voisin", "propre", "premier", "dernier",
                   "seul"})  # fmt: skip
"""Adjectives by which "the other city" is one that was not named yet, or one of several."""
KINDS = {
    "settlement": SETTLED,
    "post": frozenset({"base", "airfield", "infrastructure"}),
    "harbour": frozenset({"port"}),
    "way": frozenset({"infrastructure", "region"}),
    "island": frozenset({"region", "country"}),
    "land of its own": frozenset({"country"}),
    "land": frozenset({"region", "district"}),
}
"""Class of a noun → kinds of places it may mean."""
LANDS = frozenset({"island", "land of its own"})
"""Classes of nouns that may take up a state; "the region" is more than one, or less."""
DEFINITE = frozenset({"the", "this", "that", "le", "la", "l'", "l’", "cette", "ce", "cet"})

_THESE = frozenset({"ces", "these", "those", "both"})
_GAP = 8
"""Characters that may stand between two places of a list."""
WAYS = frozenset({"corridor", "road", "route", "highway", "pass", "col", "autoroute", "canal", "strait", "détroit"})
"""What a place must be called that "the route" or "the corridor" takes up."""
_TAKEN = SETTLED | {"base", "airfield", "infrastructure", "district", "region"}
_OF_A_LAND = frozenset({"armed_group", "party", "government", "military"})
"""Kinds of bodies and powers that are at home in one land."""
WORDS_ONLY = frozenset({"REJECT", "SUPPORT", "CONCEDE", "REQUEST", "THREATEN", "AGREE"})
"""Types of what is said to a proposal, which "y" takes up there."""
_CLITICS = frozenset({"la", "le", "l'", "l’"})
_FUSED = frozenset({"du", "au"})
"""Prepositions with the article in them: "la moitié du pays"."""
ALL = frozenset({"tout", "whole", "entire", "entier", "all"})
"""What may stand beside "the city" and tells nothing new of it."""


def is_here(scene: Scene, i: int) -> bool:
    """Tell an adverb or pronoun of place: "there", "y", not that of "there is" and "il y a"."""
    tree = scene.tree
    if tree.lower[i] not in HERE[scene.lang] or tree.deps[i].split(":")[0] not in ("advmod", "obl", "iobj", "expl"):
        return False
    verb = tree.heads[i]
    if tree.deps[i].startswith("expl"):
        # "y" is an expletive to the parser beside many verbs; with "avoir" it is one.
        return scene.lang == "fr" and tree.lemmas[verb] != "avoir" and tree.pos[verb] == "VERB"
    return not (scene.lang == "fr" and tree.lemmas[verb] == "avoir" and tree.lower[i] == "y")


def place_before(scene: Scene, i: int) -> list[Argument]:
    """Return the place named before that the token `i` takes up; empty where it takes up none."""
    if "descriptions" in scene.tree.without:
        return []
    if is_here(scene, i):
        return place_there(scene, i)
    found = list(_of_kind(scene, i)) if _is_bare_definite(scene, i) else []
    return [part_said_again(scene, _said_again(scene, found[-1], i), i)] if found else []


def place_there(scene: Scene, i: int) -> list[Argument]:
    """Return the place named last that "there" or "y" takes up, else the state named that did not act."""
    # "Le Vietnam a envahi le Cambodge. Hanoï y a maintenu…"
    start = scene.tree.start[i]
    found = [place for place, order in scene.discourse.places if order < start]
    found = found or _land_before(scene, i) or _states_before(scene, i)
    return [_said_again(scene, found[-1], i)] if found else []


def _land_before(scene: Scene, i: int) -> list[Argument]:
    """Return the state last named as where something is: "sent troops to Congo, against Uganda… are there"."""
    start = scene.tree.start[i]
    ids = [id for order, id in scene.discourse.lands if order < start and scene.gazetteer.has_place(id)]
    seen = {s.argument.id: s.argument for s in scene.discourse.seen if s.order < start}
    return [_as_land(scene, seen[id], id) for id in ids[-1:] if id in seen]


def places_listed(scene: Scene, i: int) -> list[Argument] | None:
    """Return the places of the list before that "ces trois villes", "both towns" takes up; None where it takes up none.

    The list is the last run of places that only commas and "and" part.
    """
    tree = scene.tree
    plural = tree.pos[i] == "NOUN" and tree.feature(i, "Number") == "Plur"
    if not plural or not any(tree.lower[k] in _THESE for k in tree.kids[i] if k < i):
        return None
    classes = [name for name in KINDS if tree.lemmas[i] in classed(scene.lang, "nouns", name)]
    kinds = {kind for name in classes for kind in KINDS[name]}
    before = [p for p, order in scene.discourse.places if order < tree.start[i] and p.kind in kinds | {"place"}]
    run: list[Argument] = []
    for place in reversed(before):
        if run and run[-1].start - place.end > _GAP:
            break
        run.append(place)
    return [_said_again(scene, p, i) for p in reversed(run)] if classes and len(run) > 1 else None


def _is_bare_definite(scene: Scene, i: int) -> bool:
    """Tell "the city" from "the city of Sirte" and "a city"."""
    tree = scene.tree
    if tree.pos[i] != "NOUN":
        return False
    shares = classed(scene.lang, "nouns", "share")
    share = max((k for k in tree.kids[i] if k < i and tree.lower[k] in shares), default=-1)  # "most of the country"
    definite = any(tree.deps[k] == "det" and tree.lower[k] in DEFINITE for k in tree.kids[i])
    definite = definite or (i > 0 and tree.lower[i - 1] in _FUSED)
    told = [
        k
        for k in tree.kids[i]
        if k > share
        and tree.deps[k].split(":")[0] in ("nmod", "amod", "compound", "appos", "acl", "flat")
        and tree.lemmas[k] not in ALL
        and not _says_more(scene, i, k)
        and not _adds_colour(scene, i, k)
    ]
    return definite and not told


def _says_more(scene: Scene, i: int, k: int) -> bool:
    """Tell a relative clause that does not say which: behind a comma, or of the one capital that there is."""
    tree = scene.tree
    capital = tree.lemmas[i] in classed(scene.lang, "nouns", "capital")
    return tree.deps[k] == "acl:relcl" and (capital or (i + 1 < len(tree) and tree.words[i + 1] == ","))


def _adds_colour(scene: Scene, i: int, k: int) -> bool:
    """Tell "the northern city", "the port city", "the city of two million" from "the other city", "the city of X"."""
    tree = scene.tree
    town = tree.lemmas[i] in classed(scene.lang, "nouns", "settlement")
    if not town or k in scene.at:
        return False
    if tree.deps[k] == "nmod":
        return tree.case_of(k) == "of" and (tree.pos[k] == "NUM" or bool(tree.children(k, "nummod")))
    return tree.deps[k] in ("amod", "compound") and tree.lower[k] not in OTHER


def _of_kind(scene: Scene, i: int) -> Iterator[Argument]:
    """Yield the places named before that the noun may mean, in text order."""
    tree, lang = scene.tree, scene.lang
    lemma = tree.lemmas[i]
    classes = [name for name in KINDS if lemma in classed(lang, "nouns", name)]
    before = [place for place, order in scene.discourse.places if order < tree.start[i]]
    capital = lemma in classed(lang, "nouns", "capital")
    for name in classes:
        kinds = KINDS[name]
        if name == "harbour" and not any(place.kind in kinds for place in before):
            kinds = SETTLED  # "the port" of the town just named
        fitting = [p for p in before if p.kind in kinds and (not capital or _is_capital(scene, p))]
        if not fitting and name in LANDS:
            fitting = _states_before(scene, i)
        # "The route" is one that is called so: "the Lachin corridor".
        yield from (p for p in fitting if name != "way" or WAYS & set(p.text.lower().split()))


def _states_before(scene: Scene, i: int) -> list[Argument]:
    """Return the states named before that "the country" or "the island" may be: none of those that act.

    Nor is it whose men the sentence tells of: "French soldiers based in the country" are not in France. Where none is
    left, it is the one state that acts, or in which the places so far lie.
    """
    gazetteer, here = scene.gazetteer, scene.tree.start[i]
    before = [s for s in scene.discourse.seen if s.order < here]
    if (own := _land_of_rebels(scene, i, before)) is not None:
        return [own]
    senders = {s.argument.id for s in before if s.men and s.order >= scene.start}
    lands = [s for s in before if s.argument.kind == "country" and gazetteer.has_place(s.argument.id)]
    lands = [s for s in lands if s.argument.id not in senders]
    known = sorted((s for s in lands if not s.subject and not _is_by_seat(scene, s.argument)), key=lambda s: s.order)
    at = {id for order, id in scene.discourse.lands if order < here}
    known = [s for s in known if s.argument.id in at] or known  # where something is said to be, before who helps whom
    if known or not senders:
        return [_as_land(scene, s.argument, s.argument.id) for s in known]
    ids = {s.argument.id: s.argument for s in lands}
    for s in before:  # "La junte de Niamey"
        home = gazetteer.country_of(s.argument.id) if s.argument.kind in _OF_A_LAND and s.subject else None
        if home is not None and home not in senders and gazetteer.has_place(home):
            ids.setdefault(home, s.argument)
    for place, order in scene.discourse.places:
        state = gazetteer.country_of(place.id) if order < here and gazetteer.has_place(place.id) else None
        if state is not None and state not in senders and gazetteer.has_place(state):
            ids.setdefault(state, place)
    return [_as_land(scene, argument, id) for id, argument in ids.items()] if len(ids) == 1 else []


def _land_of_rebels(scene: Scene, i: int, before: list[Seen]) -> Argument | None:
    """Return the land of the one body or power so far that acts, for a part: "control a third of the country"."""
    tree, gazetteer = scene.tree, scene.gazetteer
    if i < 2 or not {GENITIVE[scene.lang], "du"} & {tree.case_of(i), *tree.lower[i - 2 : i]}:
        return None  # "most of the country", "l'essentiel du pays"
    bands = {s.argument.id: s.argument for s in before if s.argument.kind in _OF_A_LAND and s.subject}
    lands = {gazetteer.country_of(id) for id in bands if gazetteer.has_actor(id)}
    land = next(iter(lands)) if len(lands) == 1 else None
    if land is None or not gazetteer.has_place(land):
        return None
    return _as_land(scene, next(iter(bands.values())), land)


def _as_land(scene: Scene, argument: Argument, id: str) -> Argument:
    land = scene.gazetteer.place(id)
    return replace(argument, id=id, name=land.name, kind=land.kind, within=land.within, lat=land.lat, lon=land.lon)


def _is_by_seat(scene: Scene, state: Argument) -> bool:
    """Tell a state that its capital stands for: "Jakarta" is Indonesia and no land."""
    capital = scene.gazetteer.capital_of(state.id)
    names = {fold(scene.gazetteer.place(capital).name)} if capital is not None else set()
    here = [r for r in scene.names if r.start == state.start and r.of("actor")]
    return fold(state.text) in names or any(c.role == "metonym" for r in here for c in r.of("actor"))


def _is_capital(scene: Scene, place: Argument) -> bool:
    state = scene.gazetteer.country_of(place.id) if scene.gazetteer.has_place(place.id) else None
    return state is not None and scene.gazetteer.capital_of(state) == place.id


def _said_again(scene: Scene, place: Argument, i: int) -> Argument:
    tree = scene.tree
    return replace(place, text=tree.words[i], start=tree.start[i], end=tree.end[i])


def _is_place_taken(scene: Scene, k: int) -> bool:
    """Tell the "it" of "seized Badme, and Ethiopia recaptured it": by its verb a place rather than who took it."""
    tree = scene.tree
    if scene.lang != "en" or tree.lower[k] != "it" or tree.deps[k] not in ("obj", "nsubj:pass"):
        return False
    return tree.lemmas[tree.heads[k]] in classed("en", "verbs", "takes it for a place")


def place_of_clitic(scene: Scene, k: int) -> list[Argument]:
    """Return the place that an object clitic takes up: "le Hamas la gouverne", "le GNA l'a reprise".

    A town is feminine in French, by the clitic or by the participle behind it. In English "it" is the place last named
    where its verb takes places alone.
    """
    tree = scene.tree
    if _is_place_taken(scene, k):
        since = scene.discourse.starts[-2:][0] if scene.discourse.starts else 0
        named = [p for p, order in scene.discourse.places if since <= order < tree.start[k] and p.kind in _TAKEN]
        return [_said_again(scene, named[-1], k)] if named else []
    if scene.lang != "fr" or tree.lower[k] not in _CLITICS or tree.pos[k] != "PRON" or tree.deps[k] != "obj":
        return []
    verb = tree.heads[k]
    feminine = tree.lower[k] == "la" or (
        tree.feature(verb, "Gender") == "Fem" and bool(tree.children(verb, "aux")) and k < verb
    )
    told = tree.children(verb, "aux") and tree.feature(verb, "Gender") == "Masc"
    alone = tree.lower[k] != "le" and not told and tree.lemmas[verb] in classed("fr", "verbs", "takes place")
    if not (feminine or alone):
        return []
    found = [place for place, order in scene.discourse.places if order < tree.start[k]]
    return [_said_again(scene, found[-1], k)] if found else []


def place_rather_than(scene: Scene, k: int, actors: list[Argument]) -> tuple[list[Argument], list[Argument]]:
    """Return the place that a pronoun takes up under a verb of taking places, and the parties that are left then."""
    places = place_of_clitic(scene, k) if not actors or _is_place_taken(scene, k) else []
    return places, [] if places else actors


def takes_up_course(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell the "y" of "Bonn y oppose un veto", "y mettre un terme": a plan or what goes on, and no place."""
    if scene.tree.lower[k] != "y":
        return False
    return evoked.frame.type in WORDS_ONLY or evoked.frame.lemma in classed("fr", "verbs", "done to a course")
