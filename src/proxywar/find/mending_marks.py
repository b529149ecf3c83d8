"""Hang on a word what the parser hung on a mark: in "hit “pads” of Hezbollah" the pads are Hezbollah's."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with


def mend_marks(tree: Tree) -> None:
    """Hand what hangs on a mark of punctuation to the word before it, in place."""
    moved = False
    for i in tokens_with(tree.pos, {"PUNCT"}, 1):
        if not tree.kids[i]:
            continue
        below = [k for k in tree.kids[i] if tree.pos[k] != "PUNCT" and k > i]
        before = next((k for k in range(i - 1, -1, -1) if tree.pos[k] != "PUNCT"), None)
        if not below or before is None or tree.heads[i] == i or before in below:
            continue
        for k in below:
            tree.heads[k] = before
        moved = True
    if moved:
        tree.link()
