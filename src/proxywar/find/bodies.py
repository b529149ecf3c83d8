"""Names of armed groups and other bodies that are put together of words: "brigade des martyrs de Tavar".

Two grammars. English: capitalised words with a word for a body among them, "of" and "for" between ("Council of the
Elders of Tourdan"). French: a word for a body or a capitalised plural, what describes it in small letters, and a name
behind "de" ("Comités populaires de Treska").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from proxywar.find.headlines import is_common_word, is_title_case
from proxywar.find.names import ENTITY_ROLES, Name
from proxywar.find.quantities_numerals import words_of
from proxywar.lang import classed, table

_TOKEN = re.compile(
    r"\b(?:[dl]|qu)[’']|(?:al|el|as|ar|an|at|ad|ash|az|ach)-[^\W\d_][\w’']*|\w+(?:-\w+)*|[^\w\s]", re.IGNORECASE
)
_LINKS = {
    "en": frozenset({"of", "for", "the"}),
    "fr": frozenset({"de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "pour", "et", "en"}),
}
_OPENING = {"en": frozenset({"of", "for"}), "fr": frozenset({"de", "du", "des", "d'", "d’", "pour"})}
MOST_WORDS = 9
APOSTROPHES = ("'", "’")
_OF_A_PEOPLE = re.compile(r"(?:(?:i|é)en(ne)?|ai[ns](e)?|oi[ns](e)?|an(e)?)(s?)$")
"""How French adjectives of a land or a people end, with what makes them feminine or plural."""
_ARTICLES = {"le": (False, False), "du": (False, False), "au": (False, False), "un": (False, False),
             "la": (True, False), "une": (True, False)}  # fmt: skip
"""French articles: whether feminine, whether plural."""


@cache
def name_words(lang: str) -> dict[str, tuple[str, bool]]:
    """Return the words that names of bodies are made of: word → its concept, and whether it is a word for a body."""
    return {row["word"]: (row["concept"], row["kind"] == "body") for row in table(lang, "name_words")}


@cache
def _aims(lang: str) -> frozenset[str]:
    """Return the words for what is done for a land or people: "Front for the Liberation of Oromo"."""
    return frozenset(row["word"] for row in table(lang, "name_words") if row["kind"] == "aim")


@dataclass(slots=True)
class _Word:
    text: str
    start: int
    end: int
    lang: str

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_owner(self) -> bool:
        """Whether they are several whom a body is of: "the People's Front"."""
        return self.lang == "en" and (self.text.endswith(APOSTROPHES) or self.text[-2:-1] in APOSTROPHES)

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper() or ("-" in self.text and self.text.split("-")[1][:1].isupper())

    @property
    def is_known(self) -> bool:
        return self.lower in name_words(self.lang)

    @property
    def is_body(self) -> bool:
        return name_words(self.lang).get(self.lower, ("", False))[1]

    @property
    def is_link(self) -> bool:
        return self.lower in _LINKS[self.lang]

    @property
    def is_plural(self) -> bool:
        return self.lower.endswith(("s", "x", "men")) and not self.lower.endswith("ss")


def _words(text: str, lang: str) -> Iterator[_Word]:
    """Yield the words of a sentence; those whom an English body is of keep their apostrophe: "People's"."""
    held = 0
    for m in _TOKEN.finditer(text):
        if m.start() < held:
            continue
        end = m.end()
        if lang == "en" and text[end : end + 1] in APOSTROPHES and text[m.start()].isupper():
            plain = m.group().lower()
            if plain in classed("en", "nouns", "plural without s") and text[end + 1 : end + 3] == "s ":
                end += 2
            elif len(plain) > 3 and plain.endswith("s") and text[end + 1 : end + 2] == " ":
                end += 1
        held = end
        yield _Word(text[m.start() : end], m.start(), end, lang)


def find_bodies(text: str, *, lang: str, known: Sequence[Name]) -> Iterator[Name]:
    """Yield the names of bodies that the knowledge base does not hold, offsets into the sentence.

    Args:
        known: Names of the knowledge base in it. A place may be part of a body's name ("Zintan Martyrs Brigade"); what
            acts by itself is not, so that "the brigade of Haftar" stays two.
    """
    if is_title_case(text, lang):
        return
    if name_words(lang).keys().isdisjoint(_TOKEN.findall(text.lower())):  # a name of either grammar has one of them
        return
    walls = [n for n in known if _is_wall(n)]
    words = list(_words(text, lang))
    at = 0
    while at < len(words):
        last = (_english if lang == "en" else _french)(words, at, walls)
        if last is None or _are_of_body(words, at, walls):
            at += 1
            continue
        start, end = words[at].start, words[last].end
        yield Name(start, end, text[start:end], (), "group")
        at = last + 1


def _are_of_body(words: Sequence[_Word], at: int, walls: Sequence[Name]) -> bool:
    """Tell "forces of the Democratic Front for Karela", whose men they are, from a name that begins so."""
    lang, n = words[at].lang, at + 1
    if name_words(lang).get(words[at].lower, ("", False))[0] != "force":
        return False
    while n < len(words) and words[n].is_link:
        n += 1
    if n == at + 1 or n >= len(words):
        return False
    inner = (_english if lang == "en" else _french)(words, n, walls)
    return words[n].is_capital and words[at + 1].lower in _OPENING[lang] | {"de"} and inner is not None


def _is_wall(name: Name) -> bool:
    """Tell a name that acts by itself or says whose a body is; a town is none, nor is what could be a surname."""
    if not name.is_entity:
        return True
    own = [c for c in name.candidates if c.role in ENTITY_ROLES]
    if any(c.kind == "place" and c.role == "name" for c in own):
        return any(c.kind == "actor" and c.role == "name" for c in own)
    return any(c.role != "surname" for c in own) or " " in name.text


def _blocked(word: _Word, walls: Sequence[Name], before: Sequence[_Word] = ()) -> bool:
    """Tell a word of a name that acts by itself; a land or people behind what is done for it belongs to the body.

    Args:
        before: The words of the body so far.
    """
    wall = next((n for n in walls if n.start < word.end and word.start < n.end), None)
    content = next((w for w in reversed(before) if not w.is_link and not (wall and wall.start <= w.start)), None)
    freed = wall is not None and content is not None and content.lower in _aims(word.lang)
    linked = freed and any(w.is_link and content is not None and w.start > content.start for w in before)
    return wall is not None and not (linked and wall.parse_class != "person")


def _english(words: Sequence[_Word], at: int, walls: Sequence[Name]) -> int | None:
    """Return the last word of a name that begins at a word, None where none does."""
    if not words[at].is_capital or words[at].is_link or _goes_on(words, at) or _is_said_of_body(words, at):
        return None
    last, content = _walk_english(words, at, walls)
    parts = words[at : last + 1]
    names = [w for w in parts if not w.is_link]
    linked = any(w.lower in _OPENING["en"] for w in parts)
    bodies = [n for n, w in enumerate(names) if w.is_body]
    if content < 2 or not names[0].text[0].isupper() or all(w.text.isupper() for w in names):
        return None
    if bodies and (linked or bodies[-1] == len(names) - 1):
        head = _head(parts)
        opened = any(w.is_body for w in head) or (len(head) > 1 and head[-1].is_plural)
        return last if opened and (len(names) > 2 or any(not w.is_body for w in names)) else None
    if content > 2 and any(w.is_owner for w in names[1:-1]) and names[-1].is_plural:
        return last  # "the Karbi People's Liberation Tigers"
    head = _head(parts)
    plural = linked and len(head) > 1 and head[-1].is_plural and all(w.is_known for w in head)
    return last if plural else None


def _is_said_of_body(words: Sequence[_Word], at: int) -> bool:
    """Tell a word that opens a sentence before a longer name: "Fifteen Gamba Front fighters", "Suspected X Y"."""
    if at or len(words) < 3 or words[0].is_known or not (words[1].is_capital and words[2].is_capital):
        return False
    return is_common_word(words[0].lower, "en") or words[0].lower in words_of("en", "unit") | words_of("en", "ten")


def _head(parts: Sequence[_Word]) -> list[_Word]:
    head: list[_Word] = []
    for word in parts:
        if word.is_link:
            break
        head.append(word)
    return head


def _goes_on(words: Sequence[_Word], at: int) -> bool:
    return (
        at > 0 and words[at - 1].is_capital and not words[at - 1].is_link and words[at].start - words[at - 1].end == 1
    )


def _walk_english(words: Sequence[_Word], at: int, walls: Sequence[Name]) -> tuple[int, int]:
    """Return the last word of a run of capitals with "of the" between, and how many words have content."""
    last = content = 0
    n = at
    while n < len(words) and n - at < MOST_WORDS:
        word = words[n]
        if n > at and word.start - words[n - 1].end != 1:
            break
        if word.is_capital and not word.is_link and not _blocked(word, walls, words[at:n]):
            last, content = n, content + 1
        elif not (word.is_link and n > at and (word.lower != "the" or words[n - 1].is_link)):
            break
        n += 1
    return (last if content else at), content


def _french(words: Sequence[_Word], at: int, walls: Sequence[Name]) -> int | None:
    """Return the last word of a name that begins at a word, None where none does."""
    head = words[at]
    capital = head.text[0].isupper()
    if not head.is_known or not (head.is_body or (capital and head.is_plural)) or _blocked(head, walls):
        return None
    inside = at > 0
    last, described, proper = _walk_french(words, at, walls)
    concept = name_words("fr").get(head.lower, ("", False))[0]
    seated = concept == "government"  # "le Gouvernement de Douchanbé"
    if proper and (described or (capital and not seated) or concept == "self-defence"):
        return last
    cut = last + 1 < len(words) and words[last + 1].lower in _OPENING["fr"]
    return last if capital and inside and described and not proper and not cut else None


def _walk_french(words: Sequence[_Word], at: int, walls: Sequence[Name]) -> tuple[int, int, bool]:
    """Return the last word, how many words describe the head, and whether a proper name ends it."""
    last, described, members, proper, linked, meant = at, 0, 0, False, False, False
    for n in range(at + 1, min(len(words), at + 2 * MOST_WORDS)):
        word, gap = words[n], words[n].start - words[n - 1].end
        if gap > 1 or (gap == 0 and words[n - 1].text[-1] not in "’'"):
            break
        if _blocked(word, walls, words[at:n]):
            people = described and not (proper or linked) and words[at].is_capital and _is_stateless(word, walls)
            return (n, described + 1, False) if people else (last, described, proper)
        if word.is_link and not proper:
            linked = linked or word.lower in _OPENING["fr"]
            meant = meant or word.lower == "pour"
        elif not proper and (word.is_known or (linked and meant and words[at].is_capital and word.text.islower())):
            # "Mouvement pour l'émancipation du Kasaï": what such a body is for may be any word
            last, described, linked = n, described + 1, False
        elif not proper and linked and _are_members(words, at, n):
            members, linked = members + 1, False
        elif not (proper or linked) and words[at].is_capital and _describes(words, at, word):
            return n, described + 1, False
        elif word.is_capital and (linked or proper or (n - 1 > at and words[n - 1].text[0].isupper())):
            last, proper = n, True
        else:
            break
    return last, described + (members if proper else 0), proper


def _are_members(words: Sequence[_Word], at: int, n: int) -> bool:
    """Tell those whom a union is of, any plural noun: "le syndicat des dockers de X", if a name closes it."""
    head, word = words[at].lower, words[n]
    of = words[n - 1].lower in ("des", "de", "d'", "d’")
    return of and head in classed("fr", "nouns", "of its members") and word.text.islower() and word.is_plural


def _describes(words: Sequence[_Word], at: int, word: _Word) -> bool:
    """Tell an adjective of a land or people that no list has and that agrees: "le Front populaire zarqan"."""
    found = _OF_A_PEOPLE.search(word.text)
    if found is None or not word.text.islower() or is_common_word(word.lower, "fr"):
        return False
    feminine, plural = any(found.groups()[:-1]), bool(found.groups()[-1])
    asked = _ARTICLES.get(words[at - 1].lower) if at else None
    return (feminine, plural) == asked if asked is not None else True


def _is_stateless(word: _Word, walls: Sequence[Name]) -> bool:
    """Tell an adjective of a people without a state: "l'Armée nationale tamoule" is a name, no Tamil's army."""
    wall = next((n for n in walls if n.start == word.start and n.end == word.end), None)
    states = wall is not None and any(c.id.isupper() for c in wall.candidates)
    return wall is not None and not wall.is_entity and not states and word.text.islower()
