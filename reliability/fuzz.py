"""Coverage-guided fuzz with atheris: python -m reliability.fuzz TARGET [SECONDS]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

NAMES = ("text", "numerals", "dates", "decode", "texts", "lines", "tables", "pages", "feeds", "pdfs", "warc")
"""The targets; a test holds that they are those of `fuzz_targets`, which takes long to load."""
_FOLLOWED = ["proxywar.sources", "proxywar.text", "proxywar.find", "proxywar.case.search", "warcio", "feedparser"]
_SLOW = 20  # seconds for one input, after which it counts as hung


def fuzz(name: str, seconds: int) -> None:
    """Fuzz one target; ends the process, with 0 where nothing was found.

    Raises:
        SystemExit: atheris is not installed.
    """
    try:
        import atheris
    except ImportError:
        raise SystemExit("Fuzzing needs atheris: pip install -e '.[fuzz]' (Linux, Python up to 3.13).") from None
    with atheris.instrument_imports(include=_FOLLOWED):
        from reliability.fuzz_targets import TARGETS

    target, seeds = TARGETS[name]
    corpus = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
    for number, seed in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [f"-max_total_time={seconds}", "-max_len=4096", f"-timeout={_SLOW}", "-rss_limit_mb=2048",
               f"-artifact_prefix={corpus}/", "-print_final_stats=1"]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(corpus)], target)
    atheris.Fuzz()


if __name__ == "__main__":
    fuzz(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 600)
