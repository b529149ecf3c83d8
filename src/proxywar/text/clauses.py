"""A complete clause and, with no stop between, a name that begins the next."""

from __future__ import annotations

from bisect import bisect_right

from proxywar.lang import LANGUAGES
from proxywar.text.language import count_votes
from proxywar.text.pieces import Chunk, split_chunks
from proxywar.text.quotes import whole_quotes
from proxywar.text.vocabulary import Grammar, furniture, grammar

MIN_WORDS = 5
"""A clause before and after has at least so many words; shorter ones are more often names."""
NAME_WORDS = 4
CLAUSE_WORDS = 30
"""A verb is looked for in so many words before; what is looked at stays bounded, and cutting linear."""
_PARTICIPLE = {"en": ("ed", "wn", "ken", "ught", "ade", "sen"), "fr": ("é", "ée", "és", "ées")}
_SPOKEN = ("said", "told", "asked", "reported", "believed", "says", "warned", "informed", "assured", "convinced")


def find_clauses(text: str, start: int, end: int) -> list[int]:
    """Find where a complete clause is followed by the next one that opens with a name.

    "… that nobody was duped | NATO flew its last sortie": the words before can take no object and no apposition (a
    passive, a pronoun with its verb, an adverb that closes, a plural noun), and the name is followed by its own verb.

    Returns:
        Offsets in ascending order at which a new sentence begins; mostly none.
    """
    chunks = split_chunks(text, start, end)
    if len(chunks) < 2 * MIN_WORDS:
        return []
    spoken = _speaks(text, start, end)
    if spoken is None:
        return []
    lang, words = spoken
    quotes = whole_quotes(text, start, end)
    begins = [a for a, _ in quotes]
    cuts: list[int] = []
    opened = 0
    for at in range(MIN_WORDS, len(chunks) - 2):
        if at - opened < MIN_WORDS or not chunks[at].has_capital:
            continue
        place = bisect_right(begins, chunks[at].start - 1) - 1
        if place >= 0 and chunks[at].start < quotes[place][1]:
            continue
        if _has_ended(chunks, opened, at, lang, words) and _acts(chunks, at, words):
            cuts.append(chunks[at].start)
            opened = at
    return cuts


def _speaks(text: str, start: int, end: int) -> tuple[str, Grammar] | None:
    votes = count_votes(text[start:end])
    lang = max(LANGUAGES, key=lambda known: votes.get(known, 0.0))
    return (lang, grammar(lang)) if votes.get(lang, 0.0) >= 2 else None


def _has_ended(chunks: list[Chunk], opened: int, at: int, lang: str, words: Grammar) -> bool:
    """Tell whether a clause with a verb has ended before the chunk `at`."""
    before = chunks[at - 1]
    if not before.is_open or not before.has_small or before.word in words.bound or before.word in words.naming:
        return False
    if not any(c.word.lower() in words.finite for c in chunks[max(opened + 1, at - CLAUSE_WORDS) : at]):
        return False
    if before.word in words.closers:
        return True
    earlier = [c.word.lower() for c in chunks[max(opened, at - 4) : at - 1]]
    if before.word.endswith(_PARTICIPLE[lang]) and before.word not in _SPOKEN:
        return any(word in words.passive for word in earlier[-2:])
    if lang == "fr":
        return before.word in furniture("month") | furniture("weekday")
    if len(earlier) > 1 and earlier[-1] in words.modal and earlier[-2] in words.pronouns:
        return before.word not in words.finite
    return False


def _acts(chunks: list[Chunk], at: int, words: Grammar) -> bool:
    """Tell whether a name of a few words begins at `at` and its verb follows."""
    if chunks[at].word in words.openers or chunks[at].word == "I":
        return False
    for last in range(at, min(at + NAME_WORDS, len(chunks) - 1)):
        if not chunks[last].has_capital or not chunks[last].is_open:
            return False
        follows = chunks[last + 1].word
        if follows[:1].islower():
            return follows in words.finite and len(chunks) - last > MIN_WORDS - 2
    return False
