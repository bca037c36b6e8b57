"""Who rings whom. In no case do two callers weigh alike: which of those is asked is each program's own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from tocsin.terms.ids import PigeonholeId, PublicKey, Recipient, RecordId, TownId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.language import Language
from tocsin_kit.aid import record
from tocsin_kit.aid.cases import Offering
from tocsin_kit.aid.codes import Duty, LegRole, OfferState
from tocsin_kit.aid.offer import Offer, OfferWork
from tocsin_kit.aid.parts import DAY_MIN, AnswerTo, Quiet, When
from tocsin_kit.aid.record import OfferRecord
from tocsin_kit.aid.rota import Given, ToCall, who_calls
from tocsin_kit.aid.vetting import Vetting
from tools.vectors.case import Json

MONDAY = 20_850
BEGINS = MONDAY * DAY_MIN + 600
ENDS = BEGINS + 60
HER, ANOTHER = "aa" * 16, "bb" * 16
ANA, BEN = "01" * 16, "02" * 16


@dataclass(frozen=True)
class Caller:
    id: str
    languages: tuple[str, ...] = ("en", "so")
    most_a_week: int = 3
    quiet: tuple[tuple[int, int], ...] = ()
    vetted: tuple[int, int] | None = (0, 2**31)


def cases() -> Json:
    return {
        "about": "who is asked to ring somebody on one day: of those who may and have time the one whose week is lightest",
        "cases": _cases(),
    }


def _cases() -> list[Json]:
    ana, ben = Caller(ANA), Caller(BEN)
    return [
        _case("nobody has offered it"),
        _case("whoever is vetted", Caller(ANA, vetted=None), ben),
        _case("a vetting that ends before the call does", Caller(ANA, vetted=(0, ENDS - 1))),
        _case("a vetting that ends with the call", Caller(ANA, vetted=(BEGINS, ENDS))),
        _case("no language in common", Caller(ANA, languages=("en",))),
        _case("whoever was not asked yet", ana, ben, asked=(ANA,)),
        _case("quiet in those hours", Caller(ANA, quiet=((ENDS - 1, ENDS + 600),)), ben),
        _case("quiet until it begins", Caller(ANA, quiet=((BEGINS - 600, BEGINS),))),
        _case("her week is full", Caller(ANA, most_a_week=1), standing=((ANOTHER, ANA, MONDAY + 6),)),
        _case("of the week before nothing is full", Caller(ANA, most_a_week=1), standing=((ANOTHER, ANA, MONDAY - 1),)),
        _case("three on one day", Caller(ANA, most_a_week=9), standing=((ANOTHER, ANA, MONDAY),) * 3),
        _case("who rang her two days ago rests", ana, ben, standing=((HER, ANA, MONDAY - 2), (ANOTHER, BEN, MONDAY))),
        _case("three days ago is long ago", ana, ben, standing=((HER, ANA, MONDAY - 3), (ANOTHER, BEN, MONDAY))),
        _case("there is nobody else", ana, standing=((HER, ANA, MONDAY - 1),)),
        _case(
            "her share of what she offered",
            Caller(ANA, most_a_week=2),
            Caller(BEN, most_a_week=5),
            standing=((ANOTHER, ANA, MONDAY), (ANOTHER, BEN, MONDAY)),
        ),
        _case(
            "who rang this very person",
            ana,
            ben,
            standing=((HER, ANA, MONDAY - 5), (ANOTHER, BEN, MONDAY - 5), (ANOTHER, BEN, MONDAY - 6)),
        ),
        _case(
            "after four weeks it is forgotten",
            ana,
            ben,
            standing=((HER, ANA, MONDAY - 28), (ANOTHER, BEN, MONDAY - 27)),
        ),
    ]


def _case(
    name: str, *callers: Caller, asked: tuple[str, ...] = (), standing: tuple[tuple[str, str, int], ...] = ()
) -> Json:
    call = {"calls": HER, "day": MONDAY, "begins": BEGINS, "ends": ENDS, "language": "so", "asked": list(asked)}
    case = {
        "name": name,
        "call": call,
        "callers": [asdict(each) for each in callers],
        "standing": [{"calls": of, "caller": caller, "day": day} for of, caller, day in standing],
    }
    return {**case, "expect": who_is_asked(case)}


def who_is_asked(case: Json) -> Json:
    call = case["call"]
    asked = ToCall(
        calls=bytes.fromhex(call["calls"]),
        day=call["day"],
        begins=Minutes(call["begins"]),
        ends=Minutes(call["ends"]),
        language=Language(call["language"]),
        asked=[bytes.fromhex(each) for each in call["asked"]],
    )
    given = [Given(bytes.fromhex(of["calls"]), of["day"], bytes.fromhex(of["caller"])) for of in case["standing"]]
    found = who_calls(asked, [_offering(**each) for each in case["callers"]], given)
    return {"caller": None if found is None else found.name.hex()}


def _offering(id: str, languages: Any, most_a_week: int, quiet: Any, vetted: Any) -> Offering:
    offer = Offer(
        nonce=bytes.fromhex(id),
        offered_at=Instant(0),
        town=TownId(bytes(16)),
        kinds=(),
        roles=int(LegRole.call),
        place=None,
        reach_m=0,
        languages=tuple(Language(each) for each in languages),
        when=When(127, 0, 0, None, 1),
        seats=0,
        car_seats=0,
        quiet=tuple(Quiet(Minutes(begins), Minutes(ends)) for begins, ends in quiet),
        most_a_week=most_a_week,
        name="",
        answer_to=AnswerTo(PigeonholeId(bytes(16)), Recipient(bytes(32))),
        key=None,
        words="",
    )
    body = OfferRecord(record.offer_letter(offer), vetted=None, work=OfferWork(OfferState.active, 0, None, "", None))
    said = None if vetted is None else Vetting(PublicKey(bytes(32)), int(Duty.calls), *map(Minutes, vetted))
    return Offering(RecordId(bytes(16)), 1, body, None, said)
