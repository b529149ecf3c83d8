"""What is cut in a collage only; a bar marks where the cut must be."""

from __future__ import annotations

from itertools import pairwise

import pytest

from proxywar.records import Document, FragmentKind
from proxywar.text import cut_document
from proxywar.text.bold import cut_boldly, join_answers
from proxywar.text.cutting import find_pieces


def cut(text: str) -> str:
    pieces = cut_boldly(text, list(find_pieces(text)))
    return "|".join(text[a:b] for a, b in pairwise([*(piece.start for piece in pieces), len(text)]))


BOLD = [
    "The firm that hired them says that nobody was harmed |Wagner sent its last convoy over the river on Oct. 3, 2022.",
    "The governor doubts that it will hold |Niamey wants to have the drones back, two sources in the capital say.",
    "La ville a été reprise, dit l'armée, qui parle de « repli » |Les hommes du colonel tiennent le pont depuis lundi.",
    "Fall of Gao Stuns Region as Tuareg Rebels Take the North |Fighters of the Malian-led force left the last posts.",
    "Le quartier a été repris vendredi |Bamako est calme depuis que les mutins ont rendu leurs armes au général.",
    "The army would not leave until the rebels lay down their arms |Junta Leaves Gao, Hands Ruins to the North.",
    "Moscow denies that it has soldiers there: they train the guard, it says |Two helicopters were shot down in June.",
    "Iran Sends Drones to Sudan's Army, Officials Say |Three Western officials described the shipments to us.",
    "Rabat and Algiers Fall Out Over Morocco's South |Saudi envoys described the talks as open on Monday.",
    "Turkish Drones Help Army Break Siege of Gao |Forces of the Council of National Unity (CNU) took the town.",
    "The garrison has made a full recovery |He's won praise for his restraint in the north of the country.",
    "The officers fled; |The crates were bound for the port, where the general rules.",
    "He had left the palace yesterday |Interestingly, few of the men have followed him into exile.",
    "The picture was taken by an aid worker |Share this article |Déby boude Paris |Le chef a dit qu'il viendrait.",
]


@pytest.mark.parametrize("marked", BOLD)
def test_a_collage_is_cut_on_weaker_signs(marked: str) -> None:
    assert cut(marked.replace("|", "")) == marked


@pytest.mark.parametrize(
    "text",
    [
        "The base Turkey operates in the south has been shelled by the men of the general.",
        "Army spokesman Ahmed Mismari said the base was seized by men he called traitors.",
        "A leaked memo from the ministry of defence shows Paris has failed to win over its neighbours.",
        "In a camp Haftar's troops had abandoned were found four of the missiles that France had bought.",
        "Le ministre que soutient Ankara a été accusé hier par Moscou de retarder les pourparlers.",
        "The soldiers were in The Hague, in The Gambia and, said The Guardian, in La Paz.",
        "The council met officers of the Free Army of the North and the Liberation Front in May.",
        "Les ministres de France, d'Italie et d'Allemagne ont rencontré hier au Caire le président Sissi.",
    ],
)
def test_a_sentence_stays_whole_even_there(text: str) -> None:
    assert cut(text) == text


def test_furniture_that_stands_together_is_one_piece() -> None:
    text = "The truce holds. #Mali #Gao 📷 Voir toutes les photos Les mutins ont quitté la ville du nord."
    pieces = cut_boldly(text, list(find_pieces(text)))
    assert [text[p.start : p.end] for p in pieces if p.kind is FragmentKind.FURNITURE] == [
        "#Mali #Gao 📷 Voir toutes les photos"
    ]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("How many men, then? Between 60 and 80, officials said.", 1),
        ("Combien de camions ? Plus de 15 selon l'ONU.", 1),
        ("How many men, then? The envoy did not say.", 2),
        ("Who shot first? About 40 men were there.", 2),
        ("DAKAR (AFP) - La trêve tiendra-t-elle ? Les députés ont voté pour.", 2),
        ("La trêve tiendra-t-elle ? Les députés ont voté.", 2),
    ],
)
def test_a_question_keeps_its_answer(text: str, groups: int) -> None:
    assert len(join_answers(text, cut_boldly(text, list(find_pieces(text))))) == groups


def test_headlines_of_a_collage_are_told_after_the_second_pass() -> None:
    text = (
        "La trêve tient dans le nord du pays, dit-on. Rebels at the Gates of the Old Capital Deux « conseillers » venus"
        " de l'étranger ont été vus. The army has left the town. Les mutins se sont rendus à l'aube. The envoy is in"
        " Geneva. Le port est fermé. By and . The port was shelled by the rebels. Le colonel a fui."
    )
    cut_text = cut_document(Document(id="d", text=text, sha256=""))
    assert cut_text.collage
    kinds = {text[f.start : f.end][:20]: (str(f.kind), f.lang) for f in cut_text.fragments}
    assert kinds["Rebels at the Gates "] == ("headline", "en")
    assert kinds["Deux « conseillers »"] == ("prose", "fr")
    assert kinds["By and ."] == ("byline", None)
