"""Who a pronoun or a bare description stands for, inside one fragment.

A simple salience list (recency, subjects first) with agreement in kind, number and French gender; in the manner of
Lappin and Leass (1994), cut down to what the parse gives reliably. It is emptied at each fragment of a collage.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proxywar.extract.seen import GROUP_KINDS, KIND_OF_NOUN, LISTED, UNDER_ARMS, Seen
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

if TYPE_CHECKING:
    from proxywar.extract.drafts import Draft

PERSON = {
    "en": frozenset({"he", "she", "him", "her", "his", "himself", "herself"}),
    "fr": frozenset({"lui"}),
}
NEUTRAL = {"en": frozenset({"it", "its", "itself"}), "fr": frozenset()}
PLURAL = {
    "en": frozenset({"they", "them", "their", "themselves", "both"}),
    "fr": frozenset({"ils", "elles", "eux", "leur", "leurs", "les", "ceux-ci", "celles-ci"}),
}
PAIRS = frozenset({"both", "neither"})
"""English words that stand for two named together."""
EITHER = {
    "en": frozenset(),
    "fr": frozenset({"il", "elle", "son", "sa", "ses", "le", "l'", "l’", "la", "celui-ci", "celle-ci", "dernier",
                     "dernière"}),
}  # fmt: skip
MIN_ABBREVIATION = 3
SUBJECT_AHEAD, SUBJECT_LONG_AGO, OWNER_BEHIND, SENTENCE_BEHIND = 200, 120, 100, 80
"""Code points that a subject of this sentence or the last, and one of an earlier sentence, counts as named later, an
owner and each sentence beyond the last as named earlier."""
_QUARRELS = frozenset({"ASSAULT", "ACCUSE", "OPPOSES", "CONSULT", "AGREE"})
_NEAR, _FEW_BACK = 3, 8
"""Sentences back, this one counted, in which a quarrel may be one of "both sides"."""
_THOSE_WHO_ACT = frozenset({"ils", "elles", "they"})
OBJECT_CLITICS_FR = frozenset({"le", "la", "l'", "l’"})
THESE_FR = frozenset({"ceux-ci", "celles-ci"})
THEY_FR = frozenset({"ils", "elles", "eux", "les"})
LATTER_FR = frozenset({"celui-ci", "celle-ci"})
FEMININE_FR = frozenset({"elle", "celle-ci", "dernière"})


@dataclass(slots=True)
class Discourse:
    """The actors and places of a fragment so far, in order of mention."""

    seen: list[Seen] = field(default_factory=list)
    places: list[tuple[Argument, int]] = field(default_factory=list)
    """Places so far, each with the code point where it was named."""
    nations: list[tuple[int, list[Argument]]] = field(default_factory=list)
    """States told by their adjectives, each group with the code point where it begins: "French and U.S. jets"."""
    lands: list[tuple[int, str]] = field(default_factory=list)
    """States in which something was said to be, each with the code point where it was named: "arrived in Mali"."""
    deeds: list[tuple[int, str, list[Argument]]] = field(default_factory=list)
    """What was done so far: code point of its word, type and doers."""
    blows: list[tuple[int, Draft]] = field(default_factory=list)  # attacks and seizures, also those of nobody
    led: list[tuple[str, Argument]] = field(default_factory=list)  # who was said to lead what, by the leaders' ids
    dealings: list[tuple[int, str, list[Argument], list[Argument]]] = field(default_factory=list)
    """Who dealt or quarrelled with whom so far: code point of its word, type and both sides."""
    given: list[tuple[int, Argument]] = field(default_factory=list)
    """Who was given something so far, with the code point of the word that tells it."""
    words: list[tuple[int, list[Argument], frozenset[str]]] = field(default_factory=list)
    """What was asked and offered so far: code point of its word, by whom, ids of those to whom."""
    officers: list[tuple[int, str, list[Argument]]] = field(default_factory=list)  # see `unnamed_subjects`
    unnamed: list[int] = field(default_factory=list)
    """Code points where men were told of whom nothing names: "aux djihadistes"."""
    starts: list[int] = field(default_factory=list)
    """Code points where the sentences so far begin."""
    author: tuple[int, Argument] | None = None
    """Whose communiqué or statement is read, with the number of its fragment."""

    def add(self, argument: Argument, *, subject: bool, feminine: bool | None, order: int, chain: int = -1,
            plural: bool = False, ranks: frozenset[str] = frozenset(), owner: bool = False,
            men: str = "", embedded: bool = False, seat: bool = False, pronoun: bool = False) -> None:  # fmt: skip
        """Note that an actor was mentioned at code point `order`."""
        self.seen.append(
            Seen(argument, subject, feminine, order, chain, plural, ranks, owner, men, embedded, seat, pronoun)
        )

    def listed(self, noun: str, lang: str, *, before: int, barred: frozenset[str] = frozenset()) -> list[Argument]:
        """Return the members of the last list of two or more that "these states", "ces groupes" may mean.

        Args:
            before: Code point of the noun phrase.
            barred: Ids of those who do something to them.
        """
        classes = [name for name in LISTED if noun in classed(lang, "nouns", name)]
        if not classes:
            return []
        near = self._opposed(before=before, barred=barred, back=_NEAR) if "side" in classes and lang == "fr" else []
        if near:
            return near
        tries = [(LISTED[classes[0]], classes[0] == "side")]
        if "side" in classes:  # "X met Y. Both sides agreed": the two men, for want of two powers
            tries += [(LISTED["side"], True), (LISTED["person"], True), (LISTED["side"] | LISTED["person"], True)]
        elif noun in classed(lang, "nouns", "acts for a state"):
            tries.append((LISTED["state"], True))  # "Rwanda accused Burundi. Both presidents": each acts for his state
        found = (self._members(wanted, before=before, barred=barred, alone=alone) for wanted, alone in tries)
        members = next((members for members in found if members), [])
        return members or (self._opposed(before=before, barred=barred) if "side" in classes else [])

    def _opposed(self, *, before: int, barred: frozenset[str], back: int = _FEW_BACK) -> list[Argument]:
        """Return both sides of the last quarrel told of, one on each: "Les deux camps ont signé une trêve"."""
        since = self.starts[-back:][0] if self.starts else 0
        for at, type_, first, second in reversed(self.dealings):
            pair = [*first, *second]
            told = type_ in _QUARRELS and not (type_ == "ACCUSE" and any(a.kind == "person" for a in pair))
            if since <= at < before and told and len(first) == len(second) == 1:
                return [] if barred & {a.id for a in pair} else sorted(pair, key=lambda a: a.start)
        return []

    def both(self, *, before: int, barred: frozenset[str] = frozenset()) -> list[Argument]:
        """Return the only two that this sentence names, or last named together, else the only two of the one before."""
        since = self.starts[-2:][0] if self.starts else 0
        told = [Seen(a, False, False, at) for at, group in self.nations for a in group]  # "expelled Soviet advisers"
        recent = sorted([*self.seen, *told], key=lambda s: s.order)
        recent = [s for s in recent if since <= s.order < before and s.argument.id not in barred]
        for begin in reversed(self.starts[-2:]):
            here = [s for s in recent if s.order >= begin]
            if len({s.argument.id for s in here}) < 2:
                continue
            together = [[s for s in here if s.chain == last.chain] for last in reversed(here) if last.chain >= 0]
            groups = [here, *together] if begin == self.starts[-1] else [here]
            pairs = ({s.argument.id: s.argument for s in group} for group in groups)
            return next((list(pair.values()) for pair in pairs if len(pair) == 2), [])
        return []

    def _members(self, wanted: frozenset[str], *, before: int, barred: frozenset[str], alone: bool) -> list[Argument]:
        """Return the members of the last list, or the only two, of some kinds; `alone` where they must be two."""
        named = [s for s in self.seen if s.order < before and s.argument.kind in wanted and s.argument.id not in barred]
        if "country" in wanted:
            told = [(at, a) for at, group in self.nations for a in group if at < before and a.id not in barred]
            named = sorted([*named, *(Seen(a, False, False, at, chain=at) for at, a in told)], key=lambda s: s.order)
        chained = [s for s in named if s.chain >= 0]
        for seen in reversed(chained):
            members = [s.argument for s in chained if s.chain == seen.chain]
            if len(members) == 2 or (len(members) > 2 and not alone):
                return members
        last = max((b for b in self.starts if b < before and any(s.order >= b for s in named)), default=0)
        groups = (named, [s for s in named if s.subject and s.order >= last])
        return next((list(p.values()) for g in groups if len(p := {s.argument.id: s.argument for s in g}) == 2), [])

    def named_at(self, order: int) -> list[Argument]:
        """Return the actors that were mentioned at a code point."""
        return [s.argument for s in self.seen if s.order == order]

    def forget(self) -> None:
        """Empty the list: the next sentence is by another hand."""
        self.seen.clear()
        self.places.clear()
        self.nations.clear()
        self.lands.clear()
        self.deeds.clear()
        self.blows, self.led, self.officers = [], [], []
        self.dealings.clear()
        self.given.clear()
        self.words.clear()
        self.unnamed.clear()
        self.starts.clear()
        self.author = None

    def subject_before(self, start: int) -> Argument | None:
        """Return the first subject of the last sentence with one before the sentence that begins at `start`."""
        for begin in reversed([s for s in self.starts if s < start]):
            found = [s for s in self.seen if s.subject and begin <= s.order < start]
            if found:
                return min(found, key=lambda s: s.order).argument
        return None

    def resolve(self, word: str, lang: str, *, before: int, barred: frozenset[str] = frozenset()) -> list[Argument]:
        """Return whom a pronoun stands for, most likely first; empty where nothing agrees.

        Args:
            word: The pronoun, lower case.
            before: Code point of the pronoun; later mentions do not count.
            barred: Ids of actors that cannot be meant (co-arguments of the same verb).
        """
        pool = [s for s in self.seen if s.order < before and s.argument.id not in barred]
        if word in PAIRS:
            return self.both(before=before, barred=barred)
        if word not in PLURAL[lang]:
            pool = [s for s in pool if not s.plural]
        if word in PERSON[lang]:
            pool = [s for s in pool if s.argument.kind in ("person", "unknown")]
        elif word in NEUTRAL[lang]:
            pool = [s for s in pool if s.argument.kind != "person" and not (s.ranks and s.argument.kind == "unknown")]
        elif word in PLURAL[lang]:
            if word in _THOSE_WHO_ACT and (joint := self._joint_subjects(pool)):
                return joint
            pool = _without_states(pool, word)
            return self._plural(pool, men=lang == "fr")
        elif word in OBJECT_CLITICS_FR and lang == "fr":
            # An object clitic takes up the object before it rather than the subject.
            agreeing = [s for s in pool if s.feminine in (None, word == "la")] if word in ("le", "la") else pool
            # "L'Unita": an article that is cut short tells no gender.
            agreeing = self._before_seats(agreeing) or [s for s in pool if s.argument.kind in GROUP_KINDS]
            return [max(agreeing, key=lambda s: s.order - OWNER_BEHIND * s.owner).argument] if agreeing else []
        elif word == "en" and lang == "fr":
            bands = [s for s in pool if s.argument.kind in GROUP_KINDS]  # "Alger en est le parrain"
            return [max(bands, key=lambda s: s.order - OWNER_BEHIND * s.owner).argument] if bands else []
        elif word in LATTER_FR and lang == "fr":
            return self._latter([s for s in pool if not s.pronoun], feminine=word in FEMININE_FR)
        elif word in EITHER[lang]:
            feminine = word in FEMININE_FR
            agreeing = (
                [s for s in pool if s.feminine in (None, feminine)]
                if word in ("il", "elle", "celui-ci", "celle-ci")
                else []
            )
            pool = self._before_seats(agreeing) or pool
        else:
            return []
        return [best.argument] if (best := self._best(pool)) else []

    def _latter(self, pool: list[Seen], *, feminine: bool) -> list[Argument]:
        """Return whom "celui-ci" takes up: not who did it, but who was named last."""
        agreeing = [s for s in pool if s.feminine in (None, feminine)]
        agreeing = [s for s in agreeing if s.embedded or not s.subject]
        if agreeing:
            return [max(agreeing, key=lambda s: s.order - OWNER_BEHIND * s.owner).argument]
        return [best.argument] if (best := self._best(pool)) else []

    def _before_seats(self, pool: list[Seen]) -> list[Seen]:
        """Return the men told of late, where a capital would be taken up instead: "Pretoria l'arme. Il…"."""
        since = self.starts[-2:][0] if self.starts else 0
        men = [s for s in pool if s.order >= since and s.argument.kind == "person"]
        return men if men and (best := self._best(pool)) and best.seat else pool

    def describe(self, noun: str, lang: str, *, before: int, fits: Callable[[Argument], bool]) -> list[Argument]:
        """Return whom a bare definite noun ("the group", "le général") stands for.

        Args:
            fits: Test of what else the noun phrase says, such as a nationality.
        """
        pool = [s for s in self.seen if s.order < before and fits(s.argument)]
        pool = [s for s in pool if not (s.plural and s.argument.kind == "group")]  # "les Kényans" are no "groupe"
        if noun in classed(lang, "nouns", "person"):
            pool = [s for s in pool if s.argument.kind == "person"]
            pool = [s for s in pool if any(_is_rank(noun, rank) for rank in s.ranks)] or pool
        elif noun in classed(lang, "nouns", "group"):
            secedes = noun in classed(lang, "nouns", "seceding")
            armed_too = secedes or noun in classed(lang, "nouns", "under arms")
            wanted = KIND_OF_NOUN.get(noun, UNDER_ARMS if armed_too else GROUP_KINDS)
            wanted = (*wanted, "government") if secedes else wanted
            rising = [s for s in pool if s.argument.kind == "party"] if "armed_group" in wanted else []
            armed = [s for s in pool if s.argument.kind == "armed_group"] if wanted[0] == "armed_group" else []
            wide = [s for s in pool if s.argument.kind in wanted]
            powers = [s for s in wide if s.argument.kind == "government"] if secedes else []
            # the SPLM's rebels, for want of an army
            pool = (armed if noun not in ("group", "groupe") else wide) or powers or wide or rising
            if noun in (joint := ("coalition", "alliance")):  # "la Coalition des patriotes… Cette alliance"
                named = [s for s in wide if any(word in s.argument.name.lower() for word in joint)]
                pool = named or [s for s in pool if s.argument.kind == "organisation"]
        elif noun in classed(lang, "nouns", "names bodies"):  # "the front" is one that is called so
            pool = [s for s in pool if s.argument.kind in GROUP_KINDS and _is_called(s.argument, noun)]
        else:
            return []
        return [best.argument] if (best := self._best(pool)) else []

    def doers(self, *, before: int, types: frozenset[str], back: int = 3) -> list[Argument]:
        """Return who did the deeds of some types a few sentences back; empty where that were several parties."""
        since = self.starts[-back:][0] if self.starts else 0
        told = [actors for at, type_, actors in self.deeds if since <= at < before and type_ in types]
        groups = {tuple(sorted(a.id for a in actors)): actors for actors in told}
        return next(iter(groups.values())) if len(groups) == 1 else []

    def men_of(self, noun: str, lang: str, *, before: int) -> list[Argument]:
        """Return whose men "the rebels" are where they were told as somebody's: "Machar's rebels"."""
        alike = classed(lang, "nouns", "in a cause of their own")
        told = [s for s in self.seen if s.men and s.order < before and (s.men == noun or {s.men, noun} <= alike)]
        whose = {s.argument.id: s.argument for s in told}
        return list(whose.values()) if len(whose) == 1 else []

    def _best(self, pool: list[Seen]) -> Seen | None:
        if not pool:
            return None
        last = max(s.order for s in pool)
        # Of two subjects of a sentence that of its main clause is taken up first.
        mains = {bisect_right(self.starts, s.order) for s in pool if s.subject and not s.embedded}

        def salience(seen: Seen) -> int:
            # A subject outranks what was named up to about a clause later; who was last named before the sentence
            # before this one has gone out of sight.
            sentences_ago = sum(begin > seen.order for begin in self.starts[-4:])
            second = seen.embedded and bisect_right(self.starts, seen.order) in mains
            ahead = SUBJECT_AHEAD if sentences_ago < 2 else SUBJECT_LONG_AGO
            ahead = SUBJECT_LONG_AGO // 2 if second else ahead
            role = ahead if seen.subject else -OWNER_BEHIND * seen.owner
            return seen.order + role - SENTENCE_BEHIND * max(0, sentences_ago - 1) - (seen.order != last)

        return max(pool, key=salience)

    def _plural(self, pool: list[Seen], *, men: bool) -> list[Argument]:
        # "Les troupes de Nkunda avancent. Elles ont pris Goma": a man's troops are many.
        if men and len(two := self._two_men(pool)) == 2:
            return two
        groups = [s for s in pool if s.argument.kind != "person" or (s.plural and (men or s.men))]
        if not [s for s in groups if s.chain >= 0 and sum(t.chain == s.chain for t in groups) > 1]:
            # Of several parties alone "they" takes up the one that is many: "the Houthis", "des soldats turcs".
            groups = [s for s in groups if s.plural or is_many(s.argument)] or groups
        best = self._best(groups or pool)
        if best is None:
            return []
        one = not best.plural and not is_many(best.argument)
        if one and (two := (not best.subject and self._joint_men(pool)) or self._joint_sides(pool)):
            return two
        man = best.argument.kind == "person"  # "the Ethiopian premier, Abiy Ahmed" is not a man and a state
        beside = [s for s in pool if s.subject and best.subject and abs(s.order - best.order) < 60
                  and (s.argument.kind == "person") is man and s.embedded is best.embedded]  # fmt: skip
        if not groups and len({s.argument.id for s in beside}) < 2:
            return []  # "they" is not one man
        chosen = beside if len(beside) > 1 and best in beside else [best]
        return list({s.argument.id: s.argument for s in chosen}.values())

    def _joint_subjects(self, pool: list[Seen]) -> list[Argument]:
        """Return those who together did what the main clause before told: "Kagame et Tshisekedi… depuis que le M23…".

        None where a plural was told since.
        """
        if len(self.starts) < 2:
            return []
        begin, end = self.starts[-2:]
        told = [s for s in pool if begin <= s.order < end and s.subject and not s.embedded and s.chain >= 0]
        first = told[0].chain if told else -1
        joint = {s.argument.id: s.argument for s in told if s.chain == first}
        since = [s for s in pool if s.order >= end or (s.order >= begin and s.plural and s.chain not in (-1, first))]
        return list(joint.values()) if len(joint) > 1 and not since else []

    def _joint_men(self, pool: list[Seen]) -> list[Argument]:
        """Return the men who together did what was told last: "Savimbi and Roberto, leader of the FNLA, met. They…"."""
        since = self.starts[-2:][0] if self.starts else 0
        men = [s for s in pool if s.subject and s.chain >= 0 and s.argument.kind == "person" and s.order >= since]
        joint = {s.argument.id: s.argument for s in men if s.chain == men[-1].chain}
        return list(joint.values()) if len(joint) > 1 else []

    def _joint_sides(self, pool: list[Seen]) -> list[Argument]:
        """Return the parties that were named together just before: "Qatar hosted Hamas and Fatah. They agreed"."""
        since = self.starts[-2:][0] if self.starts else 0
        named = [s for s in pool if s.chain >= 0 and s.order >= since and s.argument.kind in (*GROUP_KINDS, "country")]
        joint = {s.argument.id: s.argument for s in named if s.chain == named[-1].chain}
        return list(joint.values()) if len(joint) > 1 else []

    def _two_men(self, pool: list[Seen]) -> list[Argument]:
        """Return the men of "Savimbi a rencontré Botha. Ils ont signé": those that alone were named just before."""
        if len(self.starts) < 2:
            return []
        recent = [s for s in pool if s.order >= self.starts[-2]]
        alone = all(s.order < self.starts[-1] for s in recent) and all(
            s.argument.kind == "person" and not s.plural and not s.owner for s in recent
        )
        return list({s.argument.id: s.argument for s in recent}.values()) if alone else []


