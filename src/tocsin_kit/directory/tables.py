"""Tables: HSDS's package of CSV files, and one plain table that anybody can fill in."""

from __future__ import annotations

import csv
import io
import json
import lzma
import re
import uuid
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tocsin.seals import directory
from tocsin.seals.directory import Directory, Papers, Phone, PhoneKind, Place
from tocsin_kit.directory import hours as times
from tocsin_kit.directory import hsds
from tocsin_kit.directory.clean import Cleaner, Found, id_of, plain
from tocsin_kit.directory.needs import access_of, needs_of, papers_of

MOST_BYTES = 32 * 2**20
MOST_ROWS = 60_000
MOST_FILES = 64
Row = Mapping[str, str]

# ── HSDS's tables ──

_PARENT = {
    "addresses": ("location_id",),
    "accessibility": ("location_id",),
    "required_documents": ("service_id",),
    "phones": ("service_at_location_id", "service_id", "location_id", "organization_id"),
    "schedules": ("service_at_location_id", "service_id", "location_id"),
    "languages": ("phone_id", "service_id", "location_id"),
}
_OTHER_NAMES = {
    "addresss": "addresses",
    "accessibility_for_disabilities": "accessibility",
    "accessibilities": "accessibility",
}


def read_package(data: bytes, *, zone: str) -> Found:
    """ValueError for what is no package of tables, or is larger than one may be."""
    tables = dict(_files(data))
    if "services" not in tables:
        raise ValueError("There is no services.csv in this package.")
    by_id: dict[str, dict[str, dict[str, Any]]] = {
        name: {row["id"]: {**row} for row in rows if row.get("id")} for name, rows in tables.items()
    }
    terms = by_id.get("taxonomy_terms", {})
    of: dict[str, dict[str, Any]] = {}
    for name in ("services", "locations", "organizations", "service_at_locations", "phones", "accessibility"):
        for key, row in by_id.get(name, {}).items():
            of.setdefault(key, row)
    for link in tables.get("attributes", ()):
        term = terms.get(link.get("taxonomy_term_id", ""))
        if term is not None and link.get("link_id") in of:
            of[link["link_id"]].setdefault("attributes", []).append({"taxonomy_term": term})
    for name, parents in _PARENT.items():
        for row in by_id.get(name, {}).values():
            parent: str | None = next((row[each] for each in parents if row.get(each) in of), None)
            if parent is not None:
                of[parent].setdefault(name, []).append(row)
    for row in by_id.get("service_at_locations", {}).values():
        service = by_id["services"].get(row.get("service_id", ""))
        if service is not None:
            row["location"] = by_id.get("locations", {}).get(row.get("location_id", ""), {})
            service.setdefault("service_at_locations", []).append(row)
    for service in by_id["services"].values():
        service["organization"] = by_id.get("organizations", {}).get(service.get("organization_id", ""), {})
    return hsds.read(by_id["services"].values(), zone=zone)


def _files(data: bytes) -> Iterator[tuple[str, list[Row]]]:
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as why:
        raise ValueError("This is no package of tables.") from why
    if len(package.infolist()) > MOST_FILES:
        raise ValueError(f"There are more than {MOST_FILES} files in this package.")
    left = MOST_BYTES
    for info in package.infolist():
        name = info.filename.rsplit("/", 1)[-1].lower()
        if not name.endswith(".csv") or info.flag_bits & 1:
            continue
        try:
            with package.open(info) as opened:
                said = opened.read(left + 1)
        except (
            zipfile.BadZipFile,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
            ValueError,
            zlib.error,
            lzma.LZMAError,
        ) as why:
            raise ValueError(f"{name} is damaged.") from why
        left -= len(said)
        if left < 0:
            raise ValueError(f"This package is larger than {MOST_BYTES // 2**20} MiB.")
        table = name.removesuffix(".csv")
        table = "service_at_locations" if table == "service_at_location" else _OTHER_NAMES.get(table, table)
        yield table, _rows(said)


def write_package(said: Directory) -> bytes:
    """The same that `hsds.write` nests, one file a table."""
    tables: dict[str, dict[str, dict[str, Any]]] = {}
    for service in hsds.write(said):
        _flatten("services", service, {}, tables)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, rows in sorted(tables.items()):
            columns = sorted({column for row in rows.values() for column in row}, key=lambda each: (each != "id", each))
            info = zipfile.ZipInfo(f"{name}.csv", date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, _csv(columns, rows.values()))
    return out.getvalue()


_ONE = {
    "organization": "organizations",
    "location": "locations",
    "taxonomy_term": "taxonomy_terms",
    "taxonomy_detail": "taxonomies",
}
_LINK = {
    "organizations": "organization_id",
    "locations": "location_id",
    "taxonomy_terms": "taxonomy_term_id",
    "taxonomies": "taxonomy_id",
}
_ENTITY = {
    "services": "service",
    "locations": "location",
    "phones": "phone",
    "service_at_location": "service_at_location",
}


