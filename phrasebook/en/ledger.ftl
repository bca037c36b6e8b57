# checked-by-speaker: no

error-ledger-busy = The ledger has too much to do just now. It is tried again.
error-ledger-halted = This house's ledger stands still until its operator has looked at it. What was promised before still holds.
error-ledger-not-yet = This is not in the ledger, or not yet. Look again in a minute.
error-ledger-stamped = The ledger was stamped less than an hour ago. That stamp is there to be read.
