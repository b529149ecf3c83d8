"""When a holiday was in a year, from the generated table."""

from __future__ import annotations

from functools import cache

from proxywar.knowledge.store import generated


@cache
def holiday(name: str, year: int) -> tuple[str, str] | None:
    """Return first and last day, ISO, of a holiday that begins in a year; None where the table has none.

    Args:
        name: Its key in `lang/<xx>/holidays.csv`: "ramadan", "easter", "orthodox-christmas".
        year: Of the Gregorian calendar, 1926 to 2040.

    Examples:
        >>> holiday("ramadan", 2019)
        ('2019-05-06', '2019-06-03')
    """
    query = 'SELECT "from", "to" FROM holidays WHERE holiday = ? AND "from" BETWEEN ? AND ? ORDER BY "from"'
    rows = generated("knowledge.sqlite")(query, (name, f"{year}-01-01", f"{year}-12-31"))
    return (rows[0][0], rows[0][1]) if rows else None
