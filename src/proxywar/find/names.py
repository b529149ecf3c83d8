"""Names in a sentence: those the knowledge base holds, and capitalised runs that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from proxywar.find.headlines import is_common_word, is_small, is_title_case
from proxywar.find.quantities_numerals import words_of
from proxywar.find.tree import Tree
from proxywar.lang import LANGUAGES, classed, table, united
from proxywar.text.folding import fold
from proxywar.text.vocabulary import grammar

if TYPE_CHECKING:
    from proxywar.find.times import TimeMention
    from proxywar.knowledge import Candidate, Gazetteer
    from proxywar.knowledge.entries import NameMatch

ENTITY_ROLES = frozenset({"name", "acronym", "surname", "metonym"})
PEOPLE_KINDS = frozenset({"armed_group", "military", "party"})
UPPER = "".join(c for c in map(chr, range(0x41, 0x250)) if c.isupper())
"""Capitals of the languages that are written with Latin letters, those of "Şehmus" and "Živko" too."""
FORENAME = re.compile(r"(?:(?<=\s)|^)((?:(?:[" + UPPER + r"]\.){2,3}\s+|(?:[" + UPPER + r"][\w’'\-]*\.?\s+){1,2}))$")
INITIALS = re.compile(r"(?:[" + UPPER + r"]\.){2,3}")
"""The forenames of "P.W. Botha"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a sentence that names an actor, a place, or a nationality.

    Attributes:
        candidates: What it may be by the knowledge base; empty for an unknown name.
        parse_class: country, people, person, group or place: what kind of word the parser is given for it.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
    parse_class: str = "group"

    @property
    def is_entity(self) -> bool:
        """True for names, acronyms, surnames and metonyms; False for adjectives and demonyms."""
        return not self.candidates or any(c.role in ENTITY_ROLES for c in self.candidates)

    def ids(self, kind: str) -> list[str]:
        """Return the candidates' ids of a kind, "actor" or "place", in order."""
        return [c.id for c in self.candidates if c.kind == kind]


@cache
def titles(lang: str) -> frozenset[str]:
    """Return the words that stand before a person's name without belonging to it, in lower case."""
    return frozenset(w.lower().rstrip(".") for row in table(lang, "titles") for w in row["title"].split())


@cache
def forms_of_address(lang: str) -> frozenset[str]:
    """Return the titles of one word that are ranks or honorifics ("Mr", "Gen", "cheikh"), in lower case."""
    rows = [row for row in table(lang, "titles") if row["kind"] in ("rank", "honorific") and " " not in row["title"]]
    return frozenset(row["title"].lower().rstrip(".") for row in rows)


def find_known_names(
    text: str, *, lang: str, gazetteer: Gazetteer, times: Sequence[TimeMention] = ()
) -> Iterator[Name]:
    """Yield the names of the knowledge base in a sentence, offsets into it.

    A surname takes the unknown forename before it ("Khalifar Haftar"), but no time ("on Monday Haftar").
    """
    previous_end = 0
    matches = gazetteer.find(text, lang=lang)
    for n, match in enumerate(matches):
        if _is_of_another(text, match, lang):
            continue
        name = Name(match.start, match.end, match.text, match.candidates, _parse_class(match, gazetteer))
        more = _more_of_name(text, match.end, lang)
        behind = matches[n + 1] if n + 1 < len(matches) and matches[n + 1].start == match.end + 1 else None
        if behind is not None and " " not in match.text and _bears(match, "surname") and _bears(behind, "surname"):
            continue  # "Salih Haftar" is one man: the second name takes the first for its own, or both go
        if more and behind is None and not is_title_case(text, lang):
            if _is_placed(name):
                if MORE_NAME.match(text, match.end):
                    continue  # "Riyadh al-As'ad" is a colonel
            elif (person := _lone_person(name, gazetteer)) is not None:
                if not _is_called(person, more, gazetteer):
                    continue  # "Hadi Mujawwar" is not Hadi
                name = replace(name, end=match.end + 1 + len(more), text=text[name.start : match.end + 1 + len(more)])
        if any(c.role == "surname" for c in match.candidates):
            if MORE_NAME.match(text, match.end):
                continue  # "Saleh al-Arouri" is nobody called Saleh
            floor = max((t.end for t in times if t.end <= match.start), default=0)
            name = _with_forename(name, text, max(floor, previous_end), lang)
            if not _may_be_called(text[name.start : match.start], name, gazetteer):
                continue  # a namesake: Saif Gaddafi is not Muammar
        previous_end = name.end
        yield name


def _is_of_another(text: str, match: NameMatch, lang: str) -> bool:
    """Tell the end of somebody's name, "Carl von Horn", "Air France"; "l'opposition armée tchadienne" is no army."""
    if lang == "fr" and _armed().search(text[max(0, match.start - 16) : match.start + 5]):
        return True
    before = text[max(0, match.start - 30) : match.start]
    return before.endswith("Air ") or (" " not in match.text and PARTICLE_BEFORE.search(before) is not None)


