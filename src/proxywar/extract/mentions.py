"""What each name of a sentence stands for where it is mentioned: an actor or a place, and which one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from proxywar.extract.areas import part_of
from proxywar.extract.candidates import actor_named, bearer_named_before, best_actor, guess_kind, names_somebody
from proxywar.extract.frames import load_frames
from proxywar.extract.locations import best_place, is_place_context, may_be_town, town_of
from proxywar.extract.offices import office_mentions
from proxywar.extract.recognition import recognised_body
from proxywar.extract.scene import NameRef, Scene, collectives, known_place, unknown
from proxywar.extract.standing import is_given_to, stands_as_place
from proxywar.extract.topics import is_embedded, note_taken_up
from proxywar.extract.wanted_deeds import is_doer_of_subject
from proxywar.find.names import titles
from proxywar.find.tree import NOMINAL
from proxywar.lang import classed
from proxywar.records import Argument, Mention

if TYPE_CHECKING:
    from proxywar.extract.drafts import Draft
    from proxywar.find.objects import ObjectMention
    from proxywar.knowledge import Gazetteer

LIST_GAP = re.compile(r"\s*(?:,|and|et|&|,\s*and)\s*(?:the|les?|la|l['’]|d['’]|de)?\s*", re.IGNORECASE)


def mentions_of(scene: Scene, drafts: Iterable[Draft]) -> Iterator[Mention]:
    """Yield the mentions of a sentence, of every kind.

    What the sentence's facts took a name for decides; where no fact has it, the words around it do.
    """
    drafts = list(drafts)
    acting = {(a.start, a.end) for d in drafts for a in (*d.actors, *d.recipients, *d.holders)}
    placed = {(p.start, p.end): p.id for d in drafts for p in d.places}
    for ref in scene.names:
        kind, entity = _entity_of(scene, ref, acting, placed)
        yield Mention(kind, ref.text, ref.start, ref.end, scene.lang, entity)
    for office in office_mentions(scene):
        text = scene.tree.text[office.start - scene.tree.offset : office.end - scene.tree.offset]
        person = office.persons[0] if len(office.persons) == 1 else None
        yield Mention("actor", text, office.start, office.end, scene.lang, person)
    for i, lemma in enumerate(scene.tree.lemmas):
        if collectives(scene.lang).get(lemma) == "state" and i not in scene.at:
            for body in recognised_body(scene, i):
                yield Mention("actor", body.text, body.start, body.end, scene.lang, body.id)
    # The port of "Port Sudan" is no thing of its own.
    things = [m for m in scene.objects if not any(_overlap(scene, m, ref) for ref in scene.names)]
    for kind, found in (("time", scene.times), ("quantity", scene.quantities), ("equipment", things)):
        for m in found:
            yield Mention(kind, m.text, m.start + scene.tree.offset, m.end + scene.tree.offset, scene.lang)


def named_mentions(text: str, offset: int, lang: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions of a sentence that is not parsed: its known names, without an id where several bear one.

    Args:
        offset: Code point of the sentence in its document.
    """
    for name in gazetteer.find(text, lang=lang):
        kind = "place" if all(c.kind == "place" for c in name.candidates) else "actor"
        ids = {c.id for c in name.candidates if c.kind == kind}
        entity = ids.pop() if len(ids) == 1 else None
        yield Mention(kind, name.text, name.start + offset, name.end + offset, lang, entity)


def _overlap(scene: Scene, thing: ObjectMention, ref: NameRef) -> bool:
    start, end = thing.start + scene.tree.offset, thing.end + scene.tree.offset
    return thing.kind != "equipment" and ref.start < end and start < ref.end


def _entity_of(
    scene: Scene, ref: NameRef, acting: set[tuple[int, int]], placed: dict[tuple[int, int], str]
) -> tuple[str, str]:
    """Return the kind of thing, actor or place, and its id."""
    span = (ref.start, ref.end)
    actors, places = ref.of("actor"), ref.of("place")
    if span in placed and span not in acting and not (actors and is_given_to(scene, ref)):
        return "place", placed[span]
    if (bearer := bearer_named_before(scene, ref)) is not None:
        return "actor", bearer.id
    if not ref.candidates:
        town = None if span in acting else town_of(scene, ref)
        is_place = not names_somebody(scene, ref) and is_place_context(scene, ref)
        if span not in acting and (is_place or (town and may_be_town(scene, ref))):
            return "place", town or unknown(ref.text, ref.start, ref.end, "place").id
        return "actor", unknown(ref.text, ref.start, ref.end, "unknown").id
    if places and (not actors or stands_as_place(scene, ref, sure=span in acting)):
        return "place", best_place(scene, ref)
    return "actor", best_actor(scene, actors, ref)


