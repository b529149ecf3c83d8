"""What tests of the page share: the demo case, the application over it, a client that needs no browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from proxywar.web import create_app

ADDRESS = "http://127.0.0.1"
"""A client that names another host is refused."""


@pytest.fixture(scope="session")
def demo_case(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the case of the bundled example; read only, though reading may store lists in it."""
    return Path(shutil.copy(example, tmp_path_factory.mktemp("demo") / "libya.case"))


@pytest.fixture
def own_case(demo_case: Path, tmp_path: Path) -> Path:
    """Return a copy of the demo case that a test may write to."""
    return Path(shutil.copy(demo_case, tmp_path / "own.case"))


@pytest.fixture(scope="session")
def client(demo_case: Path) -> Iterator[TestClient]:
    """Return a client of the page over the demo case; read only."""
    with TestClient(create_app(demo_case), ADDRESS) as client:
        yield client


@pytest.fixture
def own_client(own_case: Path) -> Iterator[TestClient]:
    """Return a client of the page over a case of its own."""
    with TestClient(create_app(own_case), ADDRESS) as client:
        yield client
