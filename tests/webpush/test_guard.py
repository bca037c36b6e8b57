"""Where a stranger's address may send the house."""

from __future__ import annotations

import pytest

from tocsin.channels.webpush.guard import Guard, is_public
from tocsin.terms.refusal import Refusal


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://web.push.apple.com/abc",
        "https://db5p.notify.windows.com/w/?token=abc",
        "https://fcm.googleapis.com:443/fcm/send/abc",
    ],
)
def test_the_push_services_of_browsers_are_known(endpoint: str) -> None:
    Guard().check(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com@127.0.0.1/abc",
        "https://127.0.0.1/abc",
        "https://localhost/abc",
        "https://[::1]/abc",
        "https://evil-push.apple.com.example/abc",
        "https://xpush.apple.com/abc",
        "https://169.254.169.254/latest/meta-data",
        "ftp://fcm.googleapis.com/abc",
        "file:///etc/passwd",
        "https://fcm.googleapis.com/a b",
        "https://fcm.googleapis.com/\r\nX: y",
        "https://fcm.googleapis.com/" + "a" * 2_000,
        "https://fcm.googleapis.com:x/",
        "https://fcm.googleapis.com:/fcm/send/abc",
        "https://fcm.googleapis.com:0443/fcm/send/abc",
        "https://FCM.googleapis.com/fcm/send/abc",
        "HTTPS://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com/fcm/send/abc#2",
        "https://[/",
        "",
    ],
)
def test_nothing_else_is(endpoint: str) -> None:
    with pytest.raises(Refusal, match=r"push\.unknown_service"):
        Guard().check(endpoint)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.1.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "64:ff9b::a01:203",
        "0.0.0.0",
        "224.0.0.1",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "ff02::1",
        "2002:7f00:1::",
    ],
)
def test_no_address_inside_is_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["142.250.74.106", "2a00:1450:4001:82a::200a"])
def test_addresses_outside_are(address: str) -> None:
    assert is_public(address)


async def test_a_name_that_leads_inside_is_dialled_nowhere() -> None:
    """As a rebinding name server would answer: the name is known, the address is the house's own."""
    with pytest.raises(OSError, match="nowhere that may be dialled"):
        await Guard().address("https://localhost/abc")


async def test_what_the_operator_named_may_be_anywhere() -> None:
    guard = Guard(also=["http://127.0.0.1:8123"])
    guard.check("http://127.0.0.1:8123/up/abc")
    assert await guard.address("http://127.0.0.1:8123/up/abc") == "127.0.0.1"
    with pytest.raises(Refusal):
        guard.check("http://127.0.0.1:8124/up/abc")
