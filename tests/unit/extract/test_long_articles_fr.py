"""French articles in which pronouns and descriptions take up parties told of sentences before."""

from collections.abc import Callable

import pytest

Lines = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ("L'armée irakienne a bombardé les séparatistes kurdes du PDK. Ces derniers l'accusent d'avoir "
             "rasé trois villages."),
            "ACCUSE Kurdistan Democratic Party > Iraqi Army",
        ),
        ("Londres a reçu le roi Fayçal. Ce dernier accepta de reconnaître le Koweït.",
         "AGREE Faisal of Saudi Arabia > Kuwait"),
        ("L'armée colombienne a tué trois guérilleros de l'ELN à Arauca. Le Venezuela les a armés.",
         "AID Venezuela > National Liberation Army (Colombia)"),
        (
            ("Les Émirats arabes unis ont armé les Houthis. La coalition a tué trois rebelles. Ces derniers "
             "ont attaqué Abha."),
            "ASSAULT Houthis @ Abha",
        ),
        (
            ("Jonas Savimbi n'avait plus d'amis. Pretoria, qui l'avait armé, l'abandonna ; Washington, dont il "
             "avait été le protégé, se tut."),
            "BACKS United States > Jonas Savimbi",
        ),
        (
            ("Jonas Savimbi a parlé. Ses maquisards, a-t-il annoncé, attaqueront l'armée angolaise. Il a des "
             "amis. Washington lui livre des missiles."),
            "AID United States > Jonas Savimbi",
        ),
        (
            ("Paul Kagame et son homologue congolais Félix Tshisekedi se sont retrouvés à Doha après que le "
             "M23 a pris Goma. Ils ont appelé à une trêve."),
            "REQUEST Paul Kagame + Félix Tshisekedi",
        ),
        ("Najib Mikati a demandé à la France de faire pression sur Israël pour qu'il cesse ses frappes.",
         "REQUEST Najib Mikati > France"),
        (
            ("Le Front Polisario a accusé le Maroc d'avoir tué onze civils. L'ONU a appelé les deux parties à "
             "la retenue."),
            "REQUEST United Nations > Polisario Front + Morocco",
        ),
        ("Washington finançait les Contras. Israël leur céda des armes saisies à l'OLP.", "AID Israel > Contras"),
        ("Le gouvernement somalien s'est tourné vers Le Caire, qui lui a envoyé des armes.", "AID Egypt > Somalia"),
        ("Israël laissa faire. Lui-même armait depuis des mois les Phalanges.", "AID Israel > Kataeb Party"),
    ],
)  # fmt: skip
def test_whom_later_sentences_take_up(lines: Lines, text: str, expected: str) -> None:
    assert any(line.startswith(expected) for line in lines(text, "fr")), lines(text, "fr")


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Yoav Gallant a averti que son pays n'hésiterait pas à occuper le sud du Liban.",
         "THREATEN Yoav Gallant > Israel"),
        ("L'assaut a coûté la vie à trente soldats burundais, d'après un officier somalien.", "ASSAULT Somalia"),
        ("Le Hezbollah a tiré des roquettes ces derniers jours sur Haïfa.", "ASSAULT Hezbollah > Israel"),
        ("Asmara est seule : l'accord de Pretoria, conclu sans elle, a brisé leur alliance.", "BACKS South Africa"),
        ("Nicolas Maduro a accusé Irfaan Ali. Les deux présidents se sont retrouvés à Saint-Vincent.",
         "CONSULT Irfaan Ali @"),
    ],
)  # fmt: skip
def test_who_is_not_meant(lines: Lines, text: str, absent: str) -> None:
    assert not any(line.startswith(absent) for line in lines(text, "fr")), lines(text, "fr")
