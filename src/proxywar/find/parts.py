"""Where a sentence begins anew for the parser: behind a semicolon, and behind the heading of an entry.

Notes, chronologies and headlines put side by side what is no one clause: "X clashed with Y near Z; 7 killed",
"26 July 1974 - Geneva: ceasefire between A and B", "Mali: Army retakes Konna". A parser that reads on makes one clause
of them, and the heading its subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proxywar.find.names import Name
    from proxywar.find.prepare import Token
    from proxywar.find.times import TimeMention

LABEL_WORDS = 4
"""A label before a colon is no longer: "Houla massacre:", "Movement of forces:"."""
_JOINING = frozenset({"and", "but", "or", "nor", "yet", "et", "mais", "ou", "ni", "car"})
"""Words behind a semicolon that join what follows to what stands before."""
_BETWEEN = re.compile(r"\s*[,(–—-]?\s*")
_CLOSE = re.compile(r"\)?\s*(?::|\.(?=\s)|\s[–—-](?=\s))")
_COUNTED = re.compile(r"\s+(?=[A-ZÀ-Þ])")


def find_heading(text: str, names: Sequence[Name], times: Sequence[TimeMention]) -> int:
    """Return where the entry behind its heading of a day, and perhaps a place, begins; 0 where there is no heading.

    Examples:
        "3 Aug. 1990: ", "Santa Fe de Ralito, 15 juillet 2003 : ", "26 July 1974 - Geneva: ", "1983 Oct 25 "
    """
    if not times:
        return 0
    spans = {t.start: (t.end, True) for t in times} | {n.start: (n.end, False) for n in names if n.ids("place")}
    at, dated = 0, False
    dateline = bool(spans) and not spans.get(0, (0, True))[1]
    while at in spans:
        end, is_time = spans[at]
        dated = dated or is_time
        close = _CLOSE.match(text, end)
        onward = _BETWEEN.match(text, end)
        following = onward.end() if onward else end
        parted = onward is not None and bool(onward.group().strip())
        if (
            following > end
            and following in spans
            and (parted or spans[following][1])
            and not (close and close.group().strip() in (":", ")."))
        ):
            at = following
            continue
        if dated and close and close.end() < len(text):
            # "SARAJEVO, May 3 — Serb guns shelled": the day on which that was written.
            return close.end() if ":" in close.group() or not dateline else 0
        counted = _COUNTED.match(text, end)
        day = is_time and at == 0 and any(t.start == 0 and t.kind == "day" and t.value for t in times)
        return counted.end() if counted and day and re.search(r"\d{4}", text[:end]) else 0
    return 0


def part_starts(tokens: Sequence[Token], heading: int) -> tuple[int, ...]:
    """Return the tokens at which a sentence begins anew for the parser.

    Args:
        heading: Where the entry begins behind its heading (`find_heading`).
    """
    found = []
    for i, token in enumerate(tokens[:-2]):
        stop = token.word == ";" or (token.word == ":" and i <= LABEL_WORDS)
        if (stop and i and tokens[i + 1].word.lower() not in _JOINING) or (
            heading and token.end <= heading <= tokens[i + 1].start
        ):
            found.append(i + 1)
    return tuple(dict.fromkeys(found))
