"""Writes protocol/vectors/*.json: what every reader has to accept and to refuse. `python -m tools.vectors [--check]`."""
