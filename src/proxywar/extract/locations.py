"""Which places a token stands for, and which prepositions make a place of what follows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from math import log10
from typing import TYPE_CHECKING

from proxywar.extract.areas import adjacent_part, part_of, side_of
from proxywar.extract.candidates import best_actor, names_no_place, only_lives
from proxywar.extract.cues import preposition_cue
from proxywar.extract.evidence import CURATED, nearness, states_near
from proxywar.extract.joints import expand
from proxywar.extract.own_country import own_country
from proxywar.extract.places_before import is_here, place_before, places_listed
from proxywar.extract.prepositions import LOCATIVES, MOTION
from proxywar.extract.scene import NameRef, Scene, collectives, descend, known_place, unknown
from proxywar.extract.standing import (
    held_as_places,
    holds_places,
    is_at,
    is_at_water,
    is_place_noun,
    is_sent_to,
    is_struck_town,
    is_way,
    verbs_on_places,
)
from proxywar.find.names import forms_of_address
from proxywar.find.tree import Tree
from proxywar.knowledge.towns import fold_town
from proxywar.lang import classed, united
from proxywar.records import Argument

if TYPE_CHECKING:
    from proxywar.knowledge.towns import Town

_ADDRESS = re.compile(r"\w\.(?:com|org|net|info|gov|fr|uk)\b", re.IGNORECASE)
"""What stands in the name of a site of the web, which is no place."""
DETERMINERS = frozenset({"the", "le", "la", "les", "l'", "l’", "un", "une", "a", "an"})
_AT_BORDER = frozenset({"", "à", "sur", "at", "on", "to", "across", "over", "along", "long"})
"""Prepositions before a border that is where something happens: "near the Thai border" is not in Thailand."""
_BY = frozenset({"near", "around", "outside", "above", "près", "autour", "au-dessus"})
"""Prepositions by which places without a name are told by a town: "camps around Kigoma", "the hills above Goma"."""
_NAMED_LIKE_TOWNS = frozenset({"city", "port", "district"})
OTHER_NAME = 0.4
"""What a town loses that is called otherwise today: Salisbury is in England before it is Harare."""
CITY = 100_000
"""Inhabitants from which on a town is meant by its name alone."""


def places_of(scene: Scene, i: int, *, loose: bool = False) -> list[Argument]:
    """Return the places that the token `i` stands for ("Sirte", "the town of Sirte", "la base d'al-Watiya").

    Args:
        loose: Take the place of any noun, not only of nouns of place: what is bombed stands where "a market in X" does.
    """
    ref = scene.at.get(i)
    if ref is not None and not ref.is_adjective:
        return _named_place(scene, ref, i)
    for k in descend(scene.tree, i, classed(scene.lang, "nouns", "quantifier")):
        found = places_of(scene, k)
        if found:
            return found
    seat = _own_land(scene, i) if ref is None else None
    if seat:
        return [seat]
    if listed := places_listed(scene, i):
        return listed
    return _places_within(scene, i, loose=loose) or _places_beside(scene, i) or place_before(scene, i)


def _named_place(scene: Scene, ref: NameRef, i: int) -> list[Argument]:
    """Return the place of a name; of one that is none, the places that it stands in."""
    tree = scene.tree
    if ref.of("place"):
        return [part_of(scene, ref, known_place(scene, best_place(scene, ref), ref))]
    if ref.candidates or _ADDRESS.search(ref.text):
        return []
    if (part := _hyphenated_part(scene, ref)) is not None:
        return [part]
    if (whose := _town_of_site(scene, ref)) is not None:
        return [known_place(scene, best_place(scene, whose), whose)]
    nested = [
        p
        for k in tree.kids[i]
        if tree.deps[k].split(":")[0] in ("nmod", "obl") and is_locative(scene, k)
        for p in places_of(scene, k)
    ]
    if nested and ref.text.split()[-1].lower() in classed(scene.lang, "nouns", "place"):
        return nested
    if not is_place_context(scene, ref):
        return []
    town = town_of(scene, ref)
    return [known_place(scene, town, ref) if town else unknown(ref.text, ref.start, ref.end, "place")]


def _places_beside(scene: Scene, i: int) -> list[Argument]:
    """Return the places that a noun of place behind a comma says more about: "Kidal, fief des rebelles"."""
    tree = scene.tree
    if tree.pos[i] != "NOUN" or not is_place_noun(scene, i):
        return []
    if tree.children(i, "cop"):
        # "X was the last town that Y held": what X is, is held.
        return [p for k in tree.children(i, "nsubj")[:1] if k in scene.at for p in town_said_of(scene, k)]
    first = min([i, *(k for k in tree.kids[i] if k < i and tree.deps[k] in ("det", "nummod", "amod"))])
    if first < 2 or tree.words[first - 1] != "," or tree.children(i, "case"):
        return []
    ref = scene.at.get(first - 2)
    if ref is None or ref.is_adjective or ref.last != first - 2:
        return []
    last = scene.token_at(ref.start, ref.end)
    group = (
        [last] if last is None or tree.feature(i, "Number") != "Plur" else tree.conjuncts(_first_of_list(tree, last))
    )
    return [p for k in group if k is not None and k < first for p in places_of(scene, k)]


def town_said_of(scene: Scene, k: int) -> list[Argument]:
    """Return the place of the name at `k`, which the sentence calls a town; one that nobody knows is one too."""
    ref = scene.at[k]
    found = places_of(scene, k)
    if found or ref.candidates or ref.is_adjective:
        return found
    town = town_of(scene, ref)
    return [known_place(scene, town, ref) if town else unknown(ref.text, ref.start, ref.end, "place")]


def _first_of_list(tree: Tree, i: int) -> int:
    while tree.deps[i] == "conj" and tree.heads[i] < i:
        i = tree.heads[i]
    return i


def _hyphenated_part(scene: Scene, ref: NameRef) -> Argument | None:
    """Return the part of a known place that a name with a hyphen is: "Beyrouth-Ouest", "le Nord-Tchad"."""
    for whole in scene.names:
        if whole is not ref and ref.start <= whole.start and whole.end <= ref.end and whole.of("place"):
            place = known_place(scene, best_place(scene, whole), whole)
            part = part_of(scene, whole, place)
            if part.id != place.id and (part.start, part.end) == (ref.start, ref.end):
                return part
    return None


def _town_of_site(scene: Scene, ref: NameRef) -> NameRef | None:
    """Return the town that a building bears in its name: "Garissa University", "the Mariupol Drama Theatre"."""
    if ref.candidates or ref.text.split()[-1].lower() not in classed(scene.lang, "nouns", "place"):
        return None
    before = [r for r in scene.names if r.end + 1 == ref.start and r.of("place") and not r.is_adjective]
    return before[0] if before else None


def _own_land(scene: Scene, i: int) -> Argument | None:
    """Return the country behind "its territory", the city behind "the Yemeni capital"."""
    states = own_country(scene, i)
    if not states or not scene.gazetteer.has_place(states[0].id):  # what is a movement's own is no land
        if scene.tree.lemmas[i] in classed(scene.lang, "nouns", "capital"):
            return _capital(scene, i)
        border = scene.tree.lemmas[i] in classed(scene.lang, "nouns", "border") and scene.tree.case_of(i) in _AT_BORDER
        soil = border or scene.tree.lemmas[i] in classed(scene.lang, "nouns", "soil")
        return _soil(scene, i) if soil else None
    state, land = states[0], scene.gazetteer.place(states[0].id)
    return replace(state, name=land.name, kind=land.kind, within=land.within, lat=land.lat, lon=land.lon)


def _places_within(scene: Scene, i: int, *, loose: bool) -> list[Argument]:
    """Return the places that a noun of place takes its name from: "the town of Sirte"."""
    tree = scene.tree
    if tree.pos[i] not in ("NOUN", "PROPN", "ADJ") or not (loose or is_place_noun(scene, i)):
        return []
    if side_of(scene, i) is not None:
        states = [(r, r.of("actor")[0].id) for k in tree.kids[i] if (r := scene.at.get(k)) and r.is_adjective]
        lands = [known_place(scene, id, r) for r, id in states if scene.gazetteer.has_place(id)]
        if lands:
            return [adjacent_part(scene, i, lands[0])]
    owned = tree.lemmas[i] in classed(scene.lang, "nouns", "mission abroad")
    known = [k for k in tree.children(i, "compound") if k in scene.at and scene.at[k].of("place")]
    town = tree.lemmas[i] in united(classed(scene.lang, "nouns", "settlement"), classed(scene.lang, "nouns", "harbour"))
    named = [k for k in tree.kids[i] if town and k in scene.at and scene.at[k].of("place")]
    seas = {k for k in named if scene.gazetteer.place(best_place(scene, scene.at[k])).kind == "water"}
    # "Sudan's North Darfur region", "Nairobi's Westgate mall", not "the Red Sea port of Hodeida"
    for k in [k for k in dict.fromkeys([*known, *tree.kids[i]]) if k not in seas]:
        if tree.deps[k].split(":")[0] in ("nmod", "compound", "flat", "appos", "amod", "obl") and (
            tree.case_of(k) in ("", "of", "de", "in", "à", "en") or tree.deps[k] == "nmod:poss"
        ):
            found = [p for m in expand(tree, [k]) for p in places_of(scene, m)]
            if found and not (owned and all(p.kind == "country" for p in found)):
                return found
    several = tree.feature(i, "Number") == "Plur"
    by = [k for k in tree.children(i, "nmod", "obl") if several and tree.case_of(k) in _BY and k in scene.at]
    return [p for k in by[:1] for p in places_of(scene, k) if p.kind != "country"]


def is_site(scene: Scene, k: int) -> bool:
    """Tell a town before a noun of attack: in "the Damascus bombing" it is hit, whatever power is seated in it."""
    ref = scene.at.get(k)
    return (
        scene.tree.deps[k] == "compound"
        and ref is not None
        and not ref.is_adjective
        and bool(ref.of("place"))
        and ref.is_seat_only
    )


def _capital(scene: Scene, i: int) -> Argument | None:
    """Return the city behind "the Yemeni capital", "the capital of Yemen", "Yemen's capital"."""
    tree = scene.tree
    for k in tree.kids[i]:
        ref = scene.at.get(k)
        if ref is None or not (tree.deps[k] in ("amod", "nmod:poss", "compound") or tree.case_of(k) in ("of", "de")):
            continue
        cities = {scene.gazetteer.capital_of(c.id) for c in ref.of("actor") if c.role != "metonym"} - {None}
        if len(cities) == 1:
            (city,) = cities
            return replace(
                known_place(scene, city or "", ref), text=tree.words[i], start=tree.start[i], end=tree.end[i]
            )
    return None


def _soil(scene: Scene, i: int) -> Argument | None:
    """Return the country behind "Congolese territory", "le sol malien", "l'espace aérien turc"."""
    tree = scene.tree
    beside = [ref for k in tree.kids[i] if (ref := scene.at.get(k)) is not None and ref.is_adjective]
    lands = {ident for ref in beside if scene.gazetteer.has_place(ident := best_actor(scene, ref.of("actor"), ref))}
    if len(lands) != 1:
        return None
    place = known_place(scene, lands.pop(), beside[0])
    return replace(place, text=tree.words[i], start=tree.start[i], end=tree.end[i])


def best_place(scene: Scene, ref: NameRef) -> str:
    """Return the place that a name stands for: the one nearest to what the sentence and the document name.

    The curated places have a start over the towns of GeoNames; a river is meant only where it is crossed or has banks.
    """
    gazetteer = scene.gazetteer
    ids = list(dict.fromkeys(c.id for c in ref.of("place", "name") or ref.of("place")))
    waters = [id for id in ids if gazetteer.place(id).kind == "water"]
    if waters and (len(waters) == len(ids) or is_at_water(scene, ref)):
        return waters[0]
    ids = [id for id in ids if id not in waters]
    near = states_near(scene, ref)
    seated = {t for c in ref.candidates if c.kind == "actor" and (t := gazetteer.theatre_of(c.id))}

    def fit(place: str) -> float:
        theatre = gazetteer.theatre_of(place)
        near_it = nearness(scene, near, state_of(scene, place))
        return CURATED + near_it + 0.2 * (theatre in seated) - 0.1 * ids.index(place)

    best = max(ids, key=fit)
    if gazetteer.place(best).kind not in _NAMED_LIKE_TOWNS:
        return best
    own = state_of(scene, best)
    towns = [town for town in gazetteer.towns.named(ref.text) if town.country != own]
    rival = max(towns, key=lambda town: _town_fit(scene, ref, near, town), default=None)
    return rival.id if rival is not None and _town_fit(scene, ref, near, rival) > fit(best) else best


def town_of(scene: Scene, ref: NameRef) -> str | None:
    """Return the town of GeoNames that an unknown name stands for; None where the text does not tell.

    The text must name its state or a neighbour of it, or the town be a city: a village of the right name on the
    other side of the world is no guess to make.
    """
    if scene.lang == "en" and ref.first and scene.tree.lower[ref.first - 1] in DETERMINERS:
        return None  # "in the Lincoln": no town has an article
    near = states_near(scene, ref)
    fitting = [town for town in scene.gazetteer.towns.named(ref.text)
               if town.population >= CITY or nearness(scene, near, town.country)]  # fmt: skip
    return max(fitting, key=lambda town: _town_fit(scene, ref, near, town)).id if fitting else None


def _town_fit(scene: Scene, ref: NameRef, near: Mapping[str, float], town: Town) -> float:
    """Weigh a town: by its state, by the logarithm of its size, less where it is called otherwise today."""
    own = fold_town(town.name) == fold_town(ref.text)
    return nearness(scene, near, town.country) + log10(town.population + 10) / 2.5 - (0 if own else OTHER_NAME)


def state_of(scene: Scene, place: str) -> str | None:
    """Return the state that a place lies in, by its theatre where it lies in none (a region across borders)."""
    return scene.gazetteer.country_of(place) or scene.gazetteer.state_named(scene.gazetteer.theatre_of(place) or "")


def may_be_town(scene: Scene, ref: NameRef) -> bool:
    """Tell an unknown name that may be a town's where nothing says what it is: no title, article, deed or "who"."""
    tree = scene.tree
    head = scene.token_at(ref.start, ref.end)
    if head is None or " " in ref.text:
        return False
    before = tree.lower[ref.first - 1].rstrip(".") if ref.first else ""
    behind = [word for word in tree.lower[ref.last + 1 : ref.last + 3] if word != ","][:1]
    titled = before in forms_of_address(scene.lang) or before in DETERMINERS or behind in (["who"], ["qui"])
    of_men = tree.lemmas[tree.heads[head]] in collectives(scene.lang)  # the men of Vostok
    acts = tree.deps[head].startswith(("nsubj", "obl:agent", "appos", "flat")) and not only_lives(scene, head)
    return not titled and not of_men and not acts


