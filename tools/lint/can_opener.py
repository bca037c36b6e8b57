"""Import contracts prove what is imported, not what is called. So: nothing in src/tocsin opens what a phone sealed or asks who called, and outside house/ and
engines/ nothing reads the clock or makes an id (time and chance come in by the door)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.lint.offence import Offence

RULE = "can-opener"
OPENERS = {"decrypt", "unseal", "unwrap_key", "open_sealed", "from_private_bytes", "exchange"}
CLOCKS_AND_DICE = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.monotonic",
    "uuid.uuid1",
    "uuid.uuid4",
    "uuid4",
    "os.urandom",
    "urandom",
    "secrets.token_bytes",
    "secrets.token_hex",
    "secrets.token_urlsafe",
    "token_bytes",
    "token_hex",
    "token_urlsafe",
    "random.random",
    "random.randbytes",
    "random.choice",
}
CALLERS = ("x-forwarded", "x-real-ip", "forwarded-for", "user-agent", "remote_addr", "peername")
FREE_OF_CLOCKS = ("house", "engines")


def look(root: Path) -> Iterator[Offence]:
    house = root / "src/tocsin"
    for path in sorted(house.rglob("*.py")):
        name = str(path.relative_to(root))
        may_read_clocks = path.relative_to(house).parts[0] in FREE_OF_CLOCKS
        for line, say in sorted(set(offences_of(ast.parse(path.read_text("utf-8")), may_read_clocks=may_read_clocks))):
            yield Offence(name, line, RULE, say)


def offences_of(tree: ast.AST, *, may_read_clocks: bool) -> Iterator[tuple[int, str]]:
    """(line, sentence) of each trespass in one module."""
    docstrings = set(docstring_nodes(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in OPENERS:
            yield node.lineno, f"`.{node.attr}` opens something; the house can open nothing."
        if isinstance(node, ast.Name) and node.id in {"decrypt", "unseal"}:
            yield node.lineno, f"`{node.id}` opens something; the house can open nothing."
        if isinstance(node, ast.Attribute) and node.attr == "client" and "request" in dotted(node.value).lower():
            yield node.lineno, "`request.client` is somebody's address."
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and node.slice.value == "client":
            yield node.lineno, '`scope["client"]` is somebody\'s address.'
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in docstrings:
            text = node.value.lower() if isinstance(node.value, str) else node.value.lower().decode("latin-1")
            for caller in CALLERS:
                if caller in text:
                    yield node.lineno, f"`{caller}` tells who called."
        if not may_read_clocks and isinstance(node, ast.Attribute | ast.Name):
            called = dotted(node)
            if any(called == clock or called.endswith("." + clock) for clock in CLOCKS_AND_DICE):
                yield node.lineno, f"`{called}`: time and chance come in by the door, as parameters."
        if not may_read_clocks and isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if f"{node.module}.{alias.name}" in CLOCKS_AND_DICE:
                    yield (
                        node.lineno,
                        f"`{node.module}.{alias.name}`: time and chance come in by the door, as parameters.",
                    )


def docstring_nodes(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)


def dotted(node: ast.AST) -> str:
    """`a.b.c` of a chain of attributes; empty for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""
