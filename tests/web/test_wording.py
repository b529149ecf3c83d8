"""Every string of the page stands in both languages, and none twice."""

from __future__ import annotations

import csv
import re
from collections import Counter
from importlib import resources

from proxywar.publish.wording import load_strings
from proxywar.web.wording import LOCALES, own_strings

FOLDER = resources.files("proxywar.web") / "locales"
ROWS = [row for path in FOLDER.iterdir() for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())]


def test_every_string_stands_in_both_languages_with_the_same_fields() -> None:
    for row in ROWS:
        assert all(row[locale] for locale in LOCALES) and None not in row, row
        fields = [sorted(re.findall(r"\{\w+\}", row[locale])) for locale in LOCALES]
        assert fields[0] == fields[1], row


def test_no_key_stands_twice_or_hides_one_of_the_brief() -> None:
    counts = Counter(row["key"] for row in ROWS)
    assert not [key for key, n in counts.items() if n > 1]
    assert not set(own_strings("en")) & set(load_strings("en"))


def test_every_string_that_a_template_names_is_there() -> None:
    there = set(own_strings("en")) | set(load_strings("en"))
    for path in (resources.files("proxywar.web") / "templates").iterdir():
        text = path.read_text(encoding="utf-8")
        named = set(re.findall(r"say(?:\.say)?\(['\"]([\w.-]+)['\"][,)]", text))
        named |= {
            f"{key}.{n}" for key in re.findall(r"say\.count\(['\"]([\w.-]+)['\"],", text) for n in ("one", "many")
        }
        assert named <= there, (path.name, named - there)
