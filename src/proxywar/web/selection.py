"""What a page is asked to show, as it stands in its URL; the same words as on the command line."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Query
from pydantic import BeforeValidator, Field

from proxywar.records import DISPLAY_CONFIDENCE, Status

MOST_ROWS = 10_000
_MOST_CHARS = 1_000


def _blank_is_none(value: Any) -> Any:
    """Take an empty field of a form for one that was not given."""
    return None if isinstance(value, str) and not value.strip() else value


def _blank_is_threshold(value: Any) -> Any:
    return DISPLAY_CONFIDENCE if isinstance(value, str) and not value.strip() else value


def _without_blanks(value: Any) -> Any:
    return [v for v in value if not (isinstance(v, str) and not v.strip())] if isinstance(value, list) else value


Text = Annotated[Annotated[str, Field(max_length=_MOST_CHARS)] | None, BeforeValidator(_blank_is_none), Query()]
Texts = Annotated[list[str], BeforeValidator(_without_blanks), Query()]
Statuses = Annotated[list[Status], BeforeValidator(_without_blanks), Query()]
Confidence = Annotated[float, BeforeValidator(_blank_is_threshold), Query(ge=0, le=1)]
Limit = Annotated[int, Query(ge=0, le=MOST_ROWS)]
Offset = Annotated[int, Query(ge=0, le=1_000_000_000)]
Ident = Annotated[str, Query(min_length=1, max_length=_MOST_CHARS)]


@dataclass(frozen=True)
class Selection:
    """The part of a case that a page shows.

    Attributes:
        theatre: Only the conflict in this country or area.
        as_of: As of a day, month or year.
        min_confidence: Rows that no fact from this confidence on speaks for are left out.
        status: Only facts of these statuses.
        source: Only facts of these outlets or documents.
    """

    theatre: str | None = None
    as_of: str | None = None
    min_confidence: float = DISPLAY_CONFIDENCE
    status: tuple[Status, ...] = ()
    source: tuple[str, ...] = field(default=())

    def query(self, **more: Any) -> str:
        """Return the selection as it stands in a URL, with "?" before it; blank where it is the whole.

        Args:
            **more: Parameters beside the selection, or in place of one of its own; None takes one away.

        Examples:
            >>> Selection("Libya", status=(Status.DENIED,)).query(tie="t-1")
            '?theatre=Libya&status=denied&tie=t-1'
        """
        whole = Selection()
        own = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != getattr(whole, f.name)}
        told = {name: value for name, value in (own | more).items() if value not in (None, (), [], "")}
        return f"?{urlencode(told, doseq=True)}" if told else ""

    def but(self, **changed: Any) -> Selection:
        """Return the selection with some fields changed."""
        return replace(self, **changed)


def select(
    theatre: Text = None, as_of: Text = None, min_confidence: Confidence = DISPLAY_CONFIDENCE, status: Statuses = [],
    source: Texts = [],
) -> Selection:  # fmt: skip
    """Return what a URL selects."""
    return Selection(theatre, as_of, min_confidence, tuple(status), tuple(source))


Selected = Annotated[Selection, Depends(select)]
