"""The well-known word that the parser sees in place of a name or a date: rare names mislead taggers."""

from __future__ import annotations

from functools import cache

from proxywar.lang import table


@cache
def _stand_ins(lang: str) -> dict[tuple[str, str], str]:
    return {(row["class"], row["article"]): row["word"] for row in table(lang, "stand_ins")}


def stand_in(lang: str, kind: str, article: str) -> str:
    """Return the word to parse in place of a name or date of class `kind` after `article` ("" for none)."""
    words = _stand_ins(lang)
    return words.get((kind, article)) or words.get((kind, "")) or words["group", ""]
