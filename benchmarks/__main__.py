"""Measure speed on generated text, print it and write it to benchmarks/results.

    python -m benchmarks [--words 5000] [--runs 5] [--jobs 1]

Words are counted between blanks. Figures of two machines, or of a busy and an idle one, cannot be compared.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks.measures import Measure, command_seconds, parse_rate, read_rate, repeat

RESULTS = Path(__file__).with_name("results")


def main(arguments: list[str] | None = None) -> None:
    """Run all measures one after the other."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--words", type=int, default=5000, metavar="N", help="words of text a run")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="runs of each measure, after one to warm up")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes of the read")
    options = parser.parse_args(arguments)
    figures: dict[str, dict[str, float | str]] = {}
    for name, (unit, measure) in _measures(options.words, options.jobs).items():
        figures[name] = {"unit": unit, **repeat(measure, options.runs)}
        print(_line(name, figures[name]), flush=True)
    print("wrote", _write(figures, options))


def _measures(words: int, jobs: int) -> dict[str, tuple[str, Measure]]:
    return {
        "help": ("s", command_seconds("-m", "proxywar", "--help")),
        "import": ("s", command_seconds("-c", "import proxywar")),
        "import the interface": ("s", command_seconds("-c", "import proxywar; proxywar.read")),
        "parse en": ("words/s", parse_rate("en", words)),
        "parse fr": ("words/s", parse_rate("fr", words)),
        f"read, {jobs} jobs": ("words/s", read_rate(words, jobs)),
    }


def _line(name: str, figure: dict[str, float | str]) -> str:
    digits = 3 if figure["unit"] == "s" else 0
    median, low, high = (f"{figure[key]:,.{digits}f}" for key in ("median", "low", "high"))
    return f"{name:22} {median:>10} {figure['unit']:8} ({low} to {high}, {figure['runs']} runs)"


def _write(figures: dict[str, dict[str, float | str]], options: argparse.Namespace) -> Path:
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{time.strftime('%Y%m%dT%H%M%S')}.json"
    machine = {
        "system": platform.platform(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
    }
    data = {"proxywar": version("proxywar"), "machine": machine, "options": vars(options), "figures": figures}
    path.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    # Before numpy is imported, as the command does it.
    from proxywar.run.threads import limit_threads

    limit_threads()
    main()
