from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import proxywar as pw
from proxywar.model.comparing import CHANGES, LISTS, day_before
from tests.conftest import Make

OLD = "Turkey backs the Government of National Accord with drones. On 1 May 2020 Haftar controlled Jufra."
NEW = "On 3 July 2020 Egypt sent 200 soldiers to Sirte to support Khalifa Haftar."
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a case, and the same one after another report was read."""
    folder = tmp_path_factory.mktemp("diff")
    (folder / "old.txt").write_text(OLD, encoding="utf-8")
    (folder / "new.txt").write_text(NEW, encoding="utf-8")
    pw.read(folder / "old.txt", case=folder / "a.case", date="2020-05-02").close()
    shutil.copy(folder / "a.case", folder / "b.case")
    pw.read(folder / "new.txt", case=folder / "b.case", date="2020-07-04").close()
    return folder / "a.case", folder / "b.case"


def test_a_case_is_as_itself(cases: tuple[Path, Path]) -> None:
    with pw.open(cases[0]) as case, pw.open(cases[0]) as same:
        assert case.diff(same) == []


def test_what_a_report_brought_is_new_and_the_other_way_round_gone(cases: tuple[Path, Path]) -> None:
    with pw.open(cases[0]) as a, pw.open(cases[1]) as b:
        forth, back = b.diff(a), a.diff(b)
        fresh = {fact.id for fact in b.facts()} - {fact.id for fact in a.facts()}
    assert {c.id for c in forth if c.list == "facts" and c.change == "new"} == fresh
    assert any(c.list == "ties" and c.change == "new" and c.what.startswith("Egypt") for c in forth)
    assert any(c.list == "forces" and c.change == "new" and "Sirte" in c.what for c in forth)
    turned = {"new": "gone", "gone": "new", "changed": "changed"}
    assert sorted((c.list, turned[c.change], c.what) for c in forth) == sorted((c.list, c.change, c.what) for c in back)
    order = [(LISTS.index(c.list), CHANGES.index(c.change)) for c in forth]
    assert order == sorted(order)


def test_from_a_date_on_is_the_case_as_of_the_day_before(cases: tuple[Path, Path]) -> None:
    with pw.open(cases[0]) as a, pw.open(cases[1]) as b:
        told = [(c.list, c.change, c.id) for c in b.diff(since="2020-07") if c.list in ("ties", "facts")]
        assert told == [(c.list, c.change, c.id) for c in b.diff(a) if c.list in ("ties", "facts")]
        assert b.diff(since="2021") == []
        with pytest.raises(pw.UsageError, match="PW103"):
            b.diff(since="soon")
        with pytest.raises(pw.UsageError, match="PW102"):
            b.diff()
        with pytest.raises(pw.UsageError, match="PW102"):
            b.diff(a, since="2020")


def test_a_tie_that_another_voice_tells_is_changed_and_says_by_which_facts(tmp_path: Path, make: type[Make]) -> None:
    from proxywar.case import CaseStore

    texts = {"a": "Turkey backs Egypt.", "b": "Ankara now backs Cairo."}
    for n, name in ((1, "one"), (2, "two")):
        with CaseStore.open(tmp_path / f"{name}.case", write=True) as store:
            for ident in list(texts)[:n]:
                document = make.document(ident, texts[ident], outlet=ident)
                first, last = texts[ident].split()[0], texts[ident].split()[-1].rstrip(".")
                actor = make.argument(texts[ident], first, "TUR", "Turkey")
                recipient = make.argument(texts[ident], last, "EGY", "Egypt")
                store.save([make.reading(document, make.fact(document, actor=actor, recipient=recipient))])
    with pw.open(tmp_path / "one.case") as one, pw.open(tmp_path / "two.case") as two:
        (change,) = [c for c in two.diff(one) if c.list == "ties"]
        assert change.change == "changed" and change.fields["voices"] == (1, 2)
        assert set(change.facts) == {f.id for f in two.facts()} - {f.id for f in one.facts()}


def test_the_command_tells_it_as_text_and_as_json(cases: tuple[Path, Path], proxywar: Run) -> None:
    done = proxywar("diff", *cases, "--format", "json")
    rows = json.loads(done.stdout)
    with pw.open(cases[0]) as a, pw.open(cases[1]) as b:
        assert rows == json.loads(json.dumps(b.diff(a).json()))
    text = proxywar("diff", "--case", cases[1], "--since", "2020-07", "--format", "table").stdout
    assert "new" in text and "Egypt" in text
    for wrong in ((cases[0],), (), (*cases, "--since", "2020"), ("--case", cases[0])):
        failed = proxywar("diff", *wrong)
        assert failed.returncode == 2 and "PW102" in failed.stderr


def test_the_day_before() -> None:
    assert [day_before(d) for d in ("2020-03-01", "2020-06", "2020")] == ["2020-02-29", "2020-05-31", "2019-12-31"]
