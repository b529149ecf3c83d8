"""What the user says about documents that do not say it themselves, and how their fields are read."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from proxywar.errors import UsageError
from proxywar.records import Problem
from proxywar.sources.originals import Original, SourcedDocument

STAGE = "sources"
"""The stage of every problem that this room finds."""
COLUMNS = ("id", "text", "date", "outlet", "lang", "url", "title")
"""Columns of a table and keys of a JSON line that mean something; all others are kept as metadata."""
_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?\s*", re.DOTALL)
_LANG = re.compile(r"[a-z]{2,3}")
_ISO_639 = {"eng": "en", "fra": "fr", "fre": "fr"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """Fields for documents that carry none: day of publication (ISO), outlet, language (ISO 639-1).

    Attributes:
        columns: Name of the column of a table that is meant by one of ours, such as {"text": "body"}.

    Raises:
        UsageError: `date` is not a day (PW103), `lang` not a language code (PW104), or `columns` names one that is not
            ours (PW105).
    """

    date: str | None = None
    outlet: str | None = None
    lang: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.date is not None and parse_day(self.date) is None:
            raise UsageError("PW103", f"{self.date!r} is not a day.", "Write it as 2020-06-19.")
        if self.lang is not None and parse_lang(self.lang) is None:
            raise UsageError("PW104", f"{self.lang!r} is not a language code.", "Write en or fr.")
        for name in self.columns:
            if name not in COLUMNS:
                known = ", ".join(COLUMNS)
                raise UsageError("PW105", f"No column is called {name!r}; there are {known}.", "Write text=NAME.")


NO_DEFAULTS = Defaults()
"""Documents say all of it themselves, or it stays unknown."""


def parse_day(value: str) -> str | None:
    """Return the ISO day at the head of a date or time stamp, or None where there is no such day.

    Examples:
        >>> parse_day("2020-06-19T08:30:00Z")
        '2020-06-19'
    """
    match = _DAY.fullmatch(value)
    if match is None:
        return None
    try:
        date.fromisoformat(match[1])
    except ValueError:
        return None
    return match[1]


def parse_lang(value: str) -> str | None:
    """Return the language code at the head of a tag such as "en-GB", or None where there is none."""
    head = re.split(r"[-_]", value.strip().lower())[0]
    return _ISO_639.get(head, head) if _LANG.fullmatch(head) else None


def clean_field(value: str) -> str:
    """Return a string that every database and terminal takes: lone surrogates and NUL become U+FFFD."""
    return value.replace("\x00", "�").encode("utf-8", "replace").decode("utf-8").strip()


def hash_document(text: str, date: str | None, outlet: str | None, url: str | None) -> str:
    """Return the SHA-256 that tells content apart: of the text with its date, outlet and URL."""
    return hashlib.sha256(json.dumps([text, date, outlet, url], ensure_ascii=False).encode("utf-8")).hexdigest()


def make_document(
    ident: str,
    text: str,
    fields: Mapping[str, Any],
    *,
    source: str,
    defaults: Defaults,
    original: Original | None = None,
) -> tuple[SourcedDocument, list[Problem]]:
    """Build a document from its text and the fields that came with it.

    Args:
        ident: The id that the source gives.
        text: The text as decoded; stored without NUL and lone surrogates.
        fields: date, lang, outlet, url and title are read; whatever else is there is kept as metadata.
        source: Where it was read from.
        defaults: Take the place of fields that are missing or null.
        original: The bytes that it was read from.

    Returns:
        The document, and a problem for each field that could not be read.
    """
    from proxywar.text import store_text

    stored, changes = store_text(text)
    source, ident = clean_field(source), clean_field(ident)
    problems: list[Problem] = []
    if changes:
        problems.append(Problem(source, ident, STAGE, "PW313", f"The text was changed: {', '.join(changes)}."))
    metadata = dict(fields)
    date = _read_date(metadata, defaults, Problem(source, ident, STAGE, "PW309", ""), problems)
    lang = _read_string(metadata, "lang")
    known = parse_lang(lang) if lang else defaults.lang and parse_lang(defaults.lang)
    if lang and known is None:
        metadata["lang"] = lang
    outlet = _read_string(metadata, "outlet") or defaults.outlet
    url, title = _read_string(metadata, "url"), _read_string(metadata, "title")
    document = SourcedDocument(
        id=ident, text=stored, sha256=hash_document(stored, date, outlet, url), lang=known or None, date=date,
        outlet=outlet, source=source, url=url, title=title, metadata=metadata,
        original=original,
    )  # fmt: skip
    return document, problems


def _read_date(metadata: dict[str, Any], defaults: Defaults, blank: Problem, problems: list[Problem]) -> str | None:
    value = metadata.pop("date", None)
    if value is None or value == "":
        return None if defaults.date is None else parse_day(defaults.date)
    day = parse_day(value) if isinstance(value, str) else None
    if day is None:
        metadata["date"] = value  # kept as it came, so that nothing is lost
        message = f"Date {str(value)[:40]!r} is not a day such as 2020-06-19; taken as unknown."
        problems.append(Problem(blank.source, blank.document, blank.stage, blank.code, clean_field(message)))
    return day


def _read_string(metadata: dict[str, Any], key: str) -> str | None:
    value = metadata.get(key)
    if value is not None and not isinstance(value, str):
        return None  # stays in the metadata
    metadata.pop(key, None)
    return clean_field(value) or None if value else None
