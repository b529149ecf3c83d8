"""Read reporting on a proxy war and build the system it describes.

import proxywar as pw

with pw.read("fragments.txt", case="libya.case") as case:
    for fact in case.facts(type="BACKS"):
        print(fact.quote)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "Case",
    "CaseBusyError",
    "CaseError",
    "CaseVersionError",
    "Document",
    "Explanation",
    "Fact",
    "InputError",
    "KnowledgeError",
    "MissingExtraError",
    "PipelineError",
    "Problem",
    "ProxywarError",
    "Result",
    "ScenarioResult",
    "Status",
    "UsageError",
    "open",
    "read",
    "run_scenario",
]

if TYPE_CHECKING:
    from proxywar.api import Case, read
    from proxywar.api import open_case as open  # noqa: A004  # the interface names it so
    from proxywar.case.results import Result
    from proxywar.case.why import Explanation
    from proxywar.errors import (
        CaseBusyError,
        CaseError,
        CaseVersionError,
        InputError,
        KnowledgeError,
        MissingExtraError,
        PipelineError,
        ProxywarError,
        UsageError,
    )
    from proxywar.records import Document, Fact, Problem, Status
    from proxywar.scenario import ScenarioResult
    from proxywar.scenario import ask_file as run_scenario

_PLACES = {
    "Case": "api", "read": "api", "open": "api:open_case", "Result": "case.results", "Explanation": "case.why",
    "ScenarioResult": "scenario", "run_scenario": "scenario:ask_file",
    "Document": "records", "Fact": "records", "Problem": "records", "Status": "records",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    # Lazily, and with no module of its own (`on_demand`), so that `import proxywar` costs nothing
    # and the heavy rooms load when they are used.
    if name not in __all__:
        raise AttributeError(f"module 'proxywar' has no attribute {name!r}")
    from importlib import import_module

    module, _, attribute = _PLACES.get(name, "errors").partition(":")
    value = getattr(import_module(f"proxywar.{module}"), attribute or name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
