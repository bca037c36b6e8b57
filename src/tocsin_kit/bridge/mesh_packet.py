"""Meshtastic's packets as its gateways carry them over MQTT: ServiceEnvelope ‹ MeshPacket ‹ encrypted Data. Pure.

The encryption is the mesh's own (AES-CTR under the channel's key, which everybody on the channel has): it hides nothing
from them and proves nothing. What an alert proves stands in the alert.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from functools import reduce
from hashlib import sha256
from operator import xor

from cryptography.hazmat.primitives.ciphers import Cipher, modes
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from google.protobuf.message import DecodeError
from meshtastic.protobuf.mesh_pb2 import Constants, Data, MeshPacket
from meshtastic.protobuf.mqtt_pb2 import ServiceEnvelope
from meshtastic.protobuf.portnums_pb2 import PortNum

from tocsin.terms.refusal import Refusal

MOST_PAYLOAD = int(Constants.DATA_PAYLOAD_LEN)
MOST_ON_AIR = 239
"""255 bytes of a LoRa frame without its header of 16."""
ALERT_PORT = int(PortNum.PRIVATE_APP)
TEXT_PORT = int(PortNum.TEXT_MESSAGE_APP)
EVERYBODY = 0xFFFFFFFF
HOPS = 3
_DEFAULT_KEY = bytes.fromhex("d4f1bb3a20290759f0bcffabcf4e6901")
"""As published with the firmware: what a channel has whose key is one byte."""
_BAD_KEY = Refusal("mesh.key", safe="A channel's key is base64 of 1, 16 or 32 bytes.")


@dataclass(frozen=True)
class Channel:
    """`key`: none, 16 or 32 bytes."""

    name: str
    key: bytes

    @property
    def hash(self) -> int:
        """One byte, by which a node guesses which channel a packet is of."""
        return reduce(xor, self.name.encode() + self.key, 0)


@dataclass(frozen=True)
class Heard:
    """What somebody on the channel sent. Nothing is proven about it, nor about who."""

    port: int
    payload: bytes
    sender: int
    number: int


def read_key(text: str) -> bytes:
    """As apps show it, base64; one byte stands for the default key, counted up. Refusal("mesh.key")."""
    try:
        key = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise _BAD_KEY from None
    if len(key) == 1:
        return b"" if key == b"\0" else _DEFAULT_KEY[:-1] + bytes([(_DEFAULT_KEY[-1] + key[0] - 1) & 0xFF])
    if len(key) not in (0, 16, 32):
        raise _BAD_KEY
    return key


def number_of(payload: bytes, *, port: int) -> int:
    """The same bytes have the same number, so that nodes drop what they have heard before."""
    return int.from_bytes(sha256(bytes([port & 0xFF]) + payload).digest()[:4], "big") or 1


def pack(payload: bytes, *, port: int, sender: int, channel: Channel, gateway: str) -> bytes:
    """ValueError for more than one packet holds."""
    if not 1 <= len(payload) <= MOST_PAYLOAD:
        raise ValueError(f"a packet holds 1 to {MOST_PAYLOAD} bytes")
    data = Data(portnum=PortNum.ValueType(port), payload=payload).SerializeToString()
    if len(data) > MOST_ON_AIR:
        raise ValueError("this does not fit into one frame")
    number = number_of(payload, port=port)
    packet = MeshPacket(
        to=EVERYBODY,
        id=number,
        hop_limit=HOPS,
        hop_start=HOPS,
        priority=MeshPacket.Priority.ALERT,
        channel=channel.hash,
    )
    setattr(packet, "from", sender)
    if channel.key:
        packet.encrypted = _crypt(data, channel=channel, sender=sender, number=number)
    else:
        packet.decoded.ParseFromString(data)
    return bytes(ServiceEnvelope(packet=packet, channel_id=channel.name, gateway_id=gateway).SerializeToString())


def unpack(envelope: bytes, *, channel: Channel) -> Heard:
    """Refusal("mesh.malformed"), "mesh.other_channel" for whatever is not a packet of this channel."""
    try:
        read = ServiceEnvelope.FromString(envelope)
        packet = read.packet
        sender, number = int(getattr(packet, "from")), packet.id
        match packet.WhichOneof("payload_variant"):
            case "decoded":
                data = packet.decoded
            case "encrypted" if channel.key and len(packet.encrypted) <= MOST_ON_AIR:
                data = Data.FromString(_crypt(packet.encrypted, channel=channel, sender=sender, number=number))
            case _:
                raise Refusal("mesh.malformed")
    except (DecodeError, UnicodeDecodeError) as why:
        raise Refusal("mesh.malformed") from why
    if read.channel_id != channel.name or packet.pki_encrypted or packet.to != EVERYBODY:
        raise Refusal("mesh.other_channel")
    if not 1 <= len(data.payload) <= MOST_PAYLOAD:
        raise Refusal("mesh.malformed")
    return Heard(port=int(data.portnum), payload=data.payload, sender=sender, number=number)


def _crypt(data: bytes, *, channel: Channel, sender: int, number: int) -> bytes:
    """Its own inverse. Packet number and sender, little-endian, then a counter from 0."""
    begin = number.to_bytes(8, "little") + sender.to_bytes(4, "little") + bytes(4)
    crypt = Cipher(AES(channel.key), modes.CTR(begin)).encryptor()
    return crypt.update(data) + crypt.finalize()
