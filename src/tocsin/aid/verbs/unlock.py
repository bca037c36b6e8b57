from dataclasses import replace
from hmac import compare_digest

from tocsin.aid.model import STOPPED_KEPT_MINUTES, WRONG_MOST, Held, minute_of
from tocsin.aid.needs import Letters
from tocsin.seals.hashes import aid_lock_hash
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant
from tocsin.terms.refusal import Refusal


async def unlock(
    pigeonhole: PigeonholeId, *, slot: bytes, digits: str, claim: bytes, letters: Letters, at: Instant
) -> tuple[Held, bytes] | Refusal:
    """The letter and its envelope; or why not, to be said after the wrong digits were counted.

    Refusal("aid.unknown") when it is not here, not open, has no lock or is another phone's. "aid.wrong_code"; with the
    fifth the letter is gone, and it is "aid.locked" for as long as that is remembered.
    """
    letter = await letters.of(pigeonhole, slot=slot)
    if letter is not None and letter.wrong >= WRONG_MOST:
        return Refusal("aid.locked", safe="The wrong digits were said five times.", status=403)
    if letter is None or letter.lock_hash is None or not letter.is_open(at=at) or not letter.is_for(claim):
        return Refusal("aid.unknown", safe="This is not here, or not yet.", status=404)
    if not compare_digest(letter.lock_hash, aid_lock_hash(pigeonhole, slot=slot, digits=digits)):
        wrong = replace(letter, wrong=letter.wrong + 1)
        if wrong.wrong >= WRONG_MOST:
            wrong = replace(wrong.emptied(ends=minute_of(at, after_minutes=STOPPED_KEPT_MINUTES)), wrong=wrong.wrong)
        await letters.save(wrong)
        return Refusal("aid.wrong_code", safe="These are not the right digits.", status=403)
    if letter.is_once and letter.taken is None:
        await letters.save(replace(letter, taken=letter.kept_of(claim)))
    return letter, await letters.envelope(pigeonhole, slot=slot) or b""
