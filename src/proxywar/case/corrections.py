"""Set one field of a fact: read what the analyst typed, check it, apply it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from proxywar.case.names import period_days
from proxywar.errors import UsageError
from proxywar.records import (
    CHANNELS,
    COUNTED,
    FACT_TYPES,
    OBJECT_KINDS,
    Argument,
    Fact,
    ObjectRef,
    Quantity,
    Status,
    argument_json,
    fact_from_json,
    fact_json,
)

ROLES = ("actor", "recipient", "place", "holder")
PLAIN = ("type", "mode", "channel", "theatre", "status", "date")
FIELDS = (*PLAIN, *ROLES, "quantity", "object")
"""Fields of a fact that can be corrected."""
Resolve = Callable[[str, str], Mapping[str, Any]]
"""From a name and a kind (actor or place) to the entity: id, name, kind, within, and lat and lon of a place."""
Spell = Callable[[str, str], list[str]]
"""From an entity's id and its kind to the ways in which it is written."""

_CLOSED = {"type": FACT_TYPES, "channel": CHANNELS, "status": tuple(str(s) for s in Status)}
_QUANTITY = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)?(?P<range>\.\.|-|–)?(?P<high>\d+(?:\.\d+)?)?\s+(?P<of>[a-z]+)(?:\s+(?P<unit>[A-Z]{3}))?"
)


def field_value(fact: Fact, field: str) -> Any:
    """Return the value of a field as plain data."""
    return fact_json(fact)[field]


def apply_correction(fact: Fact, field: str, value: Any) -> Fact:
    """Return the fact with one field set to a value as `field_value` gives it."""
    row = fact_json(fact) | {field: value}
    if field == "date":
        row |= {"date_candidates": []}
    return fact_from_json(row)


def parse_value(fact: Fact, field: str, text: str, *, resolve: Resolve, spell: Spell) -> Any:
    """Return the value of a field that the analyst typed, as plain data.

    Names of a role are parted by ";"; each is a name, or "words of the sentence=name" where the sentence names it in
    words of its own. Nothing at all empties a field.

    Raises:
        UsageError: The field or the value is none (PW121), or the words are not in the sentence (PW122).
    """
    text = text.strip()
    if field not in FIELDS:
        raise UsageError("PW121", f"A fact has no field {field!r} to correct.", f"One of {', '.join(FIELDS)}.")
    if field in ROLES:
        names = [part.strip() for part in text.split(";") if part.strip()]
        old: tuple[Argument, ...] = getattr(fact, field)
        kind = "place" if field == "place" else "actor"
        return [
            argument_json(make_argument(fact, name, kind=kind, old=old[i] if i < len(old) else None,
                                        resolve=resolve, spell=spell), place=kind == "place")
            for i, name in enumerate(names)
        ]  # fmt: skip
    if field == "quantity":
        return [_quantity(fact, i, part.strip()) for i, part in enumerate(text.split(";")) if part.strip()]
    if field == "object":
        return [_object(fact, part.strip()) for part in text.split(";") if part.strip()]
    return _plain(field, text)


def make_argument(
    fact: Fact, name: str, *, kind: str, resolve: Resolve, spell: Spell, old: Argument | None = None
) -> Argument:
    """Return the filler of a role: the words of the sentence that stand for it, and what they mean.

    Raises:
        UsageError: The sentence has no words for it (PW122).
    """
    words, equals, meant = (part.strip() for part in name.partition("="))
    entity = resolve(meant if equals else words, kind)
    start = find_words(fact.quote, words)
    if start is None and not equals:
        spelled = sorted((s for s in [*spell(str(entity["id"]), kind), str(entity["name"])]), key=len, reverse=True)
        start, words = next(((at, s) for s in spelled if (at := find_words(fact.quote, s)) is not None), (None, words))
    if start is not None:
        start += fact.start
        end = start + len(words)
        words = fact.quote[start - fact.start : end - fact.start]
    elif old is not None and not equals:
        start, end, words = old.start, old.end, old.text  # the words stay, what they mean was wrong
    else:
        raise UsageError("PW122", f"{words!r} does not stand in {fact.quote!r}.",
                         'Give the words of the sentence and what they mean: "the capital=Tripoli".')  # fmt: skip
    return Argument(str(entity["id"]), str(entity["name"]), str(entity["kind"]), words, start, end,
                    tuple(entity["within"]), entity.get("lat"), entity.get("lon"))  # fmt: skip