@cache
def _armed() -> re.Pattern[str]:
    """Return a pattern for a noun before "armée" that makes an adjective of it."""
    nouns = "|".join(sorted(classed("fr", "nouns", "may be armed")))
    return re.compile(rf"\b(?:{nouns}) armée$")


MORE_WORD = re.compile(r"[ \u00a0]((?:(?:al|el|as|ad|ash|az|at)-)?[" + UPPER + r"][\w’\-]*\w)(?![\w’])")
"""One more capitalised word right behind a name."""


def _more_of_name(text: str, end: int, lang: str) -> str | None:
    """Return the word behind a name that may go on with it; no weekday and no other word that has capitals."""
    found = MORE_WORD.match(text, end)
    if found is None or text[end : end + 1] not in (" ", "\u00a0"):
        return None
    word = found[1]
    plain = word.lower()
    if word.isupper():
        return None
    return None if is_common_word(plain, lang) or is_small(plain, lang) or plain in titles(lang) else word


def _bears(match: NameMatch, role: str) -> bool:
    return all(c.kind == "actor" and c.role == role for c in match.candidates)


def _is_placed(name: Name) -> bool:
    return any(c.kind == "place" or c.role == "metonym" for c in name.candidates)


def _lone_person(name: Name, gazetteer: Gazetteer) -> str | None:
    """Return the one that a name of one word, or of a title and a word, stands for, where it is a person."""
    ids = {c.id for c in name.candidates if c.kind == "actor"}
    plain = [w for w in name.text.split() if w.lower().rstrip(".") not in united(titles("en"), titles("fr"))]
    persons = [id for id in sorted(ids) if gazetteer.actor(id).kind == "person"]
    return persons[0] if len(plain) == 1 and persons and len(persons) == len(ids) else None


