"""What the documentation says is so: generated parts, commands, links, examples that run."""

from __future__ import annotations

import csv
import json
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

import proxywar as pw
from docs import generate
from proxywar.extract.frames import parse_frame
from proxywar.knowledge import Gazetteer
from proxywar.knowledge.sources import COLUMNS
from proxywar.records import fact_json

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*/*.md"), ROOT / "train" / "README.md"]
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
Run = Callable[..., "subprocess.CompletedProcess[str]"]


def read_page(name: str) -> str:
    """Return the text of a page."""
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(page: str, lang: str) -> list[str]:
    """Return the code blocks of a language in a page."""
    return re.findall(rf"^ *```{lang}\n(.*?)^ *```", read_page(page), re.MULTILINE | re.DOTALL)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder with the examples in it, as a clone has them."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def test_generated_parts_are_what_the_code_says() -> None:
    for name, parts in generate.PAGES.items():
        text = read_page(f"docs/{name}")
        assert generate.generate(text, parts) == text, "run: make docs"


def test_a_part_without_its_place_is_an_error() -> None:
    with pytest.raises(ValueError, match="no place for 'commands'"):
        generate.generate("nothing")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    missing = []
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        if "://" in target:
            continue
        other = (page.parent / path).resolve() if path else page
        if not other.exists() or (anchor and anchor not in anchors(other)):
            missing.append(target)
    assert not missing


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_page_of_docs_is_reached_from_the_readme() -> None:
    readme = read_page("README.md")
    missing = [page.name for page in (ROOT / "docs").glob("*.md") if f"docs/{page.name}" not in readme]
    assert not missing


def test_the_command_lines_of_the_readme_run(proxywar: Run, clone: Path) -> None:
    lines = [
        line for block in blocks("README.md", "console") for line in block.splitlines() if line.startswith("proxywar")
    ]
    assert len(lines) == 5
    for line in lines:
        name, *arguments = shlex.split(line)[1:]
        done = proxywar(name, *arguments)
        # 4: something in the pile could not be read, and `problems` says what; that is no fault of the page.
        assert done.returncode in ((0, 4) if name == "read" else (0,)), f"{line}: {done.stderr}"
    assert "</html>" in (clone / "libya.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", ["README.md", "docs/interface.md"])
def test_the_python_of_a_page_runs_and_shows_something(clone: Path, page: str) -> None:
    (code,) = blocks(page, "python")
    done = subprocess.run([sys.executable, "-c", code], cwd=clone, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_the_python_of_the_readme_is_five_lines_or_so() -> None:
    (code,) = blocks("README.md", "python")
    assert len(code.splitlines()) <= 6


def test_the_fact_of_the_interface_is_one_that_comes_out(tmp_path: Path) -> None:
    shown = json.loads(next(block for block in blocks("docs/interface.md", "json") if '"quote"' in block))
    (tmp_path / "report.txt").write_text(shown["quote"], encoding="utf-8")
    with pw.read(tmp_path / "report.txt", case=tmp_path / "a.case") as case:
        (fact,) = [fact_json(fact) for fact in case.facts(type=shown["type"])]
    assert list(fact) == list(shown)
    varying = ("id", "cluster", "confidence", "features", "steps", "rule")
    assert {k: v for k, v in fact.items() if k not in varying} == {k: v for k, v in shown.items() if k not in varying}
    for role in ("actor", "place", "holder", "quantity"):
        assert all(shown["quote"][item["start"] : item["end"]] == item["text"] for item in shown[role])


def test_every_exit_code_of_an_error_is_told() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \| [^`]", read_page("docs/interface.md"), re.MULTILINE)}
    raised = {error.exit_code for error in (pw.UsageError, pw.InputError, pw.CaseBusyError, pw.ProxywarError)}
    assert raised | {0, 4, 130} == told


def test_the_targets_of_make_that_pages_name_are_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read_page("Makefile"), re.MULTILINE))
    pattern = re.compile(r"`make ([a-z-]+)`|^(?:\$ )?make ([a-z-]+)", re.MULTILINE)
    named = {t for page in PAGES for found in pattern.findall(page.read_text(encoding="utf-8")) for t in found if t}
    assert {"demo", "test", "install", "lint", "eval", "bench"} <= targets
    assert named <= targets


def test_make_alone_lists_the_targets() -> None:
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    listed = set(re.findall(r"^ +make ([a-z-]+) ", done.stdout, re.MULTILINE))
    assert listed == set(re.findall(r"^([a-z-]+):", read_page("Makefile"), re.MULTILINE))


def test_the_verb_of_the_recipe_is_a_row_that_can_be_read() -> None:
    row = next(block for block in blocks("CONTRIBUTING.md", "csv") if ",VERB," in block)
    header = (ROOT / "src/proxywar/lang/en/triggers.csv").read_text(encoding="utf-8").splitlines()
    names = next(line for line in header if line.startswith("lemma,")).split(",")
    cells = next(csv.reader([row.strip()]))
    frame = parse_frame(dict(zip(names, cells, strict=True)), "triggers/en")
    assert frame.type == "AID" and frame.rule == f"en:{cells[0]}"


def test_the_rows_of_the_recipe_for_a_conflict_can_be_laid_over(tmp_path: Path) -> None:
    rows = next(block for block in blocks("CONTRIBUTING.md", "csv") if block.strip().startswith("id,"))
    (tmp_path / "actors.csv").write_text(textwrap.dedent(rows), encoding="utf-8")
    gazetteer = Gazetteer.load(tmp_path)
    found = {m.text: m.candidates[0].id for m in gazetteer.find("Dolan of the River rebels (FRA-X)", lang="en")}
    assert found == {"Dolan": "dolan", "River rebels": "free-river-army", "FRA-X": "free-river-army"}
    assert gazetteer.theatre_of("dolan") == "Papua New Guinea"


def test_the_columns_of_the_trigger_tables_are_explained() -> None:
    columns = (ROOT / "src/proxywar/lang/en/triggers.csv").read_text(encoding="utf-8").partition("\n")[0].split(",")
    explained = re.findall(r"^\| (`.*?`(?:, `.*?`)*) \|", read_page("docs/extraction.md"), re.MULTILINE)
    assert set(columns) <= {name for cell in explained for name in re.findall(r"`(\w+)`", cell)}


def test_an_actor_of_ones_own_is_recognised(proxywar: Run, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    row = {
        "id": "desert-wolves",
        "name": "Desert Wolves",
        "kind": "armed_group",
        "fr": "Loups du désert",
        "source": "own notes",
    }
    assert set(row) <= set(COLUMNS["actors"])
    (folder / "actors.csv").write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n", encoding="utf-8")
    assert (
        proxywar(
            "read", "-", "--case", "a.case", "--knowledge", "own", stdin="La Turquie soutient les Loups du désert."
        ).returncode
        == 0
    )
    facts = proxywar("facts", "--case", "a.case", "--format", "jsonl").stdout
    assert [json.loads(line)["recipient"][0]["id"] for line in facts.splitlines()] == ["desert-wolves"]
