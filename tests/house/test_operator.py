"""What the operator is told: doctor in words, subpoena in full."""

from pathlib import Path

from tests.street import Street
from tocsin.engines.clock import SystemClock
from tocsin.house.config import Config
from tocsin.house.doctor import examine
from tocsin.house.migrate import TABLES, migrate
from tocsin.house.subpoena import tell_all
from tocsin.terms.b64 import b64u
from tocsin.terms.instant import WINDOW_S

NOWHERE = 9


def doctor(config: Config) -> tuple[int, str]:
    words: list[str] = []
    return examine(config, say=words.append), "\n".join(words)


def subpoena(config: Config, **asked: object) -> str:
    words: list[str] = []
    how = {"pass_secret": None, "invite_secret": None} | asked
    assert tell_all(config, say=words.append, **how) == 0  # type: ignore[arg-type]
    return "\n".join(words)


def test_the_doctor_says_that_there_is_nothing_yet(tmp_path: Path) -> None:
    code, words = doctor(Config(data=tmp_path / "none"))
    assert code == 1 and "There is no folder" in words


def test_the_doctor_says_that_no_town_was_founded(tmp_path: Path) -> None:
    migrate(tmp_path / "town" / "town.sqlite3")
    (tmp_path / "town").chmod(0o755)
    code, words = doctor(Config(data=tmp_path / "town", port=NOWHERE))
    assert code == 2 and "No town was founded" in words and "chmod 700" in words and "No house answers" in words


def test_the_doctor_names_a_database_that_cannot_be_read(tmp_path: Path) -> None:
    migrate(tmp_path / "town" / "town.sqlite3")
    (tmp_path / "town" / "town.sqlite3").write_bytes(b"SQLite format 3" + bytes(9000))
    code, words = doctor(Config(data=tmp_path / "town", port=NOWHERE))
    assert code == 2 and "The database cannot be read" in words


async def test_the_doctor_knows_when_keys_are_near_their_end(street: Street) -> None:
    offset = street.clock() - SystemClock().now()
    address = street.house.address.rpartition(":")[2]
    await street.house.stop()
    data = street.house.data
    _, words = doctor_of(data, offset=offset, port=int(address))
    assert "The town is Maple Street" in words and "2 people are certified for the watch now" in words
    assert "more days only: ask a steward soon" in words
    _, words = doctor_of(data, offset=offset + 10 * WINDOW_S, port=int(address))
    assert "a steward has to certify now" in words and "Nobody is certified for the watch now" in words
    _, words = doctor_of(data, offset=offset - 7 * 86_400, port=int(address))
    assert "This machine's clock is behind" in words


def doctor_of(data: Path, *, offset: int, port: int) -> tuple[int, str]:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as apart:
        return apart.submit(doctor, Config(data=data, port=port, clock_offset_s=offset)).result()


async def test_a_subpoena_gets_everything_and_it_joins_nothing(street: Street) -> None:
    await street.warned()
    config = Config(data=street.house.data)
    told = subpoena(config)
    for metadata in TABLES:
        for table in metadata.sorted_tables:
            assert f"\n{table.name}: " in told
            for column in table.columns:
                assert f"  {column.name}: kept: " in told
    assert "Maple" not in told.replace("Maple Street", "")
    ana = street.member("ana")
    secret = ana._pass
    assert secret is not None
    about = subpoena(config, pass_secret=b64u(secret)).rpartition("About the pass")[2]
    assert "stands in 1 row of pass as pass_hash" in about
    assert "1 places in all" in about


async def test_the_same_day_reads_the_same(street: Street) -> None:
    await street.warned()
    config = Config(data=street.house.data)
    assert subpoena(config) == subpoena(config)
    shapes = subpoena(config, shapes=True)
    assert b64u(street.founder.town) not in shapes
