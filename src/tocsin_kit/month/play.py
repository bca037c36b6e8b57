"""The month itself, moment by moment: what was promised is brought, what is needed is asked for, what comes next is
planned; and on the way everything happens that the scenario has in store.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tocsin.seals import statement as statements
from tocsin_kit.actors.line import Refused
from tocsin_kit.aid.cases import MAIN_ROLE, Hours, Ride
from tocsin_kit.aid.codes import LegRole, LegState, NeedState, WordCode
from tocsin_kit.aid.desk import AidDesk
from tocsin_kit.aid.letters import Place
from tocsin_kit.aid.need import Coming
from tocsin_kit.aid.record import Word
from tocsin_kit.aid.store import Store
from tocsin_kit.aid.volunteer import LinkBearer
from tocsin_kit.month.ledger import Ledger
from tocsin_kit.month.scenario import Mishap, Moment, Part, Scenario, Wish
from tocsin_kit.month.seen import Observer
from tocsin_kit.month.telephone import Telephone
from tocsin_kit.month.town import Infiltrator, Town

MOST_ROUNDS = 4
"""Of asking somebody else, and of going out once more, in one moment."""
ERASE_ONE_IN = 8
FIRST, SECOND, THIRD = range(3)
"""The desk's devices: the one on weekdays, the one on weekends that is seized and cut off, and the one after her."""


@dataclass
class Brought:
    """What was handed over at a door and waits for the household's word."""

    wish: Wish
    mishap: Mishap | None
    coming: Coming | None
    """As the household's phone showed it; None for what nobody came for."""


@dataclass
class Counts:
    links: int = 0
    resealed: int = 0
    erased: int = 0
    cut_device_refused: bool = False
    left: int = 0
    on_sheet: set[int] = field(default_factory=set)


