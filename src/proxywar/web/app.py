"""Put the application together: pages, twins, safety, errors."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path

from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.staticfiles import StaticFiles

from proxywar import __version__
from proxywar.web.failures import add_failures
from proxywar.web.pages import ROUTERS
from proxywar.web.queueing import Queues
from proxywar.web.readers import Readers
from proxywar.web.rendering import Renderer
from proxywar.web.runs import Runs
from proxywar.web.security import Guard
from proxywar.web.warming import Warmer

STATIC = Path(str(resources.files(__package__).joinpath("static")))


def create_app(case_path: str | Path, locale: str = "en") -> FastAPI:
    """Return the application over a case.

    Nothing of it needs a network. Documentation pages that would fetch scripts are off; the description of the JSON
    twins is at /openapi.json.

    Args:
        case_path: The case file; read anew for each request, so that what another process writes shows.
        locale: Language of the page where the reader has not chosen one: "en" or "fr".

    Raises:
        CaseError: There is no such case, or it cannot be read.
        UsageError: No such locale (PW108).
    """
    readers, warmer = Readers(Path(case_path)), Warmer(Path(case_path))

    queues = Queues(Path(case_path))

    @asynccontextmanager
    async def closing(_app: FastAPI) -> AsyncIterator[None]:
        yield
        warmer.close()
        queues.close()
        readers.close()

    app = FastAPI(
        title="proxywar",
        lifespan=closing,
        version=__version__,
        summary="The lists of a case as JSON and CSV: the same as `proxywar LIST --format json`.",
        docs_url=None,
        redoc_url=None,
    )
    token = secrets.token_urlsafe(32)
    app.state.readers, app.state.warmer = readers, warmer
    app.state.runs = Runs(Path(case_path))
    app.state.queues = queues
    pages = {route.path for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)}
    app.state.renderer = Renderer(locale, token=token, case=Path(case_path).name, pages=pages)
    app.add_middleware(Guard, token=token)
    add_failures(app)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
