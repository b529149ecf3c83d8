"""A user's folder laid over the built-in rows, and the messages it earns."""

from __future__ import annotations

from pathlib import Path

import pytest

from proxywar.errors import KnowledgeError
from proxywar.knowledge import Gazetteer

ACTORS = "id,name,kind,country,within,en,fr,theatre,source\n"


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_new_actor_place_and_demonym(tmp_path: Path) -> None:
    write(tmp_path, "actors-mine.csv", ACTORS + "reds,Red Column,armed_group,MLI,,^RCX;~Zorbo,Colonne rouge,Mali,own\n")
    write(
        tmp_path,
        "places.csv",
        "id,name,kind,country,theatre,lat,lon,source\nzork,Zorkville,city,MLI,Mali,15.5,-2,own\n",
    )
    write(tmp_path, "en/demonyms.csv", "form,id,pos,number,gender,source\nZorkish,reds,adj,,,own\n")
    g = Gazetteer.load(tmp_path)
    found = {
        m.text: m.candidates[0] for m in g.find("The Red Column (RCX) of Zorbo took Zorkville; Zorkish joy in Mali")
    }
    assert {text: (c.id, c.role) for text, c in found.items()} == {
        "Red Column": ("reds", "name"), "RCX": ("reds", "acronym"), "Zorbo": ("reds", "surname"),
        "Zorkville": ("zork", "name"), "Zorkish": ("reds", "adjective"), "Mali": ("MLI", "name")}  # fmt: skip
    assert g.actor("reds").country == "Mali"
    assert g.place("zork").theatre == "Mali"
    assert not Gazetteer.load().has_actor("reds")


def test_row_replaces_the_built_in_one_and_keeps_its_spellings(tmp_path: Path) -> None:
    write(tmp_path, "actors.csv", ACTORS + "haftar,Field Marshal Haftar,person,LBY,lna,~Haftaar,,Libya,own\n")
    g = Gazetteer.load(tmp_path)
    assert g.actor("haftar").name == "Field Marshal Haftar"
    assert [m.candidates[0].id for m in g.find("Haftaar, Hifter")] == ["haftar", "haftar"]


def test_collision_rule_takes_a_spelling_out(tmp_path: Path) -> None:
    write(tmp_path, "collisions.csv", "spelling,rule,why\nHifter,never,test\n")
    assert Gazetteer.load(tmp_path).find("Hifter") == []


@pytest.mark.parametrize(
    ("name", "text", "code", "words"),
    [
        ("actor.csv", "id,name\n", "PW404", "actor.csv"),
        ("places.csv", "id,name,latitude\nx,X,1\n", "PW406", "latitude"),
        ("places.csv", "id,name\n,X\n", "PW407", "line 2"),
        ("places.csv", "id,name\nx,\n", "PW407", "line 2"),
        ("places.csv", "id,name\nx,X,Y\n", "PW402", "line 2"),
        ("actors.csv", ACTORS + "a,A,party,XXX,,,,,own\n", "PW409", "XXX"),
        ("metonyms.csv", "spelling,lang,id\nHouse,en,nobody\n", "PW409", "nobody"),
        ("places.csv", "id,name,kind,lat\nx,X,city,12N\n", "PW410", "12N"),
        ("places.csv", "id,name,kind,country,lat,lon\nx,X,city,LBY,13.2,32.9\n", "PW410", "swapped"),
        ("places.csv", "id,name,kind,theatre\nx,X,city,Maly\n", "PW410", "Maly"),
        ("places.csv", "id,name,kind,theatre\nx,X,city,MLI\n", "PW410", "MLI"),
        ("actors.csv", ACTORS + "a,A,party,MLI,,,,,own\na,B,party,MLI,,,,,own\n", "PW409", "line 2"),
        ("actors.csv", "# mine\n" + ACTORS + "a,A,party,Mali,,,,,own\n", "PW409", "line 3, country"),
        ("actors.csv", ACTORS + "a,A,wizard,MLI,,,,,own\n", "PW410", "wizard"),
        ("places.csv", "id,name,kind\nx,X,hamlet\n", "PW410", "hamlet"),
        ("offices.csv", "office,country,person,from,to\npresident,MLI,haftar,2012,2011\n", "PW410", "2012"),
        ("offices.csv", "office,country,person,from\npresident,MLI,haftar,spring 2012\n", "PW410", "spring"),
    ],
)
def test_faults_name_file_row_and_remedy(tmp_path: Path, name: str, text: str, code: str, words: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        Gazetteer.load(write(tmp_path, name, text))
    assert caught.value.code == code
    assert words in caught.value.message
    assert caught.value.hint


def test_folder_without_knowledge(tmp_path: Path) -> None:
    write(tmp_path, "notes.txt", "nothing here")
    with pytest.raises(KnowledgeError, match="PW404"):
        Gazetteer.load(tmp_path)


def test_unknown_pos_of_a_demonym(tmp_path: Path) -> None:
    write(tmp_path, "fr/demonyms.csv", "form,id,pos\nmalois,MLI,adverb\n")
    with pytest.raises(KnowledgeError, match="adverb"):
        Gazetteer.load(tmp_path)


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_bytes("id,name\nx,Sèvres\n".encode("latin-1"))
    with pytest.raises(KnowledgeError, match="UTF-8"):
        Gazetteer.load(tmp_path)


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="PW403"):
        Gazetteer.load(tmp_path / "none")
