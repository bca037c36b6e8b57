# checked-by-speaker: no

## the page behind a driver's link

trip-title = One trip
trip-look = Look whether it is open
trip-closed = This link shows nothing here. Another phone has opened it already, or its time has not come or is over. Ask who sent it to you.
trip-why = Shown on this phone only, for two hours at most. Keep this page open; nothing of it is kept here.
trip-done = Over. The address is gone from this phone. Thank you.
trip-done-untold = Over. The address is gone from this phone. The desk could not be told: please tell whoever sent you the link.
trip-untold = The desk could not be told from here. Call whoever sent you the link.
