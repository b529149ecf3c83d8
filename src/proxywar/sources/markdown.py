"""Take the front matter off a Markdown text; the markup itself stays, so that offsets stay true."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z_][\w -]*?)\s*:\s*(.*)")


def strip_front_matter(text: str) -> tuple[str, dict[str, str]]:
    r"""Return the text without its front matter, and the front matter's plain `key: value` lines.

    Nested values, lists and comments are left out.

    Examples:
        >>> strip_front_matter("---\ndate: 2020-06-19\n---\nFighting near Sirte.")
        ('Fighting near Sirte.', {'date': '2020-06-19'})
    """
    match = _FRONT_MATTER.match(text)
    if match is None:
        return text, {}
    fields: dict[str, str] = {}
    for line in match[1].splitlines():
        pair = _PAIR.fullmatch(line.rstrip())
        if pair and pair[2]:
            fields[pair[1].lower()] = _unquote(pair[2])
    return text[match.end() :], fields


def _unquote(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
