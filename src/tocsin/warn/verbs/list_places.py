import asyncio

from tocsin.rails import Files
from tocsin.seals import directory
from tocsin.seals.directory import Directory
from tocsin.seals.roster import Roster
from tocsin.seals.statement import TownFile
from tocsin.terms.refusal import Refusal


def listed_places(roster: Roster) -> TownFile | None:
    """The town's directory of help, as its book lists it."""
    return next((each for each in roster.files if each.name == directory.NAME and each.size <= directory.LIMIT), None)


async def list_places(file: TownFile, *, files: Files) -> Directory | None:
    """None while it has not come, and for what two stewards have signed that is no directory."""
    data = b"".join([piece async for piece in files.read(file.file_hash, start=0, end=file.size)])
    if len(data) != file.size:
        return None
    try:
        return await asyncio.to_thread(directory.read, data)
    except Refusal:
        return None
