"""The Python interface: names, lazy import, results that show themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import proxywar as pw
from proxywar.case import CaseStore, list_facts
from proxywar.case.results import KEYS, Result


def test_all_is_complete_and_sorted() -> None:
    assert pw.__all__ == sorted(pw.__all__)
    for name in pw.__all__:
        assert getattr(pw, name) is not None
    public = {name for name in vars(pw) if not name.startswith("_")}
    modules = {name for name in public if f"proxywar.{name}" in sys.modules}
    assert public - modules - {"annotations", "Any", "TYPE_CHECKING"} <= set(pw.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        pw.nothing  # noqa: B018


def test_import_is_light() -> None:
    code = "import sys, proxywar; print(sorted(m for m in sys.modules if m.startswith('proxywar')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['proxywar']"


def test_a_case_shows_itself_open_and_closed(libya: Path) -> None:
    with pw.open(libya) as case:
        assert "3 documents" in repr(case) and "1 problems" in repr(case)
        assert "<td>3</td>" in case._repr_html_()
    assert "closed" in repr(case)


def test_results_show_themselves_and_escape_what_they_show(libya: Path) -> None:
    with pw.open(libya) as case:
        facts = case.facts()
        assert repr(facts).startswith(f"<facts: {len(facts)}>")
        assert facts._repr_html_().count("<tr>") == len(facts) + 1
        assert "<mark title=" in case.why(facts[0].id)._repr_html_()
        assert facts[0].id in repr(case.why(facts[0].id))
    assert "<script>" not in Result([{"doc": "<script>"}], kind="documents")._repr_html_()
    assert repr(Result([], kind="facts")) == "<facts: none>"


def test_filters_take_one_value_or_several(libya: Path) -> None:
    with pw.open(libya) as case:
        one, two = case.facts(type="BACKS"), case.facts(type=["BACKS", "RETREAT"])
        assert one and {f.type for f in one} == {"BACKS"}
        assert len(two) >= len(one)
        assert {f.doc for f in case.facts(doc="c")} == {"c"}
        assert case.facts(actor="haftar") == case.facts(actor="Khalifa Haftar")


@pytest.mark.parametrize("name", ["documents", "facts", "ties", "camps", "problems", "disputes"])
def test_a_data_frame_or_the_command_that_brings_one(libya: Path, name: str) -> None:
    with pw.open(libya) as case:
        rows = getattr(case, name)()
        if find_spec("pandas") or find_spec("polars"):
            frame = rows.to_df()
            assert len(frame) == len(rows) and list(frame.columns) == KEYS[name].split()
            return
        with pytest.raises(pw.MissingExtraError, match="PW601") as caught:
            rows.to_df()
        assert caught.value.hint == "pip install pandas"


def test_a_case_and_an_explanation_are_data_frames_too(libya: Path) -> None:
    with pw.open(libya) as case:
        fact = case.facts()[0]
        if find_spec("pandas") or find_spec("polars"):
            assert list(case.to_df()["id"]) == [f.id for f in case.facts()]
            assert list(case.why(fact.id).to_df()["fact"]) == [fact.id]
            return
        for thing in (case, case.why(fact.id)):
            with pytest.raises(pw.MissingExtraError, match="PW601"):
                thing.to_df()


def test_why_of_nothing_is_an_error_of_its_own(libya: Path) -> None:
    with pw.open(libya) as case, pytest.raises(pw.UsageError, match="PW106"):
        case.why("f-none")


def test_a_case_may_be_closed_twice(libya: Path) -> None:
    case = pw.open(libya)
    case.close()
    case.close()


def test_why_of_a_tie_and_a_cluster_leads_to_the_same_facts(libya: Path) -> None:
    with pw.open(libya) as case:
        tie = case.ties()[0].json()
        found = case.why(tie["id"])
        assert (found.kind, [f.id for f in found.facts]) == (
            "tie",
            sorted(tie["facts"], key=[f.id for f in case.facts()].index),
        )
        assert tie["actor"] in found.title and tie["recipient"] in found.title
        cluster = case.facts(id=tie["facts"][0])[0].cluster
        assert cluster is not None
        assert tie["facts"][0] in {f.id for f in case.why(cluster).facts}


def test_every_fact_has_a_cluster_also_where_a_read_was_cut_short_and_another_process_writes(
    libya: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.case"
    shutil.copy(libya, copy)
    with CaseStore.open(copy, write=True) as writer:
        whole = {f.id: f.cluster for f in list_facts(writer.connection)}
        with writer.transaction() as connection:
            connection.execute("DELETE FROM clusters")
            connection.execute("UPDATE meta SET value = '-1' WHERE key = 'weighed'")
        with pw.open(copy) as case:
            assert {f.id: f.cluster for f in case.facts()} == whole
            assert not writer.is_weighed
    with pw.open(copy) as case:
        assert {f.id: f.cluster for f in case.facts()} == whole
    with CaseStore.open(copy) as store:
        assert store.is_weighed


def test_computed_lists_are_new_after_another_process_has_read(libya: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.case"
    shutil.copy(libya, copy)
    (tmp_path / "e.txt").write_text("Qatar backs the Government of National Accord.", encoding="utf-8")
    with pw.open(copy) as case:
        before = {t.json()["actor"] for t in case.ties()}
        pw.read(tmp_path / "e.txt", case=copy).close()
        assert {t.json()["actor"] for t in case.ties()} == before | {"Qatar"}


def test_a_date_that_is_none_is_refused_by_every_computed_list(libya: Path) -> None:
    with pw.open(libya) as case:
        for ask in (case.ties, case.camps, case.forces, case.control, case.timeline, case.disputes, case.actors):
            with pytest.raises(pw.UsageError, match="PW103"):
                ask(as_of="soon")
