"""Put names into sentences: articles, elision, prepositions, agreement; the rules are few, the words are data.

English asks for "the United States" but "France"; French for "la Russie", "l’Égypte", "du Hezbollah", "aux Émirats
arabes unis". `locales/nouns_<locale>.csv` gives the article and the number of whole names and of the words that head
them; a name with neither goes without an article.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

_VOWELS = "aàâäeéèêëiîïoôöuùûüyAÀÂÄEÉÈÊËIÎÏOÔÖUÙÛÜY"
_MUTE_H = ("Haïti",)
_NOT_ELIDED = ("Yémen", "Yougoslavie", "Yunnan")
_AGREED = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")
_APOSTROPHE = "’"


@dataclass(frozen=True, slots=True)
class Noun:
    """A name ready for a sentence.

    Attributes:
        text: Without article.
        article: "the", "le", "la", "les" or blank.
        is_plural: Whether its verb stands in the plural.
    """

    text: str
    article: str = ""
    is_plural: bool = False

    @property
    def told(self) -> str:
        """Return the name with its article."""
        if not self.article:
            return self.text
        if self.article in ("le", "la") and is_elided(self.text):
            return f"l{_APOSTROPHE}{self.text}"
        return f"{self.article} {self.text}"

    def after(self, word: str) -> str:
        """Return the name after a French "de" or "à", run together with the article where French does so.

        Examples:
            >>> [Noun(n, a).after("de") for n, a in (("Russie", "la"), ("Hezbollah", "le"), ("Israël", ""))]
            ['de la Russie', 'du Hezbollah', 'd’Israël']
            >>> Noun("Émirats arabes unis", "les", True).after("à")
            'aux Émirats arabes unis'
        """
        joined = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}
        if (word, self.article) in joined and not (self.article == "le" and is_elided(self.text)):
            return f"{joined[word, self.article]} {self.text}"
        if word == "de" and not self.article and is_elided(self.text):
            return f"d{_APOSTROPHE}{self.text}"
        return f"{word} {self.told}"

    @property
    def inside(self) -> str:
        """Return a French name of a country or place with the preposition that says where.

        Examples:
            >>> [Noun(n, a).inside for n, a in (("Libye", "la"), ("Mali", "le"), ("Iran", "le"), ("Syrte", ""))]
            ['en Libye', 'au Mali', 'en Iran', 'à Syrte']
        """
        if self.text.startswith("mer "):
            return f"en {self.text}"
        if self.text[:1].islower():
            return self.after("à")  # "à la base d’al-Joufra": a thing with its article, not a country
        if self.article == "la" or (self.article == "le" and is_elided(self.text)):
            return f"en {self.text}"
        return self.after("à")


def is_elided(name: str) -> bool:
    """Tell whether French drops the vowel of "le", "la" and "de" before a name."""
    return name.startswith((*_VOWELS, *_MUTE_H)) and not name.startswith(_NOT_ELIDED)


def decline(name: str, locale: str) -> Noun:
    """Return a name, in the language of the page, with what its sentence needs.

    Examples:
        >>> decline("Government of National Accord", "en").told, decline("Armée nationale libyenne", "fr").told
        ('the Government of National Accord', 'l’Armée nationale libyenne')
    """
    table = _nouns(locale)
    for key in (name, *_heads(name, locale)):
        row = table.get(key)
        if row is not None:
            text = name[:1].lower() + name[1:] if row["lower"] else name
            return Noun(text, row["article"], row["number"] == "p")
    if re.search(r" [a-zà-ÿ]+s$", name):  # "Libyan analysts": no name but a description, in the words of its source
        return Noun(name if locale == "en" else f"«\u00a0{name}\u00a0»", "", True)
    # "Syrians": a people or a band by its plural; "Damas", "Davis" are none.
    return Noun(name, "", bool(re.fullmatch(r"\w+[^suia]s", name)) and name not in _nouns("en"))


def _heads(name: str, locale: str) -> list[str]:
    """Return the word that heads a name: the first in French, in English the last before "of" or a bracket."""
    if locale == "fr":
        return [re.split(r"[\s,(]", name, maxsplit=1)[0]]
    before = re.split(r" of | for | in | to | \(| against | de ", name, maxsplit=1)[0]
    return [before.rpartition(" ")[2]]


@cache
def _nouns(locale: str) -> dict[str, dict[str, str]]:
    path = resources.files(__package__) / "locales" / f"nouns_{locale}.csv"
    return {row["name"]: row for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())}


def list_nouns(nouns: Sequence[Noun], *, locale: str, word: str = "") -> str:
    """Return several names as one: "Russia, Egypt and the United Arab Emirates"; French repeats "de" and "à"."""
    if locale == "fr" and word == "en":
        told = [n.inside for n in nouns]
    elif locale == "fr" and word:
        told = [n.after(word) for n in nouns]
    else:
        told = [n.told for n in nouns]
    joint = " and " if locale == "en" else " et "
    return joint.join((", ".join(told[:-1]), told[-1])) if len(told) > 1 else "".join(told)


def agree(text: str, *, is_plural: bool) -> str:
    """Choose of "[backs|back]" the form that the subject wants.

    Examples:
        >>> agree("{a} [backs|back] {b}", is_plural=True)
        '{a} back {b}'
    """
    return _AGREED.sub(lambda found: found[2 if is_plural else 1], text)


def capitalise(text: str) -> str:
    """Return a sentence with its first letter large."""
    return text[:1].upper() + text[1:]
