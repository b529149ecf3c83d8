"""The pages, one module each with a router of its own."""

from __future__ import annotations

from fastapi import APIRouter

from proxywar.web.pages import (
    actor,
    actors,
    document,
    documents,
    home,
    lists,
    mapping,
    preferences,
    review,
    scenarios,
    search,
    system,
    why,
)

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    system.router,
    actors.router,
    actor.router,
    documents.router,
    document.router,
    review.router,
    mapping.router,
    scenarios.router,
    search.router,
    why.router,
    lists.router,
    preferences.router,
)