def _flatten(
    table: str, said: Mapping[str, Any], links: Mapping[str, str], tables: dict[str, dict[str, dict[str, Any]]]
) -> None:
    row: dict[str, Any] = dict(links)
    for name, value in said.items():
        if name in _ONE:
            row[_LINK[_ONE[name]]] = value["id"]
            _flatten(_ONE[name], value, {}, tables)
        elif name == "attributes":
            entity = {"link_id": said["id"], "link_entity": _ENTITY.get(table, table)}
            for each in value:
                _flatten("attributes", each, entity, tables)
        elif isinstance(value, list):
            below = "service_at_location" if name == "service_at_locations" else name
            for each in value:
                _flatten(below, each, {f"{_ENTITY.get(table, table)}_id": said["id"]}, tables)
        else:
            row[name] = value
    tables.setdefault(table, {})[str(said["id"])] = row


# ── one plain table ──

COLUMNS = (
    "id",
    "organization",
    "name",
    "needs",
    "words",
    "street",
    "city",
    "region",
    "postal_code",
    "country",
    "latitude",
    "longitude",
    "phones",
    "hours",
    "hours_words",
    "languages",
    "access",
    "access_words",
    "papers",
    "documents",
    "cost",
    "who",
    "how",
    "website",
    "email",
    "notice",
    "closed",
    "checked",
)
_PHONE = re.compile(
    r"(?P<number>[+\d(][\d ().\-/]*?)(?: x(?P<extension>\d{1,8}))?(?: (?P<kind>text|textphone))?"
    r"(?: \((?P<words>[^()\[\]]*)\))?(?: \[(?P<languages>[^\[\]]*)\])?"
)
_YES = ("yes", "true", "1", "x", "closed")


def read_table(data: bytes, *, zone: str, columns: Mapping[str, str]) -> Found:
    """`columns`: ours → theirs, where they differ. ValueError for a table without `name`."""
    rows = _rows(data)
    found = Found()
    if rows and columns.get("name", "name") not in rows[0]:
        raise ValueError(f"The table has no column “{columns.get('name', 'name')}” (say --column name=…).")
    for number, row in enumerate(rows, start=2):
        cells = {ours: row.get(columns.get(ours, ours), "").strip() for ours in COLUMNS}
        if any(cells.values()):
            where = f"row {number}" + (f", {plain(cells['name'])[:60]}" if cells["name"] else "")
            found.take(_place(cells, Cleaner(where, found.problems)), where=where)
    return found


def _place(cells: Row, cleaner: Cleaner) -> Place:
    needs = needs_of(*_several(cells["needs"], ",;|/")) or needs_of(cells["name"])
    if not needs:
        cleaner.say("no_need", "none of our needs fits: it stands under “other”")
    needs = cleaner.first(needs, most=directory.MOST_NEEDS, what="needs")
    said = cells["papers"].lower().replace(" ", "_")
    documents = tuple(filter(None, (cleaner.text(each, "document") for each in _several(cells["documents"], ";"))))
    papers, wanted = papers_of(documents, not_asked=said in ("not_asked", "no"))
    if said in ("asked", "yes"):
        papers = Papers.asked
    elif said not in ("", "unknown", "not_asked", "no"):
        cleaner.say("no_papers", "papers: asked, not asked, or nothing")
    rules, unread = [], []
    for each in _several(cells["hours"], ";"):
        try:
            rules.append(times.from_words(each))
        except times.NoRule as why:
            cleaner.say("no_hours", f"{why}: kept as words only")
            unread.append(each)
    try:
        checked = times.day_of(cells["checked"])
    except times.NoRule as why:
        checked = None
        cleaner.say("no_date", f"checked: {why}")
    own = cells["id"] or " · ".join(plain(cells[each]) for each in ("organization", "name", "street"))
    return Place(
        id=id_of(own),
        organization=cleaner.text(cells["organization"] or cells["name"], "organization"),
        name=cleaner.text(cells["name"], "name"),
        needs=needs or (directory.Need.other,),
        words=cleaner.text(cells["words"], "words"),
        address=cleaner.address(*(cells[each] for each in ("street", "city", "region", "postal_code", "country"))),
        point=cleaner.point(cells["latitude"], cells["longitude"]),
        phones=cleaner.phones(_phones(cells["phones"], cleaner)),
        hours=cleaner.hours(rules),
        hours_words=cleaner.text("; ".join(filter(None, (*unread, cells["hours_words"]))), "hours_words"),
        languages=cleaner.languages(_several(cells["languages"], ",;|/")),
        access=access_of(*_several(cells["access"], ",;|")),
        access_words=cleaner.text(cells["access_words"], "access_words"),
        papers=papers,
        documents=cleaner.first(wanted, most=directory.MOST_DOCUMENTS, what="documents"),
        cost=cleaner.text(cells["cost"], "cost"),
        who=cleaner.text(cells["who"], "who"),
        how=cleaner.text(cells["how"], "how"),
        website=cleaner.web(cells["website"]),
        email=cleaner.mail(cells["email"]),
        notice=cleaner.text(cells["notice"], "notice"),
        closed=cells["closed"].lower() in _YES,
        checked=checked if checked is None or checked >= 0 else None,
    )


