# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = This phone's clock and the house's do not agree. Set the phone's clock and try again.
