"""Every package that an installation pulls in is used."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = {"text2num": "text_to_num", "charset-normalizer": "charset_normalizer", "lxml_html_clean": "trafilatura",
           "pyyaml": "yaml", "python-multipart": "fastapi", "arro3-core": "arro3"}  # fmt: skip
"""Packages whose module has another name, or that another one needs and does not get by itself."""
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_every_package_that_is_installed_is_imported(dependency: str) -> None:
    name = re.split(r"[^\w-]", dependency)[0]
    wanted = re.compile(rf"^\s*(?:from|import) {MODULES.get(name, name)}\b", re.MULTILINE)
    sources = (ROOT / "src").rglob("*.py")
    assert any(wanted.search(path.read_text(encoding="utf-8")) for path in sources)
