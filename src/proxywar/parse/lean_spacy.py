"""Import spaCy without its command line.

`import spacy` loads `spacy.cli` for the sake of one function, and with it what downloads and trains pipelines: a
quarter of the time of that import, at the start of every read and of each of its processes. Here a stand-in is put in
its place while spaCy is imported, and taken away again: who asks for `spacy.cli` or `spacy.info` later gets the real
ones.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class _LeanSpacy(MetaPathFinder):
    """Takes part in the import of spaCy, once, and in no other."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how spaCy is imported, without its command line; nothing for other modules."""
        del path, target
        if fullname != "spacy":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader.exec_module = _without_command_line(spec.loader.exec_module)  # type: ignore[method-assign]
        return spec


def _without_command_line(execute: Any) -> Any:
    def execute_lean(module: ModuleType) -> None:
        package, asked = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
        package.__path__ = []
        asked.info = _info  # type: ignore[attr-defined]
        held = {"spacy.cli": package, "spacy.cli.info": asked}
        sys.modules.update(held)
        try:
            execute(module)
        finally:
            for name, stand_in in held.items():
                if sys.modules.get(name) is stand_in:
                    del sys.modules[name]

    return execute_lean


def _info(*arguments: Any, **options: Any) -> Any:
    """Do what `spacy.info` does."""
    from spacy.cli.info import info

    return info(*arguments, **options)


def import_lean() -> None:
    """Make the next import of spaCy a lean one, unless it was imported already."""
    if "spacy" not in sys.modules and not any(isinstance(finder, _LeanSpacy) for finder in sys.meta_path):
        sys.meta_path.insert(0, _LeanSpacy())