def is_locative(scene: Scene, i: int, *, motion: bool = False) -> bool:
    """Tell whether the token `i` stands behind a preposition of place."""
    mark = scene.tree.case_of(i)
    if not mark and is_here(scene, i):
        return True
    if (mark == "à" and preposition_cue(scene.tree, i) is not None) or scene.tree.preposition_phrase(i) == "along with":
        return False  # "à en croire Kiev", "aux dires de Kampala"
    return mark in LOCATIVES[scene.lang] or (motion and mark in MOTION[scene.lang])


def _joined_to_place(scene: Scene, head: int) -> bool:
    """Tell the second of "contrôlent Nadjaf et Kout": what is listed behind a place that is no power is one too."""
    tree = scene.tree
    first = _first_of_list(tree, head)
    ref = scene.at.get(first)
    if first == head or ref is None or not ref.of("place", "name"):
        return False
    if ref.of("actor"):  # "shelled Stepanakert and Hadrut": a seat of power that is struck is a town
        struck = tree.deps[first] == "obj" and tree.lemmas[tree.heads[first]] in verbs_on_places(scene.lang)
        return struck and ref.is_seat_only
    return tree.deps[first].split(":")[0] in ("obj", "obl", "nmod") or tree.deps[first] == "nsubj:pass"


def _is_said_taken(scene: Scene, head: int) -> bool:
    """Tell a name that a participle says was taken: "Prise par les rebelles, X", "X, prise en mai"."""
    tree = scene.tree
    beside = [*tree.kids[head], *(tree.kids[tree.heads[head]] if tree.deps[head].startswith("nsubj") else [])]
    said = [v for v in beside if tree.deps[v] in ("acl", "advcl") and tree.is_past_participle(v)]
    takes = classed(scene.lang, "verbs", "takes by force")
    return any(tree.lemmas[v] in takes for v in said)


