"""HSDS 3.2 as its authors publish it: which fields each object has, of what type and format, and which it must have.

Read from `schema/*.json` of github.com/openreferral/specification, branch 3.2 (CC BY-SA 4.0, Open Referral), and compared
with it field by field at 149f77cd. The facts stand here, not the files: their sentences are their authors'. It is stricter than theirs in one thing: a field that the
standard does not name is refused, and in tables a file or a column. `python -m tests.directory.published FOLDER EXPORT.json` judges an export by the files
themselves, in a copy of that repository.

A field is `name:type`, `!` behind what must be there, `*` before another object of which there are many.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

FIELDS = {
    "service": "id:uuid! organization_id:uuid program_id:uuid name! alternate_name description url:uri email:email"
    " status:status! interpretation_services application_process fees_description wait_time fees accreditations"
    " eligibility_description minimum_age:number maximum_age:number assured_date assurer_email:email licenses alert"
    " last_modified:date-time *phones:phone *schedules:schedule *service_areas:service_area"
    " *service_at_locations:service_at_location *languages:language organization:organization *funding:funding"
    " *cost_options:cost_option program:program *required_documents:required_document *contacts:contact"
    " *attributes:attribute *metadata:metadata *additional_urls:url *capacities:service_capacity",
    "organization": "id:uuid! name! alternate_name description! email:email website:uri tax_status tax_id"
    " year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid *funding:funding *contacts:contact"
    " *phones:phone *locations:location *programs:program *organization_identifiers:organization_identifier"
    " *attributes:attribute *metadata:metadata *additional_websites:url",
    "location": "id:uuid! location_type:kind! url:uri organization_id:uuid name alternate_name description"
    " transportation latitude:number longitude:number external_identifier external_identifier_type *languages:language"
    " *addresses:address *contacts:contact *accessibility:accessibility *phones:phone *schedules:schedule"
    " *attributes:attribute *metadata:metadata",
    "address": "id:uuid! location_id:uuid attention address_1! address_2 city! region state_province! postal_code!"
    " country! address_type:kind! *attributes:attribute *metadata:metadata",
    "phone": "id:uuid! location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid"
    " service_at_location_id:uuid number! extension:number type description *languages:language *attributes:attribute"
    " *metadata:metadata",
    "schedule": "id:uuid! service_id:uuid location_id:uuid service_at_location_id:uuid valid_from valid_to dtstart"
    " timezone:number until count:number wkst:weekday freq:freq interval:number byday byweekno bymonthday byyearday"
    " description opens_at closes_at schedule_link:uri attending_type notes *attributes:attribute *metadata:metadata",
    "language": "id:uuid! service_id:uuid location_id:uuid phone_id:uuid name code note *attributes:attribute"
    " *metadata:metadata",
    "accessibility": "id:uuid! location_id:uuid description details url:uri *attributes:attribute *metadata:metadata",
    "required_document": "id:uuid! service_id:uuid document uri:uri *attributes:attribute *metadata:metadata",
    "service_at_location": "id:uuid! service_id:uuid location_id:uuid description *service_areas:service_area"
    " *contacts:contact *phones:phone *schedules:schedule location:location *attributes:attribute *metadata:metadata",
    "attribute": "id:uuid! link_id:uuid taxonomy_term_id:uuid link_type link_entity value taxonomy_term:taxonomy_term"
    " *metadata:metadata label",
    "taxonomy_term": "id:uuid! code name! description! parent_id:uuid taxonomy taxonomy_detail:taxonomy language"
    " taxonomy_id:uuid term_uri:uri *metadata:metadata",
    "taxonomy": "id:uuid! name! description! uri:uri version *metadata:metadata",
    "program": "id:uuid! organization_id:uuid name! alternate_name description! *attributes:attribute *metadata:metadata",
}
ENUMS = {
    "status": ["active", "inactive", "defunct", "temporarily closed"],
    "kind": ["physical", "postal", "virtual"],
    "freq": ["WEEKLY", "MONTHLY"],
    "weekday": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
}
FILES = {
    "accessibility.csv": "accessibility",
    "addresses.csv": "address",
    "attributes.csv": "attribute",
    "languages.csv": "language",
    "locations.csv": "location",
    "organizations.csv": "organization",
    "phones.csv": "phone",
    "required_documents.csv": "required_document",
    "schedules.csv": "schedule",
    "service_at_location.csv": "service_at_location",
    "services.csv": "service",
    "taxonomies.csv": "taxonomy",
    "taxonomy_terms.csv": "taxonomy_term",
}
"""Where the rows of each object stand, when tables take the place of nesting (`path`)."""
ROWS_NEED = {
    "service": ["organization_id"],
    "service_at_location": ["service_id", "location_id"],
    "attribute": ["link_id", "taxonomy_term_id", "link_entity"],
}
"""What a row must have besides (`tabular_required`)."""


def schema(name: str = "service") -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}", "$defs": {each: _object(fields) for each, fields in FIELDS.items()}}


def _object(fields: str) -> dict[str, Any]:
    parts = [(field.strip("*!"), field) for field in fields.split()]
    return {
        "type": "object",
        "properties": {name.partition(":")[0]: _field(name.partition(":")[2], "*" in field) for name, field in parts},
        "required": [name.partition(":")[0] for name, field in parts if field.endswith("!")],
        "additionalProperties": False,
    }


def _field(kind: str, many: bool) -> dict[str, Any]:
    if many or kind in FIELDS:
        one = {"$ref": f"#/$defs/{kind}"} if kind in FIELDS else {"type": "object"}
        return {"type": "array", "items": one} if many else one
    if kind in ENUMS:
        return {"type": "string", "enum": ENUMS[kind]}
    if kind == "number":
        return {"type": "number"}
    return {"type": "string", "format": kind} if kind in ("uuid", "uri", "email", "date-time") else {"type": "string"}


def complaints(said: dict[str, Any], name: str = "service") -> list[str]:
    return [f"{'/'.join(map(str, each.instance_path))}: {each.message}" for each in _judge(name).iter_errors(said)]


@cache
def _judge(name: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(schema(name), validate_formats=True)


def complaints_of_table(file: str, rows: Iterable[dict[str, str]]) -> list[str]:
    """An empty cell says nothing, but where a text must stand it is an empty text, as it is in JSON; what looks like a
    number where one has to stand is one.
    """
    name = FILES.get(file)
    if name is None:
        return [f"{file}: no table of the standard"]
    fields = FIELDS[name].split()
    numbers = {each.partition(":")[0] for each in fields if each.endswith(":number")}
    texts = {each.strip("!") for each in fields if each.endswith("!") and ":" not in each}
    found = []
    for row in rows:
        said = {
            column: _number(cell) if column in numbers else cell
            for column, cell in row.items()
            if cell != "" or column in texts
        }
        found += [f"{file}: no {column}" for column in ROWS_NEED.get(name, ()) if column not in said]
        found += [f"{file}: {each}" for each in complaints(said, name)]
    return found


def _number(cell: str) -> float | str:
    try:
        return float(cell)
    except ValueError:
        return cell


def main(folder: Path, export: Path) -> int:
    """The compiled schema of one service in full, as published."""
    own = json.loads((folder / "schema" / "compiled" / "service.json").read_text("utf-8"))
    judge = jsonschema_rs.validator_for(own, validate_formats=True)
    wrong = [
        each.message for one in json.loads(export.read_text("utf-8"))["contents"] for each in judge.iter_errors(one)
    ]
    print("\n".join(wrong) or "Nothing to complain of.")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
