"""Say what went wrong: as JSON on the twins, as a page else."""

from __future__ import annotations

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from proxywar.errors import CaseBusyError, ProxywarError, UsageError
from proxywar.web.rendering import Renderer

_NOT_FOUND = "PW106"


def add_failures(app: FastAPI) -> None:
    """Make errors of the tree, of a request's form and of its address into answers."""

    async def own(request: Request, error: Exception) -> Response:
        assert isinstance(error, ProxywarError)  # noqa: S101  # what it is registered for
        return _answer(request, status_of(error), error.code, error.message, error.hint)

    async def malformed(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101  # what it is registered for
        told = "; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in error.errors())
        return _answer(request, 422, "PW102", f"{told}.", "")

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101  # what it is registered for
        answer = _answer(request, error.status_code, "PW106", f"{request.url.path}: {error.detail}.", "")
        answer.headers.update(error.headers or {})
        return answer

    app.add_exception_handler(ProxywarError, own)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, http)


def status_of(error: ProxywarError) -> int:
    """Return 404 for an id that is not there, 400 for a wrong question, 409 while another writes."""
    if error.code == _NOT_FOUND:
        return 404
    if isinstance(error, CaseBusyError):
        return 409
    return 400 if isinstance(error, UsageError) else 503


def _answer(request: Request, status: int, code: str, message: str, hint: str) -> Response:
    if request.url.path.endswith((".json", ".csv")):
        return JSONResponse({"error": {"code": code, "message": message, "hint": hint}}, status)
    renderer: Renderer = request.app.state.renderer
    told = {"status": status, "code": code, "message": message, "hint": hint}
    return renderer.page(request, "failure.html", told, status=status)
