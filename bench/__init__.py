"""Benchmarks: every figure beside a floor or a peer that ran in the same minutes. See docs/bench.md."""
