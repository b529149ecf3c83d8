"""Goods, infrastructure, money and documents in a sentence, and the channel that each noun speaks of.

    ObjectMention(kind, name, start, end, text, channel)
    find_objects(text, lang)
    channel_of(lemma_or_form, lang)

The nouns come from each language's materiel table, makes and types from the equipment of the knowledge room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from proxywar.find.objects_designations import Designation, find_designations, type_channel
from proxywar.find.quantities_numerals import Token, fold, words_of
from proxywar.lang import table

_WORD = re.compile(r"[^\W_]+")
_GAP = frozenset(" -'")
_PEOPLE_AND_GOODS = frozenset(
    {"personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons", "killed", "wounded", "captured",
     "displaced"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of the materiel table, or a noun that is counted without being goods.

    Attributes:
        of: One of `records.COUNTED`, "" where it is never counted, "person" for people of no side, "uncounted" for
            units and ideas (two countries, 40 km).
    """

    lemma: str
    of: str = ""
    channel: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ObjectMention:
    """Something that a fact may move, build or sign.

    Attributes:
        kind: equipment, resource, money, document or infrastructure.
        name: Lemma of the noun, or the type's own name ("MiG-29").
        channel: With what it is backing when it is given; None where the noun does not say.
    """

    kind: str
    name: str
    start: int
    end: int
    text: str
    channel: str | None


@cache
def nouns(lang: str) -> dict[str, tuple[tuple[tuple[str, ...], Noun], ...]]:
    """Return the nouns of a language by the first word of each form, longest first.

    Raises:
        KnowledgeError: No materiel table for the language.
    """
    found: dict[str, dict[tuple[str, ...], Noun]] = {}

    def add(form: str, noun: Noun) -> None:
        words = tuple(_WORD.findall(fold(form)))
        if words:
            found.setdefault(words[0], {}).setdefault(words, noun)

    for row in table(lang, "materiel"):
        noun = Noun(row["lemma"], row["of"], row["channel"], row["kind"])
        for form in row["forms"].split(";"):
            add(form, noun)
    for kind in ("person", "uncounted"):
        for form in words_of(lang, kind):
            add(form, Noun(form, kind))
    return {first: tuple(sorted(forms.items(), key=lambda i: -len(i[0]))) for first, forms in found.items()}


