"""What stands over a French headline or note and belongs to no clause of it: "Mali :", "7 octobre 2001 –".

The parser takes such a word for a subject and loses the one behind it, so it is shown only what follows; the words
over it come back into the tree without a role, a day as the time of what is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proxywar.find.inflection import forms
from proxywar.lang import classed

if TYPE_CHECKING:
    from proxywar.find.names import Name
    from proxywar.find.prepare import Prepared, Token
    from proxywar.find.times import TimeMention
    from proxywar.find.tree import Tree

HEADED = "discourse"
"""The label of the words of a heading."""
_COLON = ":"
_BEHIND_DAYS = frozenset({_COLON, "–", "—", "-", "."})
_QUOTES = frozenset({"«", '"', "“", "”"})
_LONGEST = 6
"""Words of a heading before its sign."""
_WORDS_BEHIND = 3
_LANDS = frozenset({"country", "place"})


def heading_length(
    tokens: Sequence[Token], text: str, names: Sequence[Name], times: Sequence[TimeMention], lang: str
) -> int:
    """Return how many tokens of a sentence are a heading with its sign; 0 for none."""
    if lang != "fr":
        return 0
    sign = next((i for i, t in enumerate(tokens[: _LONGEST + 1]) if t.word in _BEHIND_DAYS and i), 0)
    if not sign or len(tokens) - sign <= _WORDS_BEHIND or tokens[sign + 1].word in _QUOTES:
        return 0
    end = tokens[sign - 1].end
    if any(not text[: t.start].strip(" (") and not text[t.end : end].strip(" )") for t in times):
        return sign + 1
    return sign + 1 if tokens[sign].word == _COLON and _names_land(tokens[:sign], text, names) else 0


def _names_land(before: Sequence[Token], text: str, names: Sequence[Name]) -> bool:
    """Tell "Mali" and "Crise du Golfe": a land, alone or behind a word for what goes on there."""
    by_span = {(n.start, n.end): n for n in names if n.is_entity}
    lands = [n for t in before if (n := by_span.get((t.start, t.end))) is not None]
    if not lands or any(n.parse_class not in _LANDS for n in lands):
        return False
    topics = classed("fr", "nouns", "heading")
    others = [text[t.start : t.end].lower() for t in before if (t.start, t.end) not in by_span]
    small = classed("fr", "words", "small")
    return all(w in topics or w.rstrip("'’") in small or not w.isalpha() for w in others) and not any(
        w in forms("fr") and w not in topics for w in others
    )


def put_back(tree: Tree, prepared: Prepared) -> Tree:
    """Return the tree of a sentence with the words of its heading before it again, changed in place."""
    count = prepared.hidden
    if not count:
        return tree
    above = prepared.tokens[:count]
    words = [prepared.text[t.start : t.end] for t in above]
    dated = any(time.start < above[0].end for time in prepared.found.times)
    root = next((i for i, head in enumerate(tree.heads) if head == i), 0) + count
    tree.start[:0] = [t.start + tree.offset for t in above]
    tree.end[:0] = [t.end + tree.offset for t in above]
    tree.words[:0] = words
    tree.lower[:0] = [w.lower() for w in words]
    tree.lemmas[:0] = [w.lower() for w in words]
    tree.pos[:0] = ["PUNCT" if not w[:1].isalnum() else "NOUN" if dated else "PROPN" for w in words]
    tree.deps[:0] = ["punct" if not w[:1].isalnum() else HEADED for w in words]
    tree.heads[:] = [root] * count + [head + count for head in tree.heads]
    tree.morph[:0] = [""] * count
    tree.mended = frozenset(i + count for i in tree.mended)
    tree.link()
    return tree
