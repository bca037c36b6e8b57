# checked-by-speaker: no
## asking for a film

opening-title = Open a film
opening-what = You ask with a receipt. The trustees see who asks and why; when enough of them agree, the film opens on this phone.
opening-receipt = A receipt from this phone
opening-no-receipt = This file is not a receipt.
opening-ask = Ask the trustees
opening-ask-why = Only the trustees of this film can read it.
opening-reason = What for
opening-own = It is my own film
opening-who = Who you are
opening-who-hint = So that a trustee knows whom to ring.
opening-why = Why
opening-why-hint = What is to happen with the film, and until when you need it.
opening-send = Ask
opening-waiting = The trustees are asked
opening-answered = { $given } of { $needed } have agreed
opening-enough = Enough have agreed
opening-never = Too many have declined: it cannot be opened.
opening-not-out = It goes out as soon as there is a line.
opening-ring = Ring the trustees: they will ask you before they agree. You can leave this screen; it waits here.
opening-gave = A trustee agreed
opening-declined = A trustee declined
opening-gave-false = This trustee sent something that is not her share, and signed it. Ask her by another way.
opening-fetching = The film is fetched and opened. If the line breaks, it goes on where it was.
opening-open = Open the film
opening-open-again = Open it again
opening-opened = Opened here
opening-close = Take it back
opening-close-sure = The trustees see your question no more, and this phone forgets it.
opening-forget = Put it away
opening-forget-sure = This phone forgets what the trustees gave. To open the film again, they have to be asked again.
opening-others = All questions
opening-mine = Ask the trustees to open it

## an opened film

opened-title = The film
opened-when = Filmed { $when } by that phone’s clock, { $size }
opened-before = Before
opened-next = Next
opened-piece = Piece { $place } of { $of }
opened-save-piece = Save this piece
opened-broken-piece = This piece cannot be played here. You can still save it.
opened-whole = Nothing is missing.
opened-missing = Something is missing
opened-parts =
    { $count ->
        [one] part { $parts }
       *[other] parts { $parts }
    }
opened-gap = { $from } to { $to }: { $seconds } s missing ({ $parts })
opened-gap-end = From { $from } on it is missing ({ $parts })
opened-gap-parts = Missing without a hole in the picture: { $parts }
opened-more-gaps = More gaps: { $count }
opened-absent = Parts the house lists and does not give: { $count }
opened-broken = Parts that do not fit the film: { $count }
opened-show-words = Show what was written or said
opened-show-file = Show the file
opened-photo = A photo of this film
opened-save = Save all files
opened-too-large = This film is too large to save as one file on a phone. Save it piece by piece, or use the kit.
opened-careful = Saved files are open to whoever has them. Do not show faces of people who did not agree.
opened-close = Close the film

## what is proven

proven-title = What is proven
unproven-title = What is not
proven-chain = Every part that is here fits the part before it.
unproven-chain = Some parts do not fit the part before them.
proven-same = Up to part { $count }, what is here is the receipt’s, unchanged.
unproven-same = Whether these are the parts of the receipt: some that it is about are not here.
unproven-receipt = When the house took it in: there is no receipt here, or no line.
unproven-named = That it stands in the town’s ledger: the town’s book names none.
proven-promised = The ledger signed that it takes it in by { $when }.
unproven-promised = That the ledger took it in: the receipt is not signed by it.
proven-held = It stands in the ledger.
unproven-held = That it stands in the ledger: it did not show that now. Try again later.
proven-cosigned = Others who signed that page of the ledger: { $count }. The first on { $when }.
unproven-cosigned = That others have seen the ledger: nobody has signed that page.
unproven-stamp = A time stamp of an authority. The kit fetches it, for a court.
unproven-what = What is seen, who filmed and where. Nobody’s signature says that.

## the yearly drill

film-drill-title = Yearly drill
film-drill-why = The trustees open a film that was made for it, of nothing. So you know that they could. No real film is touched.
film-drill-start = Start the drill
film-drill-who = Drill
film-drill-finish = Finish the drill
film-drill-done = Done: enough trustees answered, and the film came back.
health-drill = Trustees opened a film in a drill on { $date }, as far as this phone knows.
health-drill-due = Whether the trustees can still open a film was not tried for a year, as far as this phone knows.
