"""Give English verbs the subject that the parser hung on the phrase before it, which no comma parts off.

"Twice on Friday Iraqi jets bombed X", "In Tunis Yasser Arafat told Y", "In Kabul 500 followers of X, leader of Y,
marched on Z": where a verb lacks its subject, the last noun phrase before it is that subject, and not a part of the day
or the town that the clause opens with.
"""

from __future__ import annotations

from typing import NamedTuple

from proxywar.find.inflection import forms
from proxywar.find.mending_insertions_en import mend_insertions_en
from proxywar.find.mending_lists import collective_nouns
from proxywar.find.mending_mains import first_of
from proxywar.find.mending_openers_en import mend_openers_en
from proxywar.find.mending_places_in_front_en import mend_places_in_front
from proxywar.find.mending_roots import may_be_finite
from proxywar.find.mending_subjects import end_of_time, lacks_subject
from proxywar.find.mending_verbs import PASSIVE, PAST, make_verb
from proxywar.find.names import titles
from proxywar.find.times import TimeMention
from proxywar.find.tree import CLAUSAL, NOMINAL, Tree, tokens_with

WITHIN = frozenset({"advcl", "amod"})
"""Labels that the parser gives to a main verb behind an insertion."""
CLAUSES = frozenset({"root", "parataxis", "conj", "ccomp"}) | WITHIN
OPENERS = frozenset({"ADP", "ADV", "SCONJ"})
STOPS = frozenset({";", ":", "—", "–", "-", '"', "“"})
"""What a clause may begin behind."""
PHRASE = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "PART"})
"""Parts of speech inside a noun phrase."""
INSERTED = frozenset({"DET", "NOUN", "PROPN", "NUM", "VERB", "ADP"})
"""What a description between commas begins with."""
OWNERS = frozenset({"its", "his", "her", "their"})
LISTED = PHRASE | {"CCONJ"}
RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})


BESIDE = {"VERB": "acl:relcl", "PUNCT": "punct"}


class Clause(NamedTuple):
    """A clause that opens with a phrase of time or place.

    Attributes:
        begin: First token of the opening.
        start, last: First and last token of the subject.
        verb: The verb that lacks it.
    """

    begin: int
    start: int
    last: int
    verb: int


def mend_openings_en(tree: Tree, times: tuple[TimeMention, ...] = ()) -> None:
    """Mend these clauses in place.

    Args:
        times: Times of the sentence, offsets into it.
    """
    if tree.lang != "en" or len(tree) < 4:
        return
    mend_openers_en(tree)
    mend_insertions_en(tree)
    _mend_opening_participle(tree)
    for verb in tokens_with(tree.deps, CLAUSES, 2):
        said = tree.pos[verb] == "VERB" or (tree.pos[verb] == "ADJ" and tree.deps[verb] == "amod")
        if not said:
            continue
        if tree.lower[verb] in forms("en") and tree.is_finite(verb):
            _mend_listed_subject(tree, verb, times)
        if _wants_subject(tree, verb) and (clause := _opened(tree, verb, times)) is not None:
            give_subject(tree, clause)
    mend_places_in_front(tree)


def _mend_opening_participle(tree: Tree) -> None:
    """Read "Accused by Kampala of sheltering it, Sudan expelled X" with Sudan as who expelled, and was accused."""
    word = tree.lower[0]
    past = word in forms("en") and word != forms("en")[word] and not word.endswith(("ing", "s"))
    if not past or tree.pos[0] != "VERB" or tree.pos[1] != "ADP" or tree.children(0, "nsubj", "aux", "cop"):
        return
    for comma in tokens_with(tree.words, {","}, 2, len(tree) - 2):
        behind = comma + 1
        while behind < len(tree) - 1 and (tree.pos[behind] in LISTED or tree.lower[behind] in OWNERS | {"of"}):
            behind += 1
        verb = verb_at(tree, past_insertion(tree, behind))
        if behind > comma + 1 and tree.pos[behind - 1] in ("NOUN", "PROPN") and _may_be_main(tree, verb):
            make_verb(tree, 0, PASSIVE)
            give_subject(tree, Clause(0, comma + 1, behind - 1, verb))
            return


