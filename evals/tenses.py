"""Examples of the trigger tables put into other tenses: how many still give their fact, whatever its status.

python -m evals.tenses                     counts by tense
python -m evals.tenses --failures present  print each that fails in one tense, with what came out instead

An English example is taken whose verb is a simple past behind its subject, a French one in the compound past with a
verb in -er whose stem does not change; of those, the ones that give their fact as they stand.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from evals.lexicon import is_met, parse_expect, show
from proxywar.extract import ExtractOptions, Extractor
from proxywar.find.inflection import forms, inflect_en
from proxywar.lang import LANGUAGES, table
from proxywar.records import Document
from proxywar.text import cut_document

PLAIN = "as it stands"
CHANGING = re.compile(r"(?:[gcyv]|el|et|én|en|és|er|ér|éd|él|ét|éch|ég|égn|équ|ébr|es)er$")
"""French verbs whose stem is not the same in all forms."""
UNCLEAR = re.compile(r"\b(?:was|were|had|has|have|been|is|are|will|to)\b")


def third_person(verb: str) -> str:
    """Return the English form of the present behind "it": "carries", "reaches"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb[-1:] == "y" and verb[-2:-1] not in "aeiou" else verb + "s"


def in_tenses(row: dict[str, str], lang: str) -> dict[str, str]:
    """Return the example of a row by tense; empty where its verb is not found or its forms are not told."""
    return _in_english(row) if lang == "en" else _in_french(row)


def _in_english(row: dict[str, str]) -> dict[str, str]:
    text, verb = row["example"], row["lemma"].split()[0]
    made = inflect_en(verb)
    past = [m for m in re.finditer(r"[a-z][a-z-]+", text) if m.group() != verb and forms("en").get(m.group()) == verb]
    past = [m for m in past if not m.group().endswith(("s", "ing"))]
    if len(past) != 1 or past[0].start() == 0 or UNCLEAR.search(text[: past[0].start()]):
        return {}
    start, end = past[0].span()
    subject = text[:start].split()[-1].lower()
    many = " and " in text[:start] or (subject.endswith("s") and not subject.endswith(("ss", "is", "us")))
    told = {"present": verb if many else third_person(verb), "future": f"will {verb}", "infinitive": f"began to {verb}"}
    ing = next((form for form in made if form.endswith("ing")), None)
    told |= {"progressive": f"{'are' if many else 'is'} {ing}"} if ing else {}
    told |= {"perfect": f"{'have' if many else 'has'} {past[0].group()}"} if past[0].group().endswith("ed") else {}
    return {PLAIN: text} | {tense: text[:start] + form + text[end:] for tense, form in told.items()}


def _in_french(row: dict[str, str]) -> dict[str, str]:
    text, verb = row["example"], row["lemma"].split()[0]
    stem = verb[:-2]
    compound = re.search(rf"\b(a|ont) {stem}és?\b", text)
    if not verb.endswith("er") or CHANGING.search(verb) or compound is None or "expl:" in row["lemma"]:
        return {}
    many = compound.group(1) == "ont"
    told = {"present": stem + ("ent" if many else "e"), "imperfect": stem + ("aient" if many else "ait"),
            "simple past": stem + ("èrent" if many else "a"), "future": stem + ("eront" if many else "era"),
            "pluperfect": f"{'avaient' if many else 'avait'} {stem}é",
            "conditional": f"{'auraient' if many else 'aurait'} {stem}é",
            "infinitive": f"{'vont' if many else 'va'} {verb}"}  # fmt: skip
    start, end = compound.span()
    return {PLAIN: text} | {tense: text[:start] + form + text[end:] for tense, form in told.items()}


def read_all(lang: str) -> Iterator[tuple[str, str, bool, str]]:
    """Yield tense, sentence, whether it gives the fact of its row, and what came out."""
    told = [(row, tense, text) for row in table(lang, "triggers") if row["pos"] == "VERB"
            for tense, text in in_tenses(row, lang).items()]  # fmt: skip
    cuts = [
        cut_document(Document("x", text, hashlib.sha256(text.encode()).hexdigest(), lang=lang), fragments="off")
        for _, _, text in told
    ]
    plain = False
    for (row, tense, text), reading in zip(told, Extractor(ExtractOptions(thorough=True)).read(cuts), strict=True):
        expected = parse_expect(row)
        met = any(is_met(replace(expected, status=str(fact.status)), [fact]) for fact in reading.facts)
        plain = met if tense == PLAIN else plain
        if plain and tense != PLAIN:
            yield tense, text, met, "; ".join(map(show, reading.facts)) or "-"


def main() -> None:
    """Print the counts, or the failures of a tense."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--failures", metavar="TENSE", help="print each example that fails in this tense")
    options = parser.parse_args()
    for lang in LANGUAGES:
        passed, total = Counter[str](), Counter[str]()
        for tense, text, met, got in read_all(lang):
            passed[tense] += met
            total[tense] += 1
            if tense == options.failures and not met:
                print(f"{lang}  {text}\n    got  {got}")
        print(lang, "  ".join(f"{tense} {passed[tense]}/{n} {passed[tense] / n:.3f}" for tense, n in total.items()))


if __name__ == "__main__":
    main()