def tokens_of(folded: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words of a stretch of folded text."""
    stop = len(folded) if end is None else end
    return [(m.group(), m.start(), m.end()) for m in _WORD.finditer(folded, start, stop)]


def match_noun(tokens: list[Token], index: int, folded: str, lang: str) -> tuple[Noun, int] | None:
    """Return the longest noun that begins at a token, and the index after its last token.

    The words of one noun are parted by a single blank, hyphen or apostrophe.
    """
    for words, noun in nouns(lang).get(tokens[index][0], ()):
        stop = index + len(words)
        if stop > len(tokens) or any(tokens[index + k][0] != word for k, word in enumerate(words)):
            continue
        if all(_is_gap(folded, tokens[k][2], tokens[k + 1][1]) for k in range(index, stop - 1)):
            return noun, stop
    return None


def _is_gap(folded: str, start: int, end: int) -> bool:
    return end - start == 1 and folded[start] in _GAP


def is_countable(folded: str, position: int, lang: str) -> bool:
    """Tell whether people, goods or a unit are counted right after a position (2000 combattants, 2000 km)."""
    tokens = tokens_of(folded, position, min(len(folded), position + 60))
    before = position
    for index, (word, start, stop) in enumerate(tokens[:4]):
        if folded[before:start].strip(" '-") or (word in words_of(lang, "stop") and word not in {"d", "de"}):
            return False
        hit = match_noun(tokens, index, folded, lang)
        if hit:
            return hit[0].of in _PEOPLE_AND_GOODS or (hit[0].of in {"person", "uncounted"} and index == 0)
        if lang == "fr" and word not in words_of(lang, "adjective") and word not in {"d", "de"}:
            return False
        if lang == "en" and index >= 2:
            return False
        before = stop
    return False


@cache
def _channels(lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table(lang, "materiel"):
        for form in [*row["forms"].split(";"), row["lemma"]]:
            found.setdefault(_key(form), row["channel"])
    return found


def _key(form: str) -> str:
    return " ".join(_WORD.findall(fold(form)))


@lru_cache(maxsize=4096)
def channel_of(lemma_or_form: str, lang: str) -> str | None:
    """Return the channel that a noun speaks of; None where it does not say or is not known.

    Args:
        lemma_or_form: One or more words, in any case; hyphens and blanks are alike. Types of equipment ("MiG-29")
            count too.
        lang: "en" or "fr".

    Raises:
        KnowledgeError: No materiel table for the language.

    Examples:
        >>> channel_of("air strikes", "en"), channel_of("instructeur", "fr"), channel_of("sky", "en")
        ('air', 'training', None)
    """
    key = _key(lemma_or_form)
    known = _channels(lang).get(key)
    if known is not None:
        return known or None
    if listed := type_channel(tuple(key.split())):
        return listed
    if not any(c.isdigit() for c in key):
        return None
    shaped = next(iter(find_designations(lemma_or_form, fold(lemma_or_form))), None)
    return (shaped.channel or None) if shaped and shaped.end - shaped.start == len(lemma_or_form) else None


def find_objects(text: str, lang: str) -> list[ObjectMention]:
    """Find the goods, infrastructure, money and documents that a sentence names.

    The longest name wins; a type right beside its noun ("MiG-29 fighter jets") is one mention under the type's name.

    Args:
        text: One sentence; offsets count its code points.
        lang: "en" or "fr".

    Returns:
        Mentions in text order, without overlap.

    Raises:
        KnowledgeError: No materiel table for the language.

    Examples:
        >>> [(o.name, o.text) for o in find_objects("Moscow sent Su-24 jets and bank notes", "en")]
        [('Su-24', 'Su-24 jets'), ('bank note', 'bank notes')]
    """
    folded = fold(text)
    designations = find_designations(text, folded)
    found = list(_named(text, folded, lang, designations))
    found.extend(
        ObjectMention(d.kind, d.name, d.start, d.end, text[d.start : d.end], d.channel or None)
        for d in designations
        if d.kind
    )
    return _joined(sorted(found, key=lambda o: o.start), text, {d.start for d in designations})


def _named(text: str, folded: str, lang: str, taken: list[Designation]) -> Iterator[ObjectMention]:
    tokens = tokens_of(folded)
    known = nouns(lang)
    index = 0
    while index < len(tokens):
        word, start, _ = tokens[index]
        hit = match_noun(tokens, index, folded, lang) if word in known else None
        if hit is None:
            index += 1
            continue
        noun, index = hit
        end = tokens[index - 1][2]
        if folded.startswith("-rich", end):  # oil-rich says nothing of oil changing hands
            continue
        if noun.kind and not any(d.start < end and start < d.end for d in taken):
            yield ObjectMention(noun.kind, noun.lemma, start, end, text[start:end], noun.channel or None)


def _joined(found: list[ObjectMention], text: str, designated: set[int]) -> list[ObjectMention]:
    """Make one mention of a type and the noun right beside it."""
    out: list[ObjectMention] = []
    for item in found:
        last = out[-1] if out else None
        beside = last is not None and text[last.end : item.start] in {" ", "\u00a0", "\u202f"}
        if last is not None and beside and {last.kind, item.kind} == {"equipment"}:
            typed = [o for o in (last, item) if o.start in designated]
            if len(typed) == 1:
                name, channel = typed[0].name, typed[0].channel or item.channel or last.channel
                out[-1] = ObjectMention("equipment", name, last.start, item.end, text[last.start : item.end], channel)
                continue
        out.append(item)
    return out
