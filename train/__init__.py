"""How the embedded pipelines are made; see README.md. Part of the clone, not of the installation."""
