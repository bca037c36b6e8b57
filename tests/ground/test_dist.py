"""make dist: one wheel with the phone inside. It goes into an empty environment on a machine without node, serves the phone, founds a town and rings."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import urllib.request
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert (ROOT / "web/dist/index.html").is_file(), "the phone is not built: make web"
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--no-build-isolation",
            "-w",
            folder,
            ROOT,
        ],
        check=True,
        capture_output=True,
    )
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_carries_the_phone_and_the_words(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for wanted in (
        "tocsin/house/phone/index.html",
        "tocsin/house/phone/sw.js",
        "tocsin/house/phone/manifest.tocsin.json",
        "tocsin/house/phone/words/ar.ftl",
        "tocsin/house/phone/words/playbooks.json",
        "tocsin/phrases/phrasebook/es/alerts.ftl",
        "tocsin/phrases/feeds/playbooks/evictions.toml",
        "tocsin_kit/data/registry.toml",
    ):
        assert wanted in names, wanted
    assert not [name for name in names if "node_modules" in name or "__pycache__" in name or name.startswith("tests/")]


@pytest.mark.slow
def test_it_serves_and_rings_where_there_is_no_node(wheel: Path, tmp_path: Path) -> None:
    python = empty_environment(tmp_path / "venv")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-deps", wheel], check=True, capture_output=True)

    only = tmp_path / "bin"
    only.mkdir()
    age = shutil.which("age")
    assert age
    (only / "age").symlink_to(age)
    environment = {"PATH": f"{only}", "HOME": str(tmp_path), "LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1"}
    assert shutil.which("node", path=environment["PATH"]) is None

    house = subprocess.Popen(
        [python.parent / "tocsin", "serve", "--data", tmp_path / "town", "--port", "0"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert house.stdout
        link = next(line.strip() for line in house.stdout if "#setup=" in line)
        with urllib.request.urlopen(link.split("#")[0], timeout=10) as reply:
            page = reply.read().decode()
        assert reply.status == 200 and "<script" in page
        manifest = urllib.request.urlopen(link.split("#")[0] + "manifest.tocsin.json", timeout=10)
        assert manifest.status == 200

        street_beside_the_wheel(tmp_path)
        rung = subprocess.run(
            [python, "-m", "tests.ground.ring_once", link],
            cwd=tmp_path,
            env=environment | {"PYTHONPATH": str(tmp_path / "only-tests")},
            capture_output=True,
            text=True,
            timeout=90,
        )
    finally:
        house.terminate()
        try:
            house.wait(10)
        finally:
            house.kill()
    assert rung.returncode == 0, rung.stderr
    assert "ana | Retén cerca. Evite la zona. Hasta las" in rung.stdout
    assert "dana | Checkpoint nearby. Avoid the area. Until" in rung.stdout
    assert "dana | All clear. Checkpoint: it is over." in rung.stdout


def empty_environment(folder: Path) -> Path:
    """Its Python. It holds what requirements.lock names and nothing else, file by file as `make venv` has installed it."""
    venv.create(folder, with_pip=False, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    for name, version in re.findall(r"^([\w.-]+)==(\S+)$", lock, re.MULTILINE):
        held = distribution(name)
        assert held.version == version, f"{name} {held.version} is installed, not {version}: make venv"
        for file in held.files or ():
            source = Path(held.locate_file(file))
            if ".." not in file.parts and (source.exists() or file.suffix != ".pyc"):
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, packages / file)
    return folder / "bin/python"


def street_beside_the_wheel(folder: Path) -> None:
    """Only the tests, without the sources of the checkout."""
    (folder / "only-tests").mkdir()
    (folder / "only-tests/tests").symlink_to(ROOT / "tests")
