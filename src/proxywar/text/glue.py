"""Headlines that run into the next sentence with no stop between, and how to tell one."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from proxywar.lang import LANGUAGES
from proxywar.text.folding import fold
from proxywar.text.language import count_votes
from proxywar.text.pieces import Chunk, find_spelled, split_chunks
from proxywar.text.vocabulary import Grammar, alternatives, grammar

WINDOW = 10
"""So many words on either side decide whether a capital opens a sentence."""
FINITE_WINDOW = 14
HEADLINE_AHEAD = 6
HEADLINE_WORDS = 30
"""No headline is longer; what is looked at stays bounded, and cutting linear."""
_ADJECTIVE = re.compile(r"[A-Z]\w+(?:ian|ean|ish|ese|can|rian|qi|li|ni|ti|wi|tch|ench|reek|rab|urd|ban)s?$")


def split_glued(text: str, start: int, end: int, *, bold: bool = False) -> list[int]:
    """Find where a sentence without a stop runs into the next one.

    Two signs are read: a word that has a capital only at the opening of a sentence ("The", "Selon") with none of the
    reasons for a capital inside one; and an English headline case that turns into sentence case. In a collage, `bold`
    also takes such a word after a comma, a semicolon or a closing quotation mark, and looks further back for the
    beginning of the sentence that a headline turns into.

    Returns:
        Offsets in ascending order at which a new sentence begins; mostly none.
    """
    if not bold and not _may_be_glued(text, start, end):
        return []
    chunks = split_chunks(text, start, end)
    cuts: list[int] = []
    opened = 0
    turn = find_turn(chunks, 0, bold=bold)
    for at in range(2, len(chunks) - 1):
        if turn is not None and at < turn:
            continue  # Still inside the headline, where every word may have a capital.
        begins = bold and at - opened >= 5 and _starts_headline(chunks, at)
        if at == turn or begins or (at - opened >= 3 and opens_sentence(text, chunks, opened, at, bold=bold)):
            cuts.append(chunks[at].start)
            opened = at
            turn = find_turn(chunks, at, bold=bold)
    return cuts


@cache
def _opener_pattern() -> re.Pattern[str]:
    words = frozenset(word for lang in LANGUAGES for word in grammar(lang).openers.keys() | grammar(lang).seats)
    first = re.escape("".join(sorted({word[0] for word in words})))  # most words begin with none of these
    return re.compile(rf"[^\s,;:—–-]\s+[\"“«]?\s?(?=[{first}])(?:{alternatives(words)})(?:(?<=['])|[’]|\b)")


def _may_be_glued(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether `split_glued` has anything to look at."""
    if _opener_pattern().search(text, start + 8, end):
        return True
    return _capitals_in_a_row().search(text, start, min(end, start + 200)) is not None


@cache
def _capitals_in_a_row() -> re.Pattern[str]:
    return re.compile(r"[A-Z][\w'’-]*(?: (?:[A-Z][\w'’.-]*|of|in|to|for|with|on|and|as|at|over|by|the|a|is)){3,} [A-Z]")


def opens_sentence(text: str, chunks: list[Chunk], opened: int, at: int, *, bold: bool = False) -> bool:
    """Tell whether the chunk `at`, inside a stretch without stops, opens a new sentence."""
    before, here, after = chunks[at - 1], chunks[at], chunks[at + 1]
    if not (here.has_capital and (_is_loose(before, here, after) if bold else before.is_open and before.word)):
        return False
    if here.text[0] in "([{'‘":
        return False
    for lang in LANGUAGES:
        seats = grammar(lang).seats
        last = at if here.word in seats else at + 1 if f"{here.word} {after.word}" in seats else None
        if last is not None and before.is_open:
            # English leaves out "that" ("shows Moscow has …"), so a small word before tells nothing there.
            if (before.has_capital or lang != "en") and _opens_seat(text, chunks, opened, at, last=last, lang=lang):
                return True
            continue
        kind, noun = _opener(lang, here, after)
        if kind is None and bold:
            kind, noun = _contracted(lang, here, after)
        if kind is None or not _side_speaks(text, chunks, at, lang):
            continue
        tables = grammar(lang)
        spoken = bold and noun[:1].islower() and _is_spoken(chunks, at)
        governed = not spoken and (_is_bound(before) or before.word.lower() in tables.naming)
        if governed or _is_joined(tables, chunks, at):
            return False
        if here.text[0] in '"“«' and before.has_small:
            return False  # A title in quotation marks.
        if noun[:1].islower() or (bold and noun[:1].isdigit()):
            return _opens_small(chunks, opened, at, kind=kind, tables=tables, bold=bold)
        return _opens_capital(chunks, opened, at, kind=kind, noun=noun, tables=tables, bold=bold)
    return False


