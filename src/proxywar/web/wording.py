"""The strings of the page: those of the brief, and one table a page with both languages side by side."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

from proxywar.publish.wording import LOCALES, Wording, typeset

__all__ = ["LOCALES", "load_wording", "own_strings"]


@cache
def load_wording(locale: str) -> Wording:
    """Return the wording of a locale, with the strings of every page."""
    return Wording(locale, own_strings(locale))


def own_strings(locale: str) -> dict[str, str]:
    """Return the strings of all tables in `locales`, in one locale."""
    strings: dict[str, str] = {}
    for path in sorted(resources.files(__package__).joinpath("locales").iterdir(), key=lambda p: p.name):
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
            strings[row["key"]] = typeset(row[locale], locale)
    return strings
