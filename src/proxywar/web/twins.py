"""One mechanism for every page and its twins: NAME, NAME.json, NAME.csv, made of the same rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from fastapi import APIRouter, Depends, Request, Response

from proxywar.case.rendering import render_rows
from proxywar.case.results import KEYS, row_json
from proxywar.text.printable import escape_json
from proxywar.web.rendering import Renderer

# Without `from __future__ import annotations`: FastAPI reads the annotations of the functions made in here.


@dataclass(frozen=True)
class View:
    """What a page shows.

    Attributes:
        lists: Rows by the name of their list, as `interface.md` has them. One list makes a JSON twin that is an array,
            as on the command line; several make an object of arrays.
        template: The page's template; blank where there are twins only.
        context: What the template takes beside `lists`.
        main: The list of the CSV twin; the first by default.
        body: JSON of the twin where it is no list: the explanation of an id.
        fragment: Template for a request of htmx that wants a part of the page; the whole page where it is blank.
        status: Of HTTP.
    """

    lists: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    main: str = ""
    body: Mapping[str, Any] | None = None
    fragment: str = ""
    status: int = 200

    def json(self) -> bytes:
        """Return the JSON twin."""
        if self.body is not None:
            return escape_json(orjson.dumps(self.body, default=str, option=orjson.OPT_INDENT_2)) + b"\n"
        parts = {name: b"".join(render_rows([row_json(r) for r in rows], name, "json")).strip()
                 for name, rows in self.lists.items()}  # fmt: skip
        if len(parts) == 1:
            return next(iter(parts.values())) + b"\n"
        return b"{" + b",\n ".join(orjson.dumps(name) + b": " + part for name, part in parts.items()) + b"}\n"

    def csv(self) -> bytes:
        """Return the CSV twin."""
        name = self.main or next(iter(self.lists))
        return b"".join(render_rows([row_json(row) for row in self.lists[name]], name, "csv"))


def show(
    router: APIRouter, path: str, look: Callable[..., View], *, lists: Sequence[str] = (), has_page: bool = True
) -> None:
    """Add a page with its twins, or the twins alone.

    Args:
        router: Of the page's module.
        path: Such as "/system".
        look: Takes what FastAPI can give (a case, a selection, parameters) and returns the view; asked once a request.
        lists: Names of its lists, for the description of the JSON twin; none where it is one object of its own.
        has_page: There is an HTML page of it.
    """
    name = path.strip("/").replace("/", "_")

    def as_json(view: View = Depends(look)) -> Response:
        return Response(view.json(), view.status, media_type="application/json")

    def as_csv(view: View = Depends(look)) -> Response:
        told = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
        return Response(view.csv(), view.status, told, media_type="text/csv; charset=utf-8")

    def as_page(request: Request, view: View = Depends(look)) -> Response:
        renderer: Renderer = request.app.state.renderer
        is_part = view.fragment and request.headers.get("hx-request") == "true"
        context = dict(view.context) | {"lists": view.lists, "twin": path}
        return renderer.page(request, view.fragment if is_part else view.template, context, status=view.status)

    failed: Any = {code: {"description": told, "content": {"application/json": {"schema": _FAILURE}}}
                   for code, told in _FAILURES.items()}  # fmt: skip
    good: Any = {"description": "The lists.", "content": {"application/json": {"schema": _schema(lists)}}}
    table: Any = {"description": "The main list.", "content": {"text/csv": {"schema": {"type": "string"}}}}
    twin: Any = {"response_class": Response, "tags": ["twins"]}
    router.get(f"{path}.json", name=f"{name}.json", responses={200: good} | failed, **twin)(as_json)
    router.get(f"{path}.csv", name=f"{name}.csv", responses={200: table} | failed, **twin)(as_csv)
    if has_page:
        router.get(path, name=name, include_in_schema=False)(as_page)


_FAILURES = {400: "A wrong question.", 404: "Nothing has that id.", 409: "Another process writes.",
             422: "A parameter of the wrong form."}  # fmt: skip
_FAILURE = {
    "type": "object",
    "required": ["error"],
    "properties": {"error": {"type": "object", "required": ["code", "message", "hint"],
                             "properties": {k: {"type": "string"} for k in ("code", "message", "hint")}}},
}  # fmt: skip


def _schema(lists: Sequence[str]) -> dict[str, Any]:
    """Return the JSON schema of a twin, by the keys that each list has."""
    if not lists:
        return {"type": "object"}
    arrays = {name: {"type": "array", "items": _row_schema(name)} for name in lists}
    if len(lists) == 1:
        return arrays[lists[0]]
    return {"type": "object", "required": list(lists), "properties": arrays}


def _row_schema(name: str) -> dict[str, Any]:
    keys = KEYS.get(name, "").split()
    return {"type": "object", "properties": {key: {} for key in keys}}
