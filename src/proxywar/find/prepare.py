"""Make a sentence easy to parse: names in one piece, headlines in lower case, numbers joined.

The parser was trained on a few hundred thousand words and has never seen most names of a conflict. A known name is
therefore given to it as one token, with a common word of its class in its place ("the Government of National
Accord" is parsed as "the CIA"). Offsets are kept beside the tokens, so nothing of this shows in a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from proxywar.find.bodies import find_bodies
from proxywar.find.clitic_verbs import verbs_behind_clitics
from proxywar.find.formations import CORPS, numbered_corps
from proxywar.find.headline_signs import read_signs
from proxywar.find.hyphenated import find_hyphenated_words
from proxywar.find.latter_fr import latter_pieces
from proxywar.find.names import Name, find_capital_runs, find_known_names, find_towns
from proxywar.find.objects import ObjectMention, find_objects
from proxywar.find.parts import find_heading, part_starts
from proxywar.find.put_in import find_put_in, seen_tokens
from proxywar.find.quantities import QuantityMention, find_quantities
from proxywar.find.ships import find_ships
from proxywar.find.stand_in_verbs import seen_words, verb_stand_in
from proxywar.find.stand_ins import stand_in
from proxywar.find.times import TimeMention, find_times
from proxywar.lang import classed, table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from proxywar.knowledge import Gazetteer

ARTICLES = {"en": ("the",), "fr": ("le", "la", "les", "l'", "l’", "du", "des", "au", "aux")}
ARTICLE_OF = {"du": "le", "au": "le", "des": "les", "aux": "les", "l’": "l'"}
DESIGNATION = re.compile(r"\S*\d\S*")
CAPITAL = re.compile(r"\b[A-ZÀ-Þ]")
JOINED = re.compile(r"\bso-called\b", re.IGNORECASE)
SECOND_PART = re.compile(r"[-‐‑](\w+)")
COMPOUND_ADJECTIVE = re.compile(r"\b[a-z]+[-‐‑]([a-z]+)\b", re.IGNORECASE)
STAND_IN_NUMBER = "200"
_OFFSETS: list[int | str] = ["IDX", "LENGTH", "SPACY", "IS_SPACE"]
"""What is taken of a token, all of a sentence at once."""
DATED = {
    "day": "day",
    "weekday": "day",
    "month": "month",
    "since": "year",
    "until": "year",
    "range": "year",
    "season": "year",
}
"""Kinds of time that the parser is given one word for; relative ones ("last month") it reads well by itself."""


class Token(NamedTuple):
    """A token for the parser: its word there, and the stretch of the sentence that it stands for.

    Attributes:
        verb: Infinitive of a verb that another stands in for, else "".
        noun: Singular of a noun that another stands in for, else "".
        certain: True where nothing but a verb can stand, whatever the parser makes of it.
    """

    word: str
    start: int
    end: int
    space: bool
    verb: str = ""
    noun: str = ""
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that goes to the parser as one token; `word` replaces it, None keeps it as written."""

    start: int
    end: int
    word: str | None = None
    name: Name | None = None
    verb: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a sentence mentions before it is parsed; offsets into the sentence."""

    names: tuple[Name, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]
    objects: tuple[ObjectMention, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence ready to be parsed.

    Attributes:
        offset: Code point of the sentence in its document.
        headline: True where the sentence was in title case or capitals and was lowered.
        heading: Where it begins behind the day and place that it is headed by, in `text`; 0 where it has no heading.
        put_in: First and last token of what the parser does not see (`find_put_in`).
    """

    text: str
    offset: int
    tokens: tuple[Token, ...]
    found: Found
    headline: bool
    heading: int = 0
    put_in: tuple[tuple[int, int], ...] = ()

    def make_doc(self, nlp: Language) -> Doc:
        """Return an unparsed spaCy document with the tokens as the parser should see them."""
        from spacy.tokens import Doc

        starts: list[bool | int | None] = [None] * len(self.tokens)
        for i in part_starts(self.tokens, self.heading):
            starts[i] = True
        seen = seen_tokens(len(self.tokens), self.put_in)
        words, spaces = [self.tokens[i].word for i in seen], [self.tokens[i].space for i in seen]
        return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[starts[i] for i in seen])


