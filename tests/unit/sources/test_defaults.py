"""What the user says about documents that do not say it."""

from __future__ import annotations

import pytest

from proxywar.errors import UsageError
from proxywar.sources import Defaults, parse_day
from proxywar.sources.defaults import parse_lang


def test_a_default_that_is_no_date_is_refused() -> None:
    with pytest.raises(UsageError, match="PW103"):
        Defaults(date="yesterday")


def test_a_default_that_is_no_language_is_refused() -> None:
    with pytest.raises(UsageError, match="PW104"):
        Defaults(lang="english")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2020-06-19", "2020-06-19"),
        (" 2020-06-19 10:00", "2020-06-19"),
        ("2020-06", None),
        ("2020-02-30", None),
        ("", None),
    ],
)
def test_days_are_read_from_dates_and_time_stamps(value: str, day: str | None) -> None:
    assert parse_day(value) == day


@pytest.mark.parametrize(
    ("value", "lang"), [("en", "en"), ("FR", "fr"), ("fr_CA", "fr"), ("fra", "fr"), ("ar", "ar"), ("x1", None)]
)
def test_languages_are_read_from_tags(value: str, lang: str | None) -> None:
    assert parse_lang(value) == lang
