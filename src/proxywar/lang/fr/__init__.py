"""French: tables of words; see `proxywar.lang`."""
