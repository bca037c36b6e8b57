"""tocsin-kit in a process of its own, by the clock of a test: python -m tests.bridge.by_clock INSTANT ARGUMENT…"""

from __future__ import annotations

import sys

from tocsin.terms.instant import Instant
from tocsin_kit import cli

at = Instant(int(sys.argv[1]))
cli._now = lambda: at
sys.exit(cli.main(sys.argv[2:]))