def _starts_headline(chunks: list[Chunk], at: int) -> bool:
    """Tell whether a sentence with no stop turns into a headline: "… lay down arms Wagner Leaves the Town …"."""
    before, ahead = chunks[at - 1], chunks[at : at + HEADLINE_AHEAD]
    small = grammar("en").small
    if not before.has_small or not before.is_open or not chunks[at].has_capital or _is_bound(before):
        return False
    if before.word in grammar("en").naming or not all(c.has_capital or c.word in small for c in ahead):
        return False
    signs = sum(c.word in grammar("en").headline_words for c in ahead[1:])
    capitals = sum(c.has_capital for c in ahead)
    return len(ahead) == HEADLINE_AHEAD and signs > 0 and capitals > 3 and not _is_acronym(ahead[1].word)


def _is_loose(before: Chunk, here: Chunk, after: Chunk) -> bool:
    """Tell whether, in a collage, an opening word between two chunks may begin a sentence."""
    if before.text[-1] in ";,":
        return after.has_small and here.text[0] not in '"“«'
    return before.is_open and (before.word != "" or before.text[-1] in '”»"')


def _is_spoken(chunks: list[Chunk], at: int) -> bool:
    """Tell whether a sentence ends with who says it: "… they are instructors, it says Two helicopters …"."""
    comma = any(chunk.text.endswith(",") for chunk in chunks[max(0, at - 5) : at - 2])
    return chunks[at - 1].word in ("said", "says") and chunks[at - 2].is_open and comma


def _opener(lang: str, here: Chunk, after: Chunk) -> tuple[str | None, str]:
    """Return the class of an opening word and the word after it; "L'ONU" holds both."""
    openers = grammar(lang).openers
    word = here.word.replace("’", "'")
    if word in openers:
        return (openers[word], after.word) if here.text.endswith((here.word, ",")) else (None, "")
    place = word.find("'")
    if 0 < place < 6 and word[: place + 1] in openers:
        if word[place + 1 : place + 2].isupper() and openers[word[: place + 1]] != "article":
            return None, ""  # "N'Djamena", "M'Bala": a name of its own; only an article stands before a capital
        return openers[word[: place + 1]], word[place + 1 :]
    return None, ""


def _contracted(lang: str, here: Chunk, after: Chunk) -> tuple[str | None, str]:
    """Return what `_opener` does of words that open sentences in a collage only: "He's", "Interestingly,"."""
    head, _, tail = here.word.replace("’", "'").partition("'")
    if lang == "en" and tail in ("s", "re", "ve", "ll", "d", "m") and grammar(lang).openers.get(head) == "pronoun":
        return "pronoun", after.word
    adverb = len(head) > 9 and head.endswith("ly" if lang == "en" else "ment")
    if adverb and here.text == f"{here.word}," and after.has_small:
        return "adverb", after.word  # Shorter ones are as often names: "Italy", "Parlement".
    return None, ""


def _side_speaks(text: str, chunks: list[Chunk], at: int, lang: str) -> bool:
    """Tell whether what follows is in the opener's language ("Kim Jong Un said" is no French article)."""
    votes = count_votes(text[chunks[at].start : chunks[min(at + WINDOW, len(chunks) - 1)].end])
    mine = votes.get(lang, 0.0)
    return mine > 0 and mine >= max(votes.get(other, 0.0) for other in LANGUAGES)


def _is_bound(before: Chunk) -> bool:
    """Tell whether a sentence cannot end with this chunk: a preposition, an article, an auxiliary."""
    word = before.word.lower().replace("’", "'")
    if before.word in ("In", "May", "On", "By", "Over", "Through") or word.endswith("'"):
        return word.endswith("'")
    return any(word in grammar(lang).bound for lang in LANGUAGES)


def _is_joined(tables: Grammar, chunks: list[Chunk], at: int) -> bool:
    here, after = fold(chunks[at].word), fold(chunks[at + 1].word)
    previous = fold(chunks[at - 1].word)
    third = fold(chunks[at + 2].word) if at + 2 < len(chunks) else ""
    return not tables.joined.isdisjoint({here, f"{here} {after}", f"{here} {after} {third}", f"{previous} {here}"})