def find_all(text: str, *, lang: str, gazetteer: Gazetteer, anchor: str | None, as_of: str | None) -> Found:
    """Return the names, times, quantities and objects of a sentence.

    Args:
        anchor: ISO day that "Tuesday" and the like are read from; None leaves them open.
        as_of: Period that an undated text is read for.
    """
    times = tuple(find_times(text, lang, anchor=anchor, as_of=as_of))
    ships = list(find_ships(text, lang=lang, times=times))
    known = list(find_known_names(text, lang=lang, gazetteer=gazetteer, times=times))
    known = [_as_adjective(n, text) for n in known]
    # "Black September", "the March 23 Movement": a time inside a longer name is none
    times = tuple(t for t in times if not any(_bears(n, t) for n in known))
    known = [n for n in known if not _in_time(n, times)]
    known = [n for n in known if not any(s.start < n.end and n.start < s.end for s in ships)] + ships
    bodies = [b for b in find_bodies(text, lang=lang, known=known) if not _in_time(b, times)]
    known = [n for n in known if not any(b.start <= n.start and n.end <= b.end for b in bodies)] + bodies
    towns = list(find_towns(text, lang=lang, gazetteer=gazetteer, known=known, times=times))
    found = find_capital_runs(text, lang=lang, known=[*known, *towns], times=times)
    objects = tuple(find_objects(text, lang))
    makes = [o for o in objects if o.kind == "equipment" and DESIGNATION.search(o.name)]
    runs = [r for r in (*towns, *found) if not any(o.start < r.end and r.start < o.end for o in makes)]
    names = sorted([*known, *runs], key=lambda n: n.start)  # "MIM-23 Hawk" is nobody, "Mirage 2000" no town
    return Found(tuple(names), times, tuple(find_quantities(text, lang, times=times)), objects)


def _as_adjective(name: Name, text: str) -> Name:
    """Return "Franco" of "Franco-Chadian" as the adjective that it is, whoever bears that name."""
    told = tuple(c for c in name.candidates if c.role == "adjective")
    joined = text[name.end : name.end + 1] in ("-", "‐", "‑") and text[name.end + 1 : name.end + 2].isalpha()
    return replace(name, candidates=told) if told and joined and len(told) < len(name.candidates) else name


def _bears(name: Name, time: TimeMention) -> bool:
    """Tell a name that holds a time and a word of its own with a capital beside it."""
    inside = name.start <= time.start and time.end <= name.end
    beside = name.text[: time.start - name.start] + name.text[time.end - name.start :]
    return inside and CAPITAL.search(beside) is not None


def _in_time(name: Name, times: tuple[TimeMention, ...]) -> bool:
    return any(t.start < name.end and name.start < t.end for t in times)


def prepare(
    text: str, offset: int, nlp: Language, found: Found, *, lang: str, lowered: str | None, joined: bool = True
) -> Prepared:
    """Tokenise a sentence for the parser, with names, dates and numbers as single tokens.

    Args:
        text: The sentence as it stands in the document.
        offset: Code point of its first character in the document.
        joined: Names, dates and numbers become one token each.
        lowered: The sentence with headline capitals taken off, same length; None where it is no headline.
    """
    base = lowered if lowered is not None else text
    cut: Any = nlp.make_doc(base).to_array(_OFFSETS)
    spans = [(start, start + size, bool(space)) for start, size, space, blank in cut.tolist() if not blank]
    pieces = sorted(_pieces(text, found, lang), key=lambda p: (p.start, -p.end)) if joined else []
    tokens = _merge(base, spans, pieces, lang=lang)
    if joined:
        tokens = [_with_known_verb(token, base, lang) for token in tokens]
        tokens = read_signs(tokens, text, found.names, lang)
        if lang == "fr":
            for i, word in numbered_corps(tokens, base).items():
                tokens[i] = tokens[i]._replace(word=word, noun=word if word == CORPS else "")
            for i, (word, verb) in verbs_behind_clitics(tokens, base, _named(found)).items():
                tokens[i] = tokens[i]._replace(word=word, verb=verb, certain=True)
    heading = find_heading(text, found.names, found.times)
    if heading:
        tokens = [_without_capital(t, base, heading, lang) for t in tokens]
    put_in = find_put_in(tokens, base, found.times, found.names, lang) if joined else ()
    return Prepared(text, offset, tuple(tokens), found, lowered is not None, heading, put_in)


