"""That a film's statements are in the ledger, by whom its checkpoints were seen, and when: as files for strangers."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from tocsin.ledger import checkpoint, note, policy, tlog_proof, vkey
from tocsin.ledger import receipt as promises
from tocsin.ledger.checkpoint import SignedCheckpoint
from tocsin.ledger.policy import NONE, Group, Policy, PolicyCosigner, PolicyLog
from tocsin.ledger.vkey import VerifierKey
from tocsin.seals.hashes import hash_of
from tocsin.seals.roster import Roster
from tocsin.terms.ids import Hash
from tocsin.terms.instant import Instant, instant_of
from tocsin.terms.refusal import Refusal
from tocsin_kit.actors.line import HouseLine, NoLine, Refused
from tocsin_kit.witness import answer as answers
from tocsin_kit.witness import log_tiles
from tocsin_kit.witness.case_folder import CaseFolder
from tocsin_kit.witness.film_house import Accusation, FilmHouse, Stamped
from tocsin_kit.witness.opener import signed_openings

DUE_S = 60
"""Within which a leaf is in the ledger; a trustee's answer says to the minute when she signed."""
GROUP = b"enough"
MOST_PAGES = 8
"""Earlier pages are asked for so often: one that too few have seen proves nothing."""


@dataclass(frozen=True)
class Wanted:
    """`of`: how a person calls it."""

    of: str
    commitment: Hash
    due: Instant


@dataclass(frozen=True)
class Found:
    """`index` none: no proof, and the refusal's code says why. `code`: too few others saw it, although it is there.
    `since`: by then so many say that they had.
    """

    of: str
    index: int | None
    cosigned: int = 0
    code: str = ""
    since: Instant | None = None


def policy_of(roster: Roster, *, log: str) -> Policy:
    """What the town's book believes. `log`: the house's own word, where the book names none. Refusal("ledger.*")."""
    book = roster.ledger
    cosigners = tuple(
        PolicyCosigner(b"cosigner-%d" % number, vkey.read(each.verifier_key), each.url.encode())
        for number, each in enumerate(book.cosigners, 1)
    )
    groups = (Group(GROUP, book.needed, tuple(each.name for each in cosigners)),) if book.needed else ()
    quorum = GROUP if groups else NONE
    return Policy((PolicyLog(vkey.read(book.log or log)),), cosigners, groups, quorum)


def wanted(folder: CaseFolder, *, log: VerifierKey) -> Iterator[Wanted]:
    """Each receipt's commitment, each trustee's opening. Refusal("ledger.*") where the log never signed a receipt."""
    for receipt in folder.receipts():
        promised = promises.verify(receipt.note.encode(), keys=[log]).receipt
        if promised.commitment != receipt.commitment:
            raise Refusal("ledger.unsigned", safe="The ledger promised something else than the receipt says.")
        yield Wanted(f"the first {receipt.upto} parts", receipt.commitment, promised.due)
    for seat, payload in signed_openings(folder).items():
        at = instant_of(answers.read_opening(payload).at)
        yield Wanted(f"the answer of trustee {seat + 1}", hash_of(payload), Instant(at + DUE_S))


async def fetch(folder: CaseFolder, house: FilmHouse, *, each: Wanted, believed: Policy) -> Found:
    """Kept where it is a proof; what the house says in its place is not."""
    try:
        said = await house.proof(each.commitment, due=each.due)
        proven = tlog_proof.verify(said, entry=each.commitment, policy=Policy(believed.logs))
    except (Refused, Refusal) as why:
        return Found(each.of, None, code=why.code)
    folder.write(f"proofs/{each.commitment.hex()}.tlog-proof", said)
    try:
        seen = policy.verify(tlog_proof.read(said).checkpoint, policy=believed).cosigned
    except Refusal as why:
        return Found(each.of, proven.index, code=why.code)
    earlier = await _earlier(folder, house, each=each, believed=believed, than=proven.checkpoint.checkpoint.size)
    seen = seen if earlier is None else earlier
    return Found(each.of, proven.index, cosigned=len(seen), since=max(seen.values(), default=None))


async def _earlier(
    folder: CaseFolder, house: FilmHouse, *, each: Wanted, believed: Policy, than: int
) -> dict[VerifierKey, Instant] | None:
    """Who saw the first page that has it, and when: a proof that is fetched late shows by itself only that it is there
    now. Kept beside the other one.
    """
    since = 0
    for _ in range(MOST_PAGES if believed.quorum != NONE else 0):
        try:
            said = await house.proof(each.commitment, due=each.due, since=since)
            size = checkpoint.read(tlog_proof.read(said).checkpoint).checkpoint.size
        except (Refused, Refusal):
            return None
        if not since <= size < than:
            return None
        try:
            seen = tlog_proof.verify(said, entry=each.commitment, policy=believed).checkpoint.cosigned
        except Refusal:
            since = size + 1
            continue
        folder.write(f"proofs/{each.commitment.hex()}.{size}.tlog-proof", said)
        return seen
    return None


