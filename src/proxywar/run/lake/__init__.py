"""A lake: what was read out of any number of files, as Parquet partitioned by date, written by one machine or many.

shards.py     cut the input into shards, each known by the hash of its content and of how it is read
work.py       the unit of work: a shard in, Parquet parts and one row of the manifest out; knows of no engine
local.py      run it in processes of this machine
on_ray.py     run it on Ray Data
manifest.py   which parts belong to the lake
steps.py      what is computed over all parts, as SQL
asking.py     answer from the lake; cutting.py: cut a case out of it
"""

from __future__ import annotations

from proxywar.run.lake.reading import ENGINES, LakeReport, read_to_lake

__all__ = ["ENGINES", "LakeReport", "read_to_lake"]
