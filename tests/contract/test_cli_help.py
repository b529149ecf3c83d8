"""Help: every command, two examples each, fast and light."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from proxywar.cli.app import app

Run = Callable[..., "subprocess.CompletedProcess[str]"]
COMMANDS = (
    "actors",
    "brief",
    "camps",
    "control",
    "demo",
    "disputes",
    "doctor",
    "documents",
    "facts",
    "forces",
    "lake actors",
    "lake cut",
    "lake facts",
    "lake ties",
    "mentions",
    "places",
    "problems",
    "read",
    "review accept",
    "review add",
    "review agreement",
    "review camp",
    "review comment",
    "review conflicts",
    "review correct",
    "review export",
    "review grade",
    "review import",
    "review log",
    "review merge",
    "review not-same",
    "review queue",
    "review reject",
    "review same",
    "review split",
    "review stale",
    "review undo",
    "scenario",
    "search",
    "ties",
    "timeline",
    "why",
)
OPTIONS = {
    "read": [
        "--case",
        "--date",
        "--outlet",
        "--lang",
        "--fragments",
        "--pipeline",
        "--knowledge",
        "--as-of",
        "--thorough",
        "--jobs",
        "--quiet",
    ],
    "facts": ["--type", "--actor", "--place", "--status", "--since", "--until", "--theatre"],
    "actors": ["--merges"],
    "camps": ["--max-camps"],
    "brief": ["--case", "-o", "--locale", "--theatre"],
    "scenario": [
        "--case",
        "--theatre",
        "--sides",
        "--what-if",
        "--weeks",
        "--replicates",
        "--seed",
        "--explain",
        "--match",
        "-o",
    ],
}
LISTS = (
    "actors",
    "camps",
    "control",
    "disputes",
    "documents",
    "facts",
    "forces",
    "mentions",
    "places",
    "problems",
    "review agreement",
    "review conflicts",
    "review log",
    "review queue",
    "review stale",
    "search",
    "ties",
    "timeline",
)
COMPUTED = ("camps", "control", "disputes", "forces", "ties", "timeline")
HEAVY = ("spacy", "numpy", "scipy", "networkx", "babel", "py3langid", "rich", "rapidfuzz")


def test_the_commands_of_the_interface_are_there(proxywar: Run) -> None:
    instances = [group.typer_instance for group in app.registered_groups if group.typer_instance]
    groups = {"": app} | {f"{group.info.name} ": group for group in instances}
    named = {
        prefix + (command.name or command.callback.__name__)
        for prefix, group in groups.items()
        for command in group.registered_commands
        if command.callback
    }
    assert set(COMMANDS) <= named
    shown = {prefix: proxywar(*prefix.split(), "--help").stdout for prefix in groups}
    for name in named:
        prefix, _, last = name.rpartition(" ")
        assert re.search(rf"^  {last} +[A-Z].*[^.]\.$", shown[prefix and f"{prefix} "], re.MULTILINE), (
            f"the one line about {name} is cut off or missing"
        )


def test_no_argument_and_h_and_help_show_the_same(proxywar: Run) -> None:
    shown = proxywar("--help")
    for arguments in ([], ["-h"]):
        other = proxywar(*arguments)
        assert (other.returncode, other.stdout, other.stderr) == (0, shown.stdout, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_its_options_and_two_examples(proxywar: Run, name: str) -> None:
    done = proxywar(*name.split(), "-h")
    assert done.returncode == 0 and done.stderr == ""
    expected = list(OPTIONS.get(name, []))
    if name in LISTS:
        expected += ["--case", "--format", "-o", "--force", "--limit", "--offset"]
    if name in COMPUTED:
        expected += ["--theatre", "--as-of"]
    for option in expected:
        assert re.search(rf"(?<![\w-]){option}\b", done.stdout), f"{name} has no {option}"
    assert len(re.findall(rf"^ +(?:cat .*\| )?proxywar {name}\b", done.stdout, re.MULTILINE)) >= 2


def test_help_loads_nothing_heavy() -> None:
    loaded = f"[m for m in {HEAVY!r} if m in sys.modules]"
    code = f"import sys; from proxywar.cli import main; main(['--help']); print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="the clock of the process is read another way there")
def test_help_takes_less_than_four_tenths_of_a_second() -> None:
    import resource

    spent = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "proxywar", "--help"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # Time of this process, not of the wall: other processes of the machine must not make this fail.
        spent.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(spent) < 0.4


def test_the_version_names_python_and_the_schema(proxywar: Run) -> None:
    assert re.fullmatch(
        r"proxywar \d+\.\d+\.\S+ \(Python 3\.\d+\.\d+, case schema \d+\)\n", proxywar("--version").stdout
    )


def test_the_doctor_says_what_it_checked(proxywar: Run, tmp_path: object) -> None:
    done = proxywar("doctor")
    assert done.returncode == 0, done.stdout
    for word in ("Python", "SQLite", "FTS5", "pipeline en", "pipeline fr", "knowledge", "case schema"):
        assert word in done.stdout
    assert proxywar("doctor", "--case", "none.case").returncode == 3


def test_a_knowledge_folder_of_the_user_is_read_without_being_named(proxywar: Run, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "APPDATA": str(tmp_path)}
    (told,) = [line for line in proxywar("doctor", **home).stdout.splitlines() if "own knowledge: " in line]
    folder = Path(told.partition("it would be in ")[2])
    assert tmp_path in folder.parents
    folder.mkdir(parents=True)
    row = "karoda-front,Karoda Front,armed_group,own"
    (folder / "actors.csv").write_text(f"id,name,kind,source\n{row}\n", encoding="utf-8")
    assert f"own knowledge: {folder}" in proxywar("doctor", **home).stdout
    done = proxywar("read", "-", "--case", "a.case", stdin="Egypt backs the Karoda Front.", **home)
    assert done.returncode == 0 and str(folder) in done.stderr
    assert '"karoda-front"' in proxywar("actors", "--case", "a.case", "--format", "json").stdout
