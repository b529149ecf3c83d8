"""Make a sentence easy to parse: names in one piece, headlines in lower case, numbers joined.

The parser was trained on a few hundred thousand words and has never seen most names of a conflict. A known name is
therefore given to it as one token, with a common word of its class in its place ("the Government of National
Accord" is parsed as "the CIA"). Offsets are kept beside the tokens, so nothing of this shows in a fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from proxywar.find.names import Name, find_known_names
from proxywar.lang import table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from proxywar.knowledge import Gazetteer

NUMBER_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])")
ARTICLES = {"en": ("the",), "fr": ("le", "la", "les", "l'", "l’", "du", "des", "au", "aux")}
ARTICLE_OF = {"du": "le", "au": "le", "des": "les", "aux": "les", "l’": "l'"}


@dataclass(frozen=True, slots=True)
class Token:
    """A token for the parser: its word there, and the stretch of the sentence that it stands for."""

    word: str
    start: int
    end: int
    space: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence ready to be parsed.

    Attributes:
        offset: Code point of the sentence in its document.
        names: Known names, offsets into the sentence.
        headline: True where the sentence was in title case or capitals and was lowered.
    """

    text: str
    offset: int
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    headline: bool

    def make_doc(self, nlp: Language) -> Doc:
        """Return an unparsed spaCy document with the tokens as the parser should see them."""
        from spacy.tokens import Doc

        return Doc(nlp.vocab, words=[t.word for t in self.tokens], spaces=[t.space for t in self.tokens])


@cache
def _stand_ins(lang: str) -> dict[tuple[str, str], str]:
    return {(row["class"], row["article"]): row["word"] for row in table(lang, "stand_ins")}


def stand_in(lang: str, kind: str, article: str) -> str:
    """Return the word to parse in place of a name of class `kind` after `article` ("" for none)."""
    words = _stand_ins(lang)
    return words.get((kind, article)) or words.get((kind, "")) or words["group", ""]


def prepare(text: str, offset: int, nlp: Language, *, lang: str, gazetteer: Gazetteer, lowered: str | None) -> Prepared:
    """Tokenise a sentence for the parser, with known names and grouped numbers as single tokens.

    Args:
        text: The sentence as it stands in the document.
        offset: Code point of its first character in the document.
        lowered: The sentence with headline capitals taken off, same length; None where it is no headline.
    """
    names = tuple(find_known_names(text, lang=lang, gazetteer=gazetteer))
    base = lowered if lowered is not None else text
    spans = [(t.idx, t.idx + len(t.text), bool(t.whitespace_)) for t in nlp.make_doc(base) if t.text.strip()]
    merges = [(n.start, n.end, n) for n in names if n.is_entity]
    merges += [(m.start(), m.end(), None) for m in NUMBER_GROUPS.finditer(text)]
    tokens = _merge(base, spans, sorted(merges, key=lambda m: m[0]), lang=lang)
    return Prepared(text, offset, tuple(tokens), names, lowered is not None)


def _merge(text: str, spans: list[tuple[int, int, bool]], merges: list[tuple[int, int, Name | None]], *, lang: str) -> list[Token]:
    tokens: list[Token] = []
    starts = {s for s, _, _ in spans}
    ends = {e for _, e, _ in spans}
    queue = [m for m in merges if m[0] in starts and m[1] in ends]
    at = 0
    i = 0
    while i < len(spans):
        start, end, space = spans[i]
        while at < len(queue) and queue[at][0] < start:
            at += 1
        if at < len(queue) and queue[at][0] == start:
            _, stop, name = queue[at]
            while spans[i][1] < stop:
                i += 1
            space = spans[i][2]
            tokens.append(Token(_word(text, start, stop, name, tokens, lang), start, stop, space))
        else:
            tokens.append(Token(text[start:end], start, end, space))
        i += 1
    return tokens


def _word(text: str, start: int, end: int, name: Name | None, before: list[Token], lang: str) -> str:
    if name is None:
        return re.sub(r"\s", "", text[start:end])
    previous = before[-1].word.lower() if before else ""
    article = ARTICLE_OF.get(previous, previous) if previous in ARTICLES[lang] else ""
    return stand_in(lang, name.parse_class, article)
