"""What all tests share: no network, small real cases, the real command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from proxywar.records import (
    Actor,
    Argument,
    CutDocument,
    Document,
    Fact,
    Fragment,
    FragmentKind,
    Mention,
    Period,
    Place,
    Reading,
    Sentence,
    Span,
    Status,
)
from proxywar.sources import hash_document

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "libya-2020" / "fragments.jsonl"
_LOCAL = ("127.0.0.1", "::1", "localhost")


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and address[0] not in _LOCAL:
            raise RuntimeError(f"a test wanted the network: {address}")


sys.addaudithook(_refuse_network)

RunCommand = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the case that the bundled example makes; it is read once, and copied by whoever changes it."""
    path = tmp_path_factory.mktemp("example") / "libya.case"
    pw.read(EXAMPLE, case=path).close()
    return path


@pytest.fixture
def case_path(tmp_path: Path) -> Path:
    """Return a path for a case in a folder that is there."""
    return tmp_path / "test.case"


@pytest.fixture
def proxywar(tmp_path: Path) -> RunCommand:
    """Return a function that runs the real command in a folder of its own."""

    def run(
        *arguments: str | Path, stdin: str | bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")} | environment
        done = subprocess.run(
            [sys.executable, "-m", "proxywar", *map(str, arguments)],
            input=b"" if data is None else data,
            capture_output=True,
            cwd=tmp_path,
            env=env,
            timeout=120,
            check=False,
        )
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


class Make:
    """Builds small documents, facts and readings."""

    @staticmethod
    def document(ident: str, text: str, **fields: Any) -> Document:
        """Build a document as `sources` does."""
        sha256 = hash_document(text, fields.get("date"), fields.get("outlet"), fields.get("url"))
        return Document(id=ident, text=text, sha256=sha256, source=fields.pop("source", f"{ident}.txt"), **fields)

    @staticmethod
    def cut(document: Document, *, lang: str | None = "en") -> CutDocument:
        """Cut a document into one fragment of one sentence."""
        end = len(document.text)
        fragment = Fragment(1, FragmentKind.PROSE, lang, 0, end)
        return CutDocument(document, (fragment,), (Sentence(0, end, 1),), reasons=("one sentence: one document",))

    @staticmethod
    def argument(text: str, words: str, ident: str, name: str, kind: str = "country") -> Argument:
        """Build the filler of a role where its words stand in the text."""
        start = text.index(words)
        return Argument(ident, name, kind, words, start, start + len(words))

    @staticmethod
    def fact(
        document: Document,
        *,
        actor: Argument | None = None,
        recipient: Argument | None = None,
        place: Argument | None = None,
        holder: Argument | None = None,
        type: str = "BACKS",
        status: Status = Status.STATED,
        date: str | None = None,
        number: int = 1,
        theatre: str | None = None,
        trigger: str | None = None,
    ) -> Fact:
        """Build a fact of a document whose one sentence says it."""
        start = document.text.index(trigger) if trigger else 0
        return Fact(
            id=f"f-{document.sha256[:8]}-{number}",
            doc=document.id,
            fragment=1,
            type=type,
            status=status,
            quote=document.text,
            start=0,
            end=len(document.text),
            lang="en",
            rule="test:verb",
            trigger=Span(start, start + len(trigger or "T")),
            actor=_tuple(actor),
            recipient=_tuple(recipient),
            place=_tuple(place),
            holder=_tuple(holder),
            period=Period(date),
            steps=("found the trigger",),
            theatre=theatre,
        )

    @staticmethod
    def reading(document: Document, *facts: Fact, mentions: Iterable[Mention] = ()) -> Reading:
        """Build a reading with the actors and places of its facts."""
        actors = {a.id: Actor(a.id, a.name, a.kind) for f in facts for a in (*f.actor, *f.recipient, *f.holder)}
        places = {p.id: Place(p.id, p.name, "city") for f in facts for p in f.place}
        return Reading(Make.cut(document), tuple(mentions), tuple(actors.values()), tuple(places.values()), facts)


@pytest.fixture
def make() -> type[Make]:
    """Return the builder of documents, facts and readings."""
    return Make


def _tuple(argument: Argument | None) -> tuple[Argument, ...]:
    return () if argument is None else (argument,)
