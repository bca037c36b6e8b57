"""What others take to tell many at once: Redis, Mosquitto, NATS, node's ws and socket.io, each as its own pages say, on one core.

Debian's packages, and two node packages with a lock of their own in `node/`, installed by this bench alone. No broker writes to the disk
and none asks after its lines while the bench is played: pings are an hour apart.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.builds import npm_ci
from bench.children import child, free_port, wait_for_port
from bench.live_line.listeners import Manner, Step
from bench.live_line.servers import Peer, posted

NODE = Path(__file__).with_name("node")
TOPIC = b"bell"
FILES = 19_900

MQTT_WELCOME = Step(b"\x10\x0c\x00\x04MQTT\x04\x02\x00\x00\x00\x00", b"\x20\x02\x00\x00")
"""CONNECT: MQTT 3.1.1, clean session, no name, no keep-alive; and its CONNACK."""
MQTT_PING, MQTT_PONG = b"\xc0\x00", b"\xd0\x00"
MQTT_TAKEN = b"\x40\x02"
"""PUBACK; the message's number follows."""
NATS_WELCOME = b'CONNECT {"verbose":false,"pedantic":false}\r\n'
NATS_PING, NATS_PONG = b"PING\r\n", b"PONG\r\n"
WEBSOCKET = (
    b"GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)
SOCKET_IO_JOINS = Step(b"\x81\x82\x00\x00\x00\x0040", b"40{")
"""A masked text frame that says `40`: into the main room."""


@contextmanager
def redis(folder: Path) -> Iterator[Peer]:
    """Publish and subscribe; nothing is kept."""
    port = free_port()
    words = f"--port {port} --bind 127.0.0.1 --protected-mode no --appendonly no --maxclients {FILES} --tcp-backlog 4096 --dir {folder}"
    joins = Step(resp(b"SUBSCRIBE", TOPIC), b"$4\r\nbell\r\n:1\r\n")

    def request(message: bytes) -> bytes:
        return resp(b"PUBLISH", TOPIC, message)

    with broker("redis-server", [*words.split(), "--save", ""], port=port) as process:
        yield peer("redis", port, process, Manner((joins,), taken=b":"), request)


@contextmanager
def mosquitto(folder: Path, *, qos: int) -> Iterator[Peer]:
    """QoS 0, or 1: then the broker answers who publishes, and every line answers the broker."""
    port, configuration = free_port(), folder / f"mosquitto-{qos}.conf"
    configuration.write_text(
        f"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\nset_tcp_nodelay true\nsys_interval 0\nlog_dest none\n"
    )
    joins = Step(mqtt(0x82, b"\x00\x01", sized(TOPIC), bytes([qos])), b"\x90\x03\x00\x01" + bytes([qos]))
    manner = Manner(
        (MQTT_WELCOME, joins),
        taken=MQTT_TAKEN if qos else MQTT_PONG,
        greeting=MQTT_WELCOME,
        acknowledged=(MQTT_TAKEN, sized(TOPIC)) if qos else None,
    )

    def request(message: bytes) -> bytes:
        if qos:
            return mqtt(0x32, sized(TOPIC), b"\x00\x01", message)
        return mqtt(0x30, sized(TOPIC), message) + MQTT_PING

    with broker("mosquitto", ["-c", configuration], port=port) as process:
        yield peer(f"mosquitto_qos{qos}", port, process, manner, request)


@contextmanager
def nats(folder: Path) -> Iterator[Peer]:
    port, configuration = free_port(), folder / "nats.conf"
    configuration.write_text(f'listen: "127.0.0.1:{port}"\nping_interval: "1h"\nmax_connections: {FILES}\n')
    manner = Manner(
        (Step(NATS_WELCOME + b"SUB %s 1\r\n" % TOPIC + NATS_PING, NATS_PONG),),
        taken=NATS_PONG,
        greeting=Step(NATS_WELCOME + NATS_PING, NATS_PONG),
    )

    def request(message: bytes) -> bytes:
        return b"PUB %s %d\r\n%s\r\n" % (TOPIC, len(message), message) + NATS_PING

    with broker("nats-server", ["-c", configuration], port=port) as process:
        yield peer("nats", port, process, manner, request)


@contextmanager
def node_ws() -> Iterator[Peer]:
    with node("ws.mjs") as (port, process):
        manner = Manner((Step(WEBSOCKET % b"/", b"HTTP/1.1 101"),), taken=b"HTTP/1.1 2")
        yield peer("node_ws", port, process, manner, posted_to_node)


@contextmanager
def socket_io() -> Iterator[Peer]:
    with node("socketio.mjs") as (port, process):
        opens = Step(WEBSOCKET % b"/socket.io/?EIO=4&transport=websocket", b'{"sid"')
        yield peer("socket_io", port, process, Manner((opens, SOCKET_IO_JOINS), taken=b"HTTP/1.1 2"), posted_to_node)


def peer(
    name: str, port: int, process: subprocess.Popen[str], manner: Manner, request: Callable[[bytes], bytes]
) -> Peer:
    target = f"tcp:127.0.0.1:{port}"
    return Peer(name, target, target, (process.pid,), manner, request)


@contextmanager
def broker(program: str, words: list[str | Path], *, port: int) -> Iterator[subprocess.Popen[str]]:
    """A broker that listens. Raises RuntimeError when it is not installed."""
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin")
    if found is None:
        raise RuntimeError(f"{program} is not installed (Debian: the package of that name; tools/machine.sh bench)")
    with child([found, *words], stderr=subprocess.DEVNULL) as process:
        wait_for_port(port)
        yield process


@contextmanager
def node(program: str) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    npm_ci(NODE)
    with child(["node", NODE / program], environment={"NODE_ENV": "production"}) as process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())["port"], process


def posted_to_node(message: bytes) -> bytes:
    return posted("/", message)


def resp(*words: bytes) -> bytes:
    """A command as Redis reads it."""
    return b"*%d\r\n" % len(words) + b"".join(b"$%d\r\n%s\r\n" % (len(word), word) for word in words)


def mqtt(first: int, *parts: bytes) -> bytes:
    """A packet of MQTT 3.1.1: its first byte, its length in sevens of bits, its parts."""
    body = b"".join(parts)
    length, left = bytearray(), len(body)
    while True:
        left, low = divmod(left, 128)
        length.append(low | (0x80 if left else 0))
        if not left:
            return bytes([first, *length]) + body


def sized(text: bytes) -> bytes:
    return len(text).to_bytes(2, "big") + text
