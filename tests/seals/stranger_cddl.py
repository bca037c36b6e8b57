"""Runs in an environment of its own: `cddl_verifier` holds objects against protocol/tocsin.cddl.

stdin: {"cddl": text, "objects": [[rule, hex] …]}; stdout: per object null, or why it does not fit.
"""

import json
import sys

from cddl_verifier import Validator


def main() -> None:
    given = json.load(sys.stdin)
    schema = Validator(given["cddl"])
    found: list[str | None] = []
    for rule, data in given["objects"]:
        result = schema.validate(bytes.fromhex(data), rule)
        found.append(None if result.valid else " | ".join(str(each) for each in result.diagnostics)[:300])
    json.dump(found, sys.stdout)


main()