def _opens_small(chunks: list[Chunk], opened: int, at: int, *, kind: str, tables: Grammar, bold: bool) -> bool:
    """Judge an opener before a small letter: "… in Libya The oil-rich nation …"."""
    rest = chunks[at + 1 : at + 1 + WINDOW]
    if len(rest) < 2:
        return False
    first = rest[0].word.lower()
    if kind == "article" and (first in tables.finite or first in tables.relative):
        pronoun = chunks[at].word in ("This", "These", "Those") and chunks[at - 1].has_small
        return bold and pronoun and first in tables.finite
    if chunks[at].word == "A" and first.endswith(("ed", "s")):
        return False  # "Plan A failed": a letter, not an article.
    if not is_title_case(chunks[opened : min(at, opened + HEADLINE_WORDS)]):
        return True
    small, capital = _count_cases(rest, tables)
    return small >= 2 and small > capital and not (kind != "article" and _first_content(rest, tables).has_capital)


def _opens_capital(
    chunks: list[Chunk], opened: int, at: int, *, kind: str, noun: str, tables: Grammar, bold: bool
) -> bool:
    """Judge an opener before a capital: "… avec Moscou La Turquie a …", but not "Marine Le Pen a …"."""
    rest = chunks[at : at + FINITE_WINDOW]
    finite = any(c.word.lower() in tables.finite for c in rest[1:])
    small, capital = _count_cases(rest[1:], tables)
    if not finite or small < 2 or small < capital:
        return False
    title = is_title_case(chunks[opened : min(at, opened + HEADLINE_WORDS)])
    if kind == "article":
        known = noun in tables.article_nouns or noun.partition("'")[0] in tables.article_nouns or _is_acronym(noun)
        acts = bold or any(c.word.lower() in tables.finite for c in rest[1:3])
        return known and (title or acts or not chunks[at - 1].has_small)
    if title and kind == "preposition":
        # "Heats Up In Libya, the war …": a headline has that capital too, so a clause must follow.
        return any(c.text.endswith(",") and d.has_small for c, d in pairwise(rest[1:6]))
    return not title or small > 2 * capital


def _opens_seat(text: str, chunks: list[Chunk], opened: int, at: int, *, last: int, lang: str) -> bool:
    """Judge a seat of power that directly does something: "… au bord de la guerre Ankara, qui soutient …".

    Its name reaches from the chunk `at` to the chunk `last`.
    """
    before, tables, english = chunks[at - 1], grammar(lang), grammar("en")
    if last + 1 >= len(chunks) or _is_bound(before) or before.word.lower() in tables.naming:
        return False
    if before.word in english.titles | english.given | english.first_parts or not _side_speaks(text, chunks, at, lang):
        return False
    follows = chunks[last + 1].word.lower()
    if chunks[last].text.endswith(","):
        clause = chunks[last + 2 : last + FINITE_WINDOW]
        return follows in tables.relative and any(c.word.lower() in tables.finite for c in clause)
    return chunks[last].is_open and at - opened >= 5 and follows in tables.finite


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def _first_content(rest: list[Chunk], tables: Grammar) -> Chunk:
    small = grammar("en").small
    return next((c for c in rest if c.word.lower() not in tables.bound and c.word.lower() not in small), rest[0])


def _count_cases(chunks: list[Chunk], tables: Grammar) -> tuple[int, int]:
    small = grammar("en").small
    content = [
        c for c in chunks if c.word.lower() not in small and (c.has_capital or c.word.lower() not in tables.bound)
    ]
    return sum(c.has_small for c in content), sum(c.has_capital for c in content)


def is_title_case(chunks: list[Chunk]) -> bool:
    """Tell whether the words are in English headline case, or all in capitals."""
    small = grammar("en").small
    content = [c for c in chunks if c.word[:1].isalpha() and c.word.lower() not in small]
    if len(content) < 3:
        return False
    capitals = sum(c.has_capital for c in content)
    return capitals >= len(content) * 0.75 and (capitals == len(content) or capitals >= 5)


