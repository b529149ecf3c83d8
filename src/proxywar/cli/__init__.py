"""The command line: parse the request, call a room, show."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from proxywar.errors import ProxywarError

UNEXPECTED, USAGE, PROBLEMS, INTERRUPTED = 1, 2, 4, 130
"""Exit codes beside those of the error tree."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 unexpected, 2 usage, 3 bad or missing input, 4 finished with problem documents, 5 case busy or of another
    version, 130 interrupted. A reader that closes the pipe ends it silently.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = given[: given.index("--")] if "--" in given else given
    is_debugging = "--debug" in options
    if is_debugging:  # taken anywhere, so that it can be added to the end of the line that failed
        given.remove("--debug")
        _log_debugging()
    _prepare_streams()
    try:
        return _run(given)
    except BrokenPipeError:
        _silence_stdout()
        return 0
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except ProxywarError as error:
        if is_debugging:
            raise
        _print_error(error.code, error.message, error.hint)
        return error.exit_code
    except UnicodeEncodeError as error:  # bytes of an argument that are not UTF-8, and that no case can look for
        if is_debugging:
            raise
        _print_error("PW102", f"an argument is not UTF-8: {error.object[:100]!a}.", "Write it in UTF-8.")
        return USAGE
    except Exception as error:
        if is_debugging:
            raise
        _print_error(
            "PW100", f"unexpected {type(error).__name__}: {error}", "Run it again with --debug and report what it says."
        )
        return UNEXPECTED


def _run(given: list[str]) -> int:
    import typer

    from proxywar.cli.app import app

    try:
        code = app(given, prog_name="proxywar", standalone_mode=False)
        sys.stdout.flush()
        if code == INTERRUPTED:  # typer makes this of Ctrl-C and says nothing
            raise KeyboardInterrupt  # noqa: TRY301  # `main` takes it
        return code if isinstance(code, int) else 0
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):  # typer answers a closed pipe with exit code 1
            raise stop.__context__ from None
        raise
    except typer.Abort:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        _print_usage(error)
        return USAGE


def _print_usage(error: Exception) -> None:
    """Say what was wrong with the command line; these errors come from the parser, not from a room."""
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", None) or "proxywar"
    message = " ".join(str(getattr(error, "format_message", lambda: error)()).split())
    _print_error("PW101", message, f"See {command} --help.")


def _print_error(code: str, message: str, hint: str) -> None:
    from proxywar.text.printable import printable

    with contextlib.suppress(BrokenPipeError):
        print(f"error {code}: {printable(message)}" + (f"\n  {printable(hint)}" if hint else ""), file=sys.stderr)


def _log_debugging() -> None:
    import logging

    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("proxywar").setLevel(logging.DEBUG)


def _prepare_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a letter shows a mark, it does not fail
            stream.reconfigure(errors="replace")


def _silence_stdout() -> None:
    """Keep the interpreter from failing once more when it flushes at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
