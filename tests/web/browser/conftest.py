"""The page in a real browser: a real server process, Debian's Chromium, errors of the console fail the test."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from proxywar.web.parts import missing_parts

PICTURES = Path(__file__).resolve().parents[3] / "build" / "pictures"
"""Where screenshots of the tests are kept."""
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_SERIOUS = ("serious", "critical")

expect.set_options(timeout=20_000)  # a decision is weighed before it shows, and the machine may be busy

StartServer = Callable[[Path], str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the system's Chromium; without one, or without the browser parts of the page, the test is skipped."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    if missing_parts():
        pytest.skip(f"the browser parts of the page are not built ({', '.join(missing_parts())}): make web")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        yield browser
        browser.close()


def serve(case: Path, *options: str) -> tuple[subprocess.Popen[str], str]:
    """Start `proxywar serve` in a process of its own; return it and its address."""
    command = [sys.executable, "-m", "proxywar", "serve", "--case", str(case), "--port", "0", "--no-browser", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line + process.stderr.read()
    return process, found[0]


def stop(process: subprocess.Popen[str]) -> None:
    """End a server as Ctrl-C does."""
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    with process.stderr:
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def address(demo_case: Path) -> Iterator[str]:
    """Return the address of a server over the demo case; read only."""
    process, address = serve(demo_case)
    yield address
    stop(process)


@pytest.fixture
def start_server() -> Iterator[StartServer]:
    """Return what starts a server over a case of the test's own and returns its address."""
    running: list[subprocess.Popen[str]] = []

    def start(case: Path) -> str:
        process, address = serve(case)
        running.append(process)
        return address

    yield start
    for process in running:
        stop(process)


@pytest.fixture
def context(browser: Browser, start_server: StartServer) -> Iterator[BrowserContext]:
    """Return a fresh profile at 1280×720, in light; the pages it opens may neither err nor leave this machine.

    It is closed before the servers of the test: a page that still loads would miss its own.
    """
    context = browser.new_context(
        viewport={"width": 1280, "height": 720}, color_scheme="light", reduced_motion="reduce"
    )
    wrong: list[str] = []
    context.on("console", lambda m: wrong.append(f"{m.type}: {m.text}") if m.type in ("error", "warning") else None)
    context.on("weberror", lambda e: wrong.append(str(e.error)))
    context.on("request", lambda r: None if r.url.startswith(("http://127.0.0.1:", "data:")) else wrong.append(r.url))
    yield context
    context.close()
    assert not wrong


@pytest.fixture
def browser_without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    """Return a profile in which no script runs."""
    context = browser.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return a tab; what its console complains about fails the test."""
    return context.new_page()


def check_accessibility(page: Page) -> None:
    """Fail on what axe-core finds serious or critical."""
    found = Axe().run(page).response["violations"]
    told = [
        f"{v['id']}: {v['help']}: {[n['target'] for n in v['nodes'][:4]]}" for v in found if v["impact"] in _SERIOUS
    ]
    assert not told, "\n".join(told)


def keep_picture(page: Page, name: str, *, full: bool = False) -> None:
    """Keep a screenshot of the page."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"{name}.png", full_page=full)


def press(page: Page, key: str) -> None:
    """Press a key once the scripts of the page have run: what a decision leads to may still be loading."""
    page.wait_for_load_state()
    page.keyboard.press(key)


def open_page(page: Page, url: str) -> None:
    """Open a page and wait until its drawings are there."""
    page.goto(url)
    for drawing in page.locator("[data-draws]").all():
        drawing.and_(page.locator("[data-ready]")).wait_for()
