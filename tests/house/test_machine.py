"""The files an operator copies: they fit the program, the front and each other, and the service is shut in."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.canary.rig import NGINX, front_for
from tocsin.house.cli import _parser

FOLDER = Path(__file__).parents[2] / "docs/operate"
EXPOSED_TENTHS = {"tocsin.service": 5, "tocsin-tunnel.service": 14}
"""What `systemd-analyze security` of systemd 252 says, times ten: 100 is wide open."""


def unit(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


@pytest.mark.parametrize("name", EXPOSED_TENTHS)
def test_the_service_is_shut_in(name: str) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze:
        threshold = f"--threshold={EXPOSED_TENTHS[name]}"
        command = [analyze, "security", "--offline=true", threshold, str(FOLDER / name)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stdout[-300:] + done.stderr
    told = unit(name)
    for key, value in (
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("MemoryDenyWriteExecute", "yes"),
        ("SystemCallFilter", "@system-service"),
    ):
        assert value in told[key], key


def test_the_service_starts_what_the_program_knows_and_the_front_asks() -> None:
    told = unit("tocsin.service")
    program, *words = shlex.split(told["ExecStart"][0])
    asked = _parser().parse_args(words)
    assert program.endswith("/bin/tocsin") and asked.command == "serve"
    assert asked.data == Path("/var/lib") / told["StateDirectory"][0]
    assert asked.unix.parent == Path("/run") / told["RuntimeDirectory"][0]
    assert (told["RestrictAddressFamilies"], told["PrivateNetwork"]) == (["AF_UNIX"], ["yes"])
    assert told["StateDirectoryMode"] == ["0700"]
    front = (FOLDER / "nginx.conf").read_text("utf-8")
    assert f"server unix:{asked.unix};" in front
    assert f"user {told['Group'][0]};" in front, "the front may open the socket, and nobody else"


def test_the_relay_passes_bytes_and_holds_no_key_and_no_log() -> None:
    relay = (FOLDER / "relay.conf").read_text("utf-8")
    bare = re.sub(r"#.*", "", relay)
    assert "stream {" in bare and "http" not in bare and "ssl" not in bare
    assert re.findall(r"(?:access_log|error_log) ([^;]+);", bare) == ["/dev/null crit", "off"]
    (passed,) = re.findall(r"proxy_pass ([0-9.:]+);", bare)
    (forwarded,) = re.findall(r"-R (\S+?:\d+):(\S+?:\d+) ", unit("tocsin-tunnel.service")["ExecStart"][0])
    assert forwarded[0] == passed, "the tunnel ends where the relay passes to"
    page = (FOLDER / "machine.md").read_text("utf-8")
    assert f"listen {forwarded[1]} ssl default_server proxy_protocol;" in page, (
        "and begins where the front at home listens"
    )
    assert "proxy_protocol on;" in bare


def test_the_onion_leads_to_the_front_and_not_to_the_house() -> None:
    (port,) = re.findall(r"^HiddenServicePort 80 (\S+)$", (FOLDER / "torrc").read_text("utf-8"), re.MULTILINE)
    assert f"listen {port};" in (FOLDER / "machine.md").read_text("utf-8")
    assert port != unit("tocsin.service")["ExecStart"][0].split()[-1]


@pytest.mark.parametrize("way", ["127.0.0.1:8443", "127.0.0.1:8480"])
def test_nginx_takes_the_front_with_the_lines_of_each_place(tmp_path: Path, way: str) -> None:
    page = (FOLDER / "machine.md").read_text("utf-8")
    (lines,) = [block for block in re.findall(r"```\n(        listen .*?)```", page, re.DOTALL) if way in block]
    front = front_for(tmp_path, port=8081).replace(
        "        server_name _;", lines.replace(" ssl ", " ") + "        server_name _;"
    )
    if "default_server" in lines:
        front = front.replace("        listen 127.0.0.1:8081 default_server;\n", "")
    assert way in front
    config = tmp_path / "nginx.conf"
    config.write_text(front)
    done = subprocess.run([NGINX, "-t", "-c", config], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr


def test_every_command_of_the_pages_is_one_that_the_program_takes() -> None:
    """The commands themselves are run in test_backup.py, test_upgrade.py and test_operator.py."""
    found = []
    for page in ("runbook.md", "upgrade.md", "backup.md", "metrics.md"):
        text = (FOLDER / page).read_text("utf-8")
        commands = re.findall(r"`([^`\n]+)`", text) + re.findall(r"^((?:tocsin|age) .+)$", text, re.MULTILINE)
        for command in commands:
            words = shlex.split(command.rpartition("| ")[2])
            if words[:3] == ["sudo", "-u", "tocsin"]:
                words = words[3:]
            if len(words) > 2 and Path(words[0]).name == "tocsin":
                found.append(_parser().parse_args(words[1:]).command)
    assert {"doctor", "backup", "restore", "upgrade", "serve"} <= set(found)
    assert len(found) >= 10
