"""The browser parts: built from npm by the lockfile, whole or not at all; an editable installation goes on without."""

from __future__ import annotations

import importlib.util
import json
import os
import stat
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the build hook, with a folder of its own to build into."""
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "PARTS", tmp_path / "static" / "parts")
    return module


def put_npm(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named npm, and one named node, where they are found first."""
    folder.mkdir()
    for name in ("npm", "node"):
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_a_registry_that_cannot_be_reached_is_told(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put_npm(tmp_path / "bin", monkeypatch, "echo 'ENOTFOUND the registry' >&2; exit 1")
    assert hook.main() == 1
    assert "ENOTFOUND the registry" in capsys.readouterr().err
    assert not hook.is_built() and not hook.PARTS.exists()


def test_parts_are_put_there_whole(hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = "\n".join(
        f"mkdir -p $(dirname node_modules/{p}); echo '{n}' > node_modules/{p}" for n, p in hook.FILES.items()
    )
    put_npm(tmp_path / "bin", monkeypatch, made)
    hook.build()
    assert hook.is_built()
    assert (hook.PARTS / "htmx.js").read_text(encoding="utf-8") == "htmx.js\n"
    (hook.PARTS / "lock.json").write_text("{}", encoding="utf-8")
    assert not hook.is_built()


def test_a_part_that_npm_did_not_bring_leaves_the_old_ones(
    hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook.PARTS.mkdir(parents=True)
    (hook.PARTS / "htmx.js").write_text("old", encoding="utf-8")
    put_npm(tmp_path / "bin", monkeypatch, "mkdir -p node_modules")
    with pytest.raises(hook.BuildError, match="htmx"):
        hook.build()
    assert (hook.PARTS / "htmx.js").read_text(encoding="utf-8") == "old"


def test_the_lockfile_pins_all_parts_and_names_no_registry(hook: ModuleType) -> None:
    text = (ROOT / "browser" / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]
    assert "://" not in text and "resolved" not in text
    for source in hook.FILES.values():
        assert packages[f"node_modules/{source.split('/')[0]}"]["integrity"].startswith("sha512-")


def test_the_page_names_the_parts_that_the_build_makes(hook: ModuleType) -> None:
    from proxywar.web.parts import PARTS

    assert sorted(PARTS) == sorted(hook.FILES)
