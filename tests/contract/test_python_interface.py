"""The Python interface: names, lazy import, results that show themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import proxywar as pw
from proxywar.case.results import Result


def test_all_is_complete_and_sorted() -> None:
    assert pw.__all__ == sorted(pw.__all__)
    for name in pw.__all__:
        assert getattr(pw, name) is not None
    public = {name for name in vars(pw) if not name.startswith("_")}
    modules = {name for name in public if f"proxywar.{name}" in sys.modules}
    assert public - modules - {"annotations", "Any", "TYPE_CHECKING"} <= set(pw.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        pw.nothing  # type: ignore[attr-defined]  # noqa: B018


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


def test_a_data_frame_or_the_command_that_brings_one(libya: Path) -> None:
    with pw.open(libya) as case:
        try:
            frame = case.documents().to_df()
        except pw.MissingExtraError as error:
            assert error.code == "PW601" and error.hint == "pip install pandas"
        else:
            assert list(frame["doc"]) == ["a", "b", "c"]


def test_why_of_nothing_is_an_error_of_its_own(libya: Path) -> None:
    with pw.open(libya) as case, pytest.raises(pw.UsageError, match="PW106"):
        case.why("f-none")


def test_a_case_may_be_closed_twice(libya: Path) -> None:
    case = pw.open(libya)
    case.close()
    case.close()
