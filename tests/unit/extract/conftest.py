"""Reads sentences and tells what was found in one line a fact, so that a test reads like its sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import pytest

from proxywar.extract import Extractor
from proxywar.records import Argument, Document, Fact, Quantity, Reading
from proxywar.resolve import resolve_reading
from proxywar.sources import hash_document
from proxywar.text import cut_document

Read = Callable[..., Reading]
Facts = Callable[..., "list[Told]"]
Lines = Callable[..., list[str]]


class Told(NamedTuple):
    """A fact in words; parties, places and holders are canonical names joined by " + "."""

    type: str
    actor: str
    recipient: str
    place: str
    status: str
    holder: str
    channel: str | None
    quantity: str
    date: str | None
    theatre: str | None
    object: str

    @property
    def line(self) -> str:
        """The fact in short: "ASSAULT Turkey > Khalifa Haftar @ Sirte [alleged: Russia]"."""
        out = f"{self.type} {self.actor or '-'}"
        out += f" > {self.recipient}" if self.recipient else ""
        out += f" @ {self.place}" if self.place else ""
        if self.status != "stated" or self.holder:
            out += f" [{self.status}" + (f": {self.holder}]" if self.holder else "]")
        return out


def tell(fact: Fact) -> Told:
    """Put a fact in words."""
    return Told(
        fact.type,
        _names(fact.actor),
        _names(fact.recipient),
        _names(fact.place),
        str(fact.status),
        _names(fact.holder),
        fact.channel,
        ", ".join(_number(q) for q in fact.quantity),
        fact.period.value,
        fact.theatre,
        ", ".join(o.name for o in fact.object),
    )


def _names(arguments: Iterable[Argument]) -> str:
    return " + ".join(a.name for a in arguments)


def _number(q: Quantity) -> str:
    low, high = ("?" if end is None else f"{end:.0f}" for end in (q.low, q.high))
    return f"{q.of} {low if low == high else f'{low}..{high}'}" + (f" {q.unit}" if q.unit else "")


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One for all tests: it keeps the pipelines and names loaded."""
    return Extractor()


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Read:
    """Return a function that reads one document as a user's would be read."""

    def one(text: str, lang: str | None = "en", date: str | None = None, *, fragments: str = "off") -> Reading:
        document = Document("d", text, hash_document(text, date, None, None), lang=lang, date=date)
        (reading,) = extractor.read([cut_document(document, fragments=fragments)])
        return resolve_reading(reading)

    return one


@pytest.fixture(scope="session")
def facts(read: Read) -> Facts:
    """Return a function that tells the facts of a text as tuples of words."""

    def told(text: str, lang: str = "en", date: str | None = None, *, fragments: str = "off") -> list[Told]:
        return [tell(fact) for fact in read(text, lang, date, fragments=fragments).facts]

    return told


@pytest.fixture(scope="session")
def lines(facts: Facts) -> Lines:
    """Return a function that tells the facts of a text in one line each, sorted."""

    def told(text: str, lang: str = "en", date: str | None = None, *, fragments: str = "off") -> list[str]:
        return sorted(fact.line for fact in facts(text, lang, date, fragments=fragments))

    return told
