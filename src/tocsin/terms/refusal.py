"""A refusal has two faces: `code` and `safe` may be told, what caused it stays inside."""

from __future__ import annotations


class Refusal(Exception):
    """Something was asked that will not be done.

    code: `room.reason`, stable, for programs. safe: one sentence for the person; the only text a door may write.
    status: the HTTP status a door answers with. The cause (`raise … from why`) never leaves the process.
    """

    def __init__(self, code: str, *, safe: str = "This cannot be accepted.", status: int = 400) -> None:
        super().__init__(code)
        self.code = code
        self.safe = safe
        self.status = status

    def __repr__(self) -> str:
        return f"Refusal({self.code!r})"

    def __str__(self) -> str:
        return self.code
