"""HTTP for sightings, pigeonholes, the desk and the watch's word. Entries and desk tokens are the only credentials."""

from typing import Annotated, Literal

from litestar import Response, Router, get, post, put
from litestar.params import HeaderParameter, JSONBody, PathParameter, RawBody
from msgspec import Meta, Struct

from tocsin.rails import Clock, Unit
from tocsin.rails.push import AUTH_BYTES, ENDPOINT_MOST, PUBLIC_KEY_BYTES, Subscription
from tocsin.terms.b64 import b64u, from_b64u
from tocsin.terms.ids import IncidentId, NoteId, PigeonholeId, SightingId
from tocsin.terms.instant import instant_of
from tocsin.terms.refusal import Refusal
from tocsin.terms.registry import Status
from tocsin.terms.sessions import token_in
from tocsin.watch.model import ETA_MOST_MINUTES, Entry, GuestEntry, Lane, MemberEntry, OnWatch, State
from tocsin.watch.needs import Airwaves, Books, ClosedDesks, InMemory
from tocsin.watch.verbs.admit import admit
from tocsin.watch.verbs.answer import answer
from tocsin.watch.verbs.attest import attest
from tocsin.watch.verbs.beat import beat
from tocsin.watch.verbs.hang_bell import hang_bell
from tocsin.watch.verbs.judge import more_reports
from tocsin.watch.verbs.lease import check, claim, close, release
from tocsin.watch.verbs.open_desk import open_desk
from tocsin.watch.verbs.open_incident import open_incident
from tocsin.watch.verbs.open_sighting import open_sighting
from tocsin.watch.verbs.report import report
from tocsin.watch.verbs.write_note import write_note

ENVELOPE_MOST = 65_536
RAW = "application/octet-stream"

B64 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]+$")]
Id8 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$", description="8 bytes")]
Id16 = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{21}[AQgw]$", description="16 bytes")]
PathId8 = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]$")]
PathId16 = Annotated[str, PathParameter(pattern="^[A-Za-z0-9_-]{21}[AQgw]$")]
Ticket = Annotated[str | None, HeaderParameter(name="Tocsin-Ticket", description="one-use, 16 bytes", max_length=22)]
Guest = Annotated[str | None, HeaderParameter(name="Tocsin-Guest", description="<challenge>.<nonce>", max_length=64)]
Desk = Annotated[str | None, HeaderParameter(name="Authorization", description="Desk <token>", max_length=64)]


class Done(Struct):
    """Done."""


class Challenge(Struct):
    challenge: str
    bits: int


class Receipt(Struct):
    receipt: str


class SightingState(Struct):
    state: Literal["waiting", "opened", "gone"]


class Asked(Struct):
    ids: Annotated[list[Id16], Meta(max_length=8)]


class Letter(Struct):
    id: str
    slot: str
    envelope: str


class Held(Struct):
    held: list[Letter]


class Opening(Struct):
    open: B64


class Opened(Struct):
    """until: unix seconds."""

    token: str
    until: int


class SightingHead(Struct):
    id: str
    lane: Lane
    bytes: int
    state: Literal["waiting", "opened"]


class SightingHeads(Struct):
    sightings: list[SightingHead]


class IncidentThread(Struct):
    """lease_until: unix seconds. eta: minutes, as said when she set out. Notes are ids."""

    incident: str
    status: int
    state: str
    reports: int
    lease_until: int | None
    lease: str | None
    eta: int | None
    attestations: list[str]
    alerts: list[str]
    checked: list[str]
    notes: list[str]


class IncidentThreads(Struct):
    incidents: list[IncidentThread]


class NewIncident(Struct):
    incident: Id8
    reports: Annotated[int, Meta(ge=1, le=2)] = 1
    status: Status = Status.Actual


class Claim(Struct):
    claim: Id16


class OnTheWay(Struct):
    claim: Id16
    eta: Annotated[int, Meta(ge=0, le=ETA_MOST_MINUTES, description="minutes")]


class Reports(Struct):
    reports: Annotated[int, Meta(ge=1, le=2)]


class Closing(Struct, rename={"how": "as"}):
    how: Literal["merged", "cannot_tell"]


