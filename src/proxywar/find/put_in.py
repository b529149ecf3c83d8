"""Read a sentence without the short words put into it between commas: "Nasser, en 1962, envoya", "Paris, lui, refusa".

The parser often takes the commas for the joints of a list or the end of a clause. What stands between two commas and is
a time, or a word or two that only join the sentence to the one before, is kept from it, with both commas; the tree gets
it back under the word that joins what stands before to what stands behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from proxywar.lang import classed

if TYPE_CHECKING:
    from proxywar.find.names import Name
    from proxywar.find.prepare import Token
    from proxywar.find.times import TimeMention

LONGEST = 6
"""Tokens between the commas, at most; most times are one."""
_BEFORE_TIMES = frozenset({"en", "le", "la", "au", "dès", "vers", "à", "l'", "l’", "in", "on", "early", "late", "by"})
_ARTICLES = frozenset({"le", "la", "les", "l'", "l’", "un", "une", "plusieurs", "quelques", "the", "a", "an"})
_GOES_ON = frozenset({"des"})
_CLOSED = frozenset(',;:.()«»"“”—–-!?')

Columns = tuple[list[str], list[str], list[str], list[int], list[str]]
"""Part of speech, lemma, label, head and features of each token."""


def find_put_in(
    tokens: Sequence[Token], text: str, times: Sequence[TimeMention], names: Sequence[Name], lang: str
) -> tuple[tuple[int, int], ...]:
    """Return the first and the last token, two commas, of each stretch that the parser is better off without."""
    commas = [i for i, t in enumerate(tokens) if t.word == ","]
    out: list[tuple[int, int]] = []
    for first, last in pairwise(commas):
        if first == 0 or last - first < 2 or last - first - 1 > LONGEST or last + 1 >= len(tokens):
            continue
        if (out and out[-1][1] >= first) or tokens[first - 1].word in _CLOSED or tokens[last + 1].word in _CLOSED:
            continue
        if tokens[last + 1].word.lower() in _GOES_ON:
            continue  # "a reçu de Prague, en 1955, des chars": the comma tells "des chars" from "Prague des chars"
        if text[tokens[first - 1].start].islower() and _opens_name(tokens[last + 1], names):
            continue  # "a condamné à mort par contumace, le 19 août, Pol Pot"
        start, end = tokens[first + 1].start, tokens[last - 1].end
        if _is_time(tokens[first + 1 : last], times) or text[start:end].lower() in classed(lang, "words", "put in"):
            out.append((first, last))
    out = [(a, b) for a, b in out if not _goes_on_anew(tokens, text, names, a, b)]
    # A comma before may open what the first of the two closes: "X, a friend of Y, in 1992 sent".
    return tuple((a, b) for a, b in out if not _opened(commas, tokens, a, out))


def _goes_on_anew(tokens: Sequence[Token], text: str, names: Sequence[Name], first: int, last: int) -> bool:
    """Tell "Deux semaines après la prise de Gao, le 3 mai, Bamako…": a clause begins behind what opens the sentence."""
    begins = max((i + 1 for i in range(first) if tokens[i].word in (";", ":")), default=0)
    return not _opens_party(tokens[begins], text, names) and _opens_party(tokens[last + 1], text, names)


def _opens_party(token: Token, text: str, names: Sequence[Name]) -> bool:
    """Tell an article, or the first word of a name."""
    return text[token.start : token.end].lower() in _ARTICLES or _opens_name(token, names)


def _opens_name(token: Token, names: Sequence[Name]) -> bool:
    return any(n.start == token.start and n.is_entity for n in names)


def _opened(commas: Sequence[int], tokens: Sequence[Token], first: int, found: Sequence[tuple[int, int]]) -> bool:
    """Tell an odd number of other commas before a stretch, since the last semicolon or colon."""
    since = max((i for i in range(first) if tokens[i].word in (";", ":")), default=-1)
    inside = {k for a, b in found for k in (a, b)}
    return sum(since < k < first and k not in inside for k in commas) % 2 == 1


def _is_time(between: Sequence[Token], times: Sequence[TimeMention]) -> bool:
    time = next((t for t in times if between[0].start <= t.start and t.end == between[-1].end), None)
    return time is not None and all(t.word.lower() in _BEFORE_TIMES for t in between if t.start < time.start)


def restore(parse: Columns, put_in: Sequence[tuple[int, int]], words: Sequence[str]) -> Columns:
    """Return the parse of all tokens, those that the parser did not see under what joins their neighbours."""
    seen = seen_tokens(len(words), put_in)
    place = dict(enumerate(seen))
    pos, deps, morph = ([""] * len(words) for _ in range(3))
    lemmas, heads = [w.lower() for w in words], [0] * len(words)
    for old, i in enumerate(seen):
        pos[i], lemmas[i], deps[i], morph[i] = parse[0][old], parse[1][old], parse[2][old], parse[4][old]
        heads[i] = place[parse[3][old]]
    for first, last in put_in:
        above, word = _joint(heads, first - 1, last + 1), last - 1
        for i in range(first, last + 1):
            comma = i in (first, last)
            pos[i], deps[i], heads[i] = ("PUNCT", "punct", above) if comma else ("ADV", "fixed", word)
        deps[word], heads[word] = "advmod", above
    return pos, lemmas, deps, heads, morph


def seen_tokens(count: int, put_in: Sequence[tuple[int, int]]) -> list[int]:
    """Return the tokens that the parser is given."""
    return [i for i in range(count) if not any(a <= i <= b for a, b in put_in)]


def _joint(heads: Sequence[int], before: int, behind: int) -> int:
    """Return the nearest word above both, or one of the two."""
    way = [before]
    while heads[way[-1]] != way[-1] and len(way) < len(heads):
        way.append(heads[way[-1]])
    k, steps = behind, 0
    while k not in way and heads[k] != k and steps < len(heads):
        k, steps = heads[k], steps + 1
    return k if k in way else behind