def is_personal(tree: Tree, i: int) -> bool:
    """Tell a personal pronoun, which somebody told before is meant by, whether or not it is found whom."""
    words = (PERSON, NEUTRAL, PLURAL, EITHER)
    return tree.pos[i] == "PRON" and any(tree.lower[i] in each[tree.lang] for each in words)


def _is_called(argument: Argument, noun: str) -> bool:
    """Tell a body with a noun in its name, as the text or the knowledge base has it."""
    return noun in argument.text.lower().split() or noun in argument.name.lower().split()


def _is_rank(noun: str, rank: str) -> bool:
    """Tell a rank written out or cut short: "the general" is Gen. Haftar."""
    return rank == noun or (len(rank) >= MIN_ABBREVIATION and noun.startswith(rank))


def _without_states(pool: list[Seen], word: str) -> list[Seen]:
    """Leave out states that have only been named, which "ceux-ci" never are, nor "ils" where a band is named too."""
    if word not in THESE_FR and word not in THEY_FR:
        return pool
    if word in THESE_FR:  # as "celui-ci" not who did it, but who was named last
        pool = [s for s in pool if (s.embedded or not s.subject) and s.argument.kind != "person"] or pool
    chains = [s.chain for s in pool]
    many = [s for s in pool if s.argument.kind != "country" or s.plural or _is_many(s) or chains.count(s.chain) > 1]
    return many if word in THESE_FR or any(s.argument.kind in GROUP_KINDS for s in many) else pool


def _is_many(seen: Seen) -> bool:
    """Tell a state or its people whose name is a plural: "les États-Unis", "les Pays-Bas"."""
    return seen.argument.text.rstrip("»").endswith(("s", "x"))


def is_many(argument: Argument) -> bool:
    """Tell a party named in the plural, which is no state: "the White Helmets", "les talibans"."""
    return argument.kind not in ("country", "person") and argument.text.endswith("s") and not argument.text.isupper()
