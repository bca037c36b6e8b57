"""HSDS 3.x (Open Referral): a list of services as its API gives them, to places and back.

In what another program wrote anything may stand anywhere; what cannot be kept is said, never guessed.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from tocsin.seals import directory
from tocsin.seals.directory import Access, Address, Directory, Hours, Need, Papers, Phone, PhoneKind, Place
from tocsin_kit.directory import hours as times
from tocsin_kit.directory.clean import Cleaner, Found, Problem, id_of, made, plain
from tocsin_kit.directory.needs import access_of, needs_of, papers_of

Json = dict[str, Any]

VERSION = "3.2"
NEEDS, PLAIN = "tocsin-needs", "tocsin-places"
NOT_ASKED = "papers_not_asked"
_TERMS = {
    Need.food: "Food, meals, groceries",
    Need.shelter: "A place to sleep",
    Need.rent: "Rent and bills",
    Need.legal: "Legal help",
    Need.medical: "Medical care",
    Need.mind: "Somebody to talk to, mental health",
    Need.violence: "Safety from violence",
    Need.children: "Children, school, families",
    Need.clothes: "Clothes and household things",
    Need.transport: "Getting there",
    Need.language: "Translation and language classes",
    Need.work: "Work",
    Need.other: "Other help",
}
_ACCESS = {
    Access.step_free: "Step-free, wheelchair accessible",
    Access.toilet: "Accessible toilet",
    Access.hearing_loop: "Hearing loop",
    Access.sign_language: "Sign language",
    Access.parking: "Parking at the door",
    Access.quiet: "A quiet room",
}
_KINDS = {"text": PhoneKind.text, "sms": PhoneKind.text, "textphone": PhoneKind.textphone, "tty": PhoneKind.textphone}
_STATUS = {"": False, "active": False, "temporarily closed": True}


def services_of(said: object) -> list[object]:
    """A list of them, an API's page, one alone. ValueError for what is none of these."""
    if isinstance(said, dict):
        for name in ("contents", "services", "items"):
            if isinstance(said.get(name), list):
                return list(said[name])
        if "name" in said and "id" in said:
            return [said]
    if isinstance(said, list):
        return list(said)
    raise ValueError("This is no list of services as HSDS 3 has them.")


def read(services: Iterable[object], *, zone: str) -> Found:
    """Each service at each of its locations is a place."""
    found = Found()
    for number, service in enumerate(services, start=1):
        if not isinstance(service, dict):
            found.problems.append(Problem(f"service {number}", "no_service", "is no service"))
            continue
        where = f"service {number}, {plain(str(service.get('name') or ''))[:60] or 'no name'}"
        cleaner = Cleaner(where, found.problems)
        status = plain(str(service.get("status") or "")).lower()
        if status not in _STATUS:
            cleaner.say("ended", f"its status is “{status[:40]}”: left out")
            continue
        at = _dicts(service, "service_at_locations") or [{}]
        for each in at:
            found.take(_place(service, each, alone=len(at) == 1, zone=zone, cleaner=cleaner), where=where)
    return found


