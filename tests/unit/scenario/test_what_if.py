"""What-ifs: every form of a line, files, mappings, and errors that list what there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from proxywar.errors import UsageError
from proxywar.scenario import Change, parse_line, read_what_ifs
from tests.scenarios_by_hand import RIVALS, chain

WORLD = chain(*RIVALS)


@pytest.mark.parametrize(("line", "change"), [
    ("Arland air 0 from week 8", Change("scale", 8, sponsor="Arland", channel="air", amount=0)),
    ("arland AIR 50 % from week 4 until week 20",
     Change("scale", 4, sponsor="Arland", channel="air", amount=0.5, until=20)),
    ("Arland air stops in week 3", Change("scale", 3, sponsor="Arland", channel="air", amount=0)),
    ("Celand all 2", Change("scale", 0, sponsor="Celand", amount=2)),
    ("embargo sea 0.8 from week 4", Change("embargo", 4, route="sea", amount=0.8)),
    ("embargo all 100%", Change("embargo", 0, amount=1)),
    ("Beland men +2,000 from week 4", Change("men", 4, sponsor="Beland", amount=2000)),
    ("Side A men -500 from week 4", Change("men", 4, side="A", amount=-500)),
    ("Celand joins Side A from week 5", Change("join", 5, sponsor="Celand", side="A")),
    ("Beland leaves from week 10", Change("leave", 10, sponsor="Beland")),
    ("p4 to Side A from week 3", Change("hold", 3, place="p4", side="A")),
    ("mediation 0.5 from week 6", Change("mediation", 6, amount=0.5)),
])  # fmt: skip
def test_every_form_of_a_line(line: str, change: Change) -> None:
    assert parse_line(line, WORLD).changes == (change,)


def test_lines_that_drop_a_source_or_a_fact_need_the_case() -> None:
    assert parse_line("drop source The Daily Courier", WORLD).without_sources == ("The Daily Courier",)
    dropped = parse_line("drop fact f-1", WORLD)
    assert dropped.without_facts == ("f-1",) and dropped.is_partial and not dropped.changes


@pytest.mark.parametrize(("line", "told"), [
    ("Arlnd air 0", r"no sponsor 'Arlnd'. Did you mean Arland\? There are: Arland, Beland, Celand"),
    ("Arland tanks 0", "no channel of Arland 'tanks'.*There are: mercenaries, air"),
    ("embargo rail 0.5", "no route 'rail'.*sea, air, land"),
    ("embargo sea 80", "a share from 0 to 1"),
    ("p9 to Side A", "no place 'p9'.*p0, p1"),
    ("p4 to Narnia", "no side 'Narnia'"),
    ("Arland air -1", "0 or more"),
    ("Arland air 0 from week -2", "weeks count from 0"),
    ("Arland air 0 from week 9 until week 3", "ends after it begins"),
    ("Arland air 0 from week soon", "'soon' is not a number"),
    ("Arland air 0 from week nan", "'nan' is not a number"),
    ("what about peace", "not understood. For example"),
])  # fmt: skip
def test_what_is_not_there_is_told_with_what_is(line: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse_line(line, WORLD)


def test_a_mapping_as_in_the_python_interface() -> None:
    (what,) = read_what_ifs({"Arland": {"air": 0.0, "mercenaries": 0.5, "from_week": 8}}, WORLD)
    assert [(c.channel, c.amount, c.week) for c in what.changes] == [("air", 0.0, 8), ("mercenaries", 0.5, 8)]
    (what,) = read_what_ifs({"Arland": {"air": "50%", "men": 2_500_000, "until_week": "20"}}, WORLD)
    assert [(c.kind, c.amount, c.until) for c in what.changes] == [("scale", 0.5, 20), ("men", 2_500_000, 20)]


def test_a_file_holds_lines_and_named_bundles_of_lines(tmp_path: Path) -> None:
    file = tmp_path / "questions.yaml"
    file.write_text(
        "- Arland air 0 from week 8\n- name: All of it\n  changes: [Beland leaves from week 4, embargo sea 1]\n",
        encoding="utf-8",
    )
    one, other = read_what_ifs([str(file)], WORLD)
    assert one.name == "Arland air 0 from week 8"
    assert other.name == "All of it" and [c.kind for c in other.changes] == ["leave", "embargo"]


@pytest.mark.parametrize("asked", [{"Arland": 3}, 7])
def test_what_is_no_what_if_is_refused(asked: Any) -> None:
    with pytest.raises(UsageError, match="PW125"):
        read_what_ifs(asked, WORLD)
