"""Signs that stand for words in a headline: "India, Pakistan sign accord" is "and", "UN: Houthis block aid" is "says".

The parser is given the word, the text keeps its sign.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proxywar.find.inflection import forms, lexicon_verbs

if TYPE_CHECKING:
    from proxywar.find.names import Name
    from proxywar.find.prepare import Token

_SIGNS = frozenset({",", ":"})
_SPEAKERS = frozenset({"group", "person"})
"""Classes of names that say what follows their colon; a country there is mostly what the headline is about."""
_PLAIN_VERB = "approve"
"""A verb that is no noun, put for the verb behind a list of parties."""
_WORDS_SAID = 3
"""Words that stand at least behind the colon."""


def read_signs(tokens: list[Token], text: str, names: Sequence[Name], lang: str) -> list[Token]:
    """Return the tokens of a sentence with words in place of the signs that a headline opens with."""
    if lang != "en" or len(tokens) < _WORDS_SAID + 2 or tokens[1].word not in _SIGNS or not names:
        return tokens
    by_start = {name.start: name for name in names if name.is_entity or name.text.isupper()}
    first = by_start.get(tokens[0].start)
    if first is None or tokens[0].end != first.end:
        return tokens
    if tokens[1].word == ":":
        said = first.parse_class in _SPEAKERS and bool(first.ids("actor")) and len(tokens) > _WORDS_SAID + 1
        return _with_word(tokens, 1, "says") if said else tokens
    last = 0
    while last + 3 < len(tokens) and tokens[last + 1].word == "," and _goes_on(by_start, tokens, last + 2, first):
        last += 2
    headline = text.rstrip()[-1:] not in (".", "!", "?", "”", '"')
    if not last or not headline or not tokens[last + 1].word[:1].isalpha() or tokens[last + 1].word in ("and", "or"):
        return tokens
    tokens = _with_word(tokens, last - 1, "and")
    verb = tokens[last + 1].word
    if verb in lexicon_verbs(lang) and tokens[last + 2].word not in forms(lang):
        # "veto", "strike": a noun to a parser that has no article to go by.
        tokens[last + 1] = tokens[last + 1]._replace(word=_PLAIN_VERB, verb=verb)
    return tokens


def _goes_on(by_start: dict[int, Name], tokens: list[Token], i: int, first: Name) -> bool:
    """Tell whether the name at a token goes on a list of parties; a state behind its town does not."""
    name = by_start.get(tokens[i].start)
    if name is None or name.end != tokens[i].end or not name.ids("actor"):
        return False
    town = first.parse_class == "place" and not first.text.isupper()
    return bool(first.ids("actor")) and not (town and name.parse_class == "country")


def _with_word(tokens: list[Token], i: int, word: str) -> list[Token]:
    return [*tokens[:i], tokens[i]._replace(word=word), *tokens[i + 1 :]]
