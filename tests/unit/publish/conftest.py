"""A case of all that can upset a format of export; the other one that is exported is the bundled example."""

from __future__ import annotations

from pathlib import Path

import pytest

import proxywar as pw
from proxywar.case import CaseStore
from proxywar.records import ObjectRef, Quantity, Status
from tests.conftest import Make


@pytest.fixture(scope="session")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case of two facts whose words are formulas, quotes, tabs, control characters and right-to-left text."""
    from dataclasses import replace

    path = tmp_path_factory.mktemp("awkward") / "awkward.case"
    first = Make.document(
        "=HYPERLINK(1)", '=1+1 "Turkey",\n\tbacks <b>Haftar</b> & حفتر \x0b at 1,5', outlet="@wire", date="2020-06-19",
        metadata={"note": "-1", "reading": "kept"},
    )  # fmt: skip
    second = Make.document("+b", "Egypt met Turkey.", outlet=None, url="https://example.org/a?b=1&c=2")
    one = Make.fact(
        first, actor=Make.argument(first.text, "Turkey", "TUR", "Turkey"),
        recipient=Make.argument(first.text, "Haftar", "x-haftar", "=cmd|' /C calc'!A0"), trigger="backs",
        date="2020-06",
        holder=Make.argument(first.text, "حفتر", "x-h", "حفتر"), status=Status.ALLEGED, theatre="Libya",
    )  # fmt: skip
    at = first.text.index("1,5")
    one = replace(
        one, quantity=(Quantity("money", 1.5, None, "1,5", at, at + 3, "EUR"),),
        object=(ObjectRef("equipment", "-1", "1,5", at, at + 3),),
    )  # fmt: skip
    two = Make.fact(
        second, actor=Make.argument(second.text, "Egypt", "EGY", "Egypt"), type="CONSULT", trigger="met",
        recipient=Make.argument(second.text, "Turkey", "TUR", "Turkey"), date="2020-06-20",
    )  # fmt: skip
    with CaseStore.open(path, write=True) as store:
        store.save([Make.reading(first, one), Make.reading(second, two)])
    pw.open(path).facts()
    return path
