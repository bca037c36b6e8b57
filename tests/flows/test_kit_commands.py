"""tocsin-kit from the outside: found, split, recover, invite, certify, drill, verify, verify-app."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio
from pyrage import passphrase

from tests.kit import Kit, QuickLock
from tests.street import RunningClock, RunningHouse, Street, clock_face
from tocsin.seals import manifest, statement
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import PublicKey, Recipient
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Event
from tocsin_kit import book, root, sealed_file, steward_file, verify
from tocsin_kit.actors.alert_file import save_alert
from tocsin_kit.actors.founder import Founder
from tocsin_kit.actors.hostile import LyingHouse
from tocsin_kit.actors.phone import Phone
from tocsin_kit.actors.steward import make_secrets
from tocsin_kit.keys import RecipientKey, SigningKey

pytestmark = pytest.mark.usefixtures("quick_locks")


@pytest_asyncio.fixture
async def empty_house(tmp_path: Path) -> AsyncIterator[RunningHouse]:
    """By the real clock, as the commands are."""
    house = RunningHouse(tmp_path / "house", clock=RunningClock())
    await house.start()
    yield house
    await house.stop()


@pytest.fixture
def kit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Kit:
    words = tmp_path / "words"
    words.write_text("five words nobody else knows\n", "utf-8")
    return Kit(words, capsys)


async def test_a_town_from_its_founding_to_a_drill(empty_house: RunningHouse, kit: Kit, tmp_path: Path) -> None:
    folder = tmp_path / "founder"
    link = f"{empty_house.address}/#setup={empty_house.setup}"
    second = tmp_path / "second.tocsin-steward"
    said = await kit(
        "found", link, "--name", "Maple Street", "--preset", "network", "--near", "44.95,-93.27",
        "--languages", "en,es", "--folder", folder, "--second-steward", second,
    )  # fmt: skip
    assert "Maple Street is founded" in said
    assert "fingerprint words" in said
    await kit("found", link, "--name", "Again", "--near", "0,0", "--folder", tmp_path / "again", exits=1)
    assert list((tmp_path / "again").iterdir()) == [], "a root without a town is left nowhere"

    first = folder / "steward.tocsin-steward"
    invite = (await kit("invite", first)).strip()
    assert invite.startswith(f"{empty_house.address}/#i=")
    meeting = await kit("invite", first, "--uses", 60, "--address", "https://maple.example")
    assert meeting.startswith("https://maple.example/#i=")

    role = (await kit("invite", first, "--role", "dispatcher")).strip()
    role_file = tmp_path / "cal.tocsin-role"
    assert "revocation slip" in await kit("take-role", role, "--name", "Cal", "--file", role_file)
    assert "Cal asks to be dispatcher, for 168 windows." in await kit("steward", "requests", first)
    assert "sent to the other stewards" in await kit("steward", "certify", first, "--windows", 2)
    assert "hidden among 1" in await kit("steward", "cosign", second)
    assert "No other steward asks" in await kit("steward", "cosign", second)
    assert "hidden among 1" in await kit("steward", "certify", first, "--with", second, "--windows", 2)
    assert "waits for a colleague" in await kit(
        "drill", "begin", role_file, "--place", "44.95,-93.27", "--event", "fire"
    )
    await kit("steward", "cut", first, invite)
    await kit("steward", "revoke", first, "Cal")
    await kit("drill", "begin", role_file, "--place", "44.95,-93.27", exits=1)


async def test_the_root_is_split_among_five_and_three_bring_it_back(
    empty_house: RunningHouse, kit: Kit, tmp_path: Path
) -> None:
    link = f"{empty_house.address}/#setup={empty_house.setup}"
    await kit("found", link, "--name", "Maple Street", "--near", "44.95,-93.27", "--folder", tmp_path)
    root_file = tmp_path / "root.tocsin-root"
    seed, name = root.open_root(root_file, words="five words nobody else knows")
    assert name == "Maple Street"
    assert seed not in root_file.read_bytes()
    shares = tmp_path / "shares"
    await kit("split", root_file, "--folder", shares)
    assert len(list(shares.glob("share-*.html"))) == 5
    written = []
    for number, share in enumerate(root.split(seed)[1:4]):
        written.append(tmp_path / f"{number}.txt")
        written[-1].write_text(share, "utf-8")
    again = tmp_path / "again.tocsin-root"
    said = await kit("recover", again, "--name", "Maple Street", "--shares", *written)
    assert root.fingerprint(Founder(seed=seed).town) in said
    assert root.open_root(again, words="five words nobody else knows") == (seed, "Maple Street")
    await kit("recover", tmp_path / "no", "--name", "x", "--shares", *written[:2], exits=1)
    await kit("split", root_file, "--keepers", 3, "--folder", tmp_path / "few")
    assert len(list((tmp_path / "few").glob("share-*.html"))) == 3
    assert "Any 2 of the 3 shares" in (tmp_path / "few" / "share-2.html").read_text("utf-8")
    few = root.split(seed, root.FEW)
    assert [root.needed(share) for share in few] == [2, 2, 2]
    assert root.recover(few[1:]) == seed
    written[0].write_text(root.split(bytes(32))[0], "utf-8")
    await kit("recover", tmp_path / "no", "--name", "x", "--shares", *written, exits=1)


@pytest.mark.real_locks
class Busy:
    """The library on a machine that was busy when it measured it: what it says of any file that takes too much work."""

    sealed = b"age-encryption.org/v1\n-> scrypt %s 63\n%s\n--- %s\n" % (b"A" * 22, b"A" * 43, b"A" * 43) + bytes(64)

    def __init__(self, times: int) -> None:
        self.left = times

    def decrypt(self, sealed: bytes, words: str) -> bytes:
        self.left -= 1
        return passphrase.decrypt(Busy.sealed, words) if self.left >= 0 else QuickLock.decrypt(sealed, words)


async def test_right_words_are_not_said_to_be_wrong_where_the_machine_is_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file.age"
    sealed_file.write_sealed(b"inside", file=file, words="right")
    monkeypatch.setattr(sealed_file, "AGAIN_S", 0)
    monkeypatch.setattr(sealed_file, "passphrase", Busy(3))
    assert sealed_file.read_sealed(file, words="right") == b"inside"
    with pytest.raises(Refusal, match=r"file\.wrong_words"):
        sealed_file.read_sealed(file, words="wrong")
    monkeypatch.setattr(sealed_file, "passphrase", Busy(10_000))
    with pytest.raises(Refusal, match=r"file\.slow_machine"):
        sealed_file.read_sealed(file, words="right")


async def test_wrong_words_open_nothing(kit: Kit, tmp_path: Path) -> None:
    root_file = tmp_path / "root.tocsin-root"
    root.keep_root(bytes(range(32)), file=root_file, town_name="Maple Street", words="five other words")
    assert bytes(range(32)) not in root_file.read_bytes()
    await kit("split", root_file, exits=1)
    assert "file.wrong_words" in kit.error
    assert root.open_root(root_file, words="five other words") == (bytes(range(32)), "Maple Street")
    (tmp_path / "odd").write_bytes(b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 40\n")
    await kit("split", tmp_path / "odd", exits=1)
    assert "file.not_sealed" in kit.error


async def test_a_saved_alert_is_proven_offline_and_refused_with_one_bit_flipped(
    street: Street, kit: Kit, tmp_path: Path
) -> None:
    await street.warned()
    alert = next(iter(street["dana"].alerts.values()))
    saved = tmp_path / "alert.tocsin"
    saved.write_bytes(await save_alert(street["dana"], alert.alert_id))
    await street.house.stop()
    said = await kit("verify", saved)
    assert "This is a true alert of Maple Street." in said
    assert "Checkpoint nearby. Avoid the area." in said
    assert "Signed by 2 of the 2 people who held roles then: " in said
    assert root.fingerprint(street.founder.town) in said
    assert "true alert" in await kit("verify", saved, "--town", b64u(street.founder.town))
    await kit("verify", saved, "--town", b64u(bytes(16)), exits=1)
    whole = saved.read_bytes()
    for place in range(0, len(whole), 61):
        saved.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        said = await kit("verify", saved, "--town", b64u(street.founder.town), exits=1)
        assert "true alert" not in said


async def test_an_ending_and_a_stand_in_are_proven_too(street: Street, tmp_path: Path) -> None:
    await street.warned()
    await street.all_clear()
    ending = next(each for each in street["dana"].alerts.values() if each.alert.is_ending)
    file = await save_alert(street["dana"], ending.alert_id)
    proven = verify.prove(verify.read(file), town=street.founder.town, at=street.clock())
    assert proven.alert.standing == "final"
    assert not proven.rests_on_delay


async def test_a_changed_app_is_told_apart(street: Street, kit: Kit) -> None:
    files = {"/index.html": b"<!doctype html>", "/words/es.ftl": b"do-avoid = Evite la zona."}
    pinned = manifest.write(files)
    body = statement.Manifest(hash_of(pinned))
    await street.stewards[0].state_with(street.stewards[1], body, at=street.clock())
    liar = LyingHouse(street.house.address)
    await liar.start()
    liar.lies.files = {**files, manifest.PATH: pinned}
    said = await kit("verify-app", liar.address)
    assert "2 of 2 files are the ones that the town's stewards signed." in said
    assert root.fingerprint(street.founder.town) in said
    liar.lies.files["/words/es.ftl"] = b"do-avoid = Venga."
    said = await kit("verify-app", liar.address, exits=1)
    assert "Changed: /words/es.ftl" in said
    liar.lies.files[manifest.PATH] = manifest.write({**files, "/words/es.ftl": b"do-avoid = Venga."})
    await kit("verify-app", liar.address, exits=1)
    assert "manifest.other_hash" in kit.error
    await liar.stop()


async def test_a_stewards_file_holds_what_it_held(street: Street, tmp_path: Path) -> None:
    kept = steward_file.StewardFile(street.house.address, street.founder.town, street.stewards[0].secrets)
    steward_file.keep(kept, file=tmp_path / "s", words="w")
    again = steward_file.open_kept(tmp_path / "s", words="w")
    assert again.secrets.key.public == kept.secrets.key.public
    assert again.secrets.holders == kept.secrets.holders
    assert again.secrets.member_secrets == kept.secrets.member_secrets


async def test_the_app_pinned_by_a_build_folder(street: Street, kit: Kit, tmp_path: Path) -> None:
    """`steward manifest FOLDER` looks at every file before it signs."""
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "index.html").write_bytes(b"hello")
    (folder / manifest.PATH.lstrip("/")).write_bytes(manifest.write({"/index.html": b"hello"}))
    files = []
    for number, steward in enumerate(street.stewards):
        files.append(tmp_path / f"{number}.steward")
        kept = steward_file.StewardFile(street.house.address, street.founder.town, steward.secrets)
        steward_file.keep(kept, file=files[-1], words="five words nobody else knows")
    assert "The app is pinned" in await kit("steward", "manifest", files[0], folder, "--with", files[1])
    (folder / "index.html").write_bytes(b"changed")
    await kit("steward", "manifest", files[0], folder, "--with", files[1], exits=1)

    another = tmp_path / "another"
    another.mkdir()
    (another / "index.html").write_bytes(b"changed")
    (another / manifest.PATH.lstrip("/")).write_bytes(manifest.write({"/index.html": b"changed"}))
    assert "sent to the other stewards" in await kit("steward", "manifest", files[0], another)
    said = await kit("steward", "cosign", files[1])
    assert "another app" in said
    assert hash_of(manifest.write({"/index.html": b"changed"})).hex() in said
    (folder / "index.html").write_bytes(b"hello")
    await kit("steward", "cosign", files[1], "--app", folder, exits=1)
    assert "cosign.not_the_same" in kit.error, "only the build that she has herself"
    assert "The app is pinned" in await kit("steward", "cosign", files[1], "--app", another)
    assert "No other steward asks" in await kit("steward", "cosign", files[1])
    reader = Phone(
        town=street.founder.town,
        addresses=[street.house.address],
        clock=street.clock,
        language="en",
        here=None,
        clock_face=clock_face,
    )
    await reader.sync()
    assert reader.town_roster().manifest == hash_of(manifest.write({"/index.html": b"changed"}))
    await reader.close()


@pytest.fixture
def stewards_files(street: Street, tmp_path: Path) -> list[Path]:
    """Both stewards of a street's network, each with a file of her own; and the root's."""
    files = []
    for number, steward in enumerate(street.stewards):
        files.append(tmp_path / f"{number}.steward")
        kept = steward_file.StewardFile(street.house.address, street.founder.town, steward.secrets)
        steward_file.keep(kept, file=files[-1], words="five words nobody else knows")
    return files


async def roster_of(street: Street) -> Roster:
    """As a phone sees it that was never here before."""
    reader = street.phone(Phone, "reader")
    await reader.sync()
    return reader.town_roster()


async def test_the_rules_are_read_and_changed_with_two_stewards_beside_one_another(
    street: Street, kit: Kit, stewards_files: list[Path]
) -> None:
    first, second = stewards_files
    before = await roster_of(street)
    said = await kit("steward", "policy", first)
    assert "checkpoint: " in said
    assert "48 hours" not in said
    assert (await roster_of(street)).sequence == before.sequence, "reading writes nothing"
    said = await kit(
        "steward",
        "policy",
        first,
        "--with",
        second,
        "--off",
        "fire",
        "--lone-watch",
        "no",
        "--tune",
        "checkpoint=400,45",
    )
    assert "checkpoint: 400 m, 45 minutes" in said
    assert "48 hours after it first saw it" in said
    seen = await roster_of(street)
    (coming,) = seen.pending
    assert isinstance(coming.body, statement.Policy)
    assert not coming.body.lone_watch
    assert Event.fire not in {each.event for each in coming.body.kinds}
    assert seen.policy == before.policy, "nothing is in force before the 48 hours"
    assert "Takes force at" in await kit("steward", "policy", first)
    await kit("steward", "policy", first, "--with", second, "--tune", "eviction=200,60", exits=1)
    assert "policy.home" in kit.error


async def test_a_steward_is_taken_in_by_letter_and_put_out_by_the_root(
    street: Street, kit: Kit, stewards_files: list[Path], tmp_path: Path
) -> None:
    first, second = stewards_files
    third = tmp_path / "third.steward"
    secrets = make_secrets(member_secret=bytes(32))
    steward_file.keep(
        steward_file.StewardFile(street.house.address, street.founder.town, secrets),
        file=third,
        words="five words nobody else knows",
    )
    code = (await kit("steward", "code", third)).strip()
    said = await kit("steward", "stewards", first, "--add", code)
    assert "sent to the other stewards" in said
    assert not (await roster_of(street)).pending
    said = await kit("steward", "cosign", second)
    assert "(stewards)" in said
    assert "--sign" in said
    assert not (await roster_of(street)).pending, "what cannot be rebuilt is read first"
    await kit("steward", "cosign", second, "--sign", "00" * 10, exits=1)
    assert "cosign.not_the_same" in kit.error, "another page is never signed in the place of the one that was read"
    assert "48 hours" in await kit("steward", "cosign", second, "--sign", said.split()[-1])
    assert "No other steward asks" in await kit("steward", "cosign", second)
    seen = await roster_of(street)
    assert len(seen.stewards) == 2
    (coming,) = seen.pending
    assert isinstance(coming.body, statement.Stewards)
    assert len(coming.body.stewards) == 3

    root_file = tmp_path / "root"
    root_words = tmp_path / "root-words"
    root_words.write_text("six other words", "utf-8")
    root.keep_root(street.founder._root.seed, file=root_file, town_name="Maple Street", words="six other words")
    by_root = ("--root", root_file, "--root-words-file", root_words)
    said = await kit("steward", "stewards", first, "--remove", 2, *by_root)
    assert "in force" in said
    assert "name another" in said
    seen = await roster_of(street)
    assert [each.key for each in seen.stewards] == [street.stewards[0].secrets.key.public]
    assert not seen.pending, "what the root says takes the place of what was coming"
    await kit("steward", "stewards", first, "--remove", 1, *by_root, exits=1)
    assert "steward.none_left" in kit.error
    root.keep_root(bytes(range(32)), file=(other := tmp_path / "other"), town_name="Elm", words="six other words")
    await kit("steward", "desk", first, "--remove", 1, "--root", other, "--root-words-file", root_words, exits=1)
    await kit("steward", "stewards", first, "--add", code, "--root", other, "--root-words-file", root_words, exits=1)
    assert "root.other_town" in kit.error
    await kit("steward", "stewards", first, "--add", "tocsin-steward:nonsense", exits=1)
    assert "steward.no_code" in kit.error


def test_a_steward_reads_differently_when_another_would_read_her_letters() -> None:
    cal = statement.Steward(PublicKey(bytes(32)), Recipient(bytes(32)))
    taken_over = replace(cal, recipient=Recipient(bytes([1] * 32)))
    assert book.lines_of(statement.Stewards((cal,))) != book.lines_of(statement.Stewards((taken_over,)))


async def test_the_permanent_desk_and_the_mirrors(street: Street, kit: Kit, stewards_files: list[Path]) -> None:
    first, second = stewards_files
    night = RecipientKey.make().public
    said = await kit("steward", "desk", first, "--with", second, "--add", book.desk_code(night))
    assert "48 hours" in said
    (coming,) = (await roster_of(street)).pending
    assert isinstance(coming.body, statement.Desk)
    assert night in coming.body.recipients
    await kit("steward", "desk", first, "--with", second, "--add", "age1night", exits=1)
    assert "desk.no_code" in kit.error

    address = "https://mirror.example"
    said = await kit("steward", "mirrors", first, "--with", second, "--add", f"{address}/")
    assert "in force" in said
    assert (await roster_of(street)).mirrors == (address,)
    assert f"1. {address}" in await kit("steward", "mirrors", first)
    await kit("steward", "mirrors", first, "--with", second, "--remove", 2, exits=1)
    assert "book.no_such_line" in kit.error
    await kit("steward", "mirrors", first, "--with", second, "--remove", 1)
    assert (await roster_of(street)).mirrors == ()


async def test_two_stewards_put_a_phone_on_the_aid_desk_and_one_takes_it_off(
    street: Street, kit: Kit, stewards_files: list[Path]
) -> None:
    first, second = stewards_files
    olga, ruth = (statement.AidDevice(RecipientKey.make().public, SigningKey.make().public) for _ in range(2))
    codes = [book.aid_desk_code(each) for each in (olga, ruth)]
    said = await kit("steward", "aid-desk", first, "--with", second, "--add", *codes)
    assert "48 hours" in said
    (coming,) = (await roster_of(street)).pending
    assert coming.body == statement.AidDesk((olga, ruth))
    assert f"2. {book.aid_device_id(ruth)}" in await kit("steward", "aid-desk", first)
    await kit("steward", "aid-desk", first, "--with", second, "--add", "tocsin-desk:nonsense", exits=1)
    assert "aid.no_code" in kit.error
    more = [book.aid_desk_code(replace(olga, key=SigningKey.make().public)) for _ in range(5)]
    await kit("steward", "aid-desk", first, "--with", second, "--add", *more, exits=1)
    assert "aid.desk_full" in kit.error

    founded = await roster_of(street)
    said = street.founder.state(founded, statement.AidDesk((olga, ruth)), at=street.clock())
    await street.stewards[0].phone.ask("POST", "/api/roster", json_body={"statement": b64u(said)})
    assert (await roster_of(street)).aid == (olga, ruth)
    said = await kit("steward", "aid-desk", second, "--remove", 1)
    assert "in force" in said and "48 hours" not in said
    assert (await roster_of(street)).aid == (ruth,)


async def test_trustees_are_named_by_two_stewards_with_the_rules_of_filming(
    street: Street, kit: Kit, stewards_files: list[Path], tmp_path: Path
) -> None:
    first, second = stewards_files
    codes = [(await kit("trustee", "key", tmp_path / f"trustee-{n}")).strip() for n in range(3)]
    assert (await kit("trustee", "key", tmp_path / "trustee-0")).strip() == codes[0], "films are sealed to these keys"
    people = tuple(book.read_trustee_code(code) for code in codes)
    named = ("steward", "trustees", first, "--with", second)
    assert "nobody films here" in await kit("steward", "trustees", first)
    assert "48 hours" in await kit(*named, "--add", *codes, "--sound", "yes")
    (coming,) = (await roster_of(street)).pending
    assert coming.body == statement.Trustees(people, needed=2, sound=True, hours=book.FILM_HOURS)
    said = await kit("steward", "trustees", first)
    assert f"3. {book.trustee_id(people[2])}" in said and "any 2 open a film; with sound" in said
    await kit("steward", "trustees", first, "--add", *codes, "--hours", 72)
    shown = await kit("steward", "cosign", second)
    assert book.trustee_id(people[0]) in shown and "without sound; kept for 72 hours" in shown
    for wrong, code in (
        (("--add", "tocsin-desk:nonsense"), "trustee.no_code"),
        (("--add", codes[0]), "trustee.too_few"),
        (("--add", *codes, "--needed", 4), "trustee.too_few"),
        (("--add", *codes, "--needed", 1), "trustee.too_few"),
        (("--add", *codes, "--hours", 0), "trustee.hours"),
        (("--add", *codes, "--hours", 8_761), "trustee.hours"),
        (("--remove", 1), "book.no_such_line"),
    ):
        await kit(*named, *wrong, exits=1)
        assert code in kit.error


async def test_a_relay_is_made_and_named(street: Street, kit: Kit, stewards_files: list[Path], tmp_path: Path) -> None:
    first, second = stewards_files
    code = (await kit("relay", "key", tmp_path / "relay")).strip()
    assert (await kit("relay", "key", tmp_path / "relay")).strip() == code, "a key that is named is not replaced"
    named = ("steward", "relays", first, "--with", second)
    await kit(*named, "--add", code, "--name", "Weather service", "--events", "storm", "eviction", exits=1)
    assert "relay.home" in kit.error
    await kit(*named, "--add", "tocsin-desk:nonsense", "--name", "Weather service", "--events", "storm", exits=1)
    assert "relay.no_code" in kit.error
    await kit(*named, "--add", code, "--name", "Weather service", "--events", "storm", "flood")
    (relay,) = (await roster_of(street)).relays
    assert (relay.name, relay.events, book.relay_code(relay.key)) == (
        "Weather service",
        (Event.storm, Event.flood),
        code,
    )
    assert f"1. Weather service: storm, flood ({code})" in await kit("steward", "relays", first)
    (tmp_path / "relay/relay.toml").write_text(
        f'town = "{b64u(street.founder.town)}"\nhouse = "{street.house.address}"\nfeed = "http://127.0.0.1:9/feed"\n',
        "utf-8",
    )
    await kit("relay", "run", tmp_path / "relay", "--once", exits=1)
    assert "does not answer" in kit.error
    await kit(*named, "--remove", 1)
    assert (await roster_of(street)).relays == ()
    await kit("relay", "run", tmp_path / "relay", "--once", exits=1)
    assert "relay.not_named" in kit.error


async def test_the_towns_files(kit: Kit, empty_house: RunningHouse, tmp_path: Path) -> None:
    """Two stewards list a map; one lists a voice and the other, who has listened to it, signs it by letter."""
    folder, second = tmp_path / "keys", tmp_path / "second.tocsin-steward"
    await kit(
        "found", f"{empty_house.address}/#setup={empty_house.setup}", "--name", "Elm", "--near", "44.95,-93.27",
        "--preset", "network", "--folder", folder, "--second-steward", second,
    )  # fmt: skip
    first = folder / "steward.tocsin-steward"
    the_map, voice, other = tmp_path / "elm.pmtiles", tmp_path / "so.voice", tmp_path / "other.voice"
    the_map.write_bytes(b"streets" * 40_000)
    voice.write_bytes(b"digniin" * 999)
    other.write_bytes(b"something else")
    assert "This town has no files." in await kit("files", "list", first)
    said = await kit("files", "add", first, "map.pmtiles", the_map, "--with", second)
    assert f"map.pmtiles: {7 * 40_000} bytes, {hash_of(the_map.read_bytes()).hex()[:16]}, at the house" in said
    assert "asked by letter" in await kit("files", "add", first, "voice-so", voice)
    assert "voice-so" not in await kit("files", "list", first)
    await kit("files", "cosign", second, other, exits=1)
    assert "cosign.not_the_same" in kit.error
    assert "voice-so: 6993 bytes" in await kit("files", "cosign", second, voice)
    assert "No other steward asks" in await kit("files", "cosign", second, voice)
    empty_house_files = empty_house.data / "files"
    assert {each.name for each in empty_house_files.iterdir()} == {
        hash_of(each.read_bytes()).hex() for each in (the_map, voice)
    }
    (empty_house_files / hash_of(voice.read_bytes()).hex()).unlink()
    assert "voice-so: 6993 bytes" in await kit("files", "list", first)
    assert "not at the house yet" in await kit("files", "list", first)
    assert "at the house" in (await kit("files", "add", first, "voice-so", voice)).splitlines()[-1]
    await kit("files", "add", first, "No Good", voice, "--with", second, exits=1)
    assert "roster.malformed" in kit.error
    assert "asked by letter" in await kit("files", "remove", first, "voice-so")
    await kit("files", "cosign", second, exits=1)
    assert "cosign.takes_away" in kit.error
    assert "--removed voice-so" in kit.error
    await kit("files", "cosign", second, "--removed", "map.pmtiles", exits=1)
    assert "voice-so" in await kit("files", "list", first), "nothing is taken away that she did not name"
    assert "voice-so" not in await kit("files", "cosign", second, "--removed", "voice-so")
    await kit("files", "remove", first, "voice-so", "--with", second, exits=1)
    assert "file.unknown" in kit.error
    await empty_house.tick()
    assert [each.name for each in empty_house_files.iterdir()] == [hash_of(the_map.read_bytes()).hex()]
