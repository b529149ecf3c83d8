"""Times: every form of the annotation guide, in both languages."""

from __future__ import annotations

import pytest

from proxywar.find.times import find_times

ANCHOR = "2020-06-19"  # a Friday


def values(text: str, lang: str, anchor: str | None = None) -> list[str | None]:
    return [m.value for m in find_times(text, lang, anchor=anchor)]


def one(text: str, lang: str, anchor: str | None = ANCHOR) -> str | None:
    found = find_times(text, lang, anchor=anchor)
    assert len(found) == 1, found
    return found[0].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on June 4, 2020.", "2020-06-04"),
        ("They met on 4 June 2020.", "2020-06-04"),
        ("They met on the 4th of June 2020.", "2020-06-04"),
        ("They met on Sunday, June 14, 2020.", "2020-06-14"),
        ("They met on 2020-06-04.", "2020-06-04"),
        ("Posted 31.01.2022 by staff", "2022-01-31"),
        ("Signed on 18/5/2020.", "2020-05-18"),
        ("It began in June 2014.", "2014-06"),
        ("It began in 2015.", "2015"),
        ("The 2011 uprising failed.", "2011"),
        ("The front moved in early 2012.", "2012"),
        ("The front moved at the end of 2019.", "2019"),
        ("The front moved in mid-June 2020.", "2020-06"),
        ("It dates from the 1980s.", "1980/1989"),
        ("They left in summer 2014.", "2014-06/2014-08"),
        ("They left in the first quarter of 2020.", "2020-01/2020-03"),
        ("It lasted from March to October 2011.", "2011-03/2011-10"),
        ("It lasted between 2013 and 2022.", "2013/2022"),
        ("The 2011–2012 war", "2011/2012"),
        ("The 2011-12 war", "2011/2012"),
        ("Talks of June 3-5, 2020", "2020-06-03/2020-06-05"),
        ("Talks of 3 to 5 June 2020", "2020-06-03/2020-06-05"),
        ("Active since 2016", "2016/.."),
        ("Active until April 2018", "../2018-04"),
        ("Active 2014-present", "2014/.."),
        ("Born before 1969", "../1969"),
        ("They left before the end of 2021.", "2021"),
        ("Active since at least 2018", "2018/.."),
        ("The Arab Spring of 2011", "2011"),
        ("It lasted from 30 May to 2 June 2020.", "2020-05-30/2020-06-02"),
        ("Seen 2020-06-19T10:00:00Z", "2020-06-19"),
        ("Seen in 2020-06", "2020-06"),
        ("In 2020 soldiers left.", "2020"),
    ],
)
def test_english_dates_stand_without_an_anchor(text: str, value: str) -> None:
    assert one(text, "en", anchor=None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ils se sont vus le 4 juin 2020.", "2020-06-04"),
        ("Ils se sont vus le 1er mai 2019.", "2019-05-01"),
        ("Ils se sont vus le mardi 3 mars 2020.", "2020-03-03"),
        ("Publié le 04/06/2020", "2020-06-04"),
        ("Publié le 18/05/20", "2020-05-18"),
        ("Publié le 12 sept. 2020", "2020-09-12"),
        ("Tout commence en 2011.", "2011"),
        ("Tout commence début 2012.", "2012"),
        ("Tout commence mi-2012.", "2012"),
        ("Tout commence à la fin de 2019.", "2019"),
        ("Cela date des années 1980.", "1980/1989"),
        ("Cela date des années 90.", "1990/1999"),
        ("C'était l’été 2014.", "2014-06/2014-08"),
        ("Au dernier trimestre 2019", "2019-10/2019-12"),
        ("Cela a duré de mars à octobre 2011.", "2011-03/2011-10"),
        ("Cela a duré de novembre à mars 2011.", "2010-11/2011-03"),
        ("Cela a duré entre 2013 et 2022.", "2013/2022"),
        ("Cela a duré du 3 au 5 juin 2020.", "2020-06-03/2020-06-05"),
        ("Engagés depuis 2018 en Libye", "2018/.."),
        ("Engagés à partir de 2018", "2018/.."),
        ("Présents jusqu’en avril 2018", "../2018-04"),
        ("Du 30 mai au 2 juin 2020", "2020-05-30/2020-06-02"),
        ("Ils partiront d'ici à 2025.", "2025"),
        ("Ils partent à compter du 1er juillet 2020.", "2020-07-01/.."),
        ("L'hiver 2019-2020", "2019-12/2020-02"),
    ],
)
def test_french_dates_stand_without_an_anchor(text: str, value: str) -> None:
    assert one(text, "fr", anchor=None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on Tuesday.", "2020-06-16"),
        ("He left on Friday.", "2020-06-19"),
        ("He left last Friday.", "2020-06-12"),
        ("He leaves next Friday.", "2020-06-26"),
        ("He left on Saturday night.", "2020-06-13"),
        ("He left yesterday.", "2020-06-18"),
        ("He left the day before yesterday.", "2020-06-17"),
        ("He left last week.", "2020-06-08/2020-06-14"),
        ("He left last month.", "2020-05"),
        ("He left late last year.", "2019"),
        ("He left last December.", "2019-12"),
        ("He left two weeks ago.", "2020-06-01/2020-06-07"),
        ("He left three days ago.", "2020-06-16"),
        ("He left nine months ago.", "2019-09"),
        ("He left in July.", "2019-07"),
        ("He left over the weekend.", "2020-06-13/2020-06-14"),
        ("He must leave by July.", "2020-07"),
        ("He must leave by Monday.", "2020-06-22"),
        ("Hit by Monday's strike", "2020-06-15"),
        ("He must leave before the end of the month.", "2020-06"),
        ("The July 1 joint statement", "2020-07-01"),
        ("The July 22 joint statement", "2019-07-22"),
        ("He has been there since Tuesday.", "2020-06-16/.."),
        ("In recent days he has been there.", None),
    ],
)
def test_english_recurring_and_relative_times(text: str, value: str | None) -> None:
    assert one(text, "en") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Il est parti mardi.", "2020-06-16"),
        ("Il est parti lundi soir.", "2020-06-15"),
        ("Il est parti vendredi dernier.", "2020-06-12"),
        ("Il partira vendredi prochain.", "2020-06-26"),
        ("Il est parti jeudi 18.", "2020-06-18"),
        ("Il est parti hier.", "2020-06-18"),
        ("Il est parti avant-hier.", "2020-06-17"),
        ("Il est parti la veille.", "2020-06-18"),
        ("Il est parti la veille de l'attaque.", None),
        ("Il part aujourd’hui.", "2020-06-19"),
        ("Il est parti la semaine dernière.", "2020-06-08/2020-06-14"),
        ("Il est parti l’an dernier.", "2019"),
        ("Il est parti il y a trois jours.", "2020-06-16"),
        ("Il est parti ce week-end.", "2020-06-13/2020-06-14"),
        ("Il est parti au début du mois d'août.", "2019-08"),
        ("Il est venu ces deux dernières semaines.", "2020-06-05/2020-06-19"),
        ("Il est là depuis trois ans.", "2017/.."),
        ("Il est parti fin mars.", "2020-03"),
        ("Il est parti le 5 janvier.", "2020-01-05"),
        ("Il est parti le 18 mars dernier.", "2020-03-18"),
        ("Il partira d’ici juillet.", "2020-07"),
        ("Il partira avant la fin du mois.", "2020-06"),
        ("Il est parti ces derniers jours.", None),
        ("Dans la nuit de samedi à dimanche", "2020-06-13/2020-06-14"),
    ],
)
def test_french_recurring_and_relative_times(text: str, value: str | None) -> None:
    assert one(text, "fr") == value


