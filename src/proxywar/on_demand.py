"""Packages that import what they name when it is asked for, so that nobody waits for a room that he does not enter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def import_on_demand(namespace: dict[str, Any], homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package (PEP 562), which keeps in its namespace what it has imported.

    Args:
        namespace: The `globals()` of the package.
        homes: Each name that it gives → the module of the package that holds it, as "module", or as "module:name" where
            it has another name there.
    """
    package = str(namespace["__name__"])

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, attribute = homes[name].partition(":")
        namespace[name] = value = getattr(import_module(f"{package}.{module}"), attribute or name)
        return value

    return get
