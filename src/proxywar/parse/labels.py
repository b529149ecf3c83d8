"""The dependency labels the product reads: Universal Dependencies with few subtypes.

Kept apart: `nsubj:pass`, `aux:pass`, `obl:agent`, `acl:relcl`, `nmod:poss`, `compound:prt`, `expl:*`, `aux:tense`,
`aux:caus`. Merged: every other `obl:*`, and labels that single treebanks use for one construction.
"""

from __future__ import annotations

from spacy.tokens import Doc

PLAIN_LABELS = {
    "obj:lvc": "obj",
    "obj:agent": "obj",
    "iobj:agent": "iobj",
    "nmod:appos": "appos",
    "parataxis:insert": "parataxis",
    "parataxis:parenth": "parataxis",
    "parataxis:obj": "parataxis",
    "flat:foreign": "flat",
    "flat:name": "flat",
    "dep:comp": "dep",
    "_": "dep",
}


def simplify_label(label: str) -> str:
    """Return the label the product uses for a treebank label.

    Args:
        label: A Universal Dependencies relation, perhaps with a subtype.

    Returns:
        The same relation or a plainer one.

    Examples:
        >>> simplify_label("obl:mod"), simplify_label("obl:agent"), simplify_label("nsubj:pass")
        ('obl', 'obl:agent', 'nsubj:pass')
    """
    if label.startswith("obl:") and label != "obl:agent":
        return "obl"
    return PLAIN_LABELS.get(label, label)


def simplify_doc_labels(doc: Doc) -> Doc:
    """Simplify the labels of a parsed document in place and return it."""
    for token in doc:
        plain = simplify_label(token.dep_)
        if plain != token.dep_:
            token.dep_ = plain
    return doc
