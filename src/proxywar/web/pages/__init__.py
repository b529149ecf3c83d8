"""The pages, one module each with a router of its own."""

from __future__ import annotations

from fastapi import APIRouter

from proxywar.web.pages import actors, documents, home, lists, preferences, scenarios, search, system, why

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    system.router,
    actors.router,
    documents.router,
    scenarios.router,
    search.router,
    why.router,
    lists.router,
    preferences.router,
)