def _place(service: Json, at: Json, *, alone: bool, zone: str, cleaner: Cleaner) -> Place:
    organization, location = _dict(service, "organization"), _dict(at, "location")
    own = id_of(service.get("id"))
    attributes = [*_terms(service), *_terms(at), *_terms(location)]
    named = [code for code, _ in attributes] + [name for _, name in attributes]
    needs = needs_of(*named) or needs_of(str(service.get("name") or ""))
    if not needs:
        cleaner.say("no_need", "none of our needs fits: it stands under “other”")
    needs = cleaner.first(needs, most=directory.MOST_NEEDS, what="needs")
    documents = tuple(cleaner.text(each.get("document"), "document") for each in _dicts(service, "required_documents"))
    papers, wanted = papers_of(tuple(filter(None, documents)), not_asked=NOT_ASKED in named)
    rules, hours_words = _hours(at, service, location, zone=zone, cleaner=cleaner)
    access = [*_dicts(location, "accessibility"), *_dicts(location, "accessibility_for_disabilities")]
    access_said = [" ".join(str(each.get(name) or "") for name in ("description", "details")) for each in access]
    codes = [code for each in access for code, _ in _terms(each)]
    kept = access_of(*codes, *access_said)
    free = "; ".join(text for each in access_said if (text := plain(each)) and text not in _ACCESS.values())
    language_rows = [*_dicts(service, "languages"), *_dicts(location, "languages")]
    words = plain(str(service.get("description") or ""))
    if interpreted := plain(str(service.get("interpretation_services") or "")):
        words = f"{words.rstrip('.')}. {interpreted}" if words else interpreted
    parts = (service, at, location, organization)
    return Place(
        id=own if alone else made(own + id_of(at.get("id") or location.get("id")), "place"),
        organization=cleaner.text(organization.get("name") or service.get("name"), "organization"),
        name=cleaner.text(service.get("name"), "name"),
        needs=needs or (Need.other,),
        words=cleaner.text(words, "words"),
        address=_address(location, cleaner),
        point=cleaner.point(location.get("latitude"), location.get("longitude")),
        phones=cleaner.phones(chain.from_iterable(_phones(each, cleaner) for each in parts)),
        hours=cleaner.hours(rules),
        hours_words=cleaner.text(hours_words, "hours_words"),
        languages=cleaner.languages(each.get("code") or each.get("name") for each in language_rows),
        access=kept,
        access_words=cleaner.text(free, "access_words"),
        papers=papers,
        documents=cleaner.first(wanted, most=directory.MOST_DOCUMENTS, what="documents"),
        cost=cleaner.text(service.get("fees_description") or service.get("fees"), "cost"),
        who=cleaner.text(service.get("eligibility_description"), "who"),
        how=cleaner.text(service.get("application_process"), "how"),
        website=cleaner.web(service.get("url"), organization.get("website"), organization.get("url")),
        email=cleaner.mail(service.get("email") or organization.get("email")),
        notice=cleaner.text(service.get("alert"), "notice"),
        closed=plain(str(service.get("status") or "")).lower() == "temporarily closed",
        checked=_checked(service, cleaner),
    )


def _address(location: Json, cleaner: Cleaner) -> Address | None:
    rows = [*_dicts(location, "addresses"), *_dicts(location, "physical_addresses")]
    rows.sort(key=lambda each: each.get("address_type") != "physical")
    if not rows or location.get("location_type") == "virtual":
        return None
    row = rows[0]
    lines = ", ".join(filter(None, (plain(str(row.get(name) or "")) for name in ("address_1", "address_2"))))
    return cleaner.address(
        lines,
        row.get("city"),
        row.get("state_province") or row.get("region"),
        row.get("postal_code"),
        row.get("country"),
    )


def _phones(of: Json, cleaner: Cleaner) -> Iterator[Phone]:
    for row in _dicts(of, "phones"):
        kind = plain(str(row.get("type") or "voice")).lower()
        if kind in ("fax", "pager"):
            continue
        number, extension = cleaner.number(row.get("number")), plain(str(row.get("extension") or "")).removesuffix(".0")
        if number:
            tags = [each.get("code") or each.get("name") for each in _dicts(row, "languages")]
            yield Phone(
                number,
                extension if extension.isascii() and extension.isdigit() and len(extension) <= 8 else "",
                _KINDS.get(kind, PhoneKind.voice),
                cleaner.text(row.get("description"), "phone_words"),
                cleaner.languages(tags),
            )


def _hours(*of: Json, zone: str, cleaner: Cleaner) -> tuple[list[Hours], str]:
    """Of the nearest that says any: the service at this location, the service, the location."""
    rows = next((rows for each in of if (rows := _dicts(each, "schedules"))), [])
    rules, words = [], []
    for row in rows:
        said = plain(str(row.get("description") or row.get("notes") or ""))
        if not row.get("opens_at") and not row.get("closes_at"):
            words.append(said)
            continue
        try:
            rules.append(times.from_hsds(row, zone=zone, words=cleaner.text(row.get("notes"), "hour_words")))
        except times.NoRule as why:
            cleaner.say("no_hours", f"{why}: kept as words only" if said else f"{why}: left out")
            words.append(said)
    return rules, "; ".join(dict.fromkeys(filter(None, words)))


def _checked(service: Json, cleaner: Cleaner) -> int | None:
    try:
        day = times.day_of(service.get("assured_date"))
    except times.NoRule as why:
        cleaner.say("no_date", f"assured_date: {why}")
        return None
    return day if day is None or day >= 0 else None


def _terms(of: Json) -> list[tuple[str, str]]:
    """(code, name) of what classifies it."""
    terms = [_dict(each, "taxonomy_term") for each in _dicts(of, "attributes")]
    return [(str(each.get("code") or ""), str(each.get("name") or "")) for each in terms]


def _dict(of: Json, name: str) -> Json:
    found = of.get(name)
    return found if isinstance(found, dict) else {}


