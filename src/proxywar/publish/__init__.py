"""Put a case on a page: the brief, as one HTML file that needs nothing else, or as Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from proxywar.case.whole_file import write_whole
from proxywar.errors import UsageError
from proxywar.publish.wording import LOCALES, Wording
from proxywar.records import DISPLAY_CONFIDENCE

if TYPE_CHECKING:
    from proxywar.publish.briefing import Bundle

__all__ = ["LOCALES", "render_brief", "write_brief"]


def write_brief(
    bundle: Bundle,
    path: Path,
    *,
    locale: str = "en",
    theatre: str | None = None,
    min_confidence: float = DISPLAY_CONFIDENCE,
) -> None:
    """Write the brief of a case, as HTML or Markdown by the suffix of the path.

    Args:
        bundle: An open case, or anything that answers the same questions.
        path: A file that ends in .html, .htm or .md; replaced in one step where it is there.
        locale: One of `LOCALES`.
        theatre: Only facts of this theatre; None takes all.
        min_confidence: Lines that no fact from this confidence on speaks for are left out.

    Raises:
        UsageError: Another suffix (PW102) or locale (PW108).
        InputError: The file cannot be written (PW308).
    """
    path = Path(path)
    kinds = {".html": "html", ".htm": "html", ".md": "md"}
    kind = kinds.get(path.suffix.lower())
    if kind is None:
        raise UsageError(
            "PW102", f"A brief is a .html or .md file, not {path.suffix or path.name!r}.", "For example brief.html."
        )
    text = render_brief(bundle, kind, locale=locale, theatre=theatre, min_confidence=min_confidence)
    with write_whole(path) as (passing,):
        passing.write_text(text, encoding="utf-8", newline="\n")


def render_brief(
    bundle: Bundle,
    kind: str = "html",
    *,
    locale: str = "en",
    theatre: str | None = None,
    min_confidence: float = DISPLAY_CONFIDENCE,
) -> str:
    """Return the brief as text; the same case gives the same text.

    Args:
        bundle: An open case, or anything that answers the same questions.
        kind: "html" or "md".
        locale: One of `LOCALES`.
        theatre: Only facts of this theatre; None takes all.
        min_confidence: Lines that no fact from this confidence on speaks for are left out.

    Raises:
        UsageError: No such locale (PW108).
    """
    from proxywar.publish.briefing import gather  # it loads the whole model, which an export does without
    from proxywar.publish.markdown import render_markdown
    from proxywar.publish.page import render_page
    from proxywar.publish.sections import build_sections

    if locale not in LOCALES:
        raise UsageError("PW108", f"No locale {locale!r}.", f"Locales: {', '.join(LOCALES)}.")
    wording = Wording(locale)
    briefing = gather(bundle, theatre, min_confidence)
    sections = build_sections(briefing, wording)
    return (render_page if kind == "html" else render_markdown)(briefing, sections, wording)
