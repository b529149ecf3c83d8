"""The page: a local web application over one case; it reads the same lists as the command line."""

from __future__ import annotations

from proxywar.web.app import create_app

__all__ = ["create_app"]