def note_mentions(scene: Scene) -> None:
    """Add the actors that the sentence names to the discourse, subjects marked."""
    tree = scene.tree
    scene.discourse.starts.append(scene.start)
    _note_nations(scene)
    for ref in scene.names:
        if ref.is_adjective:
            continue
        argument = _as_argument(scene, ref)
        _note_where(scene, ref, argument)
        if argument is None:
            continue
        head = scene.token_at(ref.start, ref.end)
        first = head
        while first is not None and (
            tree.deps[first] in ("conj", "flat", "appos") or (tree.deps[first] == "nmod" and not tree.case_of(first))
        ):
            first = tree.heads[first]  # "Marshal Bulganin warned", "Its leader, Foday Sankoh, fled"
        # A capital is taken up less readily than what is named outright.
        subject = (
            first is not None
            and tree.deps[first].startswith("nsubj")
            and (not _is_seat(ref) or _acts(scene, ref, main=True))
        )
        subject = subject or (argument.kind == "person" and _leads_subject(scene, head))
        subject = subject and not (argument.kind == "person" and _is_quoted(scene, ref))
        subject = subject or (head is not None and is_doer_of_subject(scene, head))
        article = tree.lower[head - 1] if head else ""
        scene.discourse.add(
            argument, subject=subject, feminine=_gender(argument, ref, article), order=ref.start,
            plural=_is_plural(scene.lang, article, argument) or (scene.lang == "fr" and _tells_men(ref)),
            chain=_chain(scene, ref), ranks=_ranks_before(scene, ref),
            owner=_owns_men(scene, head) or _is_in_aside(scene, head),
            embedded=subject and first is not None and is_embedded(scene, _men_of(scene, head) or first),
            seat=_is_seat(ref),
        )  # fmt: skip
    note_taken_up(scene)


def _note_where(scene: Scene, ref: NameRef, argument: Argument | None) -> None:
    """Note a place that is no party, and a state in which something is said to be."""
    if argument is None and (place := _as_place(scene, ref)) is not None:
        scene.discourse.places.append((place, ref.start))
    if argument is not None and argument.kind == "country" and stands_as_place(scene, ref, sure=True):
        scene.discourse.lands.append((ref.start, argument.id))
        whole = known_place(scene, argument.id, ref) if scene.gazetteer.has_place(argument.id) else argument
        part = part_of(scene, ref, whole)
        if part.id != whole.id:  # "5 000 hommes dans le nord du Tchad… il n'y en a aucun"
            scene.discourse.places.append((part, ref.start))


def _note_nations(scene: Scene) -> None:
    """Note the states that adjectives tell: "Ethiopian and Eritrean forces" are those of two governments."""
    groups: dict[int, list[Argument]] = {}
    for ref in scene.names:
        if ref.is_adjective and ref.of("actor"):
            groups.setdefault(_chain(scene, ref), []).append(actor_named(scene, ref))
    for at, group in groups.items():
        scene.discourse.nations.append((at, [a for a in group if a.kind == "country"]))


def _is_plural(lang: str, article: str, argument: Argument) -> bool:
    """Tell men named in the plural, whom no "it" or "him" takes up: "les Houthis", "the Maoists"."""
    if lang == "fr":
        return article in ("les", "des", "aux")
    one = argument.kind in ("country", "person") or " " in argument.text or argument.text.isupper()
    return article == "the" and argument.text.endswith("s") and not one


def _gender(argument: Argument, ref: NameRef, article: str) -> bool | None:
    """Tell whether a French name is feminine; None where its article is cut short and it is no state's."""
    if article == "la":
        return True
    if argument.kind == "country":
        return ref.text.split()[0].endswith("e") and article not in ("le", "du", "au")
    if ref.text.split()[0].lower() in classed("fr", "nouns", "feminine head of a name"):
        return True  # "l'armée angolaise"
    if article not in ("l'", "l’"):
        return False
    return True if argument.kind in ("organisation", "mission") else None  # "l'ONU", "l'Onuci", as "une organisation"


def _tells_men(ref: NameRef) -> bool:
    """Tell a name that opens with a common noun of several: "trois guérilleros de l'ELN"."""
    return ref.text[:1].islower() and ref.text.split()[0].endswith("s")


def _owns_men(scene: Scene, head: int | None) -> bool:
    """Tell a man who is named only for his men: "a aidé l'armée de Mladic à Sanski Most"."""
    men = _men_of(scene, head)
    return men is not None and not scene.tree.deps[men].startswith("nsubj")


def _is_in_aside(scene: Scene, head: int | None) -> bool:
    """Tell who is named only in what a comma parts off a subject: "X, financé par le Pakistan, a fui" tells of X."""
    tree = scene.tree
    if scene.lang != "fr" or head is None or not tree.deps[head].startswith("obl"):
        return False
    aside = tree.heads[head]
    noun = tree.heads[aside]
    parted = tree.deps[aside] == "acl" and noun < aside and "," in tree.words[noun:aside]
    return parted and tree.deps[noun].startswith("nsubj")


