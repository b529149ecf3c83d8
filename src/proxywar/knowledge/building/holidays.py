"""The days of movable and fixed holidays, year by year, as the calendars' own packages compute them.

Islamic days are those of the Umm al-Qura calendar (`hijridate`): the day that a country saw the moon may be one off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

COLUMNS = ("holiday", "from", "to")
FIRST, LAST = 1926, 2040
"""Years of the table; the Islamic calendar of `hijridate` begins in 1924."""
_FIXED = {
    "new-year": (1, 1), "orthodox-christmas-eve": (1, 6), "epiphany": (1, 6), "orthodox-christmas": (1, 7),
    "republika-srpska-day": (1, 9), "yennayer": (1, 12), "orthodox-new-year": (1, 14), "orthodox-epiphany": (1, 19),
    "valentines-day": (2, 14), "defender-day": (2, 23), "womens-day": (3, 8), "st-patricks-day": (3, 17),
    "land-day": (3, 30), "day-of-the-sun": (4, 15), "anzac-day": (4, 25), "may-day": (5, 1), "cinco-de-mayo": (5, 5),
    "ve-day": (5, 8), "russia-victory-day": (5, 9), "europe-day": (5, 9), "nakba-day": (5, 15), "africa-day": (5, 25),
    "naksa-day": (6, 5), "russia-day": (6, 12), "vidovdan": (6, 28), "us-independence-day": (7, 4),
    "bastille-day": (7, 14), "assumption": (8, 15), "vj-day": (8, 15), "ethiopian-new-year": (9, 11),
    "meskel": (9, 27), "halloween": (10, 31), "all-saints": (11, 1), "all-souls": (11, 2), "guy-fawkes": (11, 5),
    "armistice-day": (11, 11), "immaculate-conception": (12, 8), "christmas-eve": (12, 24), "christmas": (12, 25),
    "boxing-day": (12, 26), "new-years-eve": (12, 31),
}  # fmt: skip
_ISLAMIC = {
    "islamic-new-year": (1, 1, 1), "muharram": (1, 1, None), "ashura": (1, 10, 1), "arbaeen": (2, 20, 1),
    "mawlid": (3, 12, 1), "isra-miraj": (7, 27, 1), "ramadan": (9, 1, None), "laylat-al-qadr": (9, 27, 1),
    "eid-al-fitr": (10, 1, 3), "hajj": (12, 8, 6), "eid-al-adha": (12, 10, 4),
}  # fmt: skip
"""Month, day, and how many days; None is the whole month."""
_EASTER = {
    "ash-wednesday": -46, "palm-sunday": -7, "holy-week": -6, "maundy-thursday": -3, "good-friday": -2,
    "holy-saturday": -1, "easter": 0, "easter-monday": 1, "ascension": 39, "pentecost": 49, "pentecost-monday": 50,
    "corpus-christi": 60,
}  # fmt: skip
"""Days from Easter Sunday."""
_HEBREW = {
    "passover": (0, 1, 15, 7), "shavuot": (0, 3, 6, 1), "rosh-hashanah": (1, 7, 1, 2),
    "yom-kippur": (1, 7, 10, 1), "sukkot": (1, 7, 15, 7), "simchat-torah": (1, 7, 22, 1), "hanukkah": (1, 9, 25, 8),
}  # fmt: skip
"""Whether it falls in the Hebrew year that begins in the autumn; month (1 is Nisan), day, and how many days."""
_WEEK = 7


def holiday_rows() -> Iterator[tuple[str, str, str]]:
    """Yield (holiday, first day, last day), sorted, as ISO days."""
    found = [row for year in range(FIRST, LAST + 1) for row in (*_christian(year), *_other(year))]
    yield from sorted({(name, first.isoformat(), last.isoformat()) for name, first, last in [*found, *_islamic()]})


def _christian(year: int) -> Iterator[tuple[str, date, date]]:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    for name, (month, day) in _FIXED.items():
        yield name, date(year, month, day), date(year, month, day)
    for prefix, church in (("", EASTER_WESTERN), ("orthodox-", EASTER_ORTHODOX)):
        sunday = easter(year, church)
        for name, offset in _EASTER.items():
            first = sunday + timedelta(offset)
            yield prefix + name, first, first + timedelta(_WEEK - 1 if name == "holy-week" else 0)


def _other(year: int) -> Iterator[tuple[str, date, date]]:
    from jdatetime import date as persian
    from lunardate import LunarDate
    from pyluach.dates import HebrewDate

    # Of the two Hebrew years that a year meets, that of the spring and that of the autumn.
    for name, (later, month, day, days) in _HEBREW.items():
        first = HebrewDate(year + 3760 + later, month, day).to_pydate()
        yield name, first, first + timedelta(days - 1)
        if name == "passover":  # a month after Purim, whichever Adar that is
            yield "purim", first - timedelta(30), first - timedelta(30)
    # The Persian year that begins in March.
    nowruz = persian(year - 621, 1, 1).togregorian()
    yield "nowruz", nowruz, nowruz
    new_year = LunarDate(year, 1, 1).to_solar_date()
    yield "lunar-new-year", new_year, new_year + timedelta(2)


def _islamic() -> Iterator[tuple[str, date, date]]:
    from hijridate import Hijri

    for year in range(1345, 1463):
        for name, (month, day, days) in _ISLAMIC.items():
            start = Hijri(year, month, day)
            first = start.to_gregorian()
            yield name, first, first + timedelta((days or start.month_length()) - 1)
