"""The one-line notation of elements in `docs/libya.md` and its notes; pairing expected elements with found ones.

`TYPE actor → recipient @ place, status (holder), channel, quantity, date`. Names are joined by " + ", alternatives by
"|".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from proxywar.records import FACT_TYPES, SYMMETRIC_TYPES, Argument, Fact, Quantity, Status

FORM = re.compile(
    r"(?P<types>[A-Z_|]+)(?: (?P<actor>(?!@ ).+?))?(?: → (?P<recipient>.+?))?(?: @ (?P<place>.+?))?"
    r", (?P<status>[a-z|]+)(?: \((?P<holder>[^)]*)\))?(?P<rest>(?:, .+)?)"
)
NOBODY = "-"


@dataclass(frozen=True, slots=True)
class Element:
    """A fact by its canonical names. `types`, `status` and a word of `rest` may be alternatives in an expected one."""

    types: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: tuple[str, ...]
    status: tuple[str, ...]
    holder: tuple[str, ...]
    rest: tuple[str, ...]

    def __str__(self) -> str:
        actor = " + ".join(self.actor) or (NOBODY if self.recipient else "")
        parties = f" {actor}" if actor else ""
        parties += f" → {' + '.join(self.recipient)}" if self.recipient else ""
        place = f" @ {' + '.join(self.place)}" if self.place else ""
        holder = f" ({' + '.join(self.holder)})" if self.holder else ""
        said = ", ".join([f"{'|'.join(self.status)}{holder}", *self.rest])
        return f"{'|'.join(self.types)}{parties}{place}, {said}"


def parse_element(line: str) -> Element:
    """Return the element that a line writes.

    Raises:
        ValueError: The line is not in the notation, or has an unknown type or status.
    """
    match = FORM.fullmatch(line)
    if match is None:
        raise ValueError(f"not an element: {line!r}")
    types, status = tuple(match["types"].split("|")), tuple(match["status"].split("|"))
    if not {*types} <= {*FACT_TYPES} or not {*status} <= {str(s) for s in Status}:
        raise ValueError(f"unknown type or status: {line!r}")
    rest = tuple(match["rest"].removeprefix(", ").split(", ")) if match["rest"] else ()
    actor, recipient, place, holder = (_names(match[part]) for part in ("actor", "recipient", "place", "holder"))
    return Element(types, actor, recipient, place, status, holder, rest)


def _names(part: str | None) -> tuple[str, ...]:
    return () if part is None or part == NOBODY else tuple(part.split(" + "))


def read_element(fact: Fact) -> Element:
    """Return a fact by its canonical names."""
    rest = [fact.channel] if fact.channel else []
    rest += [_quantity(quantity) for quantity in fact.quantity]
    rest += [fact.period.value] if fact.period.value else []
    if not fact.period.value and fact.period.candidates:
        rest.append(" or ".join(fact.period.candidates))
    actor, recipient, place, holder = (_called(a) for a in (fact.actor, fact.recipient, fact.place, fact.holder))
    return Element((fact.type,), actor, recipient, place, (str(fact.status),), holder, tuple(rest))


def _called(arguments: Sequence[Argument]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(argument.name for argument in arguments))


def _quantity(quantity: Quantity) -> str:
    low, high = ("" if end is None else f"{end:.12g}" for end in (quantity.low, quantity.high))
    number = low if low == high else f"{low}–{high}"
    return f"{number} {quantity.unit or quantity.of}"


def differences(expected: Element, found: Element) -> list[str]:
    """Return in words what is amiss with a found element of the same type and parties."""
    less = []
    if {*found.place} != {*expected.place}:
        less.append(f"place should be {' + '.join(expected.place) or 'none'}")
    if found.status[0] not in expected.status:
        less.append(f"should be {' or '.join(expected.status)}")
    if {*found.holder} != {*expected.holder}:
        less.append(f"holder should be {' + '.join(expected.holder) or 'nobody'}")
    wanted = [word.split("|") for word in expected.rest]
    less += [f"lacks {' or '.join(words)}" for words in wanted if not {*words} & {*found.rest}]
    less += [f"{word} is too much" for word in found.rest if not any(word in words for words in wanted)]
    return less


def pair(expected: Sequence[Element], found: Sequence[Element]) -> dict[int, Element]:
    """Return for each expected element, by its position, the found one of its type and parties that fits best."""
    fits = sorted(
        (len(differences(want, element)), n, m)
        for n, want in enumerate(expected)
        for m, element in enumerate(found)
        if element.types[0] in want.types and _parties(element) == _parties(want, element.types[0])
    )
    pairs: dict[int, Element] = {}
    taken: set[int] = set()
    for _, n, m in fits:
        if n not in pairs and m not in taken:
            pairs[n] = found[m]
            taken.add(m)
    return pairs


def _parties(element: Element, type: str | None = None) -> tuple[frozenset[str], frozenset[str]]:
    if (type or element.types[0]) in SYMMETRIC_TYPES:
        return frozenset((*element.actor, *element.recipient)), frozenset()
    return frozenset(element.actor), frozenset(element.recipient)