def verb_at(tree: Tree, i: int) -> int:
    """Return the verb that begins at a token, past its auxiliary."""
    return tree.heads[i] if tree.pos[i] == "AUX" else i


def past_insertion(tree: Tree, i: int) -> int:
    """Return the token behind a description that begins with the comma at `i`, or `i` where none does."""
    if tree.words[i] != "," or i + 1 == len(tree) or tree.pos[i + 1] == "CCONJ":
        return i
    closing = (k + 1 for k in range(i + 2, len(tree) - 2) if tree.words[k] == ",")
    return next((k for k in closing if tree.pos[k] in ("VERB", "AUX")), i)


def _may_be_main(tree: Tree, verb: int) -> bool:
    """Tell a finite verb, or a past tense that the parser took for a participle in a sentence without another verb."""
    if tree.pos[verb] != "VERB" or tree.children(verb, "mark") or tree.lower[verb].endswith("ing"):
        return False
    told = tree.lower[verb] in forms("en") and tree.children(verb, "nsubj") and not tree.children(verb, "aux")
    if tree.is_finite(verb) or told or may_be_finite(tree, verb):
        return True
    alone = not any(tree.pos[k] == "VERB" and tree.is_finite(k) for k in range(1, len(tree)))
    return alone and tree.deps[verb] == "amod" and tree.heads[verb] > verb and tree.lower[verb] in forms("en")


def _mend_listed_subject(tree: Tree, verb: int, times: tuple[TimeMention, ...]) -> None:
    """Read "In Lusaka, Angola and the rebels signed…" with both as who signed, and Lusaka alone as the place."""
    own, last = tree.children(verb, "nsubj"), _before(tree, verb, times)
    start = last
    while start > 0 and (tree.pos[start - 1] in LISTED or tree.lower[start - 1] in OWNERS):
        start -= 1
    joint = next((k for k in range(last - 1, start, -1) if tree.lower[k] == "and"), None)
    begin = _beginning(tree, start)
    if joint is None or start < 3 or tree.words[start - 1] != "," or tree.pos[begin] not in OPENERS:
        return
    first, second = _head_of(tree, start, joint - 1), _head_of(tree, joint + 1, last)
    astray = begin <= tree.heads[first] < start - 1 and not tree.children(second, "case")
    spoken = any(tree.pos[k] in ("VERB", "AUX") for k in range(begin, start))
    if not astray or spoken or len(own) > 1 or (own and own[0] != second) or tree.children(verb, "mark"):
        return
    town = all(tree.lemmas[k] == tree.lemmas[start - 2] for k in (first, second))  # "In Gao, Kidal and Timbuktu"
    if town and not own:
        return
    for k in range(start, joint):
        if tree.heads[k] < start and k != first:
            tree.heads[k], tree.deps[k] = first, "compound"
    tree.heads[first], tree.deps[first] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    tree.heads[second], tree.deps[second] = first, "conj"
    tree.heads[joint], tree.deps[joint] = second, "cc"
    tree.link()


def _wants_subject(tree: Tree, verb: int) -> bool:
    """Tell a verb that has no subject, or takes what stands behind a preposition for one."""
    own = tree.children(verb, "nsubj")
    if len(own) == 1 and own[0] < verb:
        return bool(tree.children(own[0], "case")) and tree.is_finite(verb) and not tree.children(verb, "mark")
    if tree.deps[verb] == "root" and not own and may_be_finite(tree, verb):
        return True
    return lacks_subject(tree, verb) or _is_past_behind_comma(tree, verb)


def _is_past_behind_comma(tree: Tree, verb: int) -> bool:
    """Tell "…, accused Nigeria of", "…, called for": a past tense, if the sentence has no other verb."""
    past = tree.words[verb - 1] == "," and tree.lower[verb] in forms("en")
    past = past and (tree.is_past_participle(verb) or tree.pos[verb] == "ADJ")
    before = tree.deps[verb] != "amod" or tree.heads[verb] > verb
    return past and before and not tree.children(verb, "aux", "mark", "cc", "obl:agent")