class Word(Struct):
    attestation: B64
    alert: B64 | None = None
    checked: B64 | None = None


class Worth(Struct):
    standing: Literal["unconfirmed", "confirmed", "dismissed"]


class Beat(Struct):
    beat: B64


class NewBell(Struct):
    endpoint: Annotated[str, Meta(min_length=1, max_length=ENDPOINT_MOST)]
    key: Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{87}$", description="an uncompressed point of P-256")]
    auth: Id16


def door(
    *, unit: Unit[Books], clock: Clock, memory: InMemory, air: Airwaves, closed_desks: ClosedDesks | None
) -> Router:
    """`closed_desks`: None at a house that was not made ready for push."""

    async def on_watch(authorization: str | None, books: Books) -> OnWatch:
        return await admit(token_of(authorization), town=books.town, desks=memory.desks, at=clock.now())

    @get("/api/guest")
    async def guest_challenge() -> Challenge:
        return Challenge(challenge=b64u(memory.guests.challenge(at=clock.now())), bits=memory.guests.bits)

    @put("/api/sightings/{sighting_id:str}", request_max_body_size=ENVELOPE_MOST, opt=_raw_in(401, 409, 429))
    async def report_sighting(
        sighting_id: PathId16, body: RawBody, ticket: Ticket = None, guest: Guest = None
    ) -> Receipt:
        async with unit.writing() as books:
            await report(
                body,
                sighting_id=SightingId(from_b64u(sighting_id, length=16)),
                entry=entry_of(ticket, guest),
                tickets=books.tickets,
                guests=memory.guests,
                lanes=memory.lanes,
                sightings=books.sightings,
                news=books.news,
                at=clock.now(),
            )
        return Receipt(receipt=sighting_id)

    @get("/api/sightings/{sighting_id:str}")
    async def sighting_state(sighting_id: PathId16) -> SightingState:
        async with unit.reading() as books:
            opened = await books.sightings.is_opened(SightingId(from_b64u(sighting_id, length=16)))
        return SightingState(state="gone" if opened is None else "opened" if opened else "waiting")

    @put(
        "/api/pigeonholes/{pigeonhole_id:str}/{slot:str}",
        request_max_body_size=ENVELOPE_MOST,
        opt=_raw_in(401, 409, 429),
    )
    async def answer_into(
        pigeonhole_id: PathId16,
        slot: PathId16,
        body: RawBody,
        ticket: Ticket = None,
        guest: Guest = None,
        authorization: Desk = None,
    ) -> Done:
        async with unit.writing() as books:
            await answer(
                body,
                pigeonhole=PigeonholeId(from_b64u(pigeonhole_id, length=16)),
                slot=from_b64u(slot, length=16),
                entry=entry_of(ticket, guest) if authorization is None else await on_watch(authorization, books),
                tickets=books.tickets,
                guests=memory.guests,
                lanes=memory.lanes,
                letters=books.letters,
                at=clock.now(),
            )
        return Done()

    @post("/api/pigeonholes/take", status_code=200)
    async def take(data: JSONBody[Asked]) -> Held:
        asked = [PigeonholeId(from_b64u(each, length=16)) for each in data.ids]
        async with unit.reading() as books:
            held = await books.letters.held(asked)
        return Held(held=[Letter(id=b64u(hole), slot=b64u(slot), envelope=b64u(sealed)) for hole, slot, sealed in held])

    @post("/api/desk", status_code=200, opt={"refuses": (403, 404, 409)})
    async def open_a_desk(data: JSONBody[Opening]) -> Opened:
        async with unit.reading() as books:
            token, until = await open_desk(from_b64u(data.open), town=books.town, desks=memory.desks, at=clock.now())
        return Opened(token=b64u(token), until=until)

    @post("/api/desk/bell", status_code=200, opt={"refuses": (401, 404, 429, 503)})
    async def hang_a_bell(data: JSONBody[NewBell], authorization: Desk = None) -> Done:
        async with unit.reading() as books:
            who = await on_watch(authorization, books)
        if closed_desks is None:
            raise Refusal("push.off", safe="This house does not ring closed apps.", status=404)
        key = from_b64u(data.key, length=PUBLIC_KEY_BYTES)
        subscription = Subscription(data.endpoint, key, from_b64u(data.auth, length=AUTH_BYTES))
        await hang_bell(subscription, who=who, hung=memory.hung, closed_desks=closed_desks, at=clock.now())
        return Done()

    @get("/api/desk/sightings", opt={"refuses": (401,)})
    async def all_sightings(authorization: Desk = None) -> SightingHeads:
        async with unit.reading() as books:
            await on_watch(authorization, books)
            heads = await books.sightings.all()
        return SightingHeads(
            sightings=[
                SightingHead(id=b64u(name), lane=lane, bytes=size, state="opened" if opened else "waiting")
                for name, lane, size, opened in heads
            ]
        )

    @get("/api/desk/sightings/{sighting_id:str}", media_type=RAW, opt={"refuses": (401, 404)})
    async def sealed_sighting(sighting_id: PathId16, authorization: Desk = None) -> Response[bytes]:
        async with unit.reading() as books:
            await on_watch(authorization, books)
            sealed = await books.sightings.envelope(SightingId(from_b64u(sighting_id, length=16)))
        return _raw_out(sealed, unknown="sighting.unknown")

    @post("/api/desk/sightings/{sighting_id:str}/opened", status_code=200, opt={"refuses": (401, 404)})
    async def sighting_opened(sighting_id: PathId16, authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await open_sighting(
                SightingId(from_b64u(sighting_id, length=16)),
                sightings=books.sightings,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @get("/api/desk/incidents", opt={"refuses": (401,)})
    async def all_incidents(authorization: Desk = None) -> IncidentThreads:
        at = clock.now()
        async with unit.reading() as books:
            await on_watch(authorization, books)
            threads = await books.incidents.threads()
        shown = []
        for thread in threads:
            incident, lease = thread.incident, thread.incident.lease_at(at)
            shown.append(
                IncidentThread(
                    incident=b64u(incident.incident_id),
                    status=int(incident.status),
                    state=incident.state_at(at).value,
                    reports=incident.reports,
                    lease_until=None if lease is None else instant_of(lease.until),
                    lease=None if lease is None else b64u(lease.claim),
                    eta=None if lease is None else incident.eta,
                    attestations=[b64u(each) for each in thread.attestations],
                    alerts=[b64u(each) for each in thread.alerts],
                    checked=[b64u(each) for each in thread.checked],
                    notes=[b64u(each) for each in thread.notes],
                )
            )
        return IncidentThreads(incidents=shown)

    @post("/api/desk/incidents", status_code=200, opt={"refuses": (401, 409, 429)})
    async def new_incident(data: JSONBody[NewIncident], authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await open_incident(
                IncidentId(from_b64u(data.incident, length=8)),
                reports=data.reports,
                status=data.status,
                incidents=books.incidents,
                town=books.town,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @post("/api/desk/incidents/{incident_id:str}/claim", status_code=200, opt={"refuses": (401, 404, 409)})
    async def claim_incident(incident_id: PathId8, data: JSONBody[Claim], authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await claim(
                IncidentId(from_b64u(incident_id, length=8)),
                claim=from_b64u(data.claim, length=16),
                incidents=books.incidents,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @post("/api/desk/incidents/{incident_id:str}/release", status_code=200, opt={"refuses": (401, 404, 409)})
    async def release_incident(incident_id: PathId8, data: JSONBody[Claim], authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await release(
                IncidentId(from_b64u(incident_id, length=8)),
                claim=from_b64u(data.claim, length=16),
                incidents=books.incidents,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @post("/api/desk/incidents/{incident_id:str}/checking", status_code=200, opt={"refuses": (401, 404, 409)})
    async def check_incident(incident_id: PathId8, data: JSONBody[OnTheWay], authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await check(
                IncidentId(from_b64u(incident_id, length=8)),
                claim=from_b64u(data.claim, length=16),
                eta=data.eta,
                incidents=books.incidents,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @post("/api/desk/incidents/{incident_id:str}/reports", status_code=200, opt={"refuses": (401, 404)})
    async def count_reports(incident_id: PathId8, data: JSONBody[Reports], authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await more_reports(
                IncidentId(from_b64u(incident_id, length=8)),
                reports=data.reports,
                incidents=books.incidents,
                town=books.town,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @post("/api/desk/incidents/{incident_id:str}/close", status_code=200, opt={"refuses": (401, 404, 409)})
    async def close_incident(incident_id: PathId8, data: JSONBody[Closing], authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await close(
                IncidentId(from_b64u(incident_id, length=8)),
                state=State(data.how),
                incidents=books.incidents,
                news=books.news,
                at=clock.now(),
            )
        return Done()

    @put(
        "/api/desk/incidents/{incident_id:str}/notes/{note_id:str}",
        request_max_body_size=ENVELOPE_MOST,
        opt=_raw_in(401, 404, 409, 429),
    )
    async def note(incident_id: PathId8, note_id: PathId16, body: RawBody, authorization: Desk = None) -> Done:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            await write_note(
                body,
                incident_id=IncidentId(from_b64u(incident_id, length=8)),
                note_id=NoteId(from_b64u(note_id, length=16)),
                incidents=books.incidents,
                news=books.news,
            )
        return Done()

    @get("/api/desk/incidents/{incident_id:str}/notes/{note_id:str}", media_type=RAW, opt={"refuses": (401, 404)})
    async def sealed_note(incident_id: PathId8, note_id: PathId16, authorization: Desk = None) -> Response[bytes]:
        async with unit.reading() as books:
            await on_watch(authorization, books)
            sealed = await books.incidents.note(
                IncidentId(from_b64u(incident_id, length=8)), note_id=NoteId(from_b64u(note_id, length=16))
            )
        return _raw_out(sealed, unknown="note.unknown")

    @post("/api/attestations", status_code=200, opt={"refuses": (401, 403, 404, 409)})
    async def give_word(data: JSONBody[Word], authorization: Desk = None) -> Worth:
        async with unit.writing() as books:
            await on_watch(authorization, books)
            worth = await attest(
                from_b64u(data.attestation),
                alert=None if data.alert is None else from_b64u(data.alert),
                checked=None if data.checked is None else from_b64u(data.checked),
                incidents=books.incidents,
                town=books.town,
                news=books.news,
                at=clock.now(),
            )
        return Worth(standing=worth.value)

    @post("/api/beats", status_code=200, opt={"refuses": (404, 409, 429)})
    async def give_beat(data: JSONBody[Beat]) -> Done:
        async with unit.reading() as books:
            await beat(
                from_b64u(data.beat),
                town=books.town,
                alarms=books.alarms,
                book=memory.beats,
                air=air,
                at=clock.now(),
            )
        return Done()

    return Router(
        path="/",
        route_handlers=[
            guest_challenge,
            report_sighting,
            sighting_state,
            answer_into,
            take,
            open_a_desk,
            hang_a_bell,
            all_sightings,
            sealed_sighting,
            sighting_opened,
            all_incidents,
            new_incident,
            claim_incident,
            release_incident,
            check_incident,
            count_reports,
            close_incident,
            note,
            sealed_note,
            give_word,
            give_beat,
        ],
        tags=["watch"],
    )


def token_of(authorization: str | None) -> bytes:
    """Refusal("desk.unknown")."""
    token = token_in(authorization, scheme="Desk")
    if token is None:
        raise Refusal("desk.unknown", safe="Open the desk first.", status=401)
    return token


def entry_of(ticket: str | None, guest: str | None) -> Entry:
    """Refusal("entry.missing"), "wire.malformed"."""
    if ticket is not None:
        return MemberEntry(ticket=from_b64u(ticket, length=16))
    if guest is not None:
        challenge, _, nonce = guest.partition(".")
        return GuestEntry(challenge=from_b64u(challenge, length=32), nonce=from_b64u(nonce, length=8))
    raise Refusal("entry.missing", safe="This needs a ticket, or a guest's work.", status=401)


def _raw_in(*refuses: int) -> dict[str, object]:
    return {"refuses": refuses, "raw": True}


def _raw_out(sealed: bytes | None, *, unknown: str) -> Response[bytes]:
    if sealed is None:
        raise Refusal(unknown, safe="This is not here any more.", status=404)
    return Response(sealed, media_type=RAW)
