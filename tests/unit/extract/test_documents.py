"""What holds over the sentences of a document: pronouns, names, collages, the time it is read for."""

from __future__ import annotations

import pytest

from tests.unit.extract.conftest import Facts, Lines, Read


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iran condemned Israel. It also armed the Houthis.", "AID Iran > Houthis"),
        ("en", "Emmanuel Macron visited Chad. He praised Idriss Déby.", "SUPPORT Emmanuel Macron > Idriss Déby"),
        ("en", "The Houthis attacked Marib. The group seized Hodeidah.", "COERCE Houthis @ Hodeidah"),
        ("en", "Qatar and Oman signed a truce. They criticised Israel.", "ACCUSE Qatar + Oman > Israel"),
        ("fr", "L'Iran a condamné Israël. Il a aussi armé les Houthis.", "AID Iran > Houthis"),
        ("fr", "La Turquie a bombardé Afrine. Elle a aussi attaqué Kobané.", "ASSAULT Turkey @ Kobani"),
    ],
)
def test_a_pronoun_is_who_was_named_before(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("lang", "first", "second", "type"),
    [
        ("en", "Iran condemned Israel.", "It also attacked Haifa.", "ASSAULT"),
        ("en", "The Houthis attacked Marib.", "The group seized Hodeidah.", "COERCE"),
        ("fr", "La Turquie a bombardé Afrine.", "Elle a aussi attaqué Kobané.", "ASSAULT"),
    ],
)
def test_a_pronoun_is_nobody_across_the_fragments_of_a_collage(
    read: Read, lang: str, first: str, second: str, type: str
) -> None:
    """The same two sentences: by one hand the pronoun has a name, by two hands it has none."""
    together = read(f"{first} {second}", lang).facts[-1]
    assert together.type == type and together.actor
    apart = read(f"{first}\n{second}", lang, fragments="line")
    assert apart.cut.collage
    assert apart.facts[-1].type == type
    assert apart.facts[-1].actor == ()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Sergei Lavrov was expected in Damascus; but the visit was cancelled.", "Sergei Lavrov"),
        ("fr", "Hulusi Akar était attendu à Damas ; mais ce voyage a été annulé.", "Hulusi Akar"),
        ("fr", "Emmanuel Macron et Olaf Scholz étaient attendus à Damas ; mais cette visite a été reportée.",
         "Emmanuel Macron + Olaf Scholz"),
    ],
)  # fmt: skip
def test_a_visit_called_off_is_the_one_announced_before(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert lines(text, lang) == [f"CONSULT {expected} @ Damascus [negated]"]


def test_celui_de_takes_up_the_noun_before(lines: Lines) -> None:
    told = lines("L'appui iranien aux Houthis inquiète Riyad plus que celui de la Russie à la Syrie.", "fr")
    assert told == ["BACKS Iran > Houthis", "BACKS Russia > Syria"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Jordan and Kuwait arm Syrian rebels; these states also support Yemen.",
         "BACKS Jordan + Kuwait > Yemen"),
        ("fr", "La Jordanie et le Koweït arment les rebelles syriens ; ces États soutiennent aussi le Yémen.",
         "BACKS Jordan + Kuwait > Yemen"),
    ],
)  # fmt: skip
def test_these_states_are_the_last_list_of_states(lines: Lines, lang: str, text: str, expected: str) -> None:
    assert expected in lines(text, lang)


@pytest.mark.parametrize(
    ("date", "more", "government"),
    [
        ("2020-03-01", "", "Government of National Accord"),
        ("2022-03-01", "", "Government of National Unity"),
        (None, " In 2019, violence peaked there.", "Government of National Accord"),
        (None, " In 2022, violence peaked there.", "Government of National Unity"),
    ],
)
def test_the_recognised_government_is_that_of_the_time(
    facts: Facts, date: str | None, more: str, government: str
) -> None:
    found = facts("Qatar supports the UN-backed government in Libya." + more, date=date)
    assert {(f.type, f.actor, f.recipient) for f in found} == {
        ("BACKS", "Qatar", government),
        ("BACKS", "United Nations", government),
    }
    assert [f.date for f in found] == [None, None], "the period serves to read offices, never to date a fact"


def test_an_unknown_actor_is_kept_and_said_to_be_unknown(read: Read) -> None:
    reading = read("Le colonel Marek Dolny a accusé la Russie.", "fr")
    (actor,) = reading.facts[0].actor
    assert (actor.id, actor.name) == ("x-marek-dolny", "Marek Dolny")
    assert [a.known for a in reading.actors if a.id == actor.id] == [False]
    assert [a.known for a in reading.actors if a.id == "RUS"] == [True]


