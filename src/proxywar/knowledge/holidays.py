"""When a holiday was in a year, from the generated table."""

from __future__ import annotations

from functools import cache

from proxywar.knowledge.store import generated


def holiday(name: str, year: int) -> tuple[str, str] | None:
    """Return first and last day, ISO, of a holiday that begins in a year; None where the table has none.

    Args:
        name: Its key in `lang/<xx>/holidays.csv`: "ramadan", "easter", "orthodox-christmas".
        year: Of the Gregorian calendar, 1926 to 2040.

    Examples:
        >>> holiday("ramadan", 2019)
        ('2019-05-06', '2019-06-03')
    """
    return _holidays().get((name, str(year)))


@cache
def _holidays() -> dict[tuple[str, str], tuple[str, str]]:
    """Return first and last day by key and year, of several in one year the first; read at once, for all are asked."""
    rows = generated("knowledge.sqlite")('SELECT holiday, "from", "to" FROM holidays ORDER BY "from" DESC')
    return {(name, first[:4]): (first, last) for name, first, last in rows}
