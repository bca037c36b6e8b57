"""What an operator says about a ledger: begin another log, or that somebody else's deed is dealt with."""

import sys
from collections.abc import Callable

from sqlalchemy import Connection, create_engine, delete

from tocsin.house import premises
from tocsin.house.config import Config
from tocsin.house.migrate import REVISIONS, revision_of
from tocsin.keeping.model import SPLIT, STANDS_STILL
from tocsin.keeping.store import CHECKPOINT, EVIDENCE, STAMP

Say = Callable[[str], None]


def renew(config: Config, *, say: Say) -> int:
    """Exit code. Bears being broken off: the old key goes last, and with it alone the log stands still again."""

    def begin(connection: Connection) -> None:
        for table in (CHECKPOINT, STAMP):
            connection.execute(delete(table))
        connection.execute(delete(EVIDENCE).where(EVIDENCE.c.code.in_(STANDS_STILL)))

    code = _in_an_idle_house(config, begin, then=lambda: config.ledger_key.unlink(missing_ok=True))
    if code == 0:
        say("The next start makes a new key and another log; every leaf that is still here stands in it.")
        say("Receipts and proofs of the old log stay what they are, but this house cannot prove them any more.")
        say("Then give `log` of /api/ledger/keys to your stewards, for the town's book, and to those who cosign it.")
    return code


def settle(config: Config, *, say: Say) -> int:
    """Exit code. What others' logs did is dealt with, and the proof of it goes."""

    def forget(connection: Connection) -> None:
        connection.execute(delete(EVIDENCE).where(EVIDENCE.c.code == SPLIT))

    code = _in_an_idle_house(config, forget)
    if code == 0:
        say("Forgotten. Take that log's key out of TOCSIN_COSIGNS, or it will be found again.")
    return code


def _in_an_idle_house(
    config: Config, change: Callable[[Connection], None], *, then: Callable[[], None] = lambda: None
) -> int:
    if not config.database.is_file() or revision_of(config.database) != REVISIONS[-1]:
        print(f"tocsin: there is no town in {config.data} that this program can read", file=sys.stderr)
        return 1
    try:
        with premises.alone(config.data):
            engine = create_engine(f"sqlite:///{config.database}")
            with engine.begin() as connection:
                change(connection)
            engine.dispose()
            then()
            premises.flush(config.data)
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {why.filename or config.data}", file=sys.stderr)
        return 4
    return 0
