"""`tocsin serve` as it is, but that it also trusts the certificate of the push service on this machine: house.py CERTIFICATE serve …"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from tocsin.channels.webpush import Postman
from tocsin.house import cli, wiring

if __name__ == "__main__":
    certificate, *words = sys.argv[1:]
    wiring.Postman = partial(Postman, trusted=Path(certificate))  # type: ignore[misc,assignment]
    sys.exit(cli.main(words))
