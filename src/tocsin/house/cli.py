"""The operator's commands."""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from pathlib import Path

from tocsin.house.config import Config, config_from

CURRENT = Path("/usr/local/lib/tocsin/current")


def version() -> str:
    try:
        return installed("tocsin")
    except PackageNotFoundError:
        return "0"


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _parser().parse_args(arguments)
    try:
        flags = {name: getattr(asked, name, None) for name in ("data", "host", "port", "unix", "metrics", "stage")}
        config = config_from(**flags)
    except ValueError as why:
        print(why, file=sys.stderr)
        return 2
    command: str = asked.command
    return _COMMANDS[command](config, asked)


def _serve(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.serve import serve

    return serve(config, version=version())


def _doctor(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.doctor import examine

    return examine(config, say=print)


def _push(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.push import make_ready, wake

    if asked.act == "ready":
        return make_ready(config, town=asked.town or "", say=print)
    return wake(config, key=sys.stdin.readline(), say=print)


def _subpoena(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.subpoena import tell_all

    return tell_all(config, pass_secret=asked.pass_secret, invite_secret=asked.invite, shapes=asked.shapes, say=print)


def _ledger(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.renew import renew, settle

    return renew(config, say=print) if asked.act == "renew" else settle(config, say=print)


def _backup(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.engines.clock import SystemClock
    from tocsin.house.backup import back_up

    at = SystemClock(offset_s=config.clock_offset_s).now()
    return back_up(
        config, to=asked.file, recipients=asked.to, settings=asked.settings, version=version(), at=at, say=print
    )


def _restore(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.backup import restore

    if str(asked.file) == "-":
        return restore(sys.stdin.buffer, data=config.data, say=print)
    try:
        with asked.file.open("rb") as archive:
            return restore(archive, data=config.data, say=print)
    except OSError as why:
        print(f"tocsin: {why.strerror or why}: {asked.file}", file=sys.stderr)
        return 4


def _recover(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.house.recover import recover

    return recover(config, url=asked.url, version=version(), say=print)


def _upgrade(config: Config, asked: argparse.Namespace) -> int:
    from tocsin.engines.clock import SystemClock
    from tocsin.house.upgrade import upgrade

    at = SystemClock(offset_s=config.clock_offset_s).now()
    return upgrade(
        config, new=asked.new, link=asked.current, service=asked.service, version=version(), at=at, say=print
    )


_COMMANDS = {
    "serve": _serve,
    "doctor": _doctor,
    "push": _push,
    "subpoena": _subpoena,
    "backup": _backup,
    "restore": _restore,
    "recover": _recover,
    "upgrade": _upgrade,
    "ledger": _ledger,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tocsin", description="The house of one town. It can read none of it.")
    parser.add_argument("--version", action="version", version=f"tocsin {version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="run the house; an empty folder prints one setup link")
    serve.add_argument("--port", type=int, help="0 for any free one (default 8400)")
    serve.add_argument("--host", help="loopback by default; a front adds TLS and no address headers")
    serve.add_argument("--unix", type=Path, metavar="PATH", help="listen on a unix socket instead")
    serve.add_argument("--metrics", type=Path, metavar="PATH", help="a unix socket with counts that carry nobody")
    serve.add_argument("--stage", metavar="ORIGIN", help="practice only: the origin that may frame the app")
    doctor = commands.add_parser("doctor", help="say in words what is wrong")
    doctor.add_argument("--port", type=int, help="of the running house, to ask for its last beat")
    doctor.add_argument("--unix", type=Path, metavar="PATH", help="the same for a house on a unix socket")
    push = commands.add_parser("push", help="make ready to ring closed apps; wake that after a restart of the machine")
    push.add_argument("act", choices=("ready", "wake"), help="wake reads the key from its input")
    push.add_argument("--town", metavar="URL", help="for ready: the town's own address, which push services are told")
    subpoena = commands.add_parser("subpoena", help="print everything this house holds, and what it knows of a pass")
    subpoena.add_argument("--pass", dest="pass_secret", metavar="SECRET", help="a member's pass secret (base64url)")
    subpoena.add_argument("--invite", metavar="SECRET", help="an invite secret (base64url)")
    subpoena.add_argument("--shapes", action="store_true", help="kinds of values instead of values")
    backup = commands.add_parser("backup", help="copy the town into one file, also while its house runs")
    backup.add_argument("file", type=Path, metavar="FILE", help="must not be there yet")
    backup.add_argument("--to", action="append", default=[], metavar="RECIPIENT", help="seal it to this age1… key")
    backup.add_argument("--settings", type=Path, metavar="FILE", help="your settings, to take along")
    upgrade = commands.add_parser("upgrade", help="try a newer program on the town, and go back if it does not do")
    what = upgrade.add_mutually_exclusive_group(required=True)
    what.add_argument("new", nargs="?", type=Path, metavar="NEW", help="a wheel, or a folder with bin/tocsin in it")
    what.add_argument("--back", action="store_true", help="undo an upgrade that was broken off")
    upgrade.add_argument("--service", metavar="NAME", help="systemd's, to stop before and start after")
    upgrade.add_argument(
        "--current", type=Path, default=CURRENT, metavar="LINK", help="to the program in use (default %(default)s)"
    )
    restore = commands.add_parser("restore", help="make a town again from a backup, in an empty folder")
    restore.add_argument("file", type=Path, metavar="FILE", help="- for what comes from `age --decrypt`")
    recover = commands.add_parser("recover", help="fetch films back from a house that keeps a second copy")
    recover.add_argument("--from", dest="url", metavar="URL", help="that house; those of the town's book otherwise")
    ledger = commands.add_parser("ledger", help="begin another log, or forget what another town's log did")
    ledger.add_argument("act", choices=("renew", "settle"), help="in a house that is stopped: docs/operate/ledger.md")
    for each in (serve, doctor, push, subpoena, backup, restore, recover, upgrade, ledger):
        each.add_argument("--data", type=Path, metavar="DIR", help="the town's folder (default ./town)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
