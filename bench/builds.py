"""What a bench needs besides the house: its own C programs, built when needed with cc -O2; node packages by a lock of its own."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

FLAGS = ("-O2", "-Wall", "-Wextra", "-Werror")


def built(source: Path) -> Path:
    """The program of a C file, compiled once per content into the system's temporary folder.

    TLS is built in when OpenSSL's headers are there. Raises RuntimeError with the compiler's words.
    """
    text = source.read_bytes()
    program = Path(tempfile.gettempdir()) / f"tocsin-bench-{hashlib.sha256(text).hexdigest()[:12]}-{source.stem}"
    if program.exists():
        return program
    if shutil.which("cc") is None:
        raise RuntimeError("the bench needs a C compiler (cc)")
    tls = ("-DWITH_TLS", "-lssl", "-lcrypto") if b"WITH_TLS" in text and can_tls() else ()
    unfinished = program.with_suffix(".new")
    said = subprocess.run(
        ["cc", *FLAGS, str(source), "-o", str(unfinished), *tls], capture_output=True, text=True, check=False
    )
    if said.returncode != 0:
        raise RuntimeError(f"{source.name} does not build:\n{said.stderr}")
    unfinished.rename(program)
    return program


def can_tls() -> bool:
    return any((Path(folder) / "openssl/ssl.h").exists() for folder in ("/usr/include", "/usr/local/include"))


def npm_ci(folder: Path) -> None:
    """Installs a bench's node packages by its own lock, once, without running what a package would like to run.

    Raises RuntimeError with npm's words.
    """
    if (folder / "node_modules" / ".package-lock.json").exists():
        return
    if shutil.which("npm") is None:
        raise RuntimeError("the bench needs node with npm")
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if said.returncode != 0:
        raise RuntimeError(f"npm ci failed:\n{said.stderr}")