class Play:
    """`tell`: called after every moment."""

    def __init__(self, town: Town, observer: Observer, *, folder: Path, tell: Callable[[Moment], None]) -> None:
        self.town = town
        self.observer = observer
        self.scenario: Scenario = town.scenario
        self.ledger = Ledger.of(self.scenario)
        self.counts = Counts()
        self.telephone = Telephone(town)
        self._folder = folder
        self._tell = tell
        self._brought: list[Brought] = []
        self._absent: set[bytes] = set()
        self._attempts: Counter[int] = Counter()
        self._to_erase: list[Wish] = []
        self._wish_at: dict[tuple[bytes, int], Wish] = {}
        """By the first leg of a way, and the number of the stop."""
        self._sheet = folder / "sheet" / "needs.csv"
        self._sheet.parent.mkdir()

    async def all(self) -> None:
        town = self.town
        await town.turn_clocks_to(town.moment.at)
        await town.found()
        await town.welcome()
        for moment in self.scenario.moments():
            await self.moment(moment)
            self._tell(moment)
        self.observer.look_at_the_wires(town.house)

    async def moment(self, moment: Moment) -> None:
        town = self.town
        town.moment = moment
        await town.turn_clocks_to(moment.at)
        if moment == self.scenario.desk_cut:
            await self._cut_the_lost_device()
        desk = self._on_duty(moment)
        await desk.open_session()
        await desk.sync()
        for hand in town.hands:
            hand.put_away(minute=moment.hours.begins)
        if moment.part is Part.morning:
            await self.telephone.morning(moment.day)
        else:
            await self.telephone.evening(moment.day)
        await self._go(desk, moment)
        await self._confirm(desk, moment)
        desk.close(moment.hours)
        await self._ask(moment)
        await desk.sync()
        if moment.after.day < self.scenario.size.days:
            await desk.plan(moment.after.hours)
            await self._settle(desk, moment.after.hours)
        if moment.part is Part.evening:
            await self.telephone.plan(desk, moment.day)
        await desk.save()
        self._write_down(desk)
        await self._erase()
        await self._look(desk, moment)
        if moment.part is Part.morning and self.telephone.is_on(moment.day):
            await self._look_who_was_not_reached(desk, moment)

    async def _look_who_was_not_reached(self, desk: AidDesk, moment: Moment) -> None:
        """Once the hour of the calls is over, before any keyholder's letter opens."""
        self.town.turn_phones_to(moment.after_calls)
        await desk.sync()
        await self.telephone.after_calls(desk, moment.day)
        await desk.save()

    # ── on the way ──

    async def _go(self, desk: AidDesk, moment: Moment) -> None:
        """Everybody who said yes goes; then whoever takes over what was broken off."""
        hours = moment.hours
        for _ in range(MOST_ROUNDS):
            out = [ride for ride in desk.rides_of(hours) if self._goes_out(ride)]
            if not out:
                return
            shopping = [ride for ride in out if ride.role is LegRole.shop]
            await self.town.side_by_side(self._shop(ride) for ride in shopping)
            going = [ride for ride in out if ride.role is not LegRole.shop]
            await self.town.side_by_side(self._carry(desk, ride, moment) for ride in going)
            await desk.sync()
            await desk.plan(hours)
            await self._settle(desk, hours)
            await desk.save()
            self._write_down(desk)

    def _goes_out(self, ride: Ride) -> bool:
        is_accepted = any(leg.state is LegState.accepted for leg in ride.legs)
        return is_accepted and ride.name not in self._absent and (ride.is_laid or ride.role is LegRole.shop)

    async def _shop(self, ride: Ride) -> None:
        hand = self.town.hand_of[ride.offer]
        if hand.has_app:
            await self.town.hands[hand.number].bring_to_depot(ride.legs[0].leg)
        else:
            self._absent.add(ride.name)

    async def _carry(self, desk: AidDesk, ride: Ride, moment: Moment) -> None:
        """From door to door, until the last, or until something happens."""
        if ride.link is not None:
            await self._drive_by_link(desk, ride, moment)
            return
        hand = self.town.hand_of[ride.offer]
        volunteer = self.town.hands[hand.number]
        first = next(leg for leg in ride.legs if leg.state is LegState.accepted)
        wish = self.town.wish_of[first.need]
        if not any(leg.state is LegState.handed_over for leg in ride.legs) and self._mishap(wish) is Mishap.no_show:
            self._absent.add(ride.name)
            return
        await volunteer.look()
        has_been_anywhere = False
        while volunteer.place is not None:
            wish, mishap = self._at_the_door(volunteer.place)
            if mishap is Mishap.nobody_home or mishap is Mishap.followed:
                await volunteer.turn_back(WordCode[mishap.value])
                return
            coming = await self._answer_at_the_door(wish, volunteer.place)
            await volunteer.hand_over(heard=coming.she_says)
            self._brought.append(Brought(wish, mishap, coming))
            if not has_been_anywhere:
                self.ledger.trip(hand.number, day=moment.day)
            has_been_anywhere = True

    async def _drive_by_link(self, desk: AidDesk, ride: Ride, moment: Moment) -> None:
        """A browser shows one address; whoever opens the same link after it gets nothing. Then she rings the desk."""
        assert ride.link is not None
        self._absent.add(ride.name)
        self.counts.links += 1
        folder = self._folder / f"link-{self.counts.links}"
        store = Store(folder / "driver", changed=self.observer.link.look_into)
        driver = LinkBearer(ride.link, house=self.town.aid, store=store, claim=os.urandom(16))
        place = await driver.open()
        thief_store = Store(folder / "somebody", changed=self.observer.used_link.look_into)
        thief = LinkBearer(ride.link, house=self.town.aid, store=thief_store, claim=os.urandom(16))
        await thief.open()
        if place is not None:
            wish, mishap = self._at_the_door(place)
            coming = await self._answer_at_the_door(wish, place)
            self._brought.append(Brought(wish, mishap if mishap is Mishap.wrong_items else None, coming))
            self.ledger.trip(self.town.hand_of[ride.offer].number, day=moment.day)
            heard = coming.she_says
            said = Word(os.urandom(16), self.town.now(), place.leg, WordCode.handed_over, heard, "", None, None)
            await desk.hear(said)
        driver.close()

    def _at_the_door(self, place: Place) -> tuple[Wish, Mishap | None]:
        """Whoever lives at that address has asked for one thing that is on its way now."""
        wish = self._wish_at[place.leg, place.stop]
        assert self.town.home_at[place.address].number == wish.home
        mishap = self._mishap(wish)
        self._attempts[wish.number] += 1
        return wish, mishap

    async def _answer_at_the_door(self, wish: Wish, place: Place) -> Coming:
        """The carrier says her digits; the household looks them up, and answers with its own."""
        need = self.town.need_of(wish)
        coming = await self.town.homes[wish.home].coming(need)
        expected = next((each for each in coming if each.you_say == place.you_say), None)
        assert expected is not None, "a stranger at the door"
        return expected

    def _mishap(self, wish: Wish) -> Mishap | None:
        return self.scenario.mishap(wish.number, self._attempts[wish.number])

    # ── at home ──

    async def _confirm(self, desk: AidDesk, moment: Moment) -> None:
        """Households say what came, and that nobody came."""
        brought, self._brought = self._brought, []
        absent = [ride for ride in desk.rides_of(moment.hours) if ride.name in self._absent and ride.is_laid]
        await self.town.side_by_side(self._say_what_came(each) for each in brought)
        await self.town.side_by_side(self._say_that_nobody_came(ride) for ride in absent if ride.link is None)
        settled = [case for case in desk.in_order() if case.need.kind not in MAIN_ROLE]
        by_desk = [self.town.wish_of[case.name] for case in settled if case.work.state is NeedState.brought]
        await self.town.side_by_side(self._say_what_came(Brought(wish, None, None)) for wish in by_desk)
        await desk.sync()
        self._write_down(desk)

    async def _say_what_came(self, brought: Brought) -> None:
        wish = brought.wish
        home, need = self.town.homes[wish.home], self.town.need_of(wish)
        if brought.coming is None:
            await home.received(need)
        else:
            is_wrong = brought.mishap is Mishap.wrong_items
            await home.say_of_door(brought.coming, WordCode.wrong_items if is_wrong else WordCode.received)
        if len(wish.occasions) == 1 and wish.number % ERASE_ONE_IN == 0 and brought.mishap is None:
            self._to_erase.append(wish)

    async def _say_that_nobody_came(self, ride: Ride) -> None:
        wishes = [self.town.wish_of[leg.need] for leg in ride.legs if leg.state is LegState.accepted]
        wish = next((each for each in wishes if self.scenario.homes[each.home].has_phone), None)
        for each in wishes:
            self._attempts[each.number] += 1
        if wish is not None:
            home = self.town.homes[wish.home]
            for coming in await home.coming(self.town.need_of(wish)):
                await home.say_of_door(coming, WordCode.no_show)

    async def _ask(self, moment: Moment) -> None:
        """Offers on the first morning, needs as they come; who gives up, and who leaves."""
        town, scenario = self.town, self.scenario
        if moment == Moment(0, Part.morning):
            await town.side_by_side(town.offer(hand) for hand in scenario.hands)
            await town.side_by_side(town.wish_to_be_rung(each) for each in scenario.daily_calls)
        await town.side_by_side(town.ask(wish) for wish in scenario.wishes if wish.asked == moment)
        gave_up = [wish for wish in scenario.wishes if wish.gives_up and wish.asked == moment]
        await town.side_by_side(town.homes[wish.home].withdraw(town.need_of(wish)) for wish in gave_up)
        leaving = [each for each in scenario.hands if each.leaves_on == moment.day and moment.part is Part.morning]
        self.counts.left += len(leaving)
        await town.side_by_side(town.hands[each.number].stop_helping() for each in leaving if each.has_app)
        self._write_into_the_sheet(moment)

    async def _erase(self) -> None:
        """Some are thorough: what is over they erase, and everybody's phones forget it."""
        wishes, self._to_erase = self._to_erase, []
        await self.town.side_by_side(self.town.homes[wish.home].erase(self.town.need_of(wish)) for wish in wishes)
        self.counts.erased += len(wishes)

    # ── the desk ──

    async def _settle(self, desk: AidDesk, hours: Hours) -> None:
        """Those who were asked say yes or no; for a no the next is asked. Then addresses are laid."""
        for _ in range(MOST_ROUNDS):
            await self.town.side_by_side(self._answer(offer, hours) for offer in sorted(desk.asked(hours)))
            await desk.sync()
            if not await desk.replan(hours):
                break
        await desk.lay(hours)
        for ride in desk.rides_of(hours):
            for number, leg in enumerate(ride.legs):
                self._wish_at[ride.legs[0].leg, number + 1] = self.town.wish_of[leg.need]

    async def _answer(self, offer: bytes, hours: Hours) -> None:
        volunteer = self.town.hands[self.town.hand_of[offer].number]
        assert volunteer.offer is not None
        await volunteer.look()
        yes = self.town.says_yes(volunteer.offer, hours)
        for ask in list(volunteer.asks):
            await volunteer.answer(ask, yes=yes)

    def _on_duty(self, moment: Moment) -> AidDesk:
        is_weekend = moment.day % 7 >= 5
        after = THIRD if moment >= self.scenario.desk_cut else SECOND
        return self.town.desks[after if is_weekend else FIRST]

    async def _cut_the_lost_device(self) -> None:
        """One steward takes it off the list; the first device seals everything again; the lost one opens nothing."""
        town = self.town
        lost, first = town.desks[SECOND], town.desks[FIRST]
        stays = tuple(desk.keys.device for desk in town.desks if desk is not lost)
        await town.stewards[0].phone.sync()
        await town.stewards[0].state(statements.AidDesk(stays), at=town.now())
        await town.look_into_the_book()
        await first.open_session()
        await first.sync()
        self.counts.resealed = await first.reseal()
        try:
            await lost.open_session()
        except Refused as why:
            self.counts.cut_device_refused = why.code == "aid.device_cut"

    # ── counting ──

    def _write_down(self, desk: AidDesk) -> None:
        happened, desk.happened = desk.happened, []
        for each in happened:
            self.ledger.note(each, self.town.wish_of[each.need], at=self.town.moment)

    def _write_into_the_sheet(self, moment: Moment) -> None:
        """What a coordinator would have typed into the spreadsheet that everybody with the link has open."""
        with self._sheet.open("a", encoding="utf-8", newline="") as file:
            sheet = csv.writer(file)
            for wish in self.scenario.wishes:
                if wish.asked == moment:
                    home = self.scenario.homes[wish.home]
                    self.counts.on_sheet.add(home.number)
                    sheet.writerow([moment.day + 1, home.name, home.address, home.phone, wish.kind.name, wish.words])

    async def _look(self, desk: AidDesk, moment: Moment) -> None:
        observer = self.observer
        infiltrator = next(each for each in self.town.hands if isinstance(each, Infiltrator))
        observer.infiltrator.look_into(infiltrator.copies.folder)
        observer.spreadsheet.look_into(self._sheet.parent)
        if moment == self.scenario.desk_seized:
            seized = self.town.desks[SECOND]
            await seized.open_session()
            await seized.sync()
            observer.look_at_desk(seized.store)
        observer.desk_locked.look_into(desk.store.folder)
        if moment in self.scenario.house_seized:
            lost = self.town.desks[SECOND].keys.opens if moment > self.scenario.desk_cut else None
            keyring = [key.opens for key in self.town.keyholders[0].keys]
            await observer.seize_house(self.town.house, desk=desk.keys.opens, cut_desk=lost, keyring=keyring)
