"""Full dates in bylines and datelines."""

from __future__ import annotations

import pytest

from proxywar.text.dates import date_pattern, fold_in_place, iso_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("June 19, 2020, 3:53 PM", "2020-06-19"),
        ("mercredi 17 juin 2020", "2020-06-17"),
        ("Monday, 13 January 2020", "2020-01-13"),
        ("1er février 2019 à 10h30", "2019-02-01"),
        ("2020-06-19", "2020-06-19"),
        ("19/06/2020", "2020-06-19"),
        ("06/19/2020", "2020-06-19"),
        ("05/06/2020", None),
        ("05.05.2020", "2020-05-05"),
        ("31 June 2020", None),
        ("Sept. 3rd, 2021", "2021-09-03"),
    ],
)
def test_a_full_date_is_read_or_left_unknown(text: str, iso: str | None) -> None:
    found = date_pattern().fullmatch(fold_in_place(text))
    assert found is not None
    assert iso_date(found) == iso


@pytest.mark.parametrize("text", ["June 19", "lundi", "2020", "May troops"])
def test_part_of_a_date_is_no_date(text: str) -> None:
    assert date_pattern().match(fold_in_place(text)) is None
