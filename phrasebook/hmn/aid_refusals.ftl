# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = Lub xov tooj lub moos thiab lub tsev Tocsin lub moos tsis sib thooj. Teeb lub moos thiab sim dua.
