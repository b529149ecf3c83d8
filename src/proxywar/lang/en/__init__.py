"""English: tables of words; see `proxywar.lang`."""
