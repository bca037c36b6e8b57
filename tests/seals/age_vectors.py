"""The age format's own vectors (C2SP/CCTV), as the npm package `cctv-age` has them."""

import json
import subprocess
import zlib
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

WEB = Path(__file__).resolve().parents[2] / "web"


def vectors() -> Iterator[tuple[str, dict[str, str], bytes]]:
    """(its name, what is said of it, the file)."""
    tell = 'import * as all from "cctv-age"; console.log(JSON.stringify(Object.entries(all).map(([name, file]) => [name, Buffer.from(file).toString("base64")])))'
    done = subprocess.run(["node", "--input-type=module", "-e", tell], cwd=WEB, capture_output=True, text=True, check=True)
    for name, file in json.loads(done.stdout):
        head, _, rest = b64decode(file).partition(b"\n\n")
        meta = dict(line.split(": ", 1) for line in head.decode("utf-8").splitlines())
        yield name, meta, zlib.decompress(rest) if meta.get("compressed") == "zlib" else rest