def find_turn(chunks: list[Chunk], opened: int, *, bold: bool = False) -> int | None:
    """Find where an English headline turns into a sentence that opens with a name.

    "… Looks for Allies Among Juntas in Niger Niamey, which expelled …": four words or more in headline case with a sign
    of one (a verb or a preposition in capitals), then small words with a finite verb or a relative pronoun; the last
    name before them opens the sentence.

    Returns:
        Index of the chunk that opens it, or None.
    """
    english = grammar("en")
    shouted = _end_of_capitals(chunks, opened)
    if shouted is not None:
        return shouted
    reach = range(opened, min(len(chunks), opened + HEADLINE_WORDS))
    first = next((i for i in reach if chunks[i].has_small and chunks[i].word not in english.small - {"is"}), None)
    if (
        first is None
        or first - opened < 5
        or not any(c.word in english.headline_words for c in chunks[opened + 1 : first - 1])
    ):
        return None
    tail = [c.word.lower() for c in chunks[first : first + FINITE_WINDOW]]
    if not any(w in english.finite | english.relative or (bold and w.endswith("ed")) for w in tail):
        return None
    relative = tail[0] in english.relative
    begin = first
    while (
        begin > opened
        and chunks[begin - 1].has_capital
        and (chunks[begin - 1].is_open or (begin == first and relative and chunks[begin - 1].text.endswith(",")))
    ):
        begin -= 1
    start = _subject_start(chunks, opened, begin, first, english)
    spelled = find_spelled(chunks, first - 1)
    if spelled is not None:
        return _far_start(chunks, opened, spelled, None if _is_bound(chunks[spelled - 1]) else spelled)
    return _far_start(chunks, opened, begin, start) if bold else start


def _far_start(chunks: list[Chunk], opened: int, begin: int, start: int | None) -> int | None:
    """Correct where a subject begins that is longer than the run of capitals from `begin` on.

    `start` is what is thought so far.
    """
    english = grammar("en")
    if begin - 3 > opened and chunks[begin - 1].word == "the" and chunks[begin - 2].word == "of":
        return _head_start(chunks, opened, begin - 3, english)
    if start is not None and start - 1 > opened + 3:
        # "… Officials Say Three Western officials …": a number or an article is part of the subject.
        before = chunks[start - 1]
        return start - 1 if before.is_open and english.openers.get(before.word) == "article" else start
    return start


def _head_start(chunks: list[Chunk], opened: int, head: int, english: Grammar) -> int | None:
    """Choose where a subject begins whose noun stands before "of the": "… Own the Sky Forces of the U.N.-backed …"."""
    at = head
    while (
        at - 2 > opened
        and chunks[at - 2].word not in english.small  # "… Siege of Tripoli Forces of the …": the town is the siege's.
        and (chunks[at - 1].word in english.titles or _ADJECTIVE.match(chunks[at - 1].word))
    ):
        at -= 1
    if at - opened < 4 or not (chunks[at].has_capital and chunks[at - 1].has_capital and chunks[at - 1].is_open):
        return None
    return at


def _end_of_capitals(chunks: list[Chunk], opened: int) -> int | None:
    """Find where a headline all in capitals ends: "TURKEY SENDS TROOPS TO LIBYA Ankara said …"."""
    at = opened
    while (
        at < min(len(chunks), opened + HEADLINE_WORDS)
        and chunks[at].word.isupper()
        and (chunks[at].is_open or chunks[at].text.endswith(":"))
    ):
        at += 1
    words = [c.word for c in chunks[opened:at]]
    if len(words) < 4 or sum(len(w) > 3 for w in words) < 3 or at + 1 >= len(chunks):
        return None
    return at if chunks[at].has_capital and chunks[at].word[1:2].islower() else None


def _subject_start(chunks: list[Chunk], opened: int, begin: int, first: int, english: Grammar) -> int | None:
    """Choose, in a run of capitals, the word that opens the sentence of which `first` is the first small word."""
    if first - begin < 2 or (begin == opened and first - begin < 4):
        return None
    at = first - 1
    if chunks[at].word in english.openers:
        return at if at - opened >= 4 and not _is_bound(chunks[at - 1]) else None
    if chunks[at].word in english.headline_words:
        return None
    # "… Over Yemen's South Saudi jets …": what follows a possessive belongs to it.
    while (
        at - 1 > begin
        and not chunks[at - 2].word.endswith(("'s", "’s"))
        and (
            chunks[at - 1].word in english.titles | english.given
            or chunks[at - 1].word in english.first_parts
            or (_ADJECTIVE.match(chunks[at - 1].word) and chunks[at - 1].word not in english.headline_words)
        )
    ):
        at -= 1
    governed = (begin > opened and chunks[begin - 1].word in english.small) or chunks[begin].word in (
        "With",
        "After",
        "Over",
        "Against",
        "Amid",
    )
    if (
        governed
        and first - begin > 2
        and chunks[begin].word not in english.first_parts
        and not any(c.word in english.headline_words for c in chunks[begin + 1 : first])
    ):
        # "… in Libya Khalifa Haftar said": the preposition takes one name, the rest is the next subject.
        at = min(at, begin + 1)
    return at if at - opened >= 4 and not _is_bound(chunks[at - 1]) else None
