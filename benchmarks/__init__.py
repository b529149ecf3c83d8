"""How fast proxywar is: `make bench`."""
