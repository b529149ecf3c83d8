"""Calendar arithmetic on ISO periods: no words, no clock, no time zones.

A period is a day ("2020-06-04"), a month ("2020-06"), a year ("2015"), a range "a/b" or an open range ("2018/..",
"../2018-04").
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

CANDIDATE_YEARS = (2011, 2026)
"""Years tried for a date without a year when the caller gives neither anchor nor period: from the Arab uprisings,
where most of the wars that this package reads about begin, to the year of its release. No clock is read."""

_AHEAD = timedelta(days=31)
"""A day and month without a year this near ahead of the anchor is the coming one: a paper that means the past one
names its year."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that an undated text may speak of, both ends included."""

    first: date
    last: date

    def years(self) -> range:
        """Return the calendar years that the window touches."""
        return range(self.first.year, self.last.year + 1)


def read_day(text: str | None) -> date | None:
    """Return the day that an ISO date (or date and time) names; None where it is no full date of a year 1000-9000."""
    if not text or not re.match(r"\d{4}-\d{2}-\d{2}", text):
        return None
    found = make_day(int(text[:4]), int(text[5:7]), int(text[8:10]))
    # Room to count years back and forth from it without leaving the calendar.
    return found if found and 1000 <= found.year <= 9000 else None


def read_window(text: str | None) -> Window | None:
    """Return the window of "2020", "2019-01/2020-12" or a day.

    A lone month or day stands for its whole year: it says around when a pile was gathered, not that all in it
    happened on that day.
    """
    if not text:
        return None
    first, _, last = text.partition("/")
    if not last:
        first = last = first[:4]
    start, end = first_day(first), last_day(last)
    return Window(start, end) if start and end and start <= end else None


def make_day(year: int, month: int, day: int) -> date | None:
    """Return a date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def first_day(value: str) -> date | None:
    """Return the first day of a day, month or year."""
    parts = _parts(value)
    return make_day(parts[0], parts[1] or 1, parts[2] or 1) if parts else None


def last_day(value: str) -> date | None:
    """Return the last day of a day, month or year."""
    parts = _parts(value)
    if not parts or not 1 <= (parts[1] or 12) <= 12 or not 1 <= parts[0] <= 9998:
        return None
    month = parts[1] or 12
    return make_day(parts[0], month, parts[2] or calendar.monthrange(parts[0], month)[1])


def _parts(value: str) -> tuple[int, int, int] | None:
    match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", value.strip())
    return (int(match[1]), int(match[2] or 0), int(match[3] or 0)) if match else None


def month_value(year: int, month: int) -> str:
    """Return "YYYY-MM"; months outside 1-12 carry into the years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """Return Monday to Sunday of the week that holds the day."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def season_value(year: int, month: int) -> str:
    """Return the three months that begin with `month` (12 for winter)."""
    return f"{month_value(year, month)}/{month_value(year, month + 2)}"


def shift(day: date, count: int, unit: str) -> str | None:
    """Move a day by a count of units and return it as precisely as the unit says.

    Days give a day, weeks a week, months a month, years a year; None past the ends of the calendar.
    """
    years = count if unit == "year" else count // 12 if unit == "month" else count // 50
    if not 2 <= day.year + years <= 9997:
        return None
    if unit == "month":
        return month_value(day.year, day.month + count)
    if unit == "year":
        return f"{day.year + count:04d}"
    moved = day + timedelta(days=count * (7 if unit == "week" else 1))
    return week_value(moved) if unit == "week" else moved.isoformat()


def same_day(day: date, count: int, unit: str) -> str | None:
    """Move a day by a count of units to the very day: "a year ago today"; of a shorter month its last day.

    Examples:
        >>> same_day(date(2024, 2, 29), -1, "year")
        '2023-02-28'
    """
    if unit not in ("month", "year"):
        return (day + timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
    value = shift(day, count, unit)
    if value is None:
        return None
    year, month = (int(value), day.month) if unit == "year" else map(int, value.split("-"))
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1])).isoformat()


def weekday_near(anchor: date, weekday: int, *, way: str) -> date:
    """Return the weekday nearest to the anchor.

    Args:
        anchor: Day of publication.
        weekday: 0 for Monday.
        way: "past" (on or before), "last" (before), "future" (on or after) or "next" (after).
    """
    back = (anchor.weekday() - weekday) % 7
    if way in {"past", "last"}:
        return anchor - timedelta(days=back or (7 if way == "last" else 0))
    ahead = (weekday - anchor.weekday()) % 7
    return anchor + timedelta(days=ahead or (7 if way == "next" else 0))


def weekend_near(anchor: date, *, way: str) -> str:
    """Return Saturday to Sunday of the weekend nearest to the anchor; `way` as in `weekday_near`."""
    saturday = weekday_near(anchor, 5, way="future" if way in {"next", "future"} else "past")
    if way == "last" and anchor.weekday() >= 5:
        saturday -= timedelta(days=7)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def month_near(anchor: date, month: int, *, way: str) -> str:
    """Return the month nearest to the anchor; `way` as in `weekday_near`."""
    year = anchor.year
    if way in {"past", "last"}:
        year -= anchor.month < month or (way == "last" and anchor.month == month)
    else:
        year += anchor.month > month or (way == "next" and anchor.month == month)
    return month_value(year, month)


def day_near(anchor: date, month: int, day: int, *, weekday: int | None = None, forward: bool = False) -> date | None:
    """Return the day and month nearest to the anchor, in a year in which the weekday fits if one does.

    Without `forward`, the last such day up to a month ahead of the anchor; with it, the first on or after.
    """
    days = [d for y in range(anchor.year - 1, anchor.year + 2) if (d := make_day(y, month, day))]
    if weekday is not None and (fitting := [d for d in days if d.weekday() == weekday]):
        return min(fitting, key=lambda d: abs(d - anchor))
    if forward:
        return next((d for d in days if d >= anchor), None)
    return next((d for d in reversed(days) if d <= anchor + _AHEAD), None)


def days_within(window: Window, month: int, day: int, *, weekday: int | None = None) -> Iterator[str]:
    """Yield the days of a window with that day and month, and that weekday if one is given."""
    for year in window.years():
        found = make_day(year, month, day)
        if found and window.first <= found <= window.last and weekday in {None, found.weekday()}:
            yield found.isoformat()


def months_within(window: Window, month: int) -> Iterator[str]:
    """Yield the months of a window with that name."""
    for year in window.years():
        if (window.first.year, window.first.month) <= (year, month) <= (window.last.year, window.last.month):
            yield month_value(year, month)


def start_of(value: str) -> str:
    """Return the first part of a range, the value itself otherwise."""
    return value.partition("/")[0]


def end_of(value: str) -> str:
    """Return the last part of a range, the value itself otherwise."""
    return value.rpartition("/")[2]


def join(first: str, last: str) -> str | None:
    """Return the range from one period to another; None where it would run backwards or an end is open."""
    start, end = start_of(first), end_of(last)
    day_a, day_b = first_day(start), last_day(end)
    if not day_a or not day_b or day_a > day_b:
        return None
    return start if start == end else f"{start}/{end}"
