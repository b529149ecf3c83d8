"""Lists that show themselves: in a console, in a notebook, as a data frame."""

from __future__ import annotations

import html
import importlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from proxywar.errors import MissingExtraError
from proxywar.records import SYMMETRIC_TYPES, Fact, Problem, fact_json

T = TypeVar("T")
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("doc", "lang", "date", "outlet", "source", "words", "fragments", "collage"),
    "mentions": ("doc", "start", "end", "text", "lang", "kind", "entity"),
    "facts": ("id", "fact", "status", "date", "quantity", "quote"),
    "decisions": ("id", "made_at", "author", "kind", "about", "decided", "reason", "state", "note"),
    "queue": ("score", "doubt", "weight", "kind", "id", "about", "why"),
    "conflicts": ("about", "question", "authors", "said", "holds"),
    "agreement": ("authors", "question", "items", "agreed", "observed", "expected", "kappa", "low", "high"),
    "actors": ("id", "name", "kind", "within", "country", "known", "spellings", "facts"),
    "places": ("id", "name", "kind", "within", "theatre", "lat", "lon", "spellings", "facts"),
    "ties": ("id", "theatre", "tie", "weight", "voices", "since", "until", "status", "facts"),
    "camps": ("theatre", "camp", "members", "frustrated"),
    "forces": ("actor", "of", "kind", "place", "low", "high", "as_of", "sources"),
    "control": ("place", "actor", "from", "to", "contested", "facts"),
    "timeline": ("date", "precision", "fact", "text"),
    "disputes": ("id", "kind", "severity", "facts", "quotes", "docs"),
    "problems": ("code", "source", "document", "stage", "message"),
    "search": ("doc", "fragment", "snippet"),
    "diff": ("change", "list", "what", "fields", "facts", "id"),
    "verify": ("doc", "check", "message"),
}  # fmt: skip
"""The columns that a table shows of each list; the other formats give every key."""
KEYS = {
    "documents": "doc lang date outlet source sha256 collage reprint_of fragments url title words read_at reasons "
    "copies metadata reliability credibility camp original",
    "mentions": "doc start end text lang kind entity",
    "facts": "id doc fragment theatre type mode channel actor recipient place status holder date date_text "
    "date_candidates quantity object lang quote start end rule confidence cluster trigger steps features "
    "verdict",
    "decisions": "id made_at author kind about decided reason state note fact target value",
    "queue": "kind id about doubt weight score why",
    "conflicts": "about question authors said decisions holds fact",
    "agreement": "authors question items agreed observed expected kappa low high",
    "actors": "id name kind within country known spellings facts held",
    "places": "id name kind within theatre lat lon known spellings facts",
    "ties": "id theatre type actor recipient channels sign weight voices since until status facts actor_id "
    "recipient_id speech",
    "camps": "theatre camp members frustrated frustration index exact gap reason id",
    "forces": "actor of kind place low high as_of sources recipient planned id",
    "control": "place actor from to contested facts place_id lat lon over id",
    "timeline": "date precision fact text cluster",
    "disputes": "id kind facts quotes docs severity note note_code",
    "problems": "source document stage code message",
    "search": "doc fragment start end text snippet score",
    "diff": "list change id what fields facts",
    "verify": "doc check message",
}
"""The keys of each list's objects, for a header above no rows."""
_COUNTED_CELLS = {
    ("documents", "fragments"),
    ("ties", "facts"),
    ("control", "facts"),
    ("forces", "sources"),
    ("diff", "facts"),
}
_SHOWN_ROWS = 100


