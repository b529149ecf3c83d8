"""One small case that all contract tests ask."""

from __future__ import annotations

from pathlib import Path

import pytest

import proxywar as pw

TEXTS = {
    "a": "Turkey backs the Government of National Accord with drones. "
    "Russia denies sending 1,200 mercenaries to Libya.",
    "b": "On 4 June 2020 Khalifa Haftar withdrew his forces from Tripoli. The Libyan National Army controls Jufra.",
    "c": "L'Égypte soutient le maréchal Haftar. La Turquie a bombardé al-Watiya le 5 juillet 2020.",
}


@pytest.fixture(scope="session")
def libya(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case that was read from three short texts and a file of a kind that is not read."""
    folder = tmp_path_factory.mktemp("libya")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    (folder / "d.docx").write_bytes(b"PK")
    pw.read(folder, case=folder / "libya.case", date="2020-07-06").close()
    return folder / "libya.case"