def _without_capital(token: Token, text: str, heading: int, lang: str) -> Token:
    """Return the first word of an entry behind its heading in small letters, which the parser would take for a name."""
    if (
        token.start != heading + len(text[heading:]) - len(text[heading:].lstrip())
        or token.word != text[token.start : token.end]
    ):
        return token
    word = token.word.lower()
    return token._replace(word=word) if word in seen_words(lang) or word in _nouns_of_deeds(lang) else token


@cache
def _nouns_of_deeds(lang: str) -> frozenset[str]:
    return frozenset(row["lemma"].split()[0] for row in table(lang, "triggers") if row["pos"] == "NOUN")


def _named(found: Found) -> frozenset[tuple[int, int]]:
    return frozenset((n.start, n.end) for n in found.names if n.is_entity)


def _with_known_verb(token: Token, text: str, lang: str) -> Token:
    """Return a token with a verb that the parser knows in place of one that it does not."""
    written = text[token.start : token.end]
    stand_in = verb_stand_in(written, lang) if token.word == written else None
    return token if stand_in is None else token._replace(word=stand_in[0], verb=stand_in[1])


def _hyphenated_pieces(text: str, found: Found, lang: str) -> Iterator[Piece]:
    """Yield what a hyphen joins to a name: "Franco-Italian", "UN-backed"."""
    for first, second in pairwise(found.names):
        if not first.is_entity and not second.is_entity and text[first.end : second.start] in ("-", "‐", "‑"):
            yield Piece(first.start, second.end, _nationality(second.text, lang))
    for first, second in joined_names(text, found.names):
        yield Piece(first.start, second.end, stand_in(lang, "place", ""))
    for name in found.names:
        m = SECOND_PART.match(text, name.end)
        form = m.group(1).lower() if m else ""
        if m and (form in participles(lang) or form in classed(lang, "words", "joined to a name")):
            yield Piece(name.start, m.end(), stand_in(lang, "adjective", ""))
    if lang == "en":
        # "Rebel-held Aleppo": the parser would take the rebels for an object and "held" for a verb.
        for m in COMPOUND_ADJECTIVE.finditer(text):
            if m.group(1).lower() in participles(lang):
                yield Piece(m.start(), m.end(), stand_in(lang, "adjective", ""))


def joined_names(text: str, names: tuple[Name, ...]) -> Iterator[tuple[Name, Name]]:
    """Yield two known parties that a hyphen joins and nothing goes on from: "the Moscow-Tehran axis"."""
    for first, second in pairwise(names):
        if text[first.end : second.start] not in ("-", "‐", "‑", "–") or not (first.is_entity and second.is_entity):
            continue
        around = text[first.start - 1 : first.start] + text[second.end : second.end + 1]
        if first.ids("actor") and second.ids("actor") and not set(around) & set("-‐‑–"):
            yield first, second


def _pieces(text: str, found: Found, lang: str) -> Iterator[Piece]:
    yield from _hyphenated_pieces(text, found, lang)
    if lang == "en":
        for m in _participles_in_name().finditer(text):
            yield Piece(m.start(), m.end(), "heavy")
        for w in find_hyphenated_words(text) if "-" in text else ():
            yield Piece(w.start, w.end, w.stand_in, verb=w.verb, noun=w.noun)
    else:
        yield from (Piece(*told) for told in latter_pieces(text))
    for m in JOINED.finditer(text):
        yield Piece(m.start(), m.end())
    yield from _name_pieces(found, lang)
    for time in found.times:
        yield from _time_pieces(text, time, lang)
    for q in found.quantities:
        end = _end_of_number(text, q, lang)
        if end is not None:
            yield Piece(q.start, end, STAND_IN_NUMBER)
    for o in found.objects:
        sign = DESIGNATION.match(text, o.start, o.end)
        if sign and o.kind == "equipment":
            several = lang == "en" and re.search(r"[\dA-Z]s$", sign.group())  # "F-111s": jets, no manner
            word = stand_in(lang, "craft", "") if several else None
            yield Piece(sign.start(), sign.end(), word, noun=sign.group().lower() if several else "")


@cache
def _participles_in_name() -> re.Pattern[str]:
    """Return the pattern of "armoured", "unmanned", which the parser takes for participles in a clause of their own."""
    words = classed("en", "words", "participle in name only")
    return re.compile(rf"\b(?:{'|'.join(sorted(words))})\b")


