"""The command that opens a case as a local page."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from proxywar.cli.options import CaseOption, LocaleOption, examples

PORT = 8750
"""Where the page stands unless another program has that port."""
_HOST = "127.0.0.1"


def add_to(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("serve", epilog=examples(
        "proxywar serve --case libya.case",
        "proxywar serve --case libya.case --port 9000 --no-browser --locale fr",
    ))(serve)  # fmt: skip


def serve(
    case: CaseOption,
    *,
    port: Annotated[
        int | None,
        typer.Option("--port", min=0, max=65535, metavar="N", help=f"Default: {PORT}; a free one where that is taken."),
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open a browser.")] = False,
    locale: LocaleOption = "en",
) -> None:
    """Open a case as a page in the browser, for this machine only.

    The page answers on 127.0.0.1 and needs no network. Ctrl-C ends it; the address is told on standard error.
    """
    import uvicorn

    from proxywar.web import create_app

    app = create_app(case, locale)
    listening = _listen(port)
    address = f"http://{_HOST}:{listening.getsockname()[1]}/"
    print(f"{case} is open at {address} (Ctrl-C ends it)", file=sys.stderr, flush=True)
    if not no_browser:
        import threading
        import webbrowser

        threading.Timer(0.5, webbrowser.open, (address,)).start()
    config = uvicorn.Config(app, log_level="warning", access_log=False, timeout_graceful_shutdown=3)
    uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int | None) -> socket.socket:
    """Return a socket that listens on this machine alone.

    Raises:
        UsageError: Another program has the port that was asked for (PW127).
    """
    from proxywar.errors import UsageError

    for wanted in (PORT, 0) if port is None else (port,):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((_HOST, wanted))
        except OSError:
            listening.close()
            continue
        listening.listen(128)
        return listening
    raise UsageError("PW127", f"Port {port} is in use by another program.", "Name another one, or none: --port 0.")
