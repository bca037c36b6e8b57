from tocsin.rails import Announce
from tocsin.seals import envelope
from tocsin.terms.facts.watch import NotePosted
from tocsin.terms.ids import IncidentId, NoteId
from tocsin.terms.refusal import Refusal
from tocsin.watch.model import ALL_NOTES_MOST, NOTES_MOST
from tocsin.watch.needs import Incidents


async def write_note(
    sealed: bytes, *, incident_id: IncidentId, note_id: NoteId, incidents: Incidents, news: Announce
) -> None:
    """A sealed line in an incident's thread. The same again changes nothing.

    Refusal("incident.unknown"), "note.exists" for other bytes under that id, "note.too_many", "envelope.*".
    """
    envelope.read(sealed)
    await incidents.of(incident_id)
    kept = await incidents.note(incident_id, note_id=note_id)
    if kept is not None:
        if kept != sealed:
            raise Refusal("note.exists", safe="Another note has this number.", status=409)
        return
    too_many = await incidents.note_count(incident_id) >= NOTES_MOST
    if too_many or await incidents.note_count(None) >= ALL_NOTES_MOST:
        raise Refusal("note.too_many", safe="This thread is full.", status=429)
    await incidents.keep_note(incident_id, note_id=note_id, envelope=sealed)
    await news(NotePosted(incident_id, note_id))
