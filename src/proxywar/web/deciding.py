"""Decisions that a page sends: a form in, rows of the log out, what went wrong in words beside what was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse, Response

from proxywar.api import Case
from proxywar.case.decisions import Decision
from proxywar.case.review import Review
from proxywar.errors import ProxywarError, UsageError
from proxywar.records import Fact
from proxywar.web.failures import status_of
from proxywar.web.rendering import Renderer
from proxywar.web.twins import View

PLAIN = ("type", "status", "channel", "date", "theatre")
ROLES = ("actor", "recipient", "place", "holder")
FIELDS = ("type", "status", *ROLES, "date", "channel", "quantity", "theatre")
"""Fields of a fact that a form sets, in its order."""
OF_DOCUMENT = ("date", "outlet")
_MOST_CHARS = 10_000


@dataclass(frozen=True)
class Form:
    """What a page sent.

    Attributes:
        fields: Every value by the name of its field.
    """

    fields: Mapping[str, Sequence[str]]

    def get(self, name: str) -> str:
        """Return the first value of a field without blanks around it; blank where there is none."""
        return next(iter(self.fields.get(name, ())), "").strip()

    def first(self) -> dict[str, str]:
        """Return the first value of every field."""
        return {name: self.get(name) for name in self.fields}

    def all(self, name: str) -> list[str]:
        """Return the values of a field that are not blank."""
        return [value for value in self.fields.get(name, ()) if value.strip()]


async def read_form(request: Request) -> Form:
    """Return the text fields of a request's form.

    Raises:
        UsageError: A value is too long (PW102).
    """
    found: dict[str, list[str]] = {}
    async with request.form(max_fields=200, max_files=0) as sent:
        for name, value in sent.multi_items():
            if isinstance(value, str):
                found.setdefault(name, []).append(value)
    if any(len(value) > _MOST_CHARS for values in found.values() for value in values):
        raise UsageError("PW102", "A field is too long.", f"At most {_MOST_CHARS} characters.")
    return Form(found)


Filled = Annotated[Form, Depends(read_form)]


def typed_fields(fact: Fact) -> dict[str, str]:
    """Return the fields of a fact as an analyst would type them.

    See `Review.correct`: names parted by ";", a quantity as "1400..2000 fighters".
    """
    plain = {"type": fact.type, "status": str(fact.status), "channel": fact.channel or "",
             "date": fact.period.value or "", "theatre": fact.theatre or ""}  # fmt: skip
    roles = {role: "; ".join(a.name for a in getattr(fact, role)) for role in ROLES}
    return plain | roles | {"quantity": "; ".join(map(_typed_quantity, fact.quantity))}


def _typed_quantity(quantity: Any) -> str:
    low, high = (f"{n:.12g}" if n is not None else "" for n in (quantity.low, quantity.high))
    size = low if low == high else f"{low}..{high}"
    return " ".join(part for part in (size, quantity.of, quantity.unit) if part)


def decide(case: Case, form: Form) -> list[Decision]:
    """Make the decision that a form names in `act`, and return it.

    Raises:
        UsageError: No such act (PW102), or what `Review` does not take.
        CaseBusyError: Another process writes.
    """
    act = form.get("act")
    if act not in _ACTS:
        raise UsageError("PW102", f"Nothing is done by {act!r}.", f"One of {', '.join(_ACTS)}.")
    return list(_ACTS[act](case, case.review(), form))


def _accept(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.accept(*_some(form, "fact"), reason=form.get("reason"))


def _reject(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.reject(*_some(form, "fact"), reason=form.get("reason"))


def _correct(case: Case, review: Review, form: Form) -> list[Decision]:
    """Set those fields of a fact that are typed otherwise than they are."""
    (ident, *_) = _some(form, "fact")
    found = case.facts(id=ident, rejected=None)
    now = typed_fields(found[0]) if found else {}
    return _set(review, ident, {name: form.get(name) for name in FIELDS if name in form.fields}, now, form)


def _correct_document(case: Case, review: Review, form: Form) -> list[Decision]:
    (ident, *_) = _some(form, "doc")
    found = case.documents(source=ident)
    row = next((row for row in found if row.doc == ident), None)
    now = {} if row is None else {name: str(getattr(row, name) or "") for name in OF_DOCUMENT}
    return _set(review, ident, {name: form.get(name) for name in OF_DOCUMENT if name in form.fields}, now, form)


def _correct_actor(case: Case, review: Review, form: Form) -> list[Decision]:
    (ident, *_) = _some(form, "name")
    (row, *_) = case.actors(id=ident) or [None]
    now = {} if row is None else {"name": row.name, "kind": row.kind, "within": "; ".join(row.within),
                                  "country": row.country or ""}  # fmt: skip
    typed = {field: form.get(f"own_{field}") for field in now if f"own_{field}" in form.fields}
    return _set(review, f"actor:{ident}", typed, now, form)


def _set(review: Review, ident: str, typed: Mapping[str, str], now: Mapping[str, str], form: Form) -> list[Decision]:
    changed = {name: text for name, text in typed.items() if text != now.get(name)}
    if not changed:
        raise UsageError("PW121", "Nothing was changed.", "Change a field first.")
    return review.correct(ident, changed, reason=form.get("reason"), new=bool(form.get("new")))


def _merge(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.merge(*_some(form, "name"), into=_some(form, "into")[0], reason=form.get("reason"))


def _same(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.same(_some(form, "one")[0], _some(form, "other")[0], reason=form.get("reason"))


def _not_same(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.not_same(_some(form, "one")[0], _some(form, "other")[0], reason=form.get("reason"))


def _split(case: Case, review: Review, form: Form) -> list[Decision]:
    """Part spellings from an actor: those of the form, or the words of one role of a fact."""
    name, words = form.get("name"), form.all("spelling")
    role, _, number = form.get("filler").partition(":")
    if role in ROLES:
        fact = next(iter(case.facts(id=form.get("fact"), rejected=None)), None)
        fillers = getattr(fact, role, ())
        if not number.isascii() or not number.isdigit() or len(number) > 3 or int(number) >= len(fillers):
            raise UsageError("PW106", "That fact has no such role.", "Reload the page.")
        name, words = fillers[int(number)].id, [fillers[int(number)].text]
    doc = form.get("doc") or None
    return review.split(name, words, to=_some(form, "to")[0], doc=doc, place=role == "place", reason=form.get("reason"))


def _add(case: Case, review: Review, form: Form) -> list[Decision]:
    """Add a fact on the sentence that begins at `at`, or on the words that were selected where they stand once."""
    doc, at, words = form.get("doc"), form.get("at"), form.get("words")
    cut = next(iter(case.texts([doc])), None)
    if cut is None:
        raise UsageError("PW106", f"No document of this case has the id {doc!r}.", "See /documents.")
    text = cut.document.text
    sentence = next((text[s.start : s.end] for s in cut.sentences if str(s.start) == at), "")
    said = words if words and text.count(words) == 1 else sentence or words
    fields = {name: form.get(name) for name in FIELDS if name != "type" and form.get(name)}
    return review.add(doc, said, form.get("type"), reason=form.get("reason"), new=bool(form.get("new")),
                      trigger=form.get("trigger") or None, **fields)  # fmt: skip


def _grade(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.grade(_some(form, "source")[0], form.get("grade"), reason=form.get("reason"))


def _undo(_: Case, review: Review, form: Form) -> list[Decision]:
    return review.undo(form.get("decision") or None, reason=form.get("reason"))


_ACTS: Mapping[str, Callable[[Case, Review, Form], list[Decision]]] = {
    "accept": _accept, "reject": _reject, "correct": _correct, "correct-document": _correct_document,
    "correct-actor": _correct_actor, "merge": _merge, "same": _same, "not-same": _not_same, "split": _split,
    "add": _add, "grade": _grade, "undo": _undo,
}  # fmt: skip


def _some(form: Form, name: str) -> list[str]:
    found = [value.strip() for value in form.all(name)]
    if not found:
        raise UsageError("PW102", f"The form gives no {name}.", "Fill it in.")
    return found


def answer(
    request: Request, case: Case, form: Form, path: str, *, after: Callable[[list[Decision]], str],
    again: Callable[[], View],
) -> Response:  # fmt: skip
    """Decide and lead on; where that fails, show the page again with what was typed and what is wrong with it.

    Args:
        request: The write.
        case: Which it is about.
        form: What was sent.
        path: Of the page, for its twins.
        after: Returns where to lead, of what was decided.
        again: Returns the page as it was.
    """
    try:
        made = decide(case, form)
    except ProxywarError as error:
        view = again()
        told = {"code": error.code, "message": error.message, "hint": error.hint}
        view = replace(view, context=dict(view.context) | {"failure": told, "typed": form, "lists": view.lists})
        renderer: Renderer = request.app.state.renderer
        status = status_of(error)
        return renderer.page(request, view.template, dict(view.context) | {"twin": path}, status=status)
    return RedirectResponse(after(made), 303)


def own_path(url: str, other: str) -> str:
    """Return an address on this page, or another one where it leads elsewhere."""
    is_own = url.startswith("/") and not url.startswith(("//", "/\\")) and url.isprintable()
    return url if is_own else other
