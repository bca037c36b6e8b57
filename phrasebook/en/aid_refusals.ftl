# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = This phone's clock and the house's do not agree. Set the phone's clock and try again.
error-aid-desk-closed = The house has closed the aid desk here. Open it again.
error-aid-device-cut = This phone is no longer on the aid desk. Ask the steward.
error-aid-changed = Somebody at the desk changed this meanwhile. Look at it again, then decide.
error-aid-erased = The person it was about has erased this.
error-aid-full = The house has no room for more just now. Nothing is lost: try again later.
error-aid-not-told = No more letters go where this person’s letters lie: she was not told. Speak with her, or choose somebody else.
error-aid-too-large = This holds so much already that nothing more goes in beside it. It stays as it was sent.
error-aid-locked = The wrong digits were said five times. This stays closed: tell the aid desk.
error-aid-wrong-code = These are not the right digits. Ask again at the door.
error-aid-wrong-secret = This phone cannot take that away.
error-aid-stopped = This was stopped already.
error-aid-too-late = Its time is over.
error-aid-unknown = The house does not have this, or not yet.
