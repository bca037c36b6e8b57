"""The composition root: configuration, wiring, HTTP, migrations, the worker and the command line."""
