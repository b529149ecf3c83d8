"""Fetch a URL that the user named; nothing else in proxywar touches the network."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

TIMEOUT_SECONDS = 20.0
"""For each wait on the server."""
TOTAL_SECONDS = 60.0
MAX_BYTES = 20 * 2**20
SCHEMES = ("http://", "https://")


class FetchError(OSError):
    """The URL could not be fetched; the message says why."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave.

    Attributes:
        url: Where it came from in the end.
        charset: Encoding that the server declared.
    """

    data: bytes
    url: str
    charset: str | None


def is_url(path: str) -> bool:
    """Tell whether a path is a URL that can be fetched."""
    return path.lower().startswith(SCHEMES)


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follows a server only to other web addresses: never to files of this machine."""

    max_redirections = 5

    def redirect_request(self, req: urllib.request.Request, *rest: Any) -> urllib.request.Request | None:
        """Return the next request; `rest` ends with the new URL."""
        if not is_url(rest[-1]):
            raise FetchError(f"the server leads to {rest[-1][:100]!r}, which is no web address")
        return super().redirect_request(req, *rest)


def fetch(url: str) -> Fetched:
    """Fetch a URL: no cookies, no scripts, up to five redirects, `MAX_BYTES` and `TOTAL_SECONDS`.

    Raises:
        FetchError: There is no answer, not in time, or a larger one.
    """
    from proxywar import __version__

    if not is_url(url):
        raise FetchError("it is no web address")
    opener = urllib.request.build_opener(_SafeRedirects)
    opener.addheaders = [("User-Agent", f"proxywar/{__version__}"), ("Accept", "*/*")]
    until = time.monotonic() + TOTAL_SECONDS
    try:
        with opener.open(url, timeout=TIMEOUT_SECONDS) as response:
            data = _take(response, until)
            return Fetched(data, response.geturl(), response.headers.get_content_charset())
    except FetchError:
        raise
    except urllib.error.HTTPError as error:
        error.close()
        raise FetchError(f"the server answers {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise FetchError(str(error.reason)) from error
    except TimeoutError as error:
        raise FetchError(f"no answer within {TIMEOUT_SECONDS:.0f} seconds") from error
    except (http.client.HTTPException, ValueError, OSError) as error:
        raise FetchError(f"{type(error).__name__}: {str(error)[:200]}") from error


def _take(response: http.client.HTTPResponse, until: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := response.read1(65536):
        parts.append(part)
        size += len(part)
        if size > MAX_BYTES:
            raise FetchError(f"the answer is larger than {MAX_BYTES:,} bytes")
        if time.monotonic() > until:
            raise FetchError(f"the answer took longer than {TOTAL_SECONDS:.0f} seconds")
    length = response.headers.get("Content-Length", "")
    if length.isdigit() and size < int(length):
        raise FetchError(f"the answer breaks off after {size:,} of {int(length):,} bytes")
    return b"".join(parts)