def _is_called(person: str, word: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is one of a person's names, in whatever spelling."""
    from rapidfuzz.distance import JaroWinkler

    plain = fold(word).split("-")[-1]
    own = {w for part in gazetteer.spellings_of(person) for w in re.split(r"[\s\-]", fold(part))}
    return any(JaroWinkler.similarity(plain, one) >= 0.88 for one in own)


MORE_NAME = re.compile(r"[ \u00a0](?:al|el|as|ad|ash|az|ben|bin|ibn|ould|ag|abu|abou)[ \u00a0-][" + UPPER + r"]")
"""A particle that carries a name on, right behind what could be a surname."""


def _with_forename(name: Name, text: str, floor: int, lang: str) -> Name:
    found = FORENAME.search(text[floor : name.start])
    if not found:
        return name
    words = found.group(1).split()
    # A title, a sentence's first word or an acronym is no forename.
    keep: list[str] = []
    for word in reversed(words):
        plain = word.rstrip(".").lower()
        if (
            plain in titles(lang)
            or _is_ordinary(plain, lang)
            or (word.isupper() and len(word) > 2 and not INITIALS.fullmatch(word))
            or word[-1] in ",;:"
            or ELIDED.match(word)
        ):
            break
        keep.append(word)
    start = name.start
    for word in keep:
        start = text.rindex(word, floor, start)
    if start == 0 and len(keep) == 1 and not _looks_like_forename(keep[0]):
        start = name.start
    return replace(name, start=start, text=text[start : name.end])


PARTICLE_BEFORE = re.compile(
    r"(?:(?<=\s)|^)[" + UPPER + r"][\w’'\-]+ (?:von|van|y|bin|ben|ibn|ould|ag|von der|van der|van den) $"
)
"""A name and a particle that carries it on, right before what could be the name of something else."""
ALIKE = 0.75
"""From this Jaro-Winkler likeness on a forename may be another spelling of a known one (Moammar, Mouammar)."""


def _may_be_called(forenames: str, name: Name, gazetteer: Gazetteer) -> bool:
    """Tell whether the words before a surname may be a forename of one of its known bearers, or an initial of it."""
    from rapidfuzz.distance import JaroWinkler

    given = [fold(word.strip(".")) for word in forenames.split()]
    persons = [gazetteer.actor(id) for id in name.ids("actor") if gazetteer.actor(id).kind == "person"]
    if not given or not persons:
        return True
    for person in persons:
        own = [word for part in person.name.split() for word in fold(part).split("-")]
        initials = any(one.startswith(word) for word in given if len(word) < 3 for one in own)
        if initials or any(JaroWinkler.similarity(word, one) >= ALIKE for word in given for one in own):
            return True
    return False


def _is_ordinary(plain: str, lang: str) -> bool:
    """Tell a common word that is nobody's given name, as "Mark" and "Jean" are."""
    return is_common_word(plain, lang) and not any(plain.capitalize() in grammar(known).given for known in LANGUAGES)


NO_FORENAMES = frozenset({"when", "while", "after", "with", "that", "pour", "avec", "dans", "selon", "mais", "since",
                          "before", "depuis", "quand", "comme"})  # fmt: skip
"""Words that open a sentence in either language and stand before a name by chance."""


def _looks_like_forename(word: str) -> bool:
    return len(word) > 3 and word.lower() not in NO_FORENAMES


def _parse_class(match: object, gazetteer: Gazetteer) -> str:
    candidates = match.candidates  # type: ignore[attr-defined]
    actors = [gazetteer.actor(c.id) for c in candidates if c.kind == "actor" and c.role in ENTITY_ROLES]
    names = [c for c in candidates if c.role in ("name", "acronym", "surname")]
    if any(c.kind == "place" and c in names for c in candidates) and not any(a.kind == "country" for a in actors):
        return "place"
    for actor in actors:
        if actor.kind == "country":
            is_name = any(c.id == actor.id and c.role == "name" for c in candidates)
            return "country" if is_name or not any(c.kind == "place" for c in candidates) else "place"
        if actor.kind == "person":
            return "person"
        text = match.text.lower()  # type: ignore[attr-defined]
        if actor.kind in PEOPLE_KINDS and text.endswith("s") and not text.endswith(("ss", "us")) and not text.isupper():
            return "people"
        return "group"
    return "place" if any(c.kind == "place" for c in candidates) else "group"


CAPITAL_RUN = re.compile(
    r"(?:(?<![\w’'\-])|(?<=\b[dlns]['’])|(?<=\bqu['’]))(?:[" + UPPER + r"](?:[\w’]|'(?!s\b)|-(?=\w))+|(?:[A-Z]\.){1,3})"
    r"(?:[ \u00a0](?:(?:al|el|ben|bin|ibn|ould|ag|abu|abou|van|von|van der|van den|von der|de|del|di|da|y)[ \-])?"
    r"(?:[" + UPPER + r"](?:[\w’]|'(?!s\b)|-(?=\w))+|[A-Z]\.)"
    r"|[ \u00a0](?:al|el|as|ar|an|at|ad|ash|az)-[" + UPPER + r"a-zà-ÿ](?:[\w’]|'(?!s\b))+)+"
)
"""Two or more capitalised words in a row, with the particles that stand between names."""
UNIT = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
    r"(?:[ \u00a0][" + UPPER + r"][\w\-]+){0,2}[ \u00a0]"
    r"(?:Army|Corps|Division|Brigade|Regiment|Battalion|Fleet|Squadron|Cavalry|Infantry)\b"
)
"""A formation by its number: "the 14th Army", "the 82nd Airborne Division"."""


IN_TEXT = re.compile(
    r"(?:(?<=[\w,;][ \u00a0])|(?<=[dl][’']))([" + UPPER + r"][\w’'\-]*\w(?:[ \u00a0][" + UPPER + r"][\w’'\-]*\w){0,2})"
    r"(?![\w’'\-]|[ \u00a0][" + UPPER + r"])"
)
"""Up to three capitalised words inside a sentence, that nothing continues."""


def find_capital_runs(text: str, *, lang: str, known: list[Name], times: Sequence[TimeMention]) -> Iterator[Name]:
    """Yield runs of two or more capitalised words that the knowledge base does not hold.

    They go to the parser as one name. Titles, nationalities and ordinary words at the start of a sentence are cut off
    the front of a run.
    """
    if is_title_case(text, lang):
        return
    taken = [(n.start, n.end) for n in known] + [(t.start, t.end) for t in times]
    for m in UNIT.finditer(text) if lang == "en" else ():
        if not any(s < m.end() and m.start() < e for s, e in taken):
            taken.append(m.span())
            yield Name(*m.span(), m.group(), (), "group")
    before = {n.start: n.end for n in known if not n.is_entity or n.text.isupper()}
    for m in CAPITAL_RUN.finditer(text):
        start, end = _trim_run(m.group(), m.start(), lang)
        if start in before and before[start] < end:  # "Norwegian Foreign Minister Kari Solheim", "l'ONU Kari Solheim"
            behind = before[start] + 1
            name, _ = _trim_run(text[behind:end], behind, lang)
            start = name if name > behind or text[start : behind - 1].isupper() else start
        if end <= start or " " not in text[start:end] or any(s < end and start < e for s, e in taken):
            continue
        yield Name(start, end, text[start:end], (), "group" if _sounds_like_body(text[start:end]) else "person")


