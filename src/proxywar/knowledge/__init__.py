"""Countries, actors, places, offices and equipment: CSV rows in, one gazetteer out, each row with its source.

`Gazetteer.load()` reads the generated table `tables/names.csv` and the source rows in `data/`; a user's folder with
the same files may be laid over them. `docs/knowledge.md` describes every file.
"""

from proxywar.knowledge.entries import Candidate, Equipment, NameMatch
from proxywar.knowledge.gazetteer import Gazetteer

__all__ = ["Candidate", "Equipment", "Gazetteer", "NameMatch"]
