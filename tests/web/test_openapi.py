"""The description of the twins is true, and nothing that fits it makes the server fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from proxywar.web import create_app

CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]
HERE = {"Host": "127.0.0.1"}


def test_no_question_makes_the_server_fail(demo_case: Path) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(demo_case), headers=HERE)
    operations: list[Any] = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert {f"/{name}.{kind}" for name in ("system", "facts", "why") for kind in ("json", "csv")} <= {
        operation.path for operation in operations
    }
    for operation in operations:

        @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), database=None,
                  derandomize=True, phases=[Phase.generate])  # fmt: skip
        @given(case=operation.as_strategy())
        def ask(case: Any) -> None:
            case.validate_response(case.call(headers=HERE), checks=CHECKS)

        ask()


@pytest.mark.parametrize(
    "url",
    [
        "/ties.json?theatre=%00&as_of=0000",
        "/facts.json?since=9999-12-31&until=0001",
        "/search.json?words=%22%22+OR+NEAR(*",
        "/search.json?words=%ED%A0%80",
        "/system.json?limit=2000&source=%F0%9F%9A%81",
        "/document.json?id=%00",
        "/why.json?id=-1:0-99999999999",
        "/ties.json?min_confidence=NaN",
        "/camps.json?max_camps=6",
        "/facts.json?actor=%27%3B--&place=%25",
    ],
)
def test_odd_questions_are_answered(demo_case: Path, url: str) -> None:
    from fastapi.testclient import TestClient

    with TestClient(create_app(demo_case), "http://127.0.0.1", raise_server_exceptions=False) as client:
        assert client.get(url).status_code in (200, 400, 404, 422)
