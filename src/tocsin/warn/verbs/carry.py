"""What the town says about itself goes the way its alerts go: phones need it to check what they hear.

Every one of these bears repetition: an item with the same name keeps its place.
"""

from tocsin.seals import cbor
from tocsin.seals.hashes import hash_of
from tocsin.terms.facts.circles import RosterGrew, SlipPosted, StandInVouched, WindowCertified
from tocsin.warn.model import window_kept_until
from tocsin.warn.needs import Feed, Town


async def carry_statement(fact: RosterGrew, *, town: Town, feed: Feed) -> None:
    statement = await town.statement(fact.sequence)
    if statement is not None:
        await feed.append("roster", statement, name=hash_of(b"roster" + statement), dies=None)


async def carry_window(fact: WindowCertified, *, town: Town, feed: Feed) -> None:
    statement = await town.window_statement(fact.window)
    if statement is not None:
        name = hash_of(b"window" + statement)
        await feed.append("window", cbor.encode(fact.window), name=name, dies=window_kept_until(fact.window))


async def carry_stand_in(fact: StandInVouched, *, town: Town, feed: Feed) -> None:
    stand_in = await town.stand_in(fact.window, leaf_hash=fact.leaf_hash)
    if stand_in is not None:
        name = hash_of(b"stand-in" + stand_in)
        await feed.append("stand-in", stand_in, name=name, dies=window_kept_until(fact.window))


async def carry_slip(fact: SlipPosted, *, town: Town, feed: Feed) -> None:
    secret = await town.slip_secret(fact.window, slip_hash=fact.slip_hash)
    if secret is not None:
        body = cbor.encode([fact.window, secret])
        await feed.append("slip", body, name=hash_of(b"slip" + body), dies=window_kept_until(fact.window))
