"""Whether a number of people counts the killed, wounded, captured or displaced, by the words around it."""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.quantities_numerals import alternation, words_of

Loss = str
LOSSES = ("killed", "wounded", "captured", "displaced")
_BACK, _AHEAD = 40, 80
_JOIN = re.compile(r",?\s*(?:and|et|or|ou|as well as|ainsi que|plus|including|dont|y compris)\s+|,\s*(?:including\s+|dont\s+)?|\s+\(|\s+")
_ASIDE = re.compile(r"\b(?:including|among them|dont|parmi lesquels|y compris)\s+$")
_PASSIVE = {
    "en": r"(?:\s+[\w'-]+){{0,5}}?\s+(?:was|were|are|is|been|be|being|got)\s+(?:\w+ly\s+|also\s+|reportedly\s+|either\s+)?(?:{forms})(?!\w)",
    "fr": r"(?:\s+[\w'-]+){{0,5}}?\s+(?:été|étaient|était|sont|est|seraient|serait|être)\s+(?:\w+ment\s+|aussi\s+|également\s+)?(?:{forms})(?!\w)",
}
# An English participle right after its noun is passive unless a new noun phrase follows it (12 men killed 30 people).
_BARE = {
    "en": r"\s+(?:\w+ly\s+)?(?:{forms})(?=\s*(?:$|[.,;:)!?–-])|\s+(?:in|by|on|when|during|and|or|near|at|since|as|after|while|"
          r"this|last|over|inside|outside|yesterday|so|around|across|between|from|there|along|by|overnight|dead|to)\b)",
    "fr": r"(?:\s+(?!ont\b|a\b|avaient\b|avait\b|auraient\b|aurait\b|ayant\b|qui\b|et\b|ou\b|que\b)[\w'-]+){{0,2}}?\s+(?:{forms})(?!\w)",
}  # fmt: skip
_ACTIVE = r"(?:\s+[\w'-]+){{0,4}}?\s+(?:{forms})(?!\w)"


@cache
def _patterns(lang: str) -> list[tuple[Loss, re.Pattern[str], re.Pattern[str]]]:
    found = []
    for loss in LOSSES:
        before = alternation(words_of(lang, f"{loss}.before"))
        article = r"(?:(?:the|les|ces|d'|l')\s*)?"
        follow = [
            pattern.format(forms=alternation(words_of(lang, f"{loss}.{kind}")))
            for pattern, kind in ((_BARE[lang], "passive"), (_PASSIVE[lang], "passive"), (_ACTIVE, "after"))
            if words_of(lang, f"{loss}.{kind}")
        ]
        found.append(
            (
                loss,
                re.compile(rf"(?<![\w'])(?:{before})\s+{article}$|(?<![\w'])(?:{before})(?<=')$"),
                re.compile("|".join(follow)),
            )
        )
    return found


@cache
def _hint(lang: str) -> re.Pattern[str]:
    forms = {f.split()[0] for loss in LOSSES for kind in ("before", "passive", "after")
             for f in words_of(lang, f"{loss}.{kind}")}  # fmt: skip
    return re.compile(rf"(?<!\w)(?:{alternation(forms)})(?!\w)")


def find_losses(folded: str, spans: list[tuple[int, int, bool]], lang: str) -> list[Loss | None]:
    """Tell which numbers count losses.

    Args:
        folded: The folded sentence.
        spans: Start and end of each quantity in order, and whether it counts people (or nothing named).
        lang: "en" or "fr".

    Returns:
        A loss or None for each span. Numbers joined by "and", "dont", "including" share theirs.
    """
    losses: list[Loss | None] = [None] * len(spans)
    if not _hint(lang).search(folded):
        return losses
    for index, (start, end, people) in enumerate(spans):
        if not people:
            continue
        limit = spans[index + 1][0] if index + 1 < len(spans) else len(folded)
        if _ASIDE.search(folded, max(0, start - 16), start) and folded.startswith(",", end):
            end += 1  # 12 people, including 3 children, were killed
        losses[index] = _before(folded, start, lang) or _after(folded, end, limit, lang)
    _share(folded, spans, losses)
    return losses


def _before(folded: str, start: int, lang: str) -> Loss | None:
    stretch = folded[max(0, start - _BACK) : start]
    for loss, before, _ in _patterns(lang):
        if before.search(stretch):
            if loss != "displaced":
                return loss
            # "forced 3,000 families to flee": the verb alone does not say that they left their homes.
            return loss if re.search(r"displac|uproot|evacu|déplac|évacu|exode|exodus|fui", stretch[-26:]) else None
    return None


def _after(folded: str, end: int, limit: int, lang: str) -> Loss | None:
    best: tuple[int, Loss] | None = None
    for loss, _, after in _patterns(lang):
        match = after.match(folded, end, end + _AHEAD)
        if match and match.end() <= limit and (best is None or match.end() < best[0]):
            best = (match.end(), loss)
    return best[1] if best else None


def _share(folded: str, spans: list[tuple[int, int, bool]], losses: list[Loss | None]) -> None:
    for index in range(1, len(spans)):
        if losses[index] is None and spans[index][2] and losses[index - 1] and _joined(folded, spans, index):
            losses[index] = losses[index - 1]
    for index in range(len(spans) - 2, -1, -1):
        if losses[index] is None and spans[index][2] and losses[index + 1] and _joined(folded, spans, index + 1):
            losses[index] = losses[index + 1]


def _joined(folded: str, spans: list[tuple[int, int, bool]], index: int) -> bool:
    gap = folded[spans[index - 1][1] : spans[index][0]]
    return bool(gap) and _JOIN.fullmatch(gap) is not None
