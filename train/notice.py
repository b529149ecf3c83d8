"""Licence texts of the trained weights, made from `sources.tsv`.

python -m train.notice        # writes train/NOTICE.fragment
"""

from __future__ import annotations

import csv
from pathlib import Path

LANGUAGE_NAMES = {"en": "English", "fr": "French"}
TRAINING_FILES = {
    "en": ("ewt-train", "ewt-dev", "gumfree-train"),
    "fr": (
        "gsd-dev",
        "sequoia-train",
        "sequoia-dev",
        "fqb-test",
        "pud-test",
        "parisstories-train",
        "parisstories-dev",
        "parisstories-test",
        "rhapsodie-train",
        "rhapsodie-dev",
        "rhapsodie-test",
    ),
}
LICENCE_LINKS = {
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC BY-SA 3.0": "https://creativecommons.org/licenses/by-sa/3.0/",
    "LGPL-LR": "https://spdx.org/licenses/LGPLLR.html",
}


def training_rows(lang: str, sources_tsv: Path) -> list[dict[str, str]]:
    """Return the rows of `sources.tsv` whose files a pipeline was trained on, one a repository."""
    wanted = {f"{lang}/{name}.conllu.gz" for name in TRAINING_FILES[lang]}
    rows: dict[str, dict[str, str]] = {}
    with sources_tsv.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["file"] in wanted:
                rows.setdefault(row["origin_repo"], row)
    return [rows[name] for name in sorted(rows)]


def _entry(row: dict[str, str]) -> str:
    repository = row["origin_repo"]
    name = repository.rpartition("/")[2].replace("_", " ", 1)
    licence = row["licence"]
    link = LICENCE_LINKS.get(licence, "https://creativecommons.org/licenses/by/4.0/")
    return f"- {name} at commit {row['commit']}\n  https://github.com/{repository}\n  Licence: {licence} ({link})\n"


def licence_text(lang: str, sources_tsv: Path) -> str:
    """Return the `LICENCE.md` of a model folder."""
    rows = training_rows(lang, sources_tsv)
    licences = ", ".join(sorted({row["licence"].partition(";")[0].removeprefix("annotations ") for row in rows}))
    entries = "".join(_entry(row) for row in rows)
    return (
        f"# Embedded {LANGUAGE_NAMES[lang]} pipeline: sources and licences\n\n"
        "The weights in this folder were trained by `train/` on the Universal Dependencies treebanks below, changed\n"
        "as `train/prepare.py` and `train/harmonise.py` say (labels merged, contractions rejoined, a few annotations\n"
        "brought to one convention). No running text of a treebank is in this folder. The code that loads the\n"
        "weights is under the licence of proxywar. The weights are passed on under the terms of their sources:\n"
        f"{licences}.\n\n"
        f"{entries}"
        "\nPlease cite Universal Dependencies (https://universaldependencies.org) and the authors of each treebank,\n"
        "who are named in the repositories above.\n"
    )


def notice_fragment(sources_tsv: Path) -> str:
    """Return the text for the top-level NOTICE."""
    title = (
        "Embedded language pipelines (src/proxywar/parse/models), lemma tables (src/proxywar/parse/lemmas),\n"
        "common words (src/proxywar/lang/*/common_words.csv), weights of the gate (src/proxywar/extract/gate.csv)\n"
        "--------------------------------------------------------------------------------------------------\n"
        "Trained on and derived from the Universal Dependencies treebanks below, and passed on under their terms.\n"
        "The changes made to them are in train/prepare.py, train/harmonise.py, train/lemmas.py and\n"
        "train/common_words.py; what is counted in them, in train/facts/gate.py.\n"
    )
    parts = [title]
    for lang, name in LANGUAGE_NAMES.items():
        parts.append(f"\n{name}:\n" + "".join(_entry(row) for row in training_rows(lang, sources_tsv)))
    return "".join(parts)


def main() -> None:
    """Write `NOTICE.fragment` beside this file."""
    here = Path(__file__).parent
    (here / "NOTICE.fragment").write_text(notice_fragment(here / "sources.tsv"), encoding="utf-8")


if __name__ == "__main__":
    main()