def find_words(text: str, words: str) -> int | None:
    """Return where words stand in a text: as they are, else without regard to case; whole words before parts."""
    for pattern in (rf"(?<!\w){re.escape(words)}(?!\w)", re.escape(words)):
        for flags in (0, re.IGNORECASE):
            found = re.search(pattern, text, flags)
            if found and found.end() - found.start() == len(words) and words:
                return found.start()
    return None


def change_arguments(fact: Fact, change: Callable[[Argument, bool], Argument]) -> Fact:
    """Return the fact with each filler of a role changed; the second argument tells whether it is a place."""
    actor, recipient, holder = (
        tuple(change(a, False) for a in fillers) for fillers in (fact.actor, fact.recipient, fact.holder)
    )
    place = tuple(change(a, True) for a in fact.place)
    return replace(fact, actor=actor, recipient=recipient, place=place, holder=holder)


def _plain(field: str, text: str) -> Any:
    if not text:
        if field in ("type", "status"):
            raise UsageError("PW121", f"A fact cannot be without {field}.", f"One of {', '.join(_CLOSED[field])}.")
        return None
    if field == "date":
        if period_days(text) == (None, None):
            raise UsageError("PW103", f"{text!r} is not a date.", "Write 2020-06-19, 2020-06, 2020, 2019-04/2020-06.")
        return text
    if field in _CLOSED:
        shaped = text.upper() if field == "type" else text.lower()
        if shaped not in _CLOSED[field]:
            raise UsageError("PW121", f"{text!r} is no {field}.", f"One of {', '.join(_CLOSED[field])}.")
        return shaped
    return text


def _quantity(fact: Fact, number: int, text: str) -> dict[str, Any]:
    words, equals, meant = (part.strip() for part in text.partition("="))
    found = _QUANTITY.fullmatch(meant if equals else words)
    if found is None or found["of"] not in COUNTED or not (found["low"] or found["high"]):
        raise UsageError("PW121", f"{text!r} is no quantity.",
                         f"Write \"1400..2000 fighters\"; what is counted is one of {', '.join(COUNTED)}.")  # fmt: skip
    low = float(found["low"]) if found["low"] else None
    high = float(found["high"]) if found["high"] else (None if found["range"] else low)
    start, end, said = _span(fact, words if equals else None, fact.quantity[number : number + 1])
    return {"of": found["of"], "low": low, "high": high, "unit": found["unit"], "text": said, "start": start,
            "end": end}  # fmt: skip


def _object(fact: Fact, text: str) -> dict[str, Any]:
    kind, colon, rest = (part.strip() for part in text.partition(":"))
    words, equals, name = (part.strip() for part in rest.partition("="))
    if not colon or kind not in OBJECT_KINDS:
        raise UsageError("PW121", f"{text!r} is no object.",
                         f"Write \"equipment:the jets=MiG-29\"; kinds are {', '.join(OBJECT_KINDS)}.")  # fmt: skip
    start, end, said = _span(fact, words, ())
    return {"kind": kind, "name": name if equals else words, "text": said, "start": start, "end": end}


def _span(fact: Fact, words: str | None, old: tuple[Quantity | ObjectRef, ...]) -> tuple[int, int, str]:
    if words is None and old:
        return old[0].start, old[0].end, old[0].text
    start = find_words(fact.quote, words) if words else None
    if start is None or words is None:
        raise UsageError("PW122", f"Which words of {fact.quote!r} say so?", 'Put them first: "some=1400 fighters".')
    return fact.start + start, fact.start + start + len(words), fact.quote[start : start + len(words)]
