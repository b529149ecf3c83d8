"""URLs that the user names, from a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from proxywar.sources import expand_paths, fetch, read_sources
from proxywar.sources.fetch import FetchError
from proxywar.sources.originals import SourcedDocument
from tests.files_by_hand import FEED, PAGE


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        answers = {
            "/feed.xml": (200, {"Content-Type": "application/rss+xml"}, FEED.encode()),
            "/page": (
                200,
                {"Content-Type": "text/html; charset=windows-1252"},
                PAGE.replace("Jane", "Zoé").encode("cp1252"),
            ),
            "/moved": (302, {"Location": "/page"}, b""),
            "/file": (302, {"Location": "file:///etc/hostname"}, b""),
            "/ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
            "/round": (302, {"Location": "/round"}, b""),
            "/large": (200, {"Content-Type": "text/plain"}, b"word " * 30_000),
            "/short": (200, {"Content-Type": "text/plain", "Content-Length": "100"}, b"cut"),
        }
        status, headers, body = answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Return the address of a server that runs while the tests of this module do."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as answering:
        thread = threading.Thread(target=answering.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{answering.server_port}"
        answering.shutdown()
        thread.join()


def test_a_feed_is_read_from_its_url(server: str) -> None:
    items = list(read_sources(expand_paths([f"{server}/feed.xml"])))
    assert [type(i) for i in items] == [SourcedDocument, SourcedDocument]
    assert [i.source for i in items] == [f"{server}/feed.xml"] * 2


def test_a_page_behind_a_redirect_is_read_in_the_encoding_that_the_server_declares(server: str) -> None:
    (document,) = read_sources(expand_paths([f"{server}/moved"]))
    assert isinstance(document, SourcedDocument)
    assert (document.id, document.url, document.metadata["author"]) == ("moved", f"{server}/page", "Zoé Doe")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "404"),
        ("/ftp", "no web address"),
        ("/file", "not allowed"),
        ("/round", "redirect"),
        ("/short", "breaks off after 3 of 100"),
    ],
)
def test_what_cannot_be_fetched_is_a_problem(server: str, path: str, reason: str) -> None:
    (problem,) = read_sources(expand_paths([server + path]))
    assert not isinstance(problem, SourcedDocument) and getattr(problem, "code", None) == "PW319"
    assert reason in getattr(problem, "message", "")


def test_an_answer_larger_than_the_limit_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "MAX_BYTES", 100_000)
    with pytest.raises(FetchError, match="larger than 100,000"):
        fetch.fetch(f"{server}/large")


def test_nobody_listening_is_said() -> None:
    with pytest.raises(FetchError, match=r"refused|unreachable"):
        fetch.fetch("http://127.0.0.1:9/feed.xml")


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://x"])
def test_only_the_web_is_fetched(url: str) -> None:
    with pytest.raises(FetchError, match="no web address"):
        fetch.fetch(url)