def find_towns(
    text: str, *, lang: str, gazetteer: Gazetteer, known: list[Name], times: Sequence[TimeMention]
) -> Iterator[Name]:
    """Yield unknown names inside a sentence that GeoNames has as a town.

    They stay unknown names: which town is meant is told later, in the sentence. The parser is given a place for them.
    """
    if is_title_case(text, lang):
        return
    taken = [(n.start, n.end) for n in known] + [(t.start, t.end) for t in times]
    for found in IN_TEXT.finditer(text):
        start, end = found.span(1)
        before = re.split(r"\s+|(?<=[a-z]['’])", text[:start].strip()) if start else []  # "qu'Ali" goes on in Hassan
        goes_on = before and before[-1][:1].isupper() and not is_small(before[-1].lower(), lang)
        title = found[1].lower() in forms_of_address(lang) or found[1].lower() in titles(lang)
        if MORE_NAME.match(text, found.end(1)) and _is_addressed(found[1], before, lang, gazetteer):
            continue  # "the colonel Riyadh al-As'ad"
        if goes_on or title or any(s < end and start < e for s, e in taken):
            continue
        if PARTICLE_BEFORE.search(text[:start]):
            continue
        if gazetteer.towns.named(found[1]):
            yield Name(start, end, found[1], (), "place")


ELIDED = re.compile(r"(?:[CDJLMNST]|Qu)['’](?:[a-zà-ÿ]+[ \u00a0])?(?=\w)")
"""A French word cut off before a vowel, with the small word that it opens: "L'ayatollah", "C'est"."""


def _is_addressed(word: str, before: Sequence[str], lang: str, gazetteer: Gazetteer) -> bool:
    """Tell a word that a title stands before, that persons are called by, or that is a noun ("Wadi al-Hamsha")."""
    titled = bool(before) and before[-1].lower().rstrip(".") in titles(lang)
    nouns = {row["word"] for row in table(lang, "name_words")}
    return titled or gazetteer.is_given_name(word.split(maxsplit=1)[0]) or word.lower() in nouns


def _trim_run(run: str, start: int, lang: str) -> tuple[int, int]:
    end = start + len(run)
    if elided := ELIDED.match(run):
        start += elided.end()
        run = run[elided.end() :]
    words = run.split(" ")
    while words:
        plain = words[0].rstrip(".").lower()
        ordinary = is_small(plain, lang) or (start == 0 and _is_ordinary(plain, lang))
        counts = plain in words_of(lang, "unit") and (not start or any(w[0].isdigit() for w in words[1:2]))
        if not (plain in titles(lang) or ordinary or counts):
            break
        start += len(words[0]) + 1
        words = words[1:]
    return start, end


def _sounds_like_body(text: str) -> bool:
    words = set(text.lower().split())
    return any(words & classed(lang, "nouns", "body") for lang in LANGUAGES)


def proper_runs(tree: Tree, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) token of runs of proper nouns that no known name covers.

    Args:
        taken: One flag a token: True where a known name stands.
    """
    i = 0
    n = len(tree)
    while i < n:
        if taken[i] or not _opens_name(tree, i):
            i += 1
            continue
        j = i
        while j + 1 < n and not taken[j + 1] and _continues_name(tree, j, j + 1):
            j += 1
        while j > i and tree.pos[j] != "PROPN" and not tree.words[j][:1].isupper():
            j -= 1
        if any(tree.lower[k].rstrip(".") not in titles(tree.lang) for k in range(i, j + 1)):
            yield i, j
        i = j + 1


def _opens_name(tree: Tree, i: int) -> bool:
    return tree.pos[i] == "PROPN" and tree.words[i][:1].isupper() and len(tree.words[i]) > 1


PARTICLES = frozenset({"al", "el", "bin", "ibn", "ben", "ould", "van", "von", "de", "of", "du", "des", "di", "da"})


def _continues_name(tree: Tree, previous: int, i: int) -> bool:
    word = tree.words[i]
    if tree.start[i] - tree.end[previous] > 1 or (i and tree.words[previous] in (",", ";")):
        return False
    if tree.pos[i] == "PROPN" and word[:1].isupper():
        return True
    if word in ("-", "’", "'") and tree.end[previous] == tree.start[i]:
        return True
    joined = tree.words[previous] in ("-", "’", "'") and tree.end[previous] == tree.start[i]
    if tree.lower[i] in ("al", "el") and i + 2 < len(tree) and tree.words[i + 1] == "-":
        return True
    particle = tree.lower[i] in PARTICLES
    if particle:
        behind = i + 1 < len(tree) and tree.words[i + 1][:1].isupper() and tree.pos[i + 1] == "PROPN"
        return behind and tree.lower[i] not in ("de", "du", "des", "of")
    return joined or (
        word[:1].isupper() and tree.pos[i] in ("NOUN", "ADJ", "X") and tree.deps[i] in ("flat", "flat:name", "compound")
    )