def _is_said_fallen(scene: Scene, head: int) -> bool:
    """Tell a name in whose clause a participle says that it fell into somebody's hands."""
    tree = scene.tree
    beside = [*tree.kids[head], *(tree.kids[tree.heads[head]] if tree.deps[head].startswith("nsubj") else [])]
    said = [v for v in beside if tree.deps[v] in ("acl", "advcl") and tree.lemmas[v] in ("tomber", "fall", "passer")]
    return any(tree.lemmas[k] in ("main", "hand") for v in said for k in tree.children(v, "obl"))


def _is_told_town(scene: Scene, head: int) -> bool:
    """Tell "burned Inn Din, a village in Rakhine", "entered Bula Hawo": a settlement, or what only places undergo."""
    tree, verb = scene.tree, scene.tree.heads[head]
    settlements = united(classed(scene.lang, "nouns", "settlement"), classed(scene.lang, "nouns", "site of forces"))
    if tree.words[head + 1 : head + 2] == [","] and any(
        tree.lemmas[k] in settlements for k in tree.children(head, "appos")
    ):
        return True
    alone = tree.deps[head] == "obj" and not tree.children(head, "det", "nmod:poss") and not tree.text.isupper()
    return alone and tree.lemmas[verb] in classed(scene.lang, "verbs", "takes only places")