class Result(list[T]):
    """A list of rows of one kind: `json()` gives plain objects, `to_df()` a data frame."""

    def __init__(self, rows: Iterable[T] = (), *, kind: str = "rows") -> None:
        super().__init__(rows)
        self.kind = kind

    def json(self) -> list[dict[str, Any]]:
        """Return the rows as the JSON objects of the interface."""
        return [row_json(row) for row in self]

    def to_df(self) -> Any:
        """Return a data frame with a column for each key: of pandas, or of polars where only that is installed.

        Raises:
            MissingExtraError: Neither is installed (PW601).
        """
        return make_frame(self.json(), KEYS.get(self.kind, "").split())

    def __repr__(self) -> str:
        if not self:
            return f"<{self.kind}: none>"
        columns = COLUMNS.get(self.kind, ())
        lines = ["  " + " | ".join(table_cells(row, self.kind, columns)) for row in self.json()[:5]]
        return "\n".join([f"<{self.kind}: {len(self)}>", *lines, *(["  …"] if len(self) > 5 else [])])

    def _repr_html_(self) -> str:
        rows = self.json()[:_SHOWN_ROWS]
        columns = COLUMNS.get(self.kind) or tuple(rows[0] if rows else ())
        head = "".join(f"<th>{html.escape(column)}</th>" for column in columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in table_cells(row, self.kind, columns)) + "</tr>"
            for row in rows
        )
        more = f"<p>… {len(self) - _SHOWN_ROWS} more</p>" if len(self) > _SHOWN_ROWS else ""
        caption = f"<caption>{len(self)} {html.escape(self.kind)}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def make_frame(rows: list[dict[str, Any]], columns: Iterable[str] = ()) -> Any:
    """Return a data frame of pandas, or of polars where only that is installed.

    Args:
        rows: One object a row.
        columns: Those of a frame without rows.

    Raises:
        MissingExtraError: Neither is installed (PW601).
    """
    for name in ("pandas", "polars"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        # Polars guesses a column's type by its first rows alone unless it is told to look at all.
        more = {"infer_schema_length": None} if name == "polars" and rows else {}
        return module.DataFrame(rows or {column: [] for column in columns}, **more)
    raise MissingExtraError("PW601", "A data frame needs pandas or polars; neither is installed.", "pip install pandas")


def row_json(row: Any) -> dict[str, Any]:
    """Return the JSON object of a row: a fact, a problem, a mapping, or anything with a `json()`."""
    if isinstance(row, Fact):
        return fact_json(row)
    if isinstance(row, Problem):
        return {"source": row.source, "document": row.document, "stage": row.stage, "code": row.code,
                "message": row.message}  # fmt: skip
    if isinstance(row, Mapping):
        return dict(row)
    out: dict[str, Any] = row.json()
    return out


def table_cells(row: Mapping[str, Any], kind: str, columns: Iterable[str]) -> list[str]:
    """Return the text of a row's cells; several keys may share one, and long lists of ids are shown as their number."""
    return [_table_cell(row, kind, column) for column in columns]


def _table_cell(row: Mapping[str, Any], kind: str, column: str) -> str:
    value = row.get(column)
    if (kind, column) == ("facts", "fact"):
        return _who_to_whom(row, cell_text(row["channel"]), f" @ {cell_text(row['place'])}" if row["place"] else "")
    if (kind, column) == ("facts", "status"):
        by = f" by {cell_text(row['holder'])}" if row["holder"] else ""
        return f"{value}{by}" + (f", {row['verdict']}" if row.get("verdict") else "")
    if (kind, column) == ("ties", "tie"):
        arrow = "↔" if row["type"] in SYMMETRIC_TYPES else "→"  # its two ends are sorted by name
        return _who_to_whom(row, ", ".join(row["channels"]), arrow=arrow)
    if (kind, column) == ("diff", "fields") and isinstance(value, Mapping):
        return "; ".join(
            f"{name}: {cell_text(was) or '–'} → {cell_text(now) or '–'}" for name, (was, now) in value.items()
        )
    if (kind, column) in _COUNTED_CELLS and isinstance(value, list):
        return str(len(value))
    return cell_text(value)


def _who_to_whom(row: Mapping[str, Any], channel: str, where: str = "", arrow: str = "→") -> str:
    recipient = f" {arrow} {cell_text(row['recipient'])}" if row["recipient"] else ""
    return f"{cell_text(row['actor']) or '–'} {row['type']}" + (f" ({channel})" if channel else "") + recipient + where


def cell_text(value: Any) -> str:
    """Return one value of a JSON object as the text of a cell: names for actors, ranges for quantities.

    Examples:
        >>> cell_text([{"name": "Turkey", "text": "Ankara"}, {"name": "Qatar", "text": "Doha"}])
        'Turkey; Qatar'
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, list | tuple):
        return "; ".join(_item_text(item) for item in value)
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False, default=str) if value else ""
    return str(value)


def _item_text(item: Any) -> str:
    if not isinstance(item, Mapping):
        return cell_text(item)
    if "name" in item:
        return str(item["name"])
    if {"of", "low", "high"} <= item.keys():
        return f"{_range(item['low'], item['high'])} {item.get('unit') or item['of']}"
    if {"text", "count"} <= item.keys():
        return f"{item['text']} ({item['count']})"
    return json.dumps(item, ensure_ascii=False, default=str)


def _range(low: float | None, high: float | None) -> str:
    if low == high and low is not None:
        return f"{low:.12g}"
    return f"{'' if low is None else f'{low:.12g}'}–{'' if high is None else f'{high:.12g}'}"
