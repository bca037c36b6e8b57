from collections.abc import Sequence
from dataclasses import dataclass
from hmac import compare_digest

from tocsin.aid.model import SMALL_BYTES, STOPPED_KEPT_MINUTES, Held, minute_of
from tocsin.aid.needs import Letters
from tocsin.seals import envelope
from tocsin.seals.hashes import hash_of
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant, minutes_of
from tocsin.terms.refusal import Refusal


@dataclass(frozen=True, repr=False)
class Stopping:
    """A held letter with the secret that takes it away, and what is laid, open at once, because it was."""

    held: tuple[PigeonholeId, bytes]
    secret: bytes
    letter: tuple[PigeonholeId, bytes]
    sealed: bytes

    def __repr__(self) -> str:
        return "<Stopping>"


async def stop(stoppings: Sequence[Stopping], *, letters: Letters, at: Instant) -> None:
    """Takes held letters away, before they open or after, and lays one of the smaller size for each, all or none.

    Whoever stops something under duress sends the same and gets the same. It needs no entry and no room, so that a full
    house lets nobody be searched for in vain; as much goes as comes. One that is away already is passed over, so that
    asking again changes nothing. Refusal("aid.wrong_secret", "aid.exists", "envelope.*").
    """
    ends = minute_of(at, after_minutes=STOPPED_KEPT_MINUTES)
    for each in stoppings:
        if len(each.sealed) != SMALL_BYTES:
            raise Refusal("envelope.wrong_size", safe="This message has the wrong size.")
        envelope.read(each.sealed)
        held = await letters.of(each.held[0], slot=each.held[1])
        if held is None or held.is_empty:
            continue
        if held.stop_hash is None or not compare_digest(held.stop_hash, hash_of(each.secret)):
            raise Refusal("aid.wrong_secret", safe="This phone cannot take that away.", status=403)
        await letters.save(held.emptied(ends=ends))
        pigeonhole, slot = each.letter
        if await letters.of(pigeonhole, slot=slot) is not None:
            raise Refusal("aid.exists", safe="Another letter lies there.", status=409)
        await letters.lay(Held(pigeonhole, slot, opens=minutes_of(at), ends=ends), envelope=each.sealed)
