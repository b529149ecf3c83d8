"""Who is who in a case file is the same, whether its documents came at once or one by one."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from proxywar.case import CaseStore, nodes
from proxywar.records import (
    Actor,
    CutDocument,
    Document,
    Fragment,
    FragmentKind,
    Mention,
    Reading,
    Sentence,
)
from proxywar.run.linking import link_case

GIVEN = ("Oleh", "Oleg", "Danylo", "Daniil", "Hnat", "Selim", "Simon", "Abou", "")
FAMILY = ("Hrabenko", "Grabenko", "Hrabchuk", "Grabtchouk", "Korvat", "Korvatt", "Dolny", "Dolnyi", "Walid")
BODIES = (
    "Black Falcons of Treska",
    "Faucons noirs de Treska",
    "Treska Martyrs Brigade",
    "Brigade des martyrs de Treska",
)
STATES = {"LBY": "Libya", "UKR": "Ukraine", "SYR": "Syria"}
TABLES = ("nodes", "keys", "documents", "statements", "links", "judgements")


def documents(number: int) -> Iterator[Reading]:
    """Yield documents of one sentence that name three strangers and a state; one in five says that two are one."""
    chance = random.Random(5)
    for n in range(number):
        names = [_name(chance) for _ in range(3)]
        state = chance.choice(list(STATES))
        text = ""
        mentions: list[Mention] = []
        link = ", also known as " if chance.random() < 0.2 else " met "
        for name, ident in (*((name, _id(name)) for name in names), (STATES[state], state)):
            text += (link if len(mentions) == 1 else " met ") if mentions else ""
            mentions.append(Mention("actor", name, len(text), len(text) + len(name), "en", ident))
            text += name
        text += "."
        document = Document(f"d{n}", text, hashlib.sha256(f"{n} {text}".encode()).hexdigest(), "en")
        cut = CutDocument(document, (Fragment(1, FragmentKind.PROSE, "en", 0, len(text)),),
                          (Sentence(0, len(text), 1),))  # fmt: skip
        actors = [Actor(_id(name), name, "unknown", known=False) for name in dict.fromkeys(names)]
        yield Reading(cut, actors=(*actors, Actor(state, STATES[state], "country")), mentions=tuple(mentions))


def _name(chance: random.Random) -> str:
    return chance.choice(BODIES) if chance.random() < 0.2 else f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}".strip()


def _id(name: str) -> str:
    return "x-" + name.casefold().replace(" ", "-")


def resolved(path: Path, *, batch: int) -> dict[str, list[tuple[object, ...]]]:
    """Return all that is kept of who is who after reading so many documents at a time."""
    readings = list(documents(60))
    with CaseStore.open(path, write=True) as store:
        for at in range(0, len(readings), batch):
            store.save(readings[at : at + batch])
            link_case(store)
        tables = {t: sorted(store.connection.execute(f"SELECT * FROM entity_{t}")) for t in TABLES}
        names = store.connection.execute("SELECT id, name FROM listed_actors ORDER BY id").fetchall()
    return tables | {"names": names}


@pytest.mark.parametrize("largest", [200, 3])
def test_documents_one_by_one_give_what_all_at_once_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, largest: int
) -> None:
    monkeypatch.setattr(nodes, "LARGEST", largest)  # 3: keys so crowded that names come and go from being compared
    whole = resolved(tmp_path / "whole.case", batch=60)
    assert {row[2] for row in whole["judgements"]} == {"same", "maybe", "not"}
    assert resolved(tmp_path / "single.case", batch=1) == whole
    assert resolved(tmp_path / "parts.case", batch=7) == whole