def _phones(text: str, cleaner: Cleaner) -> Iterator[Phone]:
    for each in _several(text, ";"):
        said = _PHONE.fullmatch(re.sub(" +", " ", each))
        number = cleaner.number(said["number"] if said else each)
        if said and number:
            yield Phone(
                number,
                said["extension"] or "",
                PhoneKind[said["kind"] or "voice"],
                cleaner.text(said["words"], "phone_words"),
                cleaner.languages(_several(said["languages"] or "", ",")),
            )


def write_table(said: Directory) -> bytes:
    return _csv(COLUMNS, (_cells(each) for each in said.places))


def _cells(place: Place) -> dict[str, str]:
    address, point = place.address, place.point
    where = (
        {
            "street": address.street,
            "city": address.city,
            "region": address.region,
            "postal_code": address.postal_code,
            "country": address.country,
        }
        if address
        else {}
    )
    return where | {
        "id": str(uuid.UUID(bytes=place.id)),
        "organization": place.organization,
        "name": place.name,
        "needs": ", ".join(each.name for each in place.needs),
        "words": place.words,
        "latitude": "" if point is None else f"{point[0] / 100_000:.5f}",
        "longitude": "" if point is None else f"{point[1] / 100_000:.5f}",
        "phones": "; ".join(_phone_cell(each) for each in place.phones),
        "hours": "; ".join(times.to_words(each) for each in place.hours),
        "hours_words": place.hours_words,
        "languages": ", ".join(place.languages),
        "access": ", ".join(each.name for each in place.access),
        "access_words": place.access_words,
        "papers": "" if place.papers is Papers.unknown else place.papers.name.replace("_", " "),
        "documents": "; ".join(each.replace(";", ",") for each in place.documents),
        "cost": place.cost,
        "who": place.who,
        "how": place.how,
        "website": place.website,
        "email": place.email,
        "notice": place.notice,
        "closed": "yes" if place.closed else "",
        "checked": "" if place.checked is None else times.date_of(place.checked),
    }


def _phone_cell(phone: Phone) -> str:
    extension = f" x{phone.extension}" if phone.extension else ""
    kind = "" if phone.kind is PhoneKind.voice else f" {phone.kind.name}"
    bare = re.sub(r"[()\[\];]", "", phone.words)
    words, tags = f" ({bare})" if bare else "", ", ".join(phone.languages)
    return f"{phone.number}{extension}{kind}{words}{f' [{tags}]' if tags else ''}"


# ── cells ──


def _rows(data: bytes) -> list[Row]:
    """ValueError for what is no table of text. A formula's guard is taken off again."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"This table is larger than {MOST_BYTES // 2**20} MiB.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    rows: list[Row] = []
    try:
        for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=separator):
            rows.append(
                {
                    name.strip(): _unguarded(cell)
                    for name, cell in row.items()
                    if isinstance(name, str) and isinstance(cell, str)
                }
            )
            if len(rows) > MOST_ROWS:
                raise ValueError(f"There are more than {MOST_ROWS:,} rows.")
    except csv.Error as why:
        raise ValueError(f"This is no table of text ({why}).") from why
    return rows


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_HARMLESS = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def _guarded(value: object) -> str:
    """A spreadsheet runs what begins like a formula: a quote before it makes it text. A bare number runs nothing; it
    has no exponent: a place just west of Greenwich is -0.00001.
    """
    text = "" if value is None else f"{value:.5f}" if isinstance(value, float) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) and not _HARMLESS.fullmatch(text) else text


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def _csv(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    names = list(columns)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_guarded(row.get(name)) for name in names] for row in rows)
    return out.getvalue().encode()


def _several(cell: str, separators: str) -> list[str]:
    return [each.strip() for each in re.split(f"[{re.escape(separators)}]", cell) if each.strip()]


def read_json(data: bytes, *, zone: str) -> Found:
    """ValueError for what is no JSON of services."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"This is larger than {MOST_BYTES // 2**20} MiB.")
    try:
        said = json.loads(data)
    except (ValueError, RecursionError) as why:
        raise ValueError("This is no JSON.") from why
    services = hsds.services_of(said)
    if len(services) > MOST_ROWS:
        raise ValueError(f"There are more than {MOST_ROWS:,} services.")
    return hsds.read(services, zone=zone)


def read_any(data: bytes, *, zone: str, columns: Mapping[str, str]) -> Found:
    """By its first bytes: a package of tables, JSON, a town's own file, else a table."""
    if data[:2] == b"PK":
        return read_package(data, zone=zone)
    if data[:1] == b"\x83":
        return Found(list(directory.read(data).places))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return read_json(data, zone=zone)
    return read_table(data, zone=zone, columns=columns)
