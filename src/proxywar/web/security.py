"""Keep the page to this machine and to its reader: Host, forged writes, foreign scripts."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
FIELD, HEADER = "csrf", "x-csrf-token"
"""Where a write carries its token: a field of its form, or a header."""
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_MOST_BYTES = 1 << 20
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with none at all, our own forms would come from "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-cache",
}


class Guard:
    """Refuses what does not come from this machine's reader, and tells the browser what the page may do.

    A foreign site that resolves its own name to 127.0.0.1 is stopped by the Host header; one that sends a form here, by
    the token, which only our own pages carry and which is another one each time the server starts.

    Args:
        app: What is guarded.
        token: Secret of this process that every write carries.
    """

    def __init__(self, app: ASGIApp, *, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it in words."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        send = _with_headers(send)
        if host_name(headers.get("host", "")) not in HOSTS:
            await PlainTextResponse("This page answers on 127.0.0.1 and localhost only.\n", 421)(scope, receive, send)
            return
        if scope["method"] not in _READS:
            origin = headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != headers.get("host"):
                await PlainTextResponse("Another site may not write here.\n", 403)(scope, receive, send)
                return
            body = await _read_body(receive)
            if body is None:
                await PlainTextResponse("That is too much for one request.\n", 413)(scope, receive, send)
                return
            if not self._has_token(headers, body):
                told = (
                    "This form is from before the server was started anew. Go back, reload the page, send it again.\n"
                )
                await PlainTextResponse(told, 403)(scope, receive, send)
                return
            receive = _replay(body, receive)
        await self._app(scope, receive, send)

    def _has_token(self, headers: Headers, body: bytes) -> bool:
        given = headers.get(HEADER)
        if given is None and headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            given = parse_qs(body.decode("utf-8", "replace")).get(FIELD, [""])[0]
        return secrets.compare_digest((given or "").encode(), self._token.encode())


def host_name(host: str) -> str:
    """Return the name of a Host header, without its port.

    Examples:
        >>> host_name("localhost:8750"), host_name("[::1]:80"), host_name("evil.example")
        ('localhost', '::1', 'evil.example')
    """
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


async def _read_body(receive: Receive) -> bytes | None:
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > _MOST_BYTES:
            return None
        if not message.get("more_body"):
            return body


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replaying() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replaying