async def fetch_stamps(
    folder: CaseFolder, house: FilmHouse, *, proven: Mapping[Hash, int], believed: Policy
) -> tuple[int, list[str]]:
    """(the stamped size, whose stamps): of the first stamped checkpoint that has all of these, by their indexes, and
    that enough cosigners have seen, each proven under it; 0 while there is none.

    Refusal("ledger.*") for a checkpoint that the log did not sign.
    """
    said = await _stamped(house, since=max(proven.values()) + 1, believed=believed)
    if said is None:
        return 0, []
    size, under = said.size, Policy(believed.logs)
    for commitment, index in proven.items():
        proof = await log_tiles.proof_at(house, index, signed=said.checkpoint)
        tlog_proof.verify(proof, entry=commitment, policy=under)
        folder.write(f"proofs/{commitment.hex()}.{size}.tlog-proof", proof)
    folder.write(f"stamps/{size}.checkpoint", said.checkpoint)
    folder.write(f"stamps/{size}.txt", note.read(said.checkpoint).text.encode())
    for number, (_, reply) in enumerate(said.stamps, 1):
        folder.write(f"stamps/{size}-{number}.tsr", reply)
        folder.write(f"stamps/{size}-{number}.pem", _certificates(reply))
    return size, [authority for authority, _ in said.stamps]


async def _stamped(house: FilmHouse, *, since: int, believed: Policy) -> Stamped | None:
    """The first that enough cosigners have seen, else the first."""
    first: Stamped | None = None
    for _ in range(MOST_PAGES):
        said = await house.stamped(since=since)
        if said.size == 0:
            break
        if _is_seen(_stamped_page(said, since=since, believed=believed), believed):
            return said
        first, since = first or said, said.size + 1
    return first


def _stamped_page(said: Stamped, *, since: int, believed: Policy) -> SignedCheckpoint:
    signed = checkpoint.read(said.checkpoint)
    checkpoint.signed_by(signed, [each.key for each in believed.logs])
    if not since <= signed.checkpoint.size == said.size:
        raise Refusal("ledger.malformed", safe="The house shows a stamp of another page of its ledger.")
    return signed


def _is_seen(signed: SignedCheckpoint, believed: Policy) -> bool:
    try:
        policy.verify(note.write(signed.note), policy=believed)
    except Refusal:
        return False
    return True


async def look_around(folder: CaseFolder, house: FilmHouse, *, roster: Roster, log: VerifierKey) -> list[str]:
    """What cosigners were shown that the house does not show here; none of it is good news. Kept where it convicts."""
    here, found = checkpoint.read(await house.checkpoint()), []
    for each in roster.ledger.cosigners:
        try:
            note_there = await _shown_to(each.url, log)
            there = checkpoint.read(note_there)
            checkpoint.signed_by(there, [log])
        except (NoLine, Refused, Refusal):
            found.append(f"{each.url} says nothing about this ledger (ledger.unseen).")
            continue
        goes_on = await log_tiles.is_one_history(house, here.checkpoint, there.checkpoint)
        if goes_on is None:
            found.append(f"The house does not show that its ledger is the one at {each.url} (ledger.unproven).")
        elif not goes_on:
            name = hash_of(each.url.encode())[:4].hex()
            folder.write(f"evidence/{name}-one.note", note.write(here.note))
            folder.write(f"evidence/{name}-other.note", note_there)
            found.append(f"The ledger has signed another history for {each.url} (ledger.split): evidence/{name}-*.note")
    return found


async def _shown_to(url: str, log: VerifierKey) -> bytes:
    """The page of that log which this cosigner cosigned last."""
    at = urlsplit(url)
    line = HouseLine(f"{at.scheme}://{at.netloc}", most=note.MOST_BYTES)
    try:
        return (await line.ask("GET", f"{at.path}/checkpoint?origin={quote(log.name, safe='')}")).body
    finally:
        await line.close()


def keep_accusation(folder: CaseFolder, accusation: Accusation, *, number: int, log: VerifierKey) -> bool:
    """Whether the two notes convict the log of this town: both its own, of one size, and not the same."""
    for name, text in (("one", accusation.one), ("other", accusation.other)):
        if text:
            folder.write(f"evidence/{number}-{name}.note", text)
    try:
        one, other = checkpoint.read(accusation.one), checkpoint.read(accusation.other)
        for each in (one, other):
            checkpoint.signed_by(each, [log])
    except Refusal:
        return False
    return one.checkpoint.size == other.checkpoint.size and one.checkpoint.root != other.checkpoint.root


def _certificates(reply: bytes) -> bytes:
    """Those that the authority put into its stamp. Whether it is to be believed, its root says, from elsewhere."""
    token = _openssl(["ts", "-reply", "-in", "/dev/stdin", "-token_out", "-out", "/dev/stdout"], reply)
    return _openssl(["pkcs7", "-inform", "DER", "-print_certs"], token)


def _openssl(words: list[str], given: bytes) -> bytes:
    done = subprocess.run(["openssl", *words], input=given, capture_output=True, check=False)
    if done.returncode:
        raise OSError(f"openssl {words[0]} could not read this stamp")
    return done.stdout
