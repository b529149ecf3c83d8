"""Make the pictures of the page in `docs/images`, of the bundled example, in the system's Chromium.

    python -m docs.pictures [--seed] [--to DIR]

With `--seed` the pages of the Libyan collage in `../shared/seed` too, which is not in this repository; they go into
`build/pictures`, to be looked at.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

import proxywar

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "examples" / "libya-2020" / "fragments.jsonl"
SEED = HERE.parents[1] / "shared" / "seed" / "libya-fragments.txt"
LAPTOP: ViewportSize = {"width": 1280, "height": 720}
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Picture:
    """A picture of a page.

    Attributes:
        name: Of its file.
        url: With the selection.
        clicks: What is clicked first, as selectors.
        awaits: What is there when the page is ready, as a selector.
        scheme: "light" or "dark".
    """

    name: str
    url: str
    clicks: tuple[str, ...] = ()
    awaits: str = "h1"
    scheme: Literal["light", "dark"] = "light"


README = (
    Picture("page-system", "/system?theatre=Libya"),
    Picture("page-map", "/map?theatre=Libya"),
    Picture("page-review", "/review?kind=fact", scheme="dark"),
    Picture("page-scenarios", "/scenarios?theatre=Libya", (".suggestions button",), "#outcome[data-state=done]"),
)
"""Those that the README shows."""
OTHERS = (
    Picture("system", "/system"),
    Picture("system-dark", "/system", scheme="dark"),
    Picture("actors", "/actors"),
    Picture("documents", "/documents"),
    Picture("document", "/document?id=libya-fragments"),
    Picture("actor", "/actor?id=haftar"),
    Picture("map", "/map"),
    Picture("review", "/review"),
    Picture("scenarios", "/scenarios"),
    Picture("search", "/search?words=mercenaries"),
)
"""Those of any other case."""


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(prog="python -m docs.pictures", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--to", type=Path, default=HERE / "images", metavar="DIR", help="where those of the README go")
    parser.add_argument("--seed", action="store_true", help="the pages of the collage too, into build/pictures")
    options = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if chromium is None:
        raise SystemExit("No Chromium is installed: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        take(browser, EXAMPLE, Path(folder) / "libya-2020.case", README, options.to)
        if options.seed:
            take(browser, SEED, Path(folder) / "fragments.case", OTHERS, HERE.parent / "build" / "pictures" / "seed")
        browser.close()


def take(browser: Browser, source: Path, case: Path, pictures: tuple[Picture, ...], to: Path) -> None:
    """Read a source into a case and take pictures of its pages."""
    proxywar.read(source, case=case).close()
    to.mkdir(parents=True, exist_ok=True)
    with serving(case) as address:
        for picture in pictures:
            context = browser.new_context(viewport=LAPTOP, color_scheme=picture.scheme, reduced_motion="reduce")
            page = context.new_page()
            answer = page.goto(address + picture.url)
            if answer is None or not answer.ok:
                raise SystemExit(f"{picture.url} cannot be shown")
            await_drawings(page)
            for click in picture.clicks:
                page.locator(click).first.click()
                page.wait_for_load_state("networkidle")
                await_drawings(page)
            page.locator(picture.awaits).first.wait_for(timeout=120_000)
            page.screenshot(path=to / f"{picture.name}.png")
            print(to / f"{picture.name}.png")
            context.close()


def await_drawings(page: Page) -> None:
    """Wait until all that a script draws is there."""
    for drawing in page.locator("[data-draws]").all():
        drawing.and_(page.locator("[data-ready]")).wait_for()


@contextmanager
def serving(case: Path) -> Iterator[str]:
    """Serve a case and give the address."""
    command = [sys.executable, "-m", "proxywar", "serve", "--case", str(case), "--port", "0", "--no-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        line = process.stderr.readline() if process.stderr else ""
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        if found is None:
            raise SystemExit(line)
        yield found[0]
        process.terminate()


if __name__ == "__main__":
    main()
