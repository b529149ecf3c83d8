"""A large case never makes its first page wait: what takes long is computed in a process of its own, and stored."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import proxywar as pw
from proxywar.web import warming
from proxywar.web.selection import Selection
from proxywar.web.warming import LISTS, Warmer, main


def forget_lists(case: Path) -> None:
    """Leave a case as a read leaves it: nothing computed yet."""
    with sqlite3.connect(case) as connection:
        connection.execute("DELETE FROM computed")
        connection.execute("DELETE FROM meta WHERE key LIKE 'list:%'")
    connection.close()


def test_a_large_case_says_that_it_computes_and_shows_the_system_when_it_has(
    own_case: Path, own_client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    forget_lists(own_case)
    monkeypatch.setattr(warming, "SMALL", 10)
    first = own_client.get("/system?theatre=Libya").text
    assert "data-reloads" in first and 'id="graph"' not in first
    assert own_client.get("/documents").status_code == 200
    warmer = own_client.app.state.warmer  # type: ignore[attr-defined]  # the application of Starlette's client
    for process in list(warmer._running.values()):
        assert process.wait(timeout=120) == 0
    assert 'id="graph"' in own_client.get("/system?theatre=Libya").text
    with pw.open(own_case) as case:
        assert all(case.above().is_stored(name, theatre="Libya") for name in LISTS)


def test_what_is_stored_of_a_theatre_is_what_is_computed(own_case: Path) -> None:
    forget_lists(own_case)
    main([str(own_case), "0.7", "Libya"])
    with pw.open(own_case) as case:
        shown = case.above(0.7)
        for name in LISTS:
            assert list(shown.page(name, theatre="Libya")) == getattr(shown, name)(theatre="Libya").json()


def test_what_fails_apart_is_computed_in_the_request(own_case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_lists(own_case)
    monkeypatch.setattr(warming, "SMALL", 10)
    warmer = Warmer(own_case.with_name("gone.case"))
    with pw.open(own_case) as case:
        assert not warmer.is_warm(case, Selection())
        for process in list(warmer._running.values()):
            assert process.wait(timeout=120) != 0
        assert warmer.is_warm(case, Selection())
        assert warmer.is_warm(case, Selection(as_of="2020"))
    warmer.close()
