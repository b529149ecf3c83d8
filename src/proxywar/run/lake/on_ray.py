"""Run shards on Ray Data: a pool of actors that keep the pipelines loaded, with back-pressure and retries.

The lake must lie where all workers see it. `RAY_ADDRESS` names a running cluster; without it Ray starts on this
machine.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from proxywar.errors import MissingExtraError
from proxywar.run.lake.manifest import Entry, find_entry
from proxywar.run.lake.shards import Shard, shard_from_json, shard_json
from proxywar.run.lake.work import read_shard

OBJECT_STORE = 128 * 2**20
"""Bytes for what passes between workers: ids of shards and rows of the manifest."""


class ShardReader:
    """An actor: reads one shard after the other; the pipelines stay loaded in its process.

    Args:
        lake: The lake's folder.
    """

    def __init__(self, lake: str) -> None:
        from proxywar.run.threads import limit_threads

        limit_threads()
        self._lake = Path(lake)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        """Read the shards of a batch and return the ids of those that are now in the lake."""
        done = [read_shard(shard_from_json(str(text)), self._lake).shard for text in batch["shard"]]
        return {"done": done}


def run_shards(shards: Iterable[Shard], lake: Path, jobs: int) -> Iterator[Entry]:
    """Yield the row of each shard, as they are done; an actor that dies is started anew and its shard read again.

    Raises:
        MissingExtraError: Ray is not installed (PW601).
    """
    data = _start_ray(jobs)
    packed = [{"shard": shard_json(shard)} for shard in shards]
    if not packed:
        return
    rows = data.from_items(packed, override_num_blocks=len(packed)).map_batches(
        ShardReader, fn_constructor_args=(str(lake.absolute()),), batch_size=1, batch_format="numpy",
        compute=data.ActorPoolStrategy(min_size=1, max_size=jobs), num_cpus=1,
    )  # fmt: skip
    for row in rows.iter_rows():
        entry = find_entry(lake, str(row["done"]))
        if entry is not None:
            yield entry


def _start_ray(jobs: int) -> Any:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is sent anywhere
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_AUTH_MODE", "disabled")
    os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")
    try:
        import ray
        from ray import data
    except ImportError as error:
        raise MissingExtraError(
            "PW601", "The engine ray needs Ray Data, which is not installed.", "pip install 'proxywar[scale]'"
        ) from error
    if not ray.is_initialized():
        own = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": jobs, "object_store_memory": OBJECT_STORE,
                                                         "include_dashboard": False}  # fmt: skip
        ray.init(log_to_driver=False, logging_level=logging.ERROR, configure_logging=False, **own)
    context = data.DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    return data
