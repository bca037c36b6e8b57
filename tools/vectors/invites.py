"""Invites, a guest's work, the manifest."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tocsin.seals import cbor, cose, invite, manifest
from tocsin.seals.guest import is_work
from tocsin.seals.hashes import hash_of
from tocsin.seals.invite import Grant, Invite, RoleInvite
from tocsin.terms.b64 import b64u
from tocsin.terms.ids import PigeonholeId
from tocsin.terms.instant import Instant, Minutes
from tocsin.terms.registry import Role
from tocsin_kit.keys import sign, sign_cut, sign_grant
from tools.vectors.case import Json, as_json, case
from tools.vectors.worlds import NOW, Seed, network, strict

SOON = Minutes(NOW // 60 + 60)


def cases() -> Json:
    town, fill = network(), Seed("invites")
    plain = Invite(town=town.town, invite_secret=fill(16), secret_number=3, member_secret=fill(32))
    role = RoleInvite(
        town=town.town,
        invite_secret=fill(16),
        secret_number=3,
        member_secret=fill(32),
        roles=Role.verifier | Role.dispatcher,
        pigeonhole=PigeonholeId(fill(16)),
        steward_recipient=town.steward_opens[0].public,
    )
    single = Grant(invite_hash=plain.invite_hash, uses=1, expires=Minutes(NOW // 60 + 60 * 24 * 30))
    meeting = Grant(invite_hash=plain.invite_hash, uses=40, expires=Minutes(NOW // 60 + 120))
    steward, outsider = town.stewards[0], town.outsider

    def link(name: str, text: str, expect: Json | str) -> Json:
        def run() -> Json:
            read = invite.read_link(text)
            return {"invite": as_json(read), "is_role": isinstance(read, RoleInvite)}

        return case(name, given={"fragment": text}, expect=expect, run=run)

    def grant(name: str, data: bytes, expect: Json | str, *, at: int = NOW) -> Json:
        def run() -> Json:
            return {"grant": as_json(invite.verify_grant(data, roster=town.roster, at=Instant(at)))}

        return case(name, given={"world": town.name, "at": at, "signed": data.hex()}, expect=expect, run=run)

    def cut(name: str, data: bytes, expect: Json | str) -> Json:
        def run() -> Json:
            return {"invite_hash": invite.verify_cut(data, roster=town.roster).hex()}

        return case(name, given={"world": town.name, "signed": data.hex()}, expect=expect, run=run)

    def granted(what: Grant) -> bytes:
        return sign_grant(what, town=town.town, key=steward)

    long_meeting = Grant(invite_hash=plain.invite_hash, uses=2, expires=Minutes(NOW // 60 + 122))
    quarter, longer = (replace(single, expires=Minutes(NOW // 60 + days * 24 * 60)) for days in (90, 91))
    crowd = sign(cbor.encode([1, plain.invite_hash, 501, SOON]), kind=cose.Kind.INVITE, town=town.town, keys=[steward])
    as_cut = sign(invite.write_cut(plain.invite_hash), kind=cose.Kind.INVITE, town=town.town, keys=[steward])
    cut_now = sign_cut(plain.invite_hash, town=town.town, key=steward)
    elsewhere = sign_grant(single, town=strict().town, key=strict().stewards[0])
    plain_text, role_text = invite.write_link(plain), invite.write_link(role)
    return {
        "about": "`links`: what stands behind #. `grants`, `cuts`: verify(signed, world, at).",
        "links": [
            link("an invite", plain_text, {"invite": as_json(plain), "is_role": False}),
            link("with its #", "#" + plain_text, {"invite": as_json(plain), "is_role": False}),
            link("a role invite", role_text, {"invite": as_json(role), "is_role": True}),
            link("a role invite as a plain one", "i=" + role_text[2:], "invite.malformed"),
            link("a plain invite as a role one", "r=" + plain_text[2:], "invite.malformed"),
            link("nothing", "", "invite.malformed"),
            link("another letter", "x=" + plain_text[2:], "invite.malformed"),
            link("padded base64", plain_text + "=", "wire.malformed"),
            link("cut short", plain_text[:-4], "wire.malformed"),
            link("another alphabet", "i=" + "+/+/", "wire.malformed"),
            link("spare bits", "i=" + b64u(b"\x00")[:-1] + "B", "wire.malformed"),
        ],
        "grants": [
            grant("one use", granted(single), {"grant": as_json(single)}),
            grant("one use, ninety days", granted(quarter), {"grant": as_json(quarter)}),
            grant("one use, a day longer", granted(longer), "invite.too_long"),
            grant("a meeting", granted(meeting), {"grant": as_json(meeting)}),
            grant("a meeting of more than two hours", granted(long_meeting), "invite.too_long"),
            grant("over", granted(meeting), "invite.expired", at=NOW + 7_200),
            grant("501 uses", crowd, "invite.malformed"),
            grant("by an outsider", sign_grant(single, town=town.town, key=outsider), "cose.unknown_key"),
            grant(
                "by somebody on watch",
                sign_grant(single, town=town.town, key=town.now["ana"].watch),
                "cose.unknown_key",
            ),
            grant("another town's", elsewhere, "cose.unknown_key"),
            grant("a cut for a grant", cut_now, "invite.malformed"),
        ],
        "cuts": [
            cut("a cut", cut_now, {"invite_hash": plain.invite_hash.hex()}),
            cut("a cut signed as an invite", as_cut, "cose.bad_signature"),
            cut("by an outsider", sign_cut(plain.invite_hash, town=town.town, key=outsider), "cose.unknown_key"),
        ],
    }


def guest_cases() -> Json:
    challenge = Seed("guest")(24)
    nonce, miss = (next(_nonces(challenge, bits=12, good=good)) for good in (True, False))

    def one(name: str, given: bytes, *, bits: int, ok: bool) -> Json:
        def run() -> Json:
            return {"work": is_work(given, challenge=challenge, bits=bits)}

        shown = {"challenge": challenge.hex(), "nonce": given.hex(), "bits": bits}
        return case(name, given=shown, expect={"work": ok}, run=run)

    return {
        "about": "Whether SHA-256(challenge || nonce) begins with that many zero bits; a nonce has 8 bytes.",
        "cases": [
            one("twelve bits", nonce, bits=12, ok=True),
            one("no bits", miss, bits=0, ok=True),
            one("another nonce", miss, bits=12, ok=False),
            one("not as many", nonce, bits=40, ok=False),
            one("a long nonce", nonce + b"\x00", bits=0, ok=False),
            one("no nonce", b"", bits=0, ok=False),
        ],
    }


def manifest_cases() -> Json:
    files = {"/sw.js": b"worker", "/index.html": b"<p>", "/words/ar.ftl": "تحذير".encode()}
    good = manifest.write(files)
    expect = {"hash": hash_of(good).hex(), "files": {path: hash_of(files[path]).hex() for path in sorted(files)}}

    def one(name: str, data: bytes, want: Json | str, *, hashed: bytes = good) -> Json:
        def run() -> Json:
            read = manifest.read(data, expected=hash_of(hashed))
            return {"hash": hash_of(data).hex(), "files": dict(sorted(read.items()))}

        shown = {"bytes": data.hex(), "expected": hash_of(hashed).hex()}
        return case(name, given=shown, expect=want, run=run)

    spaced = good.replace(b":", b": ")
    short = good.replace(hashlib.sha256(b"<p>").hexdigest().encode(), b"00")
    newer = good.replace(b'"version":1', b'"version":2')
    relative = good.replace(b'"/sw.js"', b'"sw.js"')
    malformed = "manifest.malformed"
    return {
        "about": "The manifest's exact bytes against the hash of the roster.",
        "cases": [
            one("as written", good, expect),
            one("a file changed", good.replace(b"/sw.js", b"/sv.js"), "manifest.other_hash"),
            one("with spaces", spaced, malformed, hashed=spaced),
            one("a short hash", short, malformed, hashed=short),
            one("another version", newer, malformed, hashed=newer),
            one("a relative path", relative, malformed, hashed=relative),
            one("not JSON", b"{", malformed, hashed=b"{"),
            one("not an object", b"[]", malformed, hashed=b"[]"),
        ],
    }


def _nonces(challenge: bytes, *, bits: int, good: bool):  # type: ignore[no-untyped-def]
    for number in range(1 << 30):
        nonce = number.to_bytes(8, "big")
        if is_work(nonce, challenge=challenge, bits=bits) is good:
            yield nonce
