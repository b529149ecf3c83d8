"""Which of several candidates a name stands for, and what kind an unknown one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from proxywar.extract.evidence import PLACED, nearness, states_near
from proxywar.extract.halves import half_of_a_land
from proxywar.extract.scene import NameRef, Scene, known_actor, unknown
from proxywar.extract.whose_body import of_another_land
from proxywar.find.bodies import name_words
from proxywar.find.inflection import lexicon_verbs
from proxywar.find.mending_verbs import verbs_of_saying
from proxywar.find.names import forms_of_address, titles
from proxywar.find.prepare import ARTICLES
from proxywar.knowledge.entries import Candidate, covers
from proxywar.lang import LANGUAGES, classed, united
from proxywar.text.folding import fold

MIN_SURNAME = 3
WORLD = 0.1
"""How near a body of no one state is to any text: the International Criminal Court before a party of its initials."""
RANKS = {"president": 5, "monarch": 5, "leader": 5, "supreme leader": 5, "prime minister": 4, "chancellor": 4,
         "foreign minister": 3}  # fmt: skip
"""How high an office stands among those of namesakes; all others are below."""
_AGAINST = frozenset({"contre", "against", "on", "with", "avec"})
_OWN_NAMES = frozenset({"name", "acronym", "surname"})

if TYPE_CHECKING:
    from proxywar.records import Argument


def best_actor(scene: Scene, candidates: list[Candidate], ref: NameRef) -> str:
    """Return the id of the candidate that fits the date and the sentence best; the first where nothing tells.

    Args:
        ref: The name itself; the names around it are weighed.
    """
    unique = list({c.id: c for c in reversed(candidates)}.values())[::-1]
    if len(unique) == 1 or "disambiguation" in scene.tree.without:
        return unique[0].id
    gazetteer = scene.gazetteer
    here = {t for ref in scene.names for c in ref.candidates if len({x.id for x in ref.of("actor")}) == 1
            if (t := gazetteer.theatre_of(c.id))}  # fmt: skip

    near = states_near(scene, ref)

    def fit(c: Candidate) -> tuple[bool, float, bool, int, bool, bool, str, int]:
        since, until = gazetteer.period_of(c.id)
        current = covers(c.since, c.until, scene.when) and covers(since, until, scene.when)
        kind = gazetteer.actor(c.id).kind
        if scene.when is None and kind == "country" and until is not None:
            current = False  # undated text means the state of today, not East Germany
        # "Tripoli" is the government seated there before it is the state.
        seated = c.role == "metonym" and kind == "government"
        # Undated, the body of the war rather than its successor: the latest of those that have ended.
        of_war = scene.when is None and until is not None and (seated or kind == "military")
        ended = since or "" if of_war else ""
        place = _place_fit(scene, near, c.id) if kind != "country" else _told_fit(scene, c, unique)
        timely = _is_timely(scene, c.id) if scene.when is not None else kind == "person" and _is_serving(scene, c.id)
        rank = _rank(scene, c.id) if kind == "person" else 0
        # A body that is no more, where the place says so: the papers go on to call its successor by its name.
        meant = current or (kind == "armed_group" and place >= PLACED)
        return meant, place, timely, rank, gazetteer.theatre_of(c.id) in here, seated, ended, -unique.index(c)

    return max(unique, key=fit).id


def actor_named(scene: Scene, ref: NameRef) -> Argument:
    """Return the actor that a name with candidates stands for, as the words around it tell."""
    return known_actor(scene, best_actor(scene, ref.of("actor"), ref), ref)


def bearer(scene: Scene, ref: NameRef) -> Argument:
    """Return whom a name stands for, known or not."""
    return actor_named(scene, ref) if ref.of("actor") else unknown(ref.text, ref.start, ref.end, guess_kind(ref))


def leave_open(scene: Scene) -> None:
    """Take the candidates off names that several bodies or persons bear where nothing says which is meant.

    "Ansar al-Sharia" alone may be the one of Libya, Tunisia or Yemen: it stays the name that the text gives.
    """
    gazetteer = scene.gazetteer
    for ref in scene.names:
        ids = list(dict.fromkeys(c.id for c in ref.candidates))
        if len(ids) < 2 or any(c.kind != "actor" or c.role not in _OWN_NAMES for c in ref.candidates):
            continue
        states = {gazetteer.country_of(id) for id in ids}
        if any(gazetteer.actor(id).kind == "country" for id in ids):
            continue
        if len(states) < 2:
            if _is_anybodys(scene, ref, ids):
                ref.candidates = ()
            continue
        if (others := of_another_land(scene, ref, ids)) is not None:
            ref.candidates = others
            continue
        near = states_near(scene, ref)
        fits = {id: _place_fit(scene, near, id) for id in ids if _is_current(scene, ref, id)}
        told = scene.when is not None and sum(_is_timely(scene, id) for id in fits) == 1
        if len(fits) != 1 and not told and not any(fits.values()) and bearer_named_before(scene, ref) is None:
            ref.candidates = ()
    scene.near.clear()  # what was taken off speaks for no state any more
    scene.states.clear()


def lend_surnames(scene: Scene) -> None:
    """Let a name that nobody knows stand for the person of the text before whose full name ends with it."""
    unknown = [r for r in scene.names if not r.candidates and " " not in r.text and len(r.text) >= MIN_SURNAME]
    bearers: dict[str, set[str]] = {}
    for seen in scene.discourse.seen if unknown else ():
        words = fold(seen.argument.text).split() if seen.argument.kind == "person" else ()
        if len(words) > 1:
            bearers.setdefault(words[-1], set()).add(seen.argument.id)
    for ref in unknown:
        named = bearers.get(fold(ref.text), set())
        if len(named) == 1 and scene.gazetteer.has_actor(ident := next(iter(named))):
            ref.candidates = (Candidate(ident, "actor", "surname"),)


def power_in(scene: Scene, ref: NameRef) -> list[Argument]:
    """Return the power that rules a place and bears its name, where no state does: "recognised Abkhazia"."""
    for c in ref.of("place", "name"):
        if not scene.gazetteer.has_actor(c.id) or scene.gazetteer.actor(c.id).kind != "government":
            continue
        if covers(*scene.gazetteer.period_of(c.id), scene.when):
            return [known_actor(scene, c.id, ref)]
    return []


def bears_its_land(scene: Scene, actors: list[Candidate], places: list[Candidate]) -> bool:
    """Tell a power that is no state and has the name of its land: who shells South Ossetia strikes the land."""
    lands = {c.id for c in places}
    return all(c.id in lands and scene.gazetteer.actor(c.id).kind == "government" for c in actors)


def is_land(scene: Scene, i: int, actors: list[Candidate], places: list[Candidate]) -> bool:
    """Tell the town or the land from the power that bears its name or is seated there, where something is done to it.

    Who fights or defeats Khartoum, or is at war with it, does so to the power: towns are attacked and taken.
    """
    if actors:
        return bears_its_land(scene, actors, places)
    tree, above = scene.tree, scene.tree.heads[i]
    fought = united(classed(scene.lang, "verbs", "done to a power"), classed(scene.lang, "nouns", "waged on a power"))
    whom = tree.deps[i] == "obj" or tree.case_of(i) in _AGAINST
    return not (whom and tree.lemmas[above] in fought)


def _is_anybodys(scene: Scene, ref: NameRef, ids: list[str]) -> bool:
    """Tell a bare surname that several persons of one state bear of whom no office, and no text before, tells one."""
    return (
        all(c.role == "surname" for c in ref.candidates)
        and not any(scene.gazetteer.offices_of(id) for id in ids)
        and sum(_is_current(scene, ref, id) for id in ids) != 1
        and bearer_named_before(scene, ref) is None
    )


def bearer_named_before(scene: Scene, ref: NameRef) -> Argument | None:
    """Return whom a name takes up that is short for one before: a bare surname, "the South" for a state.

    After "Hannibal Gaddafi", "Gaddafi" is Hannibal, known or not.
    """
    if (half := half_of_a_land(scene, ref)) is not None:
        return half
    if " " in ref.text or not ref.of("actor", "surname"):
        return None
    surname = fold(ref.text)
    for seen in reversed(scene.discourse.seen):
        person = seen.argument
        words = fold(person.text).split()
        if seen.order < ref.start and person.kind == "person" and len(words) > 1 and words[-1] == surname:
            return replace(person, text=ref.text, start=ref.start, end=ref.end)
    return None


def _place_fit(scene: Scene, near: Mapping[str, float], id: str) -> float:
    gazetteer = scene.gazetteer
    theatre = gazetteer.state_named(gazetteer.theatre_of(id) or "")
    if theatre is None and gazetteer.country_of(id) is None:
        return WORLD
    return max(nearness(scene, near, gazetteer.country_of(id)), nearness(scene, near, theatre))


def _told_fit(scene: Scene, state: Candidate, all_: list[Candidate]) -> float:
    """Weigh a state that the text told of, whose capital is also the seat of bodies of the world: Brussels."""
    others = [c for c in all_ if c.id != state.id]
    alone = state.role == "metonym" and all(scene.gazetteer.country_of(c.id) is None for c in others)
    return PLACED if alone and any(s.argument.id == state.id for s in scene.discourse.seen) else 0.0


def _is_current(scene: Scene, ref: NameRef, id: str) -> bool:
    since, until = scene.gazetteer.period_of(id)
    spelled = any(covers(c.since, c.until, scene.when) for c in ref.candidates if c.id == id)
    return spelled and covers(since, until, scene.when)


def _is_timely(scene: Scene, id: str) -> bool:
    """Tell what had its time then from what has always been: the Reich in 1936, Bush in 2003."""
    _, until = scene.gazetteer.period_of(id)
    return until is not None or (scene.gazetteer.actor(id).kind == "person" and _in_office(scene, id))


def _is_serving(scene: Scene, person: str) -> bool:
    """Tell who holds an office still: of two of one surname, undated text means the one of today."""
    return any(since and until is None for _, _, since, until in scene.gazetteer.offices_of(person))


def _rank(scene: Scene, person: str) -> int:
    """Tell how high somebody stands: of two Dulles in office the papers' is the minister, not the head of the service.

    Who is in no office at the time comes last, and who never was in a high one after that.
    """
    ranks = [RANKS.get(office, 2) for office in _held(scene, person)]
    return max(ranks, default=int(any(office in RANKS for office, *_ in scene.gazetteer.offices_of(person))))


def _in_office(scene: Scene, person: str) -> bool:
    return bool(_held(scene, person))


def _held(scene: Scene, person: str) -> list[str]:
    """Return the offices that somebody has at the time of the text."""
    offices = scene.gazetteer.offices_of(person)
    return [office for office, _, since, until in offices if since and covers(since, until, scene.when)]


def names_somebody(scene: Scene, ref: NameRef) -> bool:
    """Tell an unknown name that is a person's or a body's by its own words, whatever preposition stands before it.

    "Du gazole à Goukouni Alatchi" is no place: somebody it holds is called Goukouni, and no place begins so.
    """
    words = ref.text.split()
    if len(words) > 1 and _is_of_body(ref.text):
        return True
    return len(words) > 1 and scene.gazetteer.is_given_name(words[0])


def only_lives(scene: Scene, head: int) -> bool:
    """Tell the subject of a verb that tells no deed and has no object: "Georgetown respire" may be a town."""
    tree, verb = scene.tree, scene.tree.heads[head]
    if tree.deps[head] != "nsubj" or tree.pos[verb] != "VERB" or tree.lemmas[verb] in lexicon_verbs(tree.lang):
        return False
    told = tree.children(verb, "obj", "iobj", "ccomp", "xcomp", "obl:agent")
    return not told and tree.lemmas[verb] not in verbs_of_saying(tree.lang)


def _is_of_body(text: str) -> bool:
    return any(name_words(lang).get(word.lower(), ("", False))[1] for lang in LANGUAGES for word in text.split())


def guess_kind(ref: NameRef) -> str:
    """Guess the kind of an unknown name from its words."""
    words = ref.text.split()
    if ref.text.isupper() and len(ref.text) > 1:
        return "organisation"
    if words[-1].lower() in classed("en", "nouns", "armed body") or words[0].lower() in classed(
        "fr", "nouns", "armed body"
    ):
        return "armed_group"
    return "person" if len(words) in (2, 3) else "unknown"


def names_no_place(scene: Scene, ref: NameRef) -> bool:
    """Tell "the Karoda Front", "au FPLZ", "au colonel Jeanpierre": no town has a rank, or is called a front."""
    tree = scene.tree
    if not ref.candidates:
        addressed = ref.first and tree.lower[ref.first - 1].rstrip(".") in forms_of_address(scene.lang)
        several = scene.lang == "fr" and ref.first and tree.lower[ref.first - 1] == "aux"  # "aux Jeunes Lions"
        if addressed or several or _is_titled(scene, ref):
            return True
        if " " in ref.text:
            return not classed(scene.lang, "nouns", "body and no place").isdisjoint(ref.text.lower().split())
    if not (ref.text.isupper() and ref.text.isalpha() and len(ref.text) > 2) or ref.first == 0:
        return False
    return tree.lower[ref.first - 1] in ARTICLES[scene.lang]


def _is_titled(scene: Scene, ref: NameRef) -> bool:
    """Tell a name, or one listed with it, that an office stands before: "the ministers X and Y"."""
    tree, head = scene.tree, scene.token_at(ref.start, ref.end)
    if head is None:
        return False
    first = tree.heads[head] if tree.deps[head] == "conj" else head
    return any(tree.lemmas[k] in titles(scene.lang) for k in tree.children(first, "nmod:desc"))
