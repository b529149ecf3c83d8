"""Fold, clean, cut a stored text into fragments and sentences, and tell the language of each."""

from proxywar.text.cutting import CUTS, cut_document
from proxywar.text.folding import fold, map_folded
from proxywar.text.language import detect_language
from proxywar.text.storing import store_text

__all__ = ["CUTS", "cut_document", "detect_language", "fold", "map_folded", "store_text"]