def _is_held_alone(scene: Scene, ref: NameRef, head: int) -> bool:
    """Tell "a récupéré Jijiga": one word that nobody has borne before, behind a verb that is done to places."""
    tree = scene.tree
    bare = " " not in ref.text and not ref.candidates and not tree.kids[head] and tree.deps[head] == "obj"
    if not bare or not ref.text[:1].isupper() or tree.lemmas[tree.heads[head]] not in holds_places(scene.lang):
        return False
    return not any(ref.text in seen.argument.name.split() for seen in scene.discourse.seen)


def is_place_context(scene: Scene, ref: NameRef) -> bool:
    """Tell an unknown name that stands where places stand ("in Ltamenah", "the town of X")."""
    tree = scene.tree
    head = scene.token_at(ref.start, ref.end)
    if head is None or names_no_place(scene, ref):
        return False
    told = is_at(scene, head) or _joined_to_place(scene, head) or _is_told_town(scene, head)
    if told or _hyphenated_part(scene, ref) is not None:
        return True
    if _town_of_site(scene, ref) is not None or _is_held_alone(scene, ref, head) or is_struck_town(scene, ref, head):
        return True
    word = ref.text.lower().split()[0 if scene.lang == "fr" else -1]
    if not ref.candidates and word in classed(scene.lang, "nouns", "building"):
        return True  # "occupied the Palace of Justice", "le palais Clairin"
    governor = tree.heads[head]
    if tree.deps[head] == "compound" and tree.deps[governor] == "compound":
        governor = tree.heads[governor]  # the Guerguerat buffer zone
    taken = tree.deps[head] in ("obj", "nsubj:pass") and tree.lemmas[governor] in verbs_on_places(scene.lang)
    of_it = classed(scene.lang, "verbs", "takes place of")
    taken = taken or (tree.case_of(head) == "de" and tree.lemmas[governor] in of_it)
    taken = taken or (tree.case_of(head) in ("of", "de") and tree.lemmas[governor] in held_as_places(scene.lang))
    if " " not in ref.text and _is_said_fallen(scene, head):
        return True
    out_of = tree.lower[max(ref.first - 2, 0) : ref.first] == ["out", "of"]
    if not ref.candidates and (out_of or (is_sent_to(scene, head) and " " not in ref.text and not ref.text.isupper())):
        return True  # "sent paratroopers to Stanleyville", "threw the army out of Muong Phanh"
    if (is_way(scene, head) or taken or _is_said_taken(scene, head)) and town_of(scene, ref):
        return True  # "marched from León to Granada"
    if scene.lang == "fr" and head > 0 and " " not in ref.text and not ref.candidates:
        bare = tree.lower[head - 1] in ("de", "d'", "d’") and tree.heads[head - 1] == head
        if bare and tree.lemmas[governor] in classed("fr", "nouns", "happens at"):
            return True  # "le massacre de Bentalha": nobody massacres or is massacred by a bare name
    return (
        governor != head
        and tree.lemmas[governor] in classed(scene.lang, "nouns", "place")
        and tree.pos[governor] == "NOUN"
    )
