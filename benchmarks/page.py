"""How fast the page answers over a large case: each page as it is opened first, and again.

    python -m benchmarks.page --case big.case [--facts 100000]

A case that is not there is generated (see `benchmarks.generated`). The lists of the system are computed first, as the
page does beside its reader after a read; how long that takes is told. Times are those of the server, without a browser:
of the wall and of the processor, as a page is opened first, and of the wall again; with the load of the machine.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from fastapi.testclient import TestClient

from benchmarks.generated import cluster_case, fill_case
from proxywar.web import create_app
from proxywar.web.warming import main as compute

PAGES = ("/home", "/system", "/system?theatre=Libya", "/actors", "/documents", "/search?words=drones",
         "/facts.json?limit=100", "/ties.json?limit=100")  # fmt: skip


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--case", type=Path, required=True, metavar="FILE", help="the case; made where there is none")
    parser.add_argument("--facts", type=int, default=100_000, metavar="N", help="facts of a case that is made")
    options = parser.parse_args()
    if not options.case.exists():
        print(f"made in {fill_case(options.case, options.facts) + cluster_case(options.case):,.0f} s")
    for theatre in ((), ("Libya",)):
        started = time.process_time()
        compute([str(options.case), "0.7", *theatre])
        print(
            f"system {' '.join(theatre) or 'whole'} computed in {time.process_time() - started:,.1f} s of the processor"
        )
    print(f"{'':28} {'wall':>8} {'cpu':>8} {'again':>8} {'kB':>8}   seconds; load {os.getloadavg()[0]:.1f}")
    with TestClient(create_app(options.case), "http://127.0.0.1") as client:
        for url in PAGES:
            wall, cpu = time.perf_counter(), time.process_time()
            size = len(client.get(url).raise_for_status().content)
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            again = time.perf_counter()
            client.get(url)
            again = time.perf_counter() - again
            print(f"{url:28} {wall:8.2f} {cpu:8.2f} {again:8.2f} {size / 1e3:8.0f}")


if __name__ == "__main__":
    main()
