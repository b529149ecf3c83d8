"""Who is who over a case: pairs of names in sentences, the same or not; all of a set are read into one case."""

from evals.identities.pairs import FOLDER, SETS, Counts, count_pairs

__all__ = ["FOLDER", "SETS", "Counts", "count_pairs"]
