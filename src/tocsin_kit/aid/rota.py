"""Who rings whom: fair among those a steward has vetted for calls, in her language, within what each of them can give.

The same rules as the phone's (`aid/shared/rota.ts`); `protocol/vectors/aid_rota.json` holds both to one. Nothing is
remembered here: when somebody leaves or says no, it is worked out anew.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from hashlib import sha256

from tocsin.terms.instant import Minutes
from tocsin.terms.language import Language
from tocsin_kit.aid.cases import Offering, week_of
from tocsin_kit.aid.codes import Duty, LegRole, OfferState

MOST_A_DAY = 3
"""Of all people together; an hour at the telephone is work."""
REST_DAYS = 3
"""Days within which one caller rings the same person once, while there is another."""
REMEMBERED_DAYS = 28


@dataclass(frozen=True)
class ToCall:
    """One call of somebody on one day. `asked`: offers of those who were asked for it already, whatever they said."""

    calls: bytes
    day: int
    begins: Minutes
    ends: Minutes
    language: Language
    asked: Collection[bytes]


@dataclass(frozen=True)
class Given:
    """A call that somebody has, or had."""

    calls: bytes
    day: int
    caller: bytes


def who_calls(call: ToCall, offers: Sequence[Offering], given: Sequence[Given]) -> Offering | None:
    """None when nobody may who has time: then it stands on the desk's list."""
    fit = [each for each in offers if may_call(call, each) and _has_time(call, each, given)]
    rested = [each for each in fit if not _rang_lately(call, each, given)]
    return min(rested or fit, key=lambda each: (_weight(call, each, given), _mixed(call, each)), default=None)


def may_call(call: ToCall, each: Offering) -> bool:
    offer, vetted = each.offer, each.vetted
    is_vetted = (
        vetted is not None
        and vetted.duties & Duty.calls
        and vetted.begins <= call.begins
        and call.ends <= vetted.expires
    )
    is_there = offer.roles & LegRole.call and each.work.state <= OfferState.active
    is_quiet = any(quiet.begins < call.ends and call.begins < quiet.ends for quiet in offer.quiet)
    speaks = call.language in offer.languages
    return bool(is_vetted and is_there and speaks and not is_quiet and each.name not in call.asked)


def _has_time(call: ToCall, each: Offering, given: Sequence[Given]) -> bool:
    hers = [one.day for one in given if one.caller == each.name]
    this_week = sum(week_of(day) == week_of(call.day) for day in hers)
    return this_week < each.offer.most_a_week and hers.count(call.day) < MOST_A_DAY


def _rang_lately(call: ToCall, each: Offering, given: Sequence[Given]) -> bool:
    return any(
        one.caller == each.name and one.calls == call.calls and abs(one.day - call.day) < REST_DAYS for one in given
    )


def _weight(call: ToCall, each: Offering, given: Sequence[Given]) -> float:
    """The lighter, the sooner asked: her share of what she offered this week, then how often she rang this very person,
    then how much she did of late.
    """
    lately = [one for one in given if one.caller == each.name and abs(one.day - call.day) < REMEMBERED_DAYS]
    this_week = sum(week_of(one.day) == week_of(call.day) for one in lately)
    to_her = sum(one.calls == call.calls for one in lately)
    return this_week / each.offer.most_a_week * 1_000 + to_her * 10 + len(lately)


def _mixed(call: ToCall, each: Offering) -> bytes:
    """Another order for every call: who stands first in a list is not asked first each time."""
    return sha256(call.calls + call.day.to_bytes(4, "big") + each.name).digest()
