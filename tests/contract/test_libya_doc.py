"""`docs/libya.md` is what its generator makes of the shared collage, and holds none of its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs import libya
from docs.libya_elements import differences, pair, parse_element
from docs.libya_judgement import NOTES, WORD, load_notes

NOTE_TEXT = NOTES.read_text(encoding="utf-8")


def runs(text: str, length: int, word: re.Pattern[str]) -> Iterator[str]:
    """Return all runs of so many words."""
    words = word.findall(text.casefold())
    return (" ".join(words[n : n + length]) for n in range(len(words) - length + 1))


@pytest.fixture(scope="module")
def seed() -> str:
    if not libya.SEED.is_file():
        pytest.skip(f"the shared seed is not here: ../shared/seed/{libya.SEED.name}")
    return libya.SEED.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_page_is_what_the_generator_makes(seed: str) -> None:
    page, _ = libya.render()
    assert page == libya.PAGE.read_text(encoding="utf-8"), "run: make libya"


@pytest.mark.parametrize("path", [libya.PAGE, NOTES], ids=lambda path: path.name)
def test_no_sentence_of_the_collage_is_in_it(seed: str, path: Path) -> None:
    # Words with an apostrophe or hyphen may be cut at it or not: six of the small ones, four of the whole ones.
    text = path.read_text(encoding="utf-8")
    small = re.compile(r"\w+")
    assert not {*runs(text, 6, small)} & {*runs(seed, 6, small)}
    assert not {*runs(text, 4, WORD)} & {*runs(seed, 4, WORD)}


def test_without_the_collage_it_says_so_and_leaves_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "libya.md"
    assert libya.main([], seed=tmp_path / "none.txt", page=page) == 0
    assert "the collage is not here (../shared/seed/none.txt)" in capsys.readouterr().err
    assert not page.exists()


@pytest.mark.slow
def test_check_fails_where_the_page_differs_and_shows_notes_that_do_not_apply(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed, page = tmp_path / "own.txt", tmp_path / "libya.md"
    seed.write_text("Qatar backs the Libyan National Army.\n", encoding="utf-8")
    assert libya.main([], seed=seed, page=page) == 0
    assert "**1.** Qatar backs the … (prose, en)" in page.read_text(encoding="utf-8")
    assert libya.main(["--check"], seed=seed, page=page) == 0
    capsys.readouterr()
    page.write_text("another", encoding="utf-8")
    assert libya.main(["--check"], seed=seed, page=page) == 1
    said = capsys.readouterr().err
    assert "libya.md is not what the code makes now" in said
    assert "note 1: not judged yet: BACKS Qatar → Libyan National Army, stated" in said
    assert "note 1: the fragment no longer starts so: NATO sees Russia" in said


def test_the_notation_is_read_as_it_is_written() -> None:
    elements = [note.element for note in load_notes() if note.element is not None]
    assert elements
    assert [parse_element(str(element)) for element in elements] == elements
    assert all(str(element) in NOTE_TEXT for element in elements)


@pytest.mark.parametrize(
    "line", ["BACKS Turkey → Qatar", "LIKES Turkey → Qatar, stated", "BACKS Turkey → Qatar, maybe"]
)
def test_what_is_no_element_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"element|unknown"):
        parse_element(line)


def test_a_found_element_goes_to_the_expected_one_that_it_fits_best() -> None:
    expected = [
        parse_element("BACKS Qatar → Syria, possible"),
        parse_element("AID|BACKS Qatar → Syria, stated, air|arms"),
    ]
    found = parse_element("BACKS Qatar → Syria @ Aleppo, stated, arms")
    assert pair(expected, [found]) == {1: found}
    assert differences(expected[1], found) == ["place should be none"]
    assert differences(expected[0], found) == ["place should be none", "should be possible", "arms is too much"]


def test_the_sides_of_a_symmetric_type_may_stand_in_either_slot() -> None:
    found = parse_element("OPPOSES Syria → Qatar, stated")
    assert pair([parse_element("OPPOSES Qatar + Syria, stated")], [found]) == {0: found}
    assert pair([parse_element("BACKS Qatar → Syria, stated")], [parse_element("BACKS Syria → Qatar, stated")]) == {}
