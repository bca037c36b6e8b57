"""Where the house lets itself be sent by a stranger who names an address: to push services, and never into a network
that only the house can see.
"""

import asyncio
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, ip_address, ip_network
from urllib.parse import urlsplit

from tocsin.rails.push import ENDPOINT_MOST
from tocsin.terms.refusal import Refusal

SERVICES = (
    "fcm.googleapis.com",
    "push.services.mozilla.com",
    "push.apple.com",
    "notify.windows.com",
)
"""Of the browsers' makers: a host is one of these or ends in a dot and one of these."""
RESOLVE_S = 5.0
_NAT64 = ip_network("64:ff9b::/96")


class Guard:
    """`also`: origins that the operator has named, such as the town's own UnifiedPush server. These may be anywhere."""

    def __init__(self, *, also: Sequence[str] = ()) -> None:
        self._also = frozenset(also)

    def check(self, endpoint: str) -> None:
        """Refusal("push.unknown_service") for an endpoint that is no push service's, or that is written otherwise than
        browsers write it: so that nobody is kept a hundred times at one address.
        """
        odd = not endpoint.isascii() or not endpoint.isprintable() or not {" ", "#"}.isdisjoint(endpoint)
        if odd or len(endpoint) > ENDPOINT_MOST:
            raise _unknown()
        try:
            parts = urlsplit(endpoint)
            host = parts.hostname or ""
        except ValueError as why:
            raise _unknown() from why
        if f"{parts.scheme}://{parts.netloc}" in self._also:
            return
        known = any(host == each or host.endswith("." + each) for each in SERVICES)
        if not endpoint.startswith(f"https://{host}") or parts.netloc not in (host, f"{host}:443") or not known:
            raise _unknown()

    async def address(self, endpoint: str) -> str:
        """The one address that is dialled for this endpoint's host, checked; OSError when there is none."""
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        looking = asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
        async with asyncio.timeout(RESOLVE_S):
            found = [str(each[4][0]) for each in await looking]
        if f"{parts.scheme}://{parts.netloc}" not in self._also:
            found = [each for each in found if is_public(each)]
        if not found:
            raise OSError(f"{host} is nowhere that may be dialled")
        return found[0]


def is_public(address: str) -> bool:
    """Neither private, loopback, link-local, shared, reserved nor multicast, nor such a one inside an IPv6 address."""
    found = ip_address(address.partition("%")[0])
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    if found in _NAT64:
        inner = IPv4Address(int(found) & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast and (inner is None or is_public(str(inner)))


def _unknown() -> Refusal:
    return Refusal("push.unknown_service", safe="This house does not know this phone's push service.")
