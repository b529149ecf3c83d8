"""spaCy comes without its command line, which whoever asks for it still gets."""

from __future__ import annotations

import subprocess
import sys

LEAN = """
import sys
import proxywar.parse.load
assert "spacy.cli" not in sys.modules
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
import spacy.cli
print(spacy.cli.__file__ is not None, callable(spacy.cli.download), spacy.__spec__.name)
"""
FULL = """
import spacy, sys
import proxywar.parse.load
print("spacy.cli" in sys.modules, spacy.info.__module__)
"""


def run(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=120)
    return done.stdout.strip()


def test_spacy_is_imported_without_its_command_line_and_has_it_when_asked() -> None:
    assert run(LEAN) == "True True spacy"


def test_a_spacy_that_was_imported_before_stays_as_it_is() -> None:
    assert run(FULL) == "True spacy.cli.info"