def _opened(tree: Tree, verb: int, times: tuple[TimeMention, ...]) -> Clause | None:
    """Return the clause of a verb behind an opening and a noun phrase, None where it has another shape."""
    last = _before(tree, verb, times)
    begin = _beginning(tree, last)
    parted = tree.words[last] == ","
    if begin >= last or (tree.deps[verb] in WITHIN and not parted):
        return None
    if not tree.is_finite(verb) and tree.heads[verb] != verb and not _is_verbless(tree, begin, last, verb):
        return None
    if parted:
        comma = _insertion(tree, begin, last)
        if comma is None:
            return None
        last = comma - 1
    spoken = any(tree.pos[k] == "VERB" and tree.is_finite(k) for k in range(begin, last))
    if tree.pos[last] not in ("NOUN", "PROPN") or spoken:
        return None
    if tree.pos[begin] in OPENERS or end_of_time(tree, begin, times) is not None:
        start = _subject_start(tree, begin, last, times)
        return None if start is None else Clause(begin, start, last, verb)
    alone = parted and all(tree.pos[k] in LISTED or tree.pos[k] == "ADP" for k in range(begin, last + 1))
    return Clause(begin, begin, last, verb) if alone and _is_verbless(tree, begin, last, verb) else None


def _is_verbless(tree: Tree, begin: int, last: int, verb: int) -> bool:
    """Tell a clause that the parser left without a verb, or whose verb it took for the participle between commas."""
    top = verb
    while begin <= tree.heads[top] and tree.heads[top] != top:
        top = tree.heads[top]
    if top == verb or (last < top <= last + 2 and tree.pos[top] == "VERB"):
        return True
    return begin <= top and tree.pos[top] in NOMINAL and not tree.children(top, "cop")


def _before(tree: Tree, verb: int, times: tuple[TimeMention, ...]) -> int:
    """Return the last token before a verb with its auxiliaries and adverbs, past a bare "yesterday"."""
    last = first_of(tree, verb) - 1
    while last > 0 and tree.pos[last] == "ADV" and tree.heads[last] == verb:
        last -= 1
    if last < 2 or end_of_time(tree, last, times) != last:
        return last
    first = last
    while first > 1 and end_of_time(tree, first - 1, times) == last:
        first -= 1
    if tree.pos[first - 1] == "ADP":
        return first - 2  # "the Assembly in May 1951 imposed"
    return first - 1 if tree.pos[last] == "NOUN" and tree.words[last].islower() else last


def _beginning(tree: Tree, last: int) -> int:
    begin = last
    while begin > 0 and tree.words[begin - 1] not in STOPS:
        if tree.pos[begin - 1] == "CCONJ" and tree.words[begin - 2 : begin - 1] == [","]:
            break
        if tree.lower[begin - 1] == "that" and tree.pos[begin - 1] == "SCONJ":
            break
        begin -= 1
    return begin


def _insertion(tree: Tree, begin: int, last: int) -> int | None:
    """Return the comma behind the subject where what stands between it and the comma at `last` describes it."""
    for comma in range(begin + 1, last - 1):
        if tree.words[comma] != "," or tree.pos[comma - 1] not in ("NOUN", "PROPN"):
            continue
        inner = range(comma + 1, last)
        if any(tree.words[k] == "," and tree.pos[k + 1] == "CCONJ" for k in inner):
            return None
        if tree.lower[comma + 1] in RELATIVES:
            return None if tree.words[comma + 2] == "," else comma  # "guerrillas, who, he says, killed ten"
        spoken = any(tree.pos[k] == "VERB" and tree.is_finite(k) for k in inner)
        return comma if not spoken and tree.pos[comma + 1] in INSERTED else None
    return None


def _subject_start(tree: Tree, begin: int, last: int, times: tuple[TimeMention, ...]) -> int | None:
    """Return where the noun phrase that ends at `last` begins, None where the opening may hold all of it."""
    mark = last
    while mark > begin and (tree.pos[mark - 1] in PHRASE or tree.deps[mark - 1] == "amod"):
        mark -= 1
    if mark > begin and tree.words[mark - 1] == ",":
        return mark
    if mark == begin or tree.pos[mark - 1] not in OPENERS:
        return None
    if tree.pos[mark - 1] == "ADV":
        return mark if _opens_phrase(tree, mark) and tree.pos[mark] != "NUM" else None
    end = end_of_time(tree, mark, times)
    if end is not None and end < last:
        return end + 1
    for k in range(last, mark, -1):
        if _opens_phrase(tree, k) and _closes_phrase(tree, mark, k - 1):
            return k
    inner = tree.lower[mark - 1] == "of" and mark - 2 > begin  # "500 followers of X"
    return _subject_start(tree, begin, mark - 2, times) if inner else None


