"""A machine whose disk or clock misbehaves when a test says so: small libraries put before the C library."""

import shutil
import subprocess
from pathlib import Path


def preloaded(source: Path, *, into: Path) -> str:
    """The value of LD_PRELOAD for a house that is to run with `source`."""
    compiler = shutil.which("cc")
    assert compiler is not None
    library = into / f"{source.stem}.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return str(library)
