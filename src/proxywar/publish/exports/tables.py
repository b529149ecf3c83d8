"""The tables that turn our words into those of other formats; data, each row with its source."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

Row = dict[str, str]


@cache
def load_table(name: str) -> tuple[Row, ...]:
    """Return the rows of a table in `data`."""
    text = resources.files(__package__).joinpath("data", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def countries() -> dict[str, Row]:
    """Return the codes of states by ISO 3166-1 alpha-3: iso2, isonumeric, fips (10-4)."""
    return {row["iso3"]: row for row in load_table("countries")}


@cache
def actor_kinds() -> dict[str, Row]:
    """Return what each kind of actor is called in CAMEO, ACLED and FollowTheMoney."""
    return {row["kind"]: row for row in load_table("actor_kinds")}


@cache
def goldstein() -> dict[str, str]:
    """Return the Goldstein score of each CAMEO code that is used."""
    return {row["code"]: row["score"] for row in load_table("goldstein")}


@cache
def pick_row(table: str, type: str, mode: str | None, channel: str | None) -> Row | None:
    """Return the row for an event: by its mode, else by its channel, else by its type alone; None where there is none.

    Examples:
        >>> pick_row("cameo", "ASSAULT", "aerial", None)["code"], pick_row("cameo", "ASSAULT", "seize", None)["code"]
        ('195', '190')
    """
    rows = {(row["type"], row["mode"], row["channel"]): row for row in load_table(table)}
    for key in ((type, mode or "", channel or ""), (type, mode or "", ""), (type, "", channel or ""), (type, "", "")):
        if key in rows:
            return rows[key]
    return None