def _opens_phrase(tree: Tree, k: int) -> bool:
    """Tell a word that a noun phrase of its own begins with: "the rebel chief", "500 men", "Syrian tanks", "X"."""
    if tree.pos[k] in ("DET", "NUM"):
        return True
    return tree.words[k][:1].isupper() and tree.pos[k] in ("PROPN", "ADJ")


def _closes_phrase(tree: Tree, mark: int, k: int) -> bool:
    """Tell a noun that the phrase before may end with: no title, and nothing that is said of what follows."""
    if tree.pos[k] not in ("NOUN", "PROPN") or tree.lower[k].rstrip(".") in titles("en"):
        return False
    if tree.pos[k] == "NOUN":
        return tree.lemmas[k] not in collective_nouns("en")
    return k == mark or tree.lower[k - 1] == "the" or tree.lower[k - 1].rstrip(".") in titles("en")


def give_subject(tree: Tree, clause: Clause) -> None:
    """Hang subject and opening of a clause on its verb, and what stands between on the subject."""
    begin, start, last, verb = clause
    if tree.deps[verb] == "amod" or not tree.is_finite(verb):
        _make_finite(tree, verb)
    top = _lift(tree, verb, begin)
    subject = _head_of(tree, start, last)
    for k in range(begin, start):
        if not begin <= tree.heads[k] < start or tree.heads[k] == k:
            _hang_opening(tree, k, start, verb)
    for k in range(start, last + 1):
        if not start <= tree.heads[k] <= last or tree.heads[k] == k:
            tree.heads[k], tree.deps[k] = subject, "compound"
    for k in range(last + 1, verb):
        if k == top or not begin <= tree.heads[k] <= verb:
            tree.heads[k], tree.deps[k] = subject, BESIDE.get(tree.pos[k], "appos")
    tree.heads[subject] = verb
    tree.deps[subject] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    for k in range(verb + 1, len(tree)):
        if begin <= tree.heads[k] < verb and tree.deps[k] in ("punct", "conj", "obl", "advcl"):
            tree.heads[k] = verb
    tree.link()


def _lift(tree: Tree, verb: int, begin: int) -> int:
    """Put a verb at the top of the clause that begins at `begin`; return what was there."""
    top = verb
    while begin <= tree.heads[top] and tree.heads[top] != top:
        top = tree.heads[top]
    if top != verb:
        tree.take_place(verb, top)
    if tree.deps[verb] not in CLAUSAL:
        tree.deps[verb] = "conj"
    return top


def _make_finite(tree: Tree, verb: int) -> None:
    """Read what looks like a participle as a past tense, and the noun it was said of as its object."""
    thing = tree.heads[verb]
    if tree.lower[verb] in forms("en"):
        make_verb(tree, verb, PAST)
    if tree.deps[verb] == "amod":
        tree.take_place(verb, thing)
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        tree.link()


def _head_of(tree: Tree, start: int, last: int) -> int:
    """Return the noun of a phrase whose others hang on it, or the last one before a preposition."""
    nouns = [k for k in range(start, last + 1) if tree.pos[k] in NOMINAL]
    tops = [k for k in nouns if tree.heads[k] == k or not start <= tree.heads[k] <= last]
    if len(tops) == 1:
        return tops[0]
    end = next((k for k in range(start, last + 1) if tree.pos[k] == "ADP"), last + 1)
    return end - 1


def _hang_opening(tree: Tree, k: int, start: int, verb: int) -> None:
    """Hang a word of the opening on its noun, and that noun on the verb."""
    noun = next((m for m in range(k + 1, start) if tree.pos[m] in NOMINAL), None)
    if tree.pos[k] in ("ADP", "DET", "ADJ") and noun is not None:
        tree.heads[k], tree.deps[k] = noun, {"ADP": "case", "DET": "det"}.get(tree.pos[k], "amod")
    else:
        tree.heads[k], tree.deps[k] = verb, {"ADV": "advmod", "ADP": "advmod", "VERB": "advcl"}.get(tree.pos[k], "obl")