def _dicts(of: Json, name: str) -> list[Json]:
    found = of.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


# ── out ──


def write(directory: Directory) -> list[Json]:
    """Services in full, one for each place, each with its organisation and location inside."""
    return [_service(each) for each in directory.places]


def _service(place: Place) -> Json:
    def own(what: str, number: int = 0) -> str:
        return str(uuid.UUID(bytes=made(place.id, what, number)))

    def attributes(what: str, terms: Iterable[Json]) -> list[Json]:
        return [{"id": own(f"{what}-attribute", n), "taxonomy_term": term} for n, term in enumerate(terms)]

    organization = {
        "id": str(uuid.UUID(bytes=made(place.organization.encode(), "organization"))),
        "name": place.organization,
        "description": place.organization,
    }
    terms = [_term(NEEDS, each.name, _TERMS[each]) for each in place.needs]
    if place.papers is Papers.not_asked:
        terms.append(_term(PLAIN, NOT_ASKED, "Nobody asks for papers here"))
    required = [{"id": own("document", n), "document": each} for n, each in enumerate(place.documents)]
    if place.papers is Papers.asked and not required:
        required = [{"id": own("document"), "document": "Papers; which ones is not known"}]
    service: Json = {
        "id": str(uuid.UUID(bytes=place.id)),
        "name": place.name,
        "description": place.words,
        "status": "temporarily closed" if place.closed else "active",
        "url": place.website,
        "email": place.email,
        "alert": place.notice,
        "application_process": place.how,
        "fees_description": place.cost,
        "eligibility_description": place.who,
        "assured_date": None if place.checked is None else times.date_of(place.checked),
        "organization": organization,
        "phones": [_phone(each, own, n) for n, each in enumerate(place.phones)],
        "schedules": [{"id": own("schedule", n), **times.to_hsds(each)} for n, each in enumerate(place.hours)],
        "languages": [{"id": own("language", n), "name": tag, "code": tag} for n, tag in enumerate(place.languages)],
        "required_documents": required,
        "attributes": attributes("service", terms),
    }
    if place.hours_words:
        service["schedules"].append({"id": own("schedule", len(place.hours)), "description": place.hours_words})
    if place.address or place.point or place.access or place.access_words:
        service["service_at_locations"] = [{"id": own("at"), "location": _location(place, own, attributes)}]
    return _without_nothing(service)


def _location(place: Place, own: Any, attributes: Any) -> Json:
    access = [
        {
            "id": own("access", n),
            "description": _ACCESS[each],
            "attributes": attributes(f"access-{each.name}", [_term(PLAIN, each.name, _ACCESS[each])]),
        }
        for n, each in enumerate(place.access)
    ]
    if place.access_words:
        access.append({"id": own("access", len(place.access)), "description": place.access_words})
    location: Json = {"id": own("location"), "location_type": "physical", "accessibility": access}
    if place.point is not None:
        location["latitude"], location["longitude"] = (each / 100_000 for each in place.point)
    if place.address is not None:
        location["addresses"] = [
            {
                "id": own("address"),
                "address_1": place.address.street,
                "city": place.address.city,
                "state_province": place.address.region,
                "postal_code": place.address.postal_code,
                "country": place.address.country,
                "address_type": "physical",
            }
        ]
    return location


def _phone(phone: Phone, own: Any, number: int) -> Json:
    said: Json = {"id": own("phone", number), "number": phone.number, "type": phone.kind.name}
    if phone.extension:
        said["extension"] = int(phone.extension)
    if phone.words:
        said["description"] = phone.words
    if phone.languages:
        tags = enumerate(phone.languages)
        said["languages"] = [{"id": own(f"phone-{number}-language", n), "name": tag, "code": tag} for n, tag in tags]
    return said


def _term(taxonomy: str, code: str, name: str) -> Json:
    kept = str(uuid.UUID(bytes=made(taxonomy.encode(), "taxonomy")))
    return {
        "id": str(uuid.UUID(bytes=made(f"{taxonomy}/{code}".encode(), "term"))),
        "code": code,
        "name": name,
        "description": name,
        "taxonomy": taxonomy,
        "taxonomy_detail": {"id": kept, "name": taxonomy, "description": "The words of Tocsin's directories of help"},
    }


def _without_nothing(said: Mapping[str, Any]) -> Json:
    """What is not known is left out; an empty address of the web would be none."""
    return {name: value for name, value in said.items() if value not in ("", None, [])}
