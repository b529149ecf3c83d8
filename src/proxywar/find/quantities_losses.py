"""Whether a number of people counts the killed, wounded, captured or displaced, by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from proxywar.find.quantities_numerals import alternation, words_of

Loss = str
LOSSES = ("killed", "wounded", "captured", "displaced")
_BACK, _AHEAD = 40, 80
_JOIN = re.compile(
    r",?\s*(?:and|et|or|ou|as well as|ainsi que|plus|including|dont|y compris)\s+"
    r"|,\s*(?:including\s+|dont\s+)?|\s+\(|\s+"
)
# Words that open a clause of their own, whose dead are not the ones counted before.
_CLAUSE = (
    r"(?!(?:when|where|which|as|after|while|and|but|lorsque|quand|alors|après|tandis|pendant|et|mais|duquel|où)\b)"
)
_LEAVING = re.compile(r"displac|uproot|evacu|déplac|évacu|exode|exodus|fui")
_ASIDE = re.compile(r"\b(?:including|among them|dont|parmi lesquels|y compris)\s+$")
_PASSIVE = {
    "en": r"(?:\s+{clause}[\w'-]+){{0,5}}?\s+(?:was|were|are|is|been|be|being|got)\s+"
    r"(?:\w+ly\s+|also\s+|either\s+)?(?:{forms})(?!\w)",
    "fr": r"(?:\s+{clause}[\w'-]+){{0,5}}?\s+(?:été|étaient|était|sont|est|seraient|serait|être)\s+"
    r"(?:\w+ment\s+|aussi\s+)?(?:{forms})(?!\w)",
}
# An English participle right after its noun is passive unless a new noun phrase follows it (12 men killed 30 people).
_BARE = {
    "en": r"\s+(?:\w+ly\s+)?(?:{forms})(?=\s*(?:$|[.,;:)!?–-])|"
          r"\s+(?:in|by|on|when|during|and|or|near|at|since|as|after|while|"
          r"this|last|over|inside|outside|yesterday|so|around|across|between|from|there|along|by|overnight|dead|to)\b)",
    "fr": r"(?:\s+(?!(?:ont|a|avaient|avait|auraient|aurait|ayant|qui|et|ou|que)\b)[\w'-]+){{0,2}}?"
          r"\s+(?:{forms})(?!\w)",
}  # fmt: skip
_ACTIVE = r"(?:\s+{clause}[\w'-]+){{0,4}}?\s+(?:{forms})(?!\w)"


@cache
def _patterns(lang: str) -> list[tuple[Loss, re.Pattern[str], re.Pattern[str]]]:
    found = []
    for loss in LOSSES:
        before = alternation(words_of(lang, f"{loss}.before"))
        article = r"(?:(?:the|les|ces|d'|l')\s*)?"
        follow = [
            pattern.format(clause=_CLAUSE, forms=alternation(words_of(lang, f"{loss}.{kind}")))
            for pattern, kind in ((_BARE[lang], "passive"), (_PASSIVE[lang], "passive"), (_ACTIVE, "after"))
            if words_of(lang, f"{loss}.{kind}")
        ]
        found.append(
            (
                loss,
                re.compile(rf"(?<![\w'])(?:{before})\s*[»”\"]?\s+{article}$|(?<![\w'])(?:{before})(?<=')$"),
                re.compile("|".join(follow)),
            )
        )
    return found


@cache
def _hint(lang: str) -> re.Pattern[str]:
    forms = {f.split()[0] for loss in LOSSES for kind in ("before", "passive", "after")
             for f in words_of(lang, f"{loss}.{kind}")}  # fmt: skip
    return re.compile(rf"(?<!\w)(?:{alternation(forms)})(?!\w)")


def has_loss_words(folded: str, lang: str) -> bool:
    """Tell whether a sentence may speak of losses at all; cheap."""
    return _hint(lang).search(folded) is not None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quantity in the sentence, as far as losses go.

    Attributes:
        people: True where it counts people or names nothing.
        said: The loss that its own noun says (43 morts), "" without one.
        single: True for "one", "un": only words right about it make it a loss.
    """

    start: int
    end: int
    people: bool
    said: Loss = ""
    single: bool = False


def find_losses(folded: str, stretches: list[Stretch], lang: str) -> list[Loss]:
    """Tell which numbers count losses.

    Args:
        folded: The folded sentence.
        stretches: The quantities in order.
        lang: "en" or "fr".

    Returns:
        A loss, or "", for each stretch. Numbers joined by "and", "dont", "including" share theirs.
    """
    losses: list[Loss] = [""] * len(stretches)
    said = any(s.said for s in stretches)
    if not said and not has_loss_words(folded, lang):
        return losses
    for index, item in enumerate(stretches):
        if not item.people:
            continue
        limit = stretches[index + 1].start if index + 1 < len(stretches) else len(folded)
        end = item.end
        if _ASIDE.search(folded, max(0, item.start - 16), item.start) and folded.startswith(",", end):
            end += 1  # 12 people, including 3 children, were killed
        losses[index] = _before(folded, item.start, lang) or _after(folded, end, limit, lang)
    _share(folded, stretches, losses)
    return losses


def _before(folded: str, start: int, lang: str) -> Loss:
    stretch = folded[max(0, start - _BACK) : start]
    for loss, before, _ in _patterns(lang):
        if before.search(stretch):
            # "forced 3,000 families to flee": the verb alone does not say that they left their homes.
            return loss if loss != "displaced" or _LEAVING.search(stretch[-26:]) else ""
    return ""


def _after(folded: str, end: int, limit: int, lang: str) -> Loss:
    best: tuple[int, Loss] | None = None
    for loss, _, after in _patterns(lang):
        match = after.match(folded, end, end + _AHEAD)
        if match and match.end() <= limit and (best is None or match.end() < best[0]):
            best = (match.end(), loss)
    return best[1] if best else ""


def _share(folded: str, stretches: list[Stretch], losses: list[Loss]) -> None:
    """Give a number without a loss of its own that of the number it is joined to."""
    for index in range(1, len(stretches)):
        gap = folded[stretches[index - 1].end : stretches[index].start]
        if losses[index] or not stretches[index].people or not gap:
            continue
        if losses[index - 1] and _JOIN.fullmatch(gap):
            losses[index] = losses[index - 1]
        elif stretches[index - 1].said and _ASIDE.search(gap):  # 20 morts, dont 8 enfants
            losses[index] = stretches[index - 1].said
    for index in range(len(stretches) - 2, -1, -1):
        gap = folded[stretches[index].end : stretches[index + 1].start]
        if not losses[index] and stretches[index].people and losses[index + 1] and gap and _JOIN.fullmatch(gap):
            losses[index] = losses[index + 1]
