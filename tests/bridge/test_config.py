"""What a captain writes is read, or she is told which line makes no sense; no sentence tells a number or a name."""

from __future__ import annotations

import pytest

from tests.bridge.rig import TOWN
from tocsin.terms.b64 import b64u
from tocsin.terms.refusal import Refusal
from tocsin_kit.bridge.by_apprise import ByApprise
from tocsin_kit.bridge.config import KINDS, Config, address_of, read_config, read_contacts

HEAD = f'town = "{b64u(TOWN.town)}"\nhouse = "https://maple.example/"\n'
TEXTS = '[channel.texts]\nkind = "sms"\nurl = "json://gate.example/{to}"\n'
GROUP = '[channel.street]\nkind = "signal"\nurl = "json://gate.example/${group}"\n'


def config(text: str) -> Config:
    return read_config(HEAD + text)


def test_a_small_one_has_sane_habits() -> None:
    read = config(TEXTS + GROUP)
    assert read.house == read.link == "https://maple.example"
    texts, street = read.channels
    assert (texts.languages, texts.drills, texts.pace) == (("en",), False, KINDS["sms"].pace)
    assert street.pace.every_s == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("town", "bridge.toml: "),
        (TEXTS.replace("sms", "fax"), "`kind` is one of"),
        (TEXTS.replace("{to}", "x"), "{to}"),
        (TEXTS + "colour = 1\n", "nobody reads `colour`"),
        (TEXTS + 'languages = ["tlh"]\n', "`languages` are some of"),
        (TEXTS + "burst = 0\n", "`burst`"),
        (TEXTS + 'drills = "yes"\n', "`drills`"),
        ('[channel.radio]\nkind = "meshtastic"\nurl = "mqtt://x"\n', "`channel` is missing"),
        ('zone = "Mars/Olympus"\n', "`zone`"),
        ("channel = 3\n", "[channel.NAME]"),
    ],
)
def test_a_line_that_makes_no_sense_is_named(text: str, says: str) -> None:
    with pytest.raises(Refusal) as refused:
        config(text)
    assert refused.value.code == "bridge.config" and says in refused.value.safe


@pytest.mark.parametrize(
    "head", ['town = "short"\nhouse = "https://x"\n', f'town = "{b64u(TOWN.town)}"\nhouse = "maple"\n']
)
def test_a_town_is_named_by_its_id_and_its_house_by_an_address(head: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_config(head)
    assert refused.value.code == "bridge.config"


def contact(line: str) -> str:
    return f'[[contact]]\nname = "Rosa"\nto = "+15550100001"\n{line}\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (contact('channel = "street"'), "nobody is written to one by one in a messenger"),
        (contact('channel = "nowhere"'), "contact 1"),
        (contact('near = "here"'), "LATITUDE,LONGITUDE"),
        (contact('near = "91,0"'), "LATITUDE,LONGITUDE"),
        (contact('language = "tlh"'), "`language`"),
        (contact("within = -1"), "`within`"),
        (contact("age = 30"), "nobody reads `age`"),
        ("contact = 3\n", "[[contact]]"),
        ("[secrets]\nx = 3\n", "[secrets]"),
    ],
)
def test_a_contact_that_makes_no_sense_is_counted_and_not_named(text: str, says: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_contacts(text, config=config(TEXTS + GROUP))
    assert says in refused.value.safe
    assert "Rosa" not in refused.value.safe and "0100001" not in refused.value.safe


def test_secrets_come_from_the_sealed_file() -> None:
    read = config(GROUP)
    contacts = read_contacts('[secrets]\ngroup = "g/1?x"\n', config=read)
    assert contacts.filled("a/${group}", channel="street") == "a/g/1?x"
    with pytest.raises(Refusal) as refused:
        contacts.filled("a/${other}", channel="street")
    assert refused.value.code == "bridge.secret" and "other" in refused.value.safe


def test_a_contacts_address_cannot_become_another_address() -> None:
    assert (
        address_of("sinch://a:b@c/{to}", to="+1555/../?x=1&to=2#") == "sinch://a:b@c/+1555%2F..%2F%3Fx%3D1%26to%3D2%23"
    )


def test_what_apprise_does_not_know_is_said_without_its_secrets() -> None:
    read = config('[channel.street]\nkind = "group"\nurl = "carrierpigeon://${coop}"\n')
    contacts = read_contacts('[secrets]\ncoop = "hidden"\n', config=read)
    with pytest.raises(Refusal) as refused:
        ByApprise(read.channels[0], contacts=contacts)
    assert refused.value.code == "bridge.address" and "hidden" not in refused.value.safe