def _name_pieces(found: Found, lang: str) -> Iterator[Piece]:
    for name in found.names:
        if name.is_entity:
            yield Piece(name.start, name.end, name=name)
        elif word := _nationality(name.text, lang):
            yield Piece(name.start, name.end, word)


@cache
def participles(lang: str) -> dict[str, dict[str, str]]:
    """Return the second parts of hyphenated adjectives ("-backed") with their rows: the tie that each makes."""
    return {row["form"]: row for row in table(lang, "participles")}


@cache
def _nationalities(lang: str) -> dict[str, str]:
    """Return form → the American of the same part of speech, gender and number."""
    out: dict[str, str] = {}
    for row in table(lang, "demonyms"):
        plural = row["number"].startswith("p")
        if lang == "en":
            word = "Americans" if plural else "American"
        else:
            word = ("américaine" if row["gender"].startswith("f") else "américain") + ("s" if plural else "")
        out.setdefault(row["form"].lower(), word)
    return out


def _nationality(text: str, lang: str) -> str | None:
    word = _nationalities(lang).get(text.lower())
    return word.capitalize() if word and text[:1].isupper() else word


def _time_pieces(text: str, time: TimeMention, lang: str) -> Iterator[Piece]:
    kind = DATED.get(time.kind)
    start = time.start
    if kind is None or " " not in time.text:
        return
    if time.kind in ("since", "until", "range"):
        word = text[start : time.end].split(" ", 1)[0]
        if word.isalpha() and word.islower():
            start += len(word) + 1
    yield Piece(start, time.end, stand_in(lang, kind, ""))


OF_OWNER = re.compile(r"\s+(?:of|de)\s+(?:its|his|her|their|ses|leurs)\b", re.IGNORECASE)


@cache
def _sides(lang: str) -> re.Pattern[str]:
    """Return a pattern of the words that say whose forces are counted, where they stand before their noun."""
    words = "|".join(sorted(map(re.escape, classed(lang, "words", "of the government")), key=len, reverse=True))
    return re.compile(rf"(?<=\s)(?:{words})\b", re.IGNORECASE)


def _end_of_number(text: str, q: QuantityMention, lang: str) -> int | None:
    """Return where the number words of a quantity end; adjectives before the noun stay tokens of their own."""
    if q.of == "money" or q.noun_start is None or q.noun_start <= q.start:
        return None
    words = text[q.start : q.noun_start]
    # A capital inside is a nationality or a type: "2,000 Syrian fighters", "14 MiG-29 jets".
    end = next((m.start() for m in CAPITAL.finditer(words) if m.start() > 0), len(words))
    if owner := OF_OWNER.search(words):
        end = min(end, owner.start())  # "26,000 of its soldiers": whose they are stays in the tree
    if (side := _sides(lang).search(words)) is not None:
        end = min(end, side.start())  # so it does in "a dozen army outposts"
    end = len(words[:end].rstrip())
    return q.start + end if end > 0 else None


def _merge(text: str, spans: list[tuple[int, int, bool]], pieces: list[Piece], *, lang: str) -> list[Token]:
    tokens: list[Token] = []
    starts, ends = {s for s, _, _ in spans}, {e for _, e, _ in spans}
    by_start: dict[int, Piece] = {}
    for p in pieces:
        if p.start in starts and p.end in ends:
            by_start.setdefault(p.start, p)
    i = 0
    while i < len(spans):
        start, end, space = spans[i]
        piece = by_start.get(start)
        if piece is not None:
            while spans[i][1] < piece.end:
                i += 1
            end, space = spans[i][1], spans[i][2]
        said = (piece.verb, piece.noun) if piece is not None else ("", "")
        tokens.append(Token(_word(text[start:end], piece, tokens, lang), start, end, space, *said))
        i += 1
    return tokens


def _word(written: str, piece: Piece | None, before: list[Token], lang: str) -> str:
    if piece is None or (piece.word is None and piece.name is None):
        return written
    if piece.name is None:
        return piece.word or written
    previous = before[-1].word.lower() if before else ""
    article = ARTICLE_OF.get(previous, previous) if previous in ARTICLES[lang] else ""
    return stand_in(lang, piece.name.parse_class, article)