@pytest.mark.parametrize(
    ("lang", "text", "ident", "name"),
    [
        ("en", "Joseph Biyombo met Paul Kagame in Kigali. Biyombo praised Rwanda.", "x-joseph-biyombo",
         "Joseph Biyombo"),
        ("fr", "Mamadou Sidiki Tangara a condamné la Russie. Tangara a remercié le Qatar.", "x-mamadou-sidiki-tangara",
         "Mamadou Sidiki Tangara"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_long_one_of_its_document(read: Read, lang: str, text: str, ident: str, name: str) -> None:
    reading = read(text, lang)
    assert [(a.id, a.name) for f in reading.facts for a in f.actor] == [(ident, name)] * 2
    assert sum(m.entity == ident for m in reading.mentions) == 2
    assert sum(not a.known for a in reading.actors) == 1


def test_a_short_name_that_two_could_bear_is_nobodys(read: Read) -> None:
    reading = read("Petros Kalani condemned Egypt. Maria Kalani praised Egypt. Kalani met Putin.")
    assert [f.actor[0].id for f in reading.facts] == ["x-petros-kalani", "x-maria-kalani", "x-kalani"]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Colonel Marek Dolny condemned Russia.", {"Marek Dolny"}),
        ("en", "The spokesman thanked Gen. Tomas Hruby and Mr. Owen Tranter.", {"Tomas Hruby", "Owen Tranter"}),
        ("fr", "Le général Pascal Moulinet et Mme Odile Brassac ont condamné la Russie.",
         {"Pascal Moulinet", "Odile Brassac"}),
    ],
)  # fmt: skip
def test_a_title_is_no_part_of_a_name(read: Read, lang: str, text: str, names: set[str]) -> None:
    reading = read(text, lang)
    assert {m.text for m in reading.mentions if m.kind == "actor" and (m.entity or "").startswith("x-")} == names


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Turkey Sends Drones to Ethiopia as War Widens", ["AID Turkey > Ethiopia"]),
        ("en", "TURKEY SENDS DRONES TO ETHIOPIA", ["AID Turkey > Ethiopia"]),
        ("en", "Russian Jets Bomb Hospital in Idlib", ["ASSAULT Russia @ Idlib"]),
        ("en", "Turkey and Russia Agree on Ceasefire in Idlib", ["AGREE Turkey + Russia"]),
        (
            "en",
            "Russia Vows to Support Assad Until Victory",
            ["AGREE Russia > Bashar al-Assad", "BACKS Russia > Bashar al-Assad [planned]"],
        ),
        ("en", "Macron Urges Rwanda to Withdraw Troops From Congo", ["REQUEST Emmanuel Macron > Rwanda"]),
    ],
)
def test_a_headline_in_capitals_reads_like_a_sentence(lines: Lines, lang: str, text: str, expected: list[str]) -> None:
    assert lines(text, lang) == expected


def test_the_users_language_is_the_language_of_every_fragment(read: Read) -> None:
    reading = read("Iran Arms Houthis, Israel Says", "en")
    assert [f.lang for f in reading.cut.fragments] == ["en"]


def test_what_is_not_read_is_a_problem_and_not_silence(read: Read) -> None:
    greek = read("Ο Πρόεδρος επισκέφθηκε την Αθήνα.", "el")
    assert [p.code for p in greek.problems] == ["PW310"]
    assert "'el'" in greek.problems[0].message
    endless = read("word " * 450 + ".")
    assert [(p.code, p.document, p.stage) for p in endless.problems] == [("PW311", "d", "extract")]
    assert (greek.facts, endless.facts) == ((), ())


@pytest.mark.parametrize("room", range(0, 60, 3))
def test_a_sentence_says_the_same_wherever_it_stands(facts: Facts, room: int) -> None:
    (fact,) = facts(" " * room + "On 4 May 2021 Rwanda attacked Goma.")
    assert (fact.line, fact.date) == ("ASSAULT Rwanda @ Goma", "2021-05-04")
    dated_last = facts(" " * room + "“Egypt will strike Goma,” Egypt said on 4 May 2021.")
    assert [f.line for f in dated_last] == ["ASSAULT Egypt @ Goma [planned: Egypt]"]


def test_facts_come_in_the_order_of_the_text_with_ids_of_their_own(read: Read) -> None:
    reading = read("Egypt attacked Sudan. Egypt attacked Sudan. Iran supports the Houthis.")
    assert [f.type for f in reading.facts] == ["ASSAULT", "ASSAULT", "BACKS"]
    assert len({f.id for f in reading.facts}) == 3
    assert [f.trigger.start for f in reading.facts] == sorted(f.trigger.start for f in reading.facts)


def test_every_fact_says_by_which_rule_it_was_read_and_how_sure_it_is(read: Read) -> None:
    (sure,) = read("Egypt attacked Sudan.").facts
    (open_,) = read("Derna was shelled.").facts
    assert (sure.rule, sure.trigger.cut("Egypt attacked Sudan.")) == ("en:attack", "attacked")
    assert 0 < open_.confidence < sure.confidence < 1
