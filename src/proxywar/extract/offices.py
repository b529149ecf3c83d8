"""Who is meant by an office: "the Turkish president" in 2019, "le ministre russe des Affaires étrangères" in 2004."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from proxywar.extract.grammar import GENITIVE
from proxywar.extract.nouns import is_definite
from proxywar.extract.prepositions import LOCATIVES
from proxywar.extract.scene import collectives, nations_beside
from proxywar.find.names import titles
from proxywar.lang import classed, table, united

if TYPE_CHECKING:
    from proxywar.extract.scene import NameRef, Scene
    from proxywar.records import Actor, Argument

YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")
PART = re.compile(r"[^\s'-]+'?|[-']")
_LONGEST = 9
"""Tokens that a title has at most."""
LEADER = "leader"
"""The office of any title that says only that somebody leads."""
ENVOY, SENT_TO = "envoy", "special envoy for"
"""The office of an envoy's title, and how the table of offices names it with its theatre."""


Title = tuple[int, int, tuple[str, ...]]
"""First and last token of a title, and the offices that it may name."""


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A description of an office-holder.

    Attributes:
        start, end: Code points of the document, the title with its adjective or genitive.
        persons: Ids of all who held the office on the date; more than one where the date does not tell.
    """

    start: int
    end: int
    persons: tuple[str, ...]


def office_mentions(scene: Scene) -> Iterator[OfficeMention]:
    """Yield the offices of a sentence that stand for their holder, with no name beside them."""
    date = date_of(scene)
    for first, last, offices in _titles_in(scene):
        if _is_named(scene, first, last):
            continue
        for ref in _states_beside(scene, first, last):
            persons = _holders(scene, ref, offices, date)
            if persons:
                start, end = min(scene.tree.start[first], ref.start), max(scene.tree.end[last], ref.end)
                yield OfficeMention(start, end, persons)
                break


def holder_named_before(scene: Scene, i: int) -> Argument | None:
    """Return the person of the same fragment who holds the office that the noun at `i` names.

    "Marek Dolny… The Slovak minister": of the persons named before, the last who held that office, in the state beside
    the title if there is one, whenever it was.
    """
    if scene.tree.lemmas[i] in classed(scene.lang, "nouns", "opposite number"):
        return _opposite_number(scene, i)
    if scene.lang == "fr" and any(scene.tree.pos[k] == "NUM" for k in scene.tree.children(i, "nummod")):
        return None  # "les deux présidents"
    title = next((t for t in _titles_in(scene) if t[0] <= i <= t[1]), None)
    if (man := _once_in_office(scene, i) or (_officer_alone(scene, i) if title is None else None)) is not None:
        return man
    if title is None or _is_named(scene, *title[:2]):
        return None
    first, last, offices = title
    states = {c.id for ref in _states_beside(scene, first, last) for c in ref.of("actor")}
    states |= {body for id in states for body in scene.gazetteer.within_ids(id)}  # "the Bosnian Serb leader"
    for seen in reversed(scene.discourse.seen):
        person = seen.argument
        if seen.order >= scene.tree.start[i] or person.kind != "person" or not scene.gazetteer.has_actor(person.id):
            continue
        for office, state, _, _ in scene.gazetteer.offices_of(person.id):
            held = office in offices or offices == (LEADER,) or (ENVOY in offices and office.startswith(SENT_TO))
            if held and (not states or state in states):
                return person
    return None


def _once_in_office(scene: Scene, i: int) -> Argument | None:
    """Return whom "l'ancien président allemand" takes up: the only man named before who may be of that state.

    Who held an office once does not act for the state, whatever is known of him.
    """
    tree, gazetteer = scene.tree, scene.gazetteer
    gone = any(tree.lower[k] in classed(scene.lang, "words", "former") for k in tree.children(i, "amod"))
    beside = [k for k in tree.children(i, "amod") if k in scene.at]
    if not gone or not beside or tree.lemmas[i] not in titles(scene.lang) or tree.feature(i, "Number") == "Plur":
        return None
    if not is_definite(tree, i) or any(tree.deps[k] in ("appos", "flat", "nmod") and k > i for k in tree.kids[i]):
        return None
    states = {c.id for k in beside for c in scene.at[k].of("actor")}
    men = {s.argument.id: s.argument for s in scene.discourse.seen if s.argument.kind == "person"
           and s.order < tree.start[i]}  # fmt: skip
    fit = [a for a in men.values() if not gazetteer.has_actor(a.id) or gazetteer.country_of(a.id) in {None, *states}]
    return fit[0] if len(fit) == 1 else None


def _officer_alone(scene: Scene, i: int) -> Argument | None:
    """Return whom "le ministre", "the ambassador" alone is: the last named before who has an office, or the one man."""
    tree = scene.tree
    bare = tree.lemmas[i] in classed(scene.lang, "nouns", "speaks for its state") and is_definite(tree, i)
    bare = bare and tree.deps[i] in ("nsubj", "nsubj:pass") and tree.feature(i, "Number") != "Plur"
    if not bare or any(tree.deps[k] in ("amod", "nmod", "compound", "appos", "flat") for k in tree.kids[i]):
        return None
    men = [s for s in scene.discourse.seen if s.order < tree.start[i] and s.argument.kind == "person"]
    held = [s for s in men if scene.gazetteer.has_actor(s.argument.id) and scene.gazetteer.offices_of(s.argument.id)]
    held = [s for s in held if s.subject] or held
    return held[-1].argument if held else men[0].argument if len({s.argument.id for s in men}) == 1 else None


def _opposite_number(scene: Scene, i: int) -> Argument | None:
    """Return the last person named who is of the nationality beside "his Russian counterpart"."""
    if not nations_beside(scene, i) or _name_right_behind(scene, i):
        return None
    fits = of_nationality(scene, i)
    before = (s.argument for s in reversed(scene.discourse.seen) if s.order < scene.tree.start[i])
    return next((a for a in before if a.kind == "person" and fits(a)), None)


def of_nationality(scene: Scene, i: int) -> Callable[[Argument], bool]:
    """Return a test of who fits the nationality beside a noun: "le mouvement libanais" is no Yemeni one.

    "The southern separatists" are those of the south, and nobody of whom no name says so.
    """
    states, sides = nations_beside(scene, i), classed(scene.lang, "words", "side of a land")
    side = next((scene.tree.lower[k] for k in scene.tree.children(i, "amod") if scene.tree.lower[k] in sides), "")

    def fits(a: Argument) -> bool:
        told = not side or side.removesuffix("ern") in f"{a.text} {a.name}".lower()
        own = not states or (scene.gazetteer.has_actor(a.id) and scene.gazetteer.country_of(a.id) in states)
        return told and own

    return fits


def of_others(scene: Scene, i: int) -> Callable[[Argument], bool]:
    """Return the same test, which whoever deals with the noun fails: "Les FDS ont négocié avec les rebelles"."""
    fits, tree = of_nationality(scene, i), scene.tree
    bands = united(*(classed(scene.lang, "nouns", name) for name in ("party", "under arms")))
    beside = tree.deps[i] in ("obj", "iobj", "obl", "obl:agent") and tree.lemmas[i] in bands
    doers = [k for k in tree.kids[tree.heads[i]] if tree.deps[k].startswith("nsubj")] if beside else []
    acting = {a.id for k in doers for a in scene.discourse.named_at(tree.start[k])}
    return lambda a: a.id not in acting and fits(a)


def leader_before(scene: Scene, i: int) -> Argument | None:
    """Return the person of the same fragment who is of the body that the bare noun at `i` names: "Wagner's founder".

    Only of whom the knowledge base says so; the last named of several.
    """
    tree = scene.tree
    refs = [r for k in tree.kids[i] if tree.deps[k] == "nmod:poss" or tree.case_of(k) == GENITIVE[scene.lang]
            if (r := scene.at.get(k)) and not r.is_adjective]  # fmt: skip
    named = any(tree.deps[k] in ("appos", "flat") or tree.pos[k] == "PROPN" for k in tree.kids[i] if k > i)
    bodies = {c.id for r in refs for c in r.of("actor")} | _people_led(scene, i)
    men = collectives(scene.lang).get(tree.lemmas[i]) == "force"  # "un convoi de l'ANL" is nobody who leads it
    if not bodies or men or (named and scene.lang == "en") or _name_right_behind(scene, i):
        return None
    for seen in reversed(scene.discourse.seen):
        person = seen.argument
        if seen.order >= tree.start[i] or person.kind != "person" or not scene.gazetteer.has_actor(person.id):
            continue
        if bodies & set(scene.gazetteer.within_ids(person.id)):
            return person
    return None


def _people_led(scene: Scene, i: int) -> set[str]:
    """Return the people without a state, and the bodies they are of, in "the Bosnian Serb leader"."""
    tree, gazetteer = scene.tree, scene.gazetteer
    man = collectives(scene.lang).get(tree.lemmas[i]) == "state" and tree.lemmas[i] in titles(scene.lang)
    if not man or tree.feature(i, "Number") == "Plur":
        return set()
    found = {body for id in nations_beside(scene, i) for body in (id, *gazetteer.within_ids(id))}
    return {body for body in found if gazetteer.has_actor(body) and gazetteer.actor(body).kind != "country"}


def _name_right_behind(scene: Scene, i: int) -> bool:
    """Tell "le chef de l'Unita, Jonas Savimbi": a noun that has its name with it stands for nobody else."""
    end = max(scene.tree.subtree(i)) + 1
    return any(k in scene.at and not scene.at[k].is_adjective for k in (end, end + 1))


def end_of_title(scene: Scene, i: int) -> int | None:
    """Return the last token of the title that the noun at `i` opens, with the nationality behind it."""
    tree = scene.tree
    # The title of "Premier ministre" opens with what hangs on its noun.
    over = [t for t in _titles_in(scene) if t[0] <= i <= t[1]]
    title = next((t for t in over if all(k == i or tree.heads[k] == i for k in range(t[0], i))), None)
    past = tree.lower[i].startswith("ex-") and tree.lower[i].removeprefix("ex-") in titles(scene.lang)
    if title is None and not past:
        return None
    end = i if title is None else title[1]
    behind = scene.at.get(end + 1)
    return end + 1 if behind is not None and behind.is_adjective else end


def name_after(scene: Scene, k: int) -> int | None:
    """Return the name behind a comma that says who a noun is, whatever the parser hung it on.

    "its rival, the GNA"; "le dirigeant libyen, Mouammar al-Kadhafi"; "the main rival, Gen. Khalifa Haftar".
    """
    tree = scene.tree
    comma = k + 1
    while comma < len(tree) and tree.pos[comma] == "ADJ" and comma < k + 3:
        comma += 1
    if comma + 1 >= len(tree) or tree.words[comma] != ",":
        return None
    i = comma + 1
    while (
        i + 1 < len(tree)
        and i < comma + 4
        and (tree.pos[i] in ("DET", "ADJ") or tree.lower[i].rstrip(".") in titles(scene.lang))
    ):
        i += 1
    ref = scene.at.get(i)
    verb = tree.heads[i]
    says = tree.deps[i] == "nsubj" and tree.deps[verb] == "parataxis" and i < verb  # "spare parts, Baku complained"
    return i if ref is not None and not ref.is_adjective and ref.of("actor") and not says else None


def name_next(scene: Scene, noun: int, end: int) -> int | None:
    """Return the full name right behind a title and a rank: "le ministre finlandais de la Défense Antti Laukkala".

    What is governed may stand between them: "le président du Libéria Charles Taylor".

    Args:
        noun: Head of the title, which the name hangs on.
    """
    i = _behind_land(scene, end + 1)
    while i < len(scene.tree) and scene.tree.lower[i].rstrip(".") in titles(scene.lang):
        i += 1
    ref = scene.at.get(i)
    named = ref is not None and not ref.is_adjective and " " in ref.text
    return i if named and i in scene.tree.subtree(noun) else None


def _behind_land(scene: Scene, i: int) -> int:
    """Return the token behind the name in "du Libéria", "de la Sierra Leone"; `i` where no such name stands there."""
    tree = scene.tree
    if scene.lang != "fr" or tree.lower[i : i + 1] not in (["de"], ["du"], ["d'"], ["d’"], ["des"]):
        return i
    land = i + 1 + (tree.pos[i + 1 : i + 2] == ["DET"])
    ref = scene.at.get(land)
    return land + 1 if ref is not None and not ref.is_adjective and ref.candidates else i


def date_of(scene: Scene) -> str | None:
    """Return the date that the sentence itself gives, else the document's."""
    dated = [m.group() for time in scene.times if time.value and (m := YEAR.match(time.value.lstrip("./")))]
    return dated[0] if len(set(dated)) == 1 else scene.when


