"""One packet of the mesh: what a stranger reads in it, how much it holds, and that nothing hostile comes through."""

from __future__ import annotations

import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meshtastic.protobuf.mesh_pb2 import Data
from meshtastic.protobuf.mqtt_pb2 import ServiceEnvelope
from meshtastic.util import generate_channel_hash

from tocsin.terms.refusal import Refusal
from tocsin_kit.bridge import mesh_packet
from tocsin_kit.bridge.mesh_packet import ALERT_PORT, MOST_PAYLOAD, TEXT_PORT, Channel, pack, read_key, unpack

OPEN = Channel("Maple", b"")
DEFAULT = Channel("LongFast", read_key("AQ=="))
OWN = Channel("Maple", bytes(range(32)))
CHANNELS = st.sampled_from([OPEN, DEFAULT, OWN])
NODE = 0x4A6F2B11


@given(
    payload=st.binary(min_size=1, max_size=MOST_PAYLOAD),
    port=st.sampled_from([ALERT_PORT, TEXT_PORT]),
    channel=CHANNELS,
)
def test_what_is_sent_is_heard(payload: bytes, port: int, channel: Channel) -> None:
    heard = unpack(pack(payload, port=port, sender=NODE, channel=channel, gateway="!4a6f2b11"), channel=channel)
    assert (heard.port, heard.payload, heard.sender) == (port, payload, NODE)


@pytest.mark.parametrize("channel", [DEFAULT, OWN], ids=["default", "own"])
def test_openssl_opens_it_with_the_channels_key(channel: Channel) -> None:
    """The nonce as the firmware has it: packet number and sender, little-endian."""
    payload = bytes(range(MOST_PAYLOAD))
    envelope = ServiceEnvelope.FromString(
        pack(payload, port=ALERT_PORT, sender=NODE, channel=channel, gateway="!4a6f2b11")
    )
    packet = envelope.packet
    nonce = packet.id.to_bytes(8, "little") + NODE.to_bytes(8, "little")
    opened = subprocess.run(
        ["openssl", "enc", "-d", f"-aes-{8 * len(channel.key)}-ctr", "-K", channel.key.hex(), "-iv", nonce.hex()],
        input=packet.encrypted,
        capture_output=True,
        check=True,
    ).stdout
    data = Data.FromString(opened)
    assert (data.portnum, data.payload) == (256, payload)
    assert len(packet.encrypted) <= 239, "with the header of 16 it fills a LoRa frame"
    assert packet.channel == generate_channel_hash(channel.name, channel.key)
    assert (envelope.channel_id, envelope.gateway_id) == (channel.name, "!4a6f2b11")
    assert packet.to == 0xFFFFFFFF and packet.hop_limit == 3 and not packet.want_ack


def test_the_default_key_is_the_firmwares() -> None:
    assert read_key("AQ==").hex() == "d4f1bb3a20290759f0bcffabcf4e6901"
    assert read_key("Ag==").hex() == "d4f1bb3a20290759f0bcffabcf4e6902"
    assert read_key("AA==") == b""
    for bad in ("AQ", "AAA=", "AAECAwQFBgc=", "!"):
        with pytest.raises(Refusal):
            read_key(bad)


def test_the_same_words_have_the_same_number_and_other_words_another() -> None:
    def number(payload: bytes) -> int:
        return unpack(pack(payload, port=ALERT_PORT, sender=NODE, channel=OWN, gateway="!1"), channel=OWN).number

    assert number(b"fire") == number(b"fire") != number(b"over")


@pytest.mark.parametrize("size", [0, MOST_PAYLOAD + 1])
def test_more_than_a_packet_holds_is_not_sent(size: int) -> None:
    with pytest.raises(ValueError, match="holds"):
        pack(bytes(size), port=ALERT_PORT, sender=NODE, channel=OWN, gateway="!1")


@given(data=st.binary(max_size=400), channel=CHANNELS)
def test_any_bytes_are_heard_or_refused(data: bytes, channel: Channel) -> None:
    try:
        heard = unpack(data, channel=channel)
    except Refusal as why:
        assert why.code.startswith("mesh.")
    else:
        assert 1 <= len(heard.payload) <= MOST_PAYLOAD


@given(
    payload=st.binary(min_size=1, max_size=MOST_PAYLOAD),
    place=st.integers(0, 400),
    bit=st.integers(0, 7),
    cut=st.integers(0, 400),
    channel=CHANNELS,
)
def test_bent_and_cut_packets_are_heard_or_refused(
    payload: bytes, place: int, bit: int, cut: int, channel: Channel
) -> None:
    envelope = bytearray(pack(payload, port=ALERT_PORT, sender=NODE, channel=channel, gateway="!4a6f2b11"))
    envelope[place % len(envelope)] ^= 1 << bit
    for data in (bytes(envelope), bytes(envelope[: cut % len(envelope)])):
        try:
            unpack(data, channel=channel)
        except Refusal as why:
            assert why.code.startswith("mesh.")


@given(payload=st.binary(min_size=1, max_size=MOST_PAYLOAD))
def test_another_channels_packet_is_none_of_ours(payload: bytes) -> None:
    """Without its key it is noise: refused, or, once in a great while, a packet of something else."""
    other = Channel("Maple", bytes(32))
    try:
        heard = unpack(pack(payload, port=ALERT_PORT, sender=NODE, channel=other, gateway="!1"), channel=OWN)
    except Refusal:
        return
    assert heard.payload != payload


@pytest.mark.parametrize("change", ["name", "to", "pki"])
def test_what_is_for_somebody_else_is_passed_over(change: str) -> None:
    envelope = ServiceEnvelope.FromString(pack(b"x", port=ALERT_PORT, sender=NODE, channel=OWN, gateway="!1"))
    if change == "name":
        envelope.channel_id = "Elm"
    elif change == "to":
        envelope.packet.to = 7
    else:
        envelope.packet.pki_encrypted = True
    with pytest.raises(Refusal) as refused:
        unpack(envelope.SerializeToString(), channel=OWN)
    assert refused.value.code == "mesh.other_channel"


def test_no_more_than_a_frame_is_opened() -> None:
    envelope = ServiceEnvelope.FromString(pack(b"x", port=ALERT_PORT, sender=NODE, channel=OWN, gateway="!1"))
    envelope.packet.encrypted = bytes(mesh_packet.MOST_ON_AIR + 1)
    with pytest.raises(Refusal):
        unpack(envelope.SerializeToString(), channel=OWN)