def _leads_subject(scene: Scene, head: int | None) -> bool:
    """Tell a man whose men do something: "Les hommes du colonel Nkunda ont pris Sake. Son allié…"."""
    men = _men_of(scene, head)
    return men is not None and scene.tree.deps[men] == "nsubj"


def _men_of(scene: Scene, head: int | None) -> int | None:
    """Return the noun of the men or the army that a name of a man stands behind."""
    tree = scene.tree
    if head is None or tree.deps[head] != "nmod" or tree.case_of(head) not in ("de", "of"):
        return None
    men = tree.heads[head]
    return men if tree.lemmas[men] in collectives(scene.lang) else None


def _ranks_before(scene: Scene, ref: NameRef) -> frozenset[str]:
    """Return the titles right before a name: "General Douglas MacArthur"."""
    tree, known = scene.tree, titles(scene.lang)
    i = ref.first - 1
    while i >= 0 and tree.lower[i].rstrip(".") in known:
        i -= 1
    return frozenset(word.rstrip(".") for word in tree.lower[i + 1 : ref.first])


def _acts(scene: Scene, ref: NameRef, *, main: bool = False) -> bool:
    """Tell the subject of a verb: "Kigali rejette…" is a party that "il" may take up; of a main clause first."""
    tree, head = scene.tree, scene.token_at(ref.start, ref.end)
    while head is not None and tree.deps[head] == "conj" and tree.pos[tree.heads[head]] in NOMINAL:
        head = tree.heads[head]  # "Alger et Rabat ont rompu"
    if head is not None and is_doer_of_subject(scene, head):
        return True
    if head is None or tree.deps[head] != "nsubj":
        return False
    said = tree.heads[head]
    behind = tree.case_of(said) == "behind" and bool(tree.children(said, "cop"))  # "Damascus was behind the murder"
    if tree.pos[said] != "VERB" and not behind:
        return False
    return not main or tree.deps[tree.heads[head]] in ("root", "conj", "parataxis")


def _is_quoted(scene: Scene, ref: NameRef) -> bool:
    """Tell a name in what somebody is quoted with: whom the text tells of is who says it."""
    before = scene.tree.text[: ref.start - scene.tree.offset]
    opened = before.count("“") + before.count("«") - before.count("”") - before.count("»")
    return opened > 0 or before.count('"') % 2 == 1


def _is_seat(ref: NameRef) -> bool:
    """Tell a capital, a power only by what is seated there."""
    return bool(ref.of("place", "name")) and ref.is_seat_only


def _chain(scene: Scene, ref: NameRef) -> int:
    """Return a number shared by names that only commas and "and" part: "Egypt, the UAE and Russia"."""
    at = scene.names.index(ref)
    while at > 0:
        gap = scene.tree.text[scene.names[at - 1].end - scene.tree.offset : scene.names[at].start - scene.tree.offset]
        if not LIST_GAP.fullmatch(gap):
            break
        at -= 1
    return scene.names[at].start


def _as_place(scene: Scene, ref: NameRef) -> Argument | None:
    """Return the place that a name stands for which is no party."""
    if ref.of("place"):
        return known_place(scene, best_place(scene, ref), ref)
    town = None if ref.candidates else town_of(scene, ref)
    return known_place(scene, town, ref) if town else None


def _names_deal(scene: Scene, k: int) -> bool:
    """Tell the name of a deal that nobody bears: "the Nkomati accord" was made by others."""
    tree = scene.tree
    frames = load_frames(scene.lang).plain(tree.lemmas[tree.heads[k]], "NOUN", frozenset({"AGREE"}))
    return tree.deps[k] == "compound" and bool(frames)


def _is_land_of_namesake(scene: Scene, ref: NameRef) -> bool:
    """Tell "une partie du Masisi", a land that somebody has for a surname: French gives no man an article."""
    if scene.lang != "fr" or not ref.of("place") or not ref.first:
        return False
    article = scene.tree.lower[ref.first - 1] in ("le", "la", "du", "au")
    return article and all(c.role == "surname" for c in ref.of("actor"))


def _as_argument(scene: Scene, ref: NameRef) -> Argument | None:
    actors = ref.of("actor")
    if (bearer := bearer_named_before(scene, ref)) is not None:
        return bearer
    if actors and _is_land_of_namesake(scene, ref):
        return None
    if actors and not (_is_seat(ref) and (stands_as_place(scene, ref) or not _acts(scene, ref))):
        return actor_named(scene, ref)
    if not ref.candidates and (k := scene.token_at(ref.start, ref.end)) is not None and _names_deal(scene, k):
        return None
    if not ref.candidates and ref.text.lower() in classed(scene.lang, "words", "name of no party"):
        return None  # "le Coran à la main"
    if ref.candidates or is_place_context(scene, ref) or (may_be_town(scene, ref) and town_of(scene, ref)):
        return None
    return unknown(ref.text, ref.start, ref.end, guess_kind(ref))