@cache
def _offices(lang: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the titles of a language as words, with the offices that each may be; those of the past are nobody's."""
    gone = classed(lang, "words", "former")
    return {
        tuple(_split(row["title"].lower())): tuple(row["office"].split("|"))
        for row in table(lang, "titles")
        if row["kind"] == "office" and row["office"] and not set(_split(row["title"].lower())) & gone
    }


def _titles_in(scene: Scene) -> list[Title]:
    """Return (first token, last token, offices) of the longest titles, left to right; found once a sentence.

    A nationality may stand inside a title: "le ministre russe de la défense".
    """
    if "offices" in scene.tree.without:
        return []
    if scene.titles is None:
        known = _offices(scene.lang)
        opening = _first_parts(scene.lang)
        scene.titles = []
        end = -1
        for i, word in enumerate(scene.tree.lower):
            if i <= end or not (parts := _split(word)) or parts[0] not in opening:
                continue
            if found := _title_at(scene, i, known):
                scene.titles.append(found)
                end = found[1]
    return scene.titles


def _title_at(scene: Scene, i: int, known: dict[tuple[str, ...], tuple[str, ...]]) -> Title | None:
    tree = scene.tree
    parts: tuple[str, ...] = ()
    found: Title | None = None
    for k in range(i, min(len(tree), i + _LONGEST)):
        if k > i and (ref := scene.at.get(k)) is not None and ref.is_adjective:
            continue
        parts += tuple(_split(tree.lower[k]))
        if parts in known:
            found = i, k, known[parts]
    return found


@cache
def _first_parts(lang: str) -> frozenset[str]:
    return frozenset(parts[0] for parts in _offices(lang))


@lru_cache(4096)
def _split(word: str) -> list[str]:
    """Cut at hyphens and behind apostrophes, as the tokenisers of all languages do somewhere."""
    return PART.findall(word.replace("’", "'"))


def _is_named(scene: Scene, first: int, last: int) -> bool:
    """Tell a title that stands before a name or a list of them, or whose holder has gone."""
    tree = scene.tree
    before = tree.lower[first - 2 : first] if first > 1 else tree.lower[:first]
    past = classed(scene.lang, "words", "former")
    if any(word in past for word in before) or (last + 1 < len(tree) and tree.lower[last + 1] in past):
        return True
    after = last + 1
    while after < len(tree) and (tree.pos[after] == "ADJ" or tree.words[after] == ","):
        after += 1
    ref = scene.at.get(after) if after < len(tree) else None
    person = ref is not None and (not ref.candidates or any(c.role == "surname" or _is_person(scene, c.id)
                                                            for c in ref.of("actor")))  # fmt: skip
    head = next((k for k in range(first, last + 1) if not first <= tree.heads[k] <= last), first)
    return person or tree.feature(head, "Number") == "Plur"


def _is_person(scene: Scene, id: str) -> bool:
    return scene.gazetteer.has_actor(id) and scene.gazetteer.actor(id).kind == "person"


def _states_beside(scene: Scene, first: int, last: int) -> Iterator[NameRef]:
    """Yield the states and bodies that the words around a title name: "Turkey's", "Turkish", "de la Turquie", "UN"."""
    for ref in scene.names:
        if not ref.of("actor"):
            continue
        inside = first <= ref.first and ref.last <= last
        if inside or _stands_before(scene, ref, first) or _stands_after(scene, ref, last):
            yield ref


def _stands_before(scene: Scene, ref: NameRef, first: int) -> bool:
    """Tell a state before a title: "Turkish", "Turkey's", "Turkey's new"."""
    tree = scene.tree
    return ref.last < first and all(
        tree.pos[k] == "ADJ" or tree.lower[k] in ("'s", "’s", "'", "’") for k in range(ref.last + 1, first)
    )


def _stands_after(scene: Scene, ref: NameRef, last: int) -> bool:
    """Tell a state behind a title: "turc", "of Turkey", "de la Turquie", "in Ankara"."""
    tree = scene.tree
    between = range(last + 1, ref.first)
    if ref.first <= last or len(between) > 3:
        return False
    if ref.is_adjective:
        return all(tree.pos[k] == "ADJ" for k in between)
    joints = {GENITIVE[scene.lang], "du", "d'", "d’", "des", *_near(scene)}
    return bool(between) and tree.lower[last + 1] in joints and all(tree.pos[k] in ("ADP", "DET") for k in between)


def _near(scene: Scene) -> frozenset[str]:
    return LOCATIVES[scene.lang] if scene.lang == "en" else frozenset()


def _holders(scene: Scene, ref: NameRef, offices: tuple[str, ...], date: str | None) -> tuple[str, ...]:
    for candidate in ref.of("actor"):
        for office in offices:
            found = _holders_of(scene, candidate.id, office, date)
            if found and (date is not None or len(found) == 1):
                return tuple(person.id for person in found)
    return ()


def _holders_of(scene: Scene, body: str, office: str, date: str | None) -> list[Actor]:
    gazetteer = scene.gazetteer
    if office == LEADER:
        return gazetteer.leader_of(body, date)[:1] or gazetteer.office_holder(body, LEADER, date)
    if office == ENVOY:
        # An envoy is one for somewhere: of the theatres that the document names, the one named most.
        theatres = sorted(scene.theatres, key=lambda theatre: -scene.theatres[theatre])
        found = (gazetteer.office_holder(body, f"{SENT_TO} {theatre}", date) for theatre in theatres)
        return next((holders for holders in found if holders), [])
    return gazetteer.office_holder(body, office, date)
