"""Render templates in the reader's language, everything from a text escaped."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from proxywar import __version__
from proxywar.case import Hit
from proxywar.errors import UsageError
from proxywar.publish.harmless import escape
from proxywar.publish.notes import mark_roles
from proxywar.publish.wording import Wording
from proxywar.web.parts import missing_parts
from proxywar.web.security import FIELD
from proxywar.web.wording import LOCALES, load_wording

THEMES = ("auto", "light", "dark")
NAVIGATION = ("system", "actors", "map", "documents", "review", "scenarios")


class Renderer:
    """Makes pages of templates.

    Attributes:
        locale: Language where the reader has not chosen one.
        case: Name of the case file, for titles.

    Args:
        locale: The same.
        token: That every write carries; see `Guard`.
        case: The same.
        pages: Paths of the pages that are there; the navigation leads to those of `NAVIGATION` among them.

    Raises:
        UsageError: No such locale (PW108).
    """

    def __init__(self, locale: str, *, token: str, case: str, pages: Collection[str]) -> None:
        if locale not in LOCALES:
            raise UsageError("PW108", f"No locale {locale!r}.", f"Locales: {', '.join(LOCALES)}.")
        self.locale = locale
        self.case = case
        self._pages = [name for name in NAVIGATION if f"/{name}" in pages]
        self._token = token
        self._environment = Environment(
            loader=PackageLoader("proxywar.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True,
        )  # fmt: skip
        # Not the library's own escaping: text of documents may also steer the direction of a line.
        self._environment.finalize = _harmless
        self._environment.filters |= {"roles": mark_roles, "url": urlencode, "snippet": mark_snippet,
                                      "lines": keep_lines}  # fmt: skip

    def page(self, request: Request, template: str, context: Mapping[str, Any], *, status: int = 200) -> HTMLResponse:
        """Return a page in the language and theme of the reader's cookies."""
        theme = request.cookies.get("theme", "")
        say = wording_of(request)
        query = f"?{request.url.query}" if request.url.query else ""
        own = {
            "say": say, "locale": say.locale, "theme": theme if theme in THEMES else "auto", "case_name": self.case,
            "path": request.url.path, "query": request.url.query, "token_value": self._token, "field": FIELD,
            "version": __version__, "missing": missing_parts(), "navigation": self._pages,
            "twin_url": lambda kind: f"{request.url.path}.{kind}{query}",
        }  # fmt: skip
        return HTMLResponse(self._environment.get_template(template).render(own | dict(context)), status)


def wording_of(request: Request) -> Wording:
    """Return the wording in the reader's language: as chosen on the page, else as the server was started."""
    renderer: Renderer = request.app.state.renderer
    locale = request.cookies.get("locale", "")
    return load_wording(locale if locale in LOCALES else renderer.locale)


def mark_snippet(hit: Hit) -> Markup:
    """Return the words around a hit, those that were looked for marked."""
    told = escape(hit.snippet).replace("[", "<mark>").replace("]", "</mark>")
    return Markup(told)  # noqa: S704  # escaped just now


def keep_lines(text: str) -> Markup:
    """Return text with its line breaks, which else become blanks, and all else harmless."""
    return Markup("\n").join(Markup(escape(line)) for line in text.split("\n"))  # noqa: S704  # escaped just now


def _harmless(value: Any) -> Any:
    """Return text with nothing in it that steers a line; what is markup already stays."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(escape(value))  # noqa: S704  # escaped just now
    return value