def test_forward_places_what_recurs_after_the_anchor() -> None:
    assert values("They will meet on Tuesday or in May.", "en", anchor=ANCHOR) == ["2020-06-16", "2020-05"]
    ahead = [m.value for m in find_times("They will meet on Tuesday or in May.", "en", anchor=ANCHOR, forward=True)]
    assert ahead == ["2020-06-23", "2021-05"]


def test_later_counts_from_the_time_named_before() -> None:
    assert values("On June 4, 2020 they met; three days later they left.", "en") == ["2020-06-04", "2020-06-07"]
    assert values("En mars 2020 ils arrivent ; neuf mois plus tard ils partent.", "fr") == ["2020-03", "2020-12"]
    assert values("Trois jours plus tard, ils partent.", "fr", anchor=ANCHOR) == [None]


def test_the_following_year_counts_from_the_year_named_before() -> None:
    assert values("In 2011 they left; the following year they came back.", "en") == ["2011", "2012"]
    assert values("En 2011 ils partent ; cette année-là, tout change.", "fr") == ["2011", "2011"]


def test_the_same_day_is_the_day_named_before() -> None:
    assert values("Seen on May 18 and again on the same day", "en", anchor=ANCHOR) == ["2020-05-18", "2020-05-18"]


def test_without_anchor_a_weekday_narrows_the_year() -> None:
    (found,) = find_times("Dimanche 14 juin, le ministre était attendu.", "fr")
    assert (found.text, found.value) == ("Dimanche 14 juin", None)
    assert found.candidates == ("2015-06-14", "2020-06-14", "2026-06-14")


