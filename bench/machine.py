"""What a figure was measured on: processor, cores, kernel, versions, load. Never a host name, never a path."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
from importlib import metadata
from pathlib import Path
from typing import Any

PACKAGES = ("litestar", "uvicorn", "uvloop", "httptools", "cryptography", "cbor2", "SQLAlchemy", "aiosqlite")


def description() -> dict[str, Any]:
    return {
        "processor": processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "kernel": platform.release().split("-")[0],
        "python": platform.python_version(),
        "nginx": version_of("nginx", "-v"),
        "nchan": debian_version("libnginx-mod-nchan"),
        "node": version_of("node", "--version"),
        "brokers": {
            "redis": version_of("redis-server", "--version"),
            "mosquitto": version_of("mosquitto", "-h"),
            "nats": version_of("nats-server", "--version"),
            **locked(Path(__file__).parent / "live_line" / "node", "ws", "socket.io"),
        },
        "chromium": version_of("chromium", "--version"),
        "cc": version_of("cc", "-dumpfullversion"),
        "packages": {name: metadata.version(name) for name in PACKAGES if _installed(name)},
        "scheduling": "real-time" if os.sched_getscheduler(0) == os.SCHED_RR else "as everybody",
        "load_averages": [round(load, 2) for load in os.getloadavg()],
    }


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def version_of(program: str, flag: str) -> str | None:
    """The first version number a program says of itself; None if it is not installed."""
    if shutil.which(program) is None:
        return None
    said = subprocess.run([program, flag], capture_output=True, text=True, check=False)
    found = re.search(r"\d+(\.\d+)+", said.stdout + said.stderr)
    return found.group() if found else None


def locked(folder: Path, *names: str) -> dict[str, str]:
    """The versions of node packages that a bench's own lock names."""
    packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    return {name: packages[f"node_modules/{name}"]["version"] for name in names}


def debian_version(package: str) -> str | None:
    if shutil.which("dpkg-query") is None:
        return None
    said = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True, check=False)
    return said.stdout or None


def _installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True