@pytest.mark.parametrize(
    ("text", "as_of", "value", "candidates"),
    [
        ("Dimanche 14 juin", "2020", "2020-06-14", ()),
        ("le 14 juin", "2020", "2020-06-14", ()),
        ("le 14 juin", "2020-03-01", "2020-06-14", ()),
        ("le 14 juin", "2019-01/2020-12", None, ("2019-06-14", "2020-06-14")),
        ("le 14 juin", "2019-07/2020-12", "2020-06-14", ()),
        ("en juillet", "2020", "2020-07", ()),
        ("dimanche", "2020", None, ()),
    ],
)
def test_as_of_narrows_an_undated_pile(text: str, as_of: str, value: str | None, candidates: tuple[str, ...]) -> None:
    (found,) = find_times(text, "fr", as_of=as_of)
    assert (found.value, found.candidates) == (value, candidates)


def test_undated_text_stays_undated() -> None:
    found = find_times("On May 18, in July and on Sunday, yesterday", "en")
    assert [m.value for m in found] == [None] * 4
    assert [m.candidates for m in found] == [()] * 4


def test_ambiguous_english_slashes_keep_both() -> None:
    (found,) = find_times("Signed 6/4/2020", "en")
    assert (found.value, found.candidates) == (None, ("2020-04-06", "2020-06-04"))


def test_a_month_borrows_the_year_of_the_next() -> None:
    assert values("in May and June 2014", "en", anchor=ANCHOR) == ["2014-05", "2014-06"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("They may march on Tripoli and may 12 go", "en"),
        ("The March on Tripoli failed, May said.", "en"),
        ("2,500 men aged 25 with 2000 Syrian fighters", "en"),
        ("Resolution 2009 cost $2015", "en"),
        ("He prays every Friday, on Fridays and reads the Sunday Times.", "en"),
        ("A second satellite sat in the sun", "en"),
        ("Il y a 2000 combattants et 2 015 soldats", "fr"),
        ("La résolution 2009 et plus de 2000 soldats", "fr"),
        ("Le lundi, chaque mardi, tous les jeudis", "fr"),
        ("Le 32.01.2022 et le 31/02/2020", "fr"),
    ],
)
def test_what_only_looks_like_a_time(text: str, lang: str) -> None:
    assert find_times(text, lang, anchor=ANCHOR) == []


def test_span_takes_in_the_word_that_opens_a_range() -> None:
    text = "Les mercenaires, engagés depuis 2018 en Libye"
    (found,) = find_times(text, "fr")
    assert text[found.start : found.end] == found.text == "depuis 2018"
    assert found.kind == "since"


def test_non_breaking_blanks_count_as_blanks() -> None:
    text = "le 4\u00a0juin\u202f2020"
    (found,) = find_times(text, "fr")
    assert (found.value, found.text) == ("2020-06-04", "4\u00a0juin\u202f2020")
