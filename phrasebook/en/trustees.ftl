# checked-by-speaker: no
## on a trustee's phone

trustee-title = Trustee of films
trustee-tab = Films asked for
trustee-what = Trustees open a film together: when enough of them agree, and only then. Your phone keeps one part of each film’s key.
trustee-keys-why = The keys stay on this phone, behind its lock. If the phone is lost, so are they: tell the stewards.
trustee-make = Make my keys
trustee-quiet = Nobody asks for a film.
trustee-look = Look again
trustee-coming = The town’s book names this phone. Phones follow it in two days.
trustee-not-yet = Not a trustee yet. A steward reads this code; then phones follow it in two days.
trustee-past = What I have answered
trustee-code = My code
trustee-code-why = A steward reads it. Nothing in it is secret.
trustee-letters = Compare by voice:
trustee-home = Somebody asks for a film
case-asks = { $who } asks for a film
case-drill = Yearly drill
case-reason-owner = It is her own film
case-reason-court = For a court
case-reason-publish = To show it in public
case-reason-rescue = Somebody is in danger
case-reason-drill = Drill
case-filmed = Filmed { $when }, { $size }
case-ends = Gone from the house on { $date }
case-asked = Asked { $when }
case-false-drill = This calls itself a drill, but it asks for a real film. Decline, and tell the stewards.
case-false-share = What lies at the house for you is not your share of this film. You can only decline. Tell the stewards.
case-going = Your answer is on its way.
case-send-again = Send it now
case-ask-her = Name and reason are only words. Ring her, or ask somebody you know, before you agree.
case-note = A word to whoever asks
case-note-hint = Only she can read it. May stay empty.
case-give-why = The film opens when { $needed } of { $of } agree. It cannot be taken back, and it is written down that it was opened.
case-give = Hold to agree
case-give-again = Press again to agree
case-give-drill = Answer the drill
case-decline = Decline
case-decline-sure = She is told that you decline.
case-decline-now = Decline now
case-dismiss = Remove it: this is no real question
past-gave = Agreed: { $who }
past-drill = Drill answered
past-declined = Declined: { $who }
error-witness-no-share = Your share of this film is not here. You can only decline.
error-trustee-no-code = This is not a trustee’s code. On the trustee’s phone: Settings, then Trustee of films.
error-trustee-too-few = At least two trustees open a film together, and at most all of them.

## on a steward's phone

trustees-title = Who opens films
trustees-why = Five people whom the town trusts and who do not live together: a pastor, a lawyer, an aunt. Three of them open a film together. With nobody here, nobody films.
trustees-none = Nobody yet
trustees-add = Add a trustee
trustees-code = The trustee’s code
trustees-code-hint = On the trustee’s phone: Settings, then Trustee of films.
trustees-take = Put on the list
trustees-needed = How many open a film together
trustees-of = { $needed } of { $of }
trustees-kept = How long the house keeps films
trustees-days = { $days } days
trustees-sound = Films have sound. In some places all who are heard have to agree: ask a lawyer.
trustees-change = From then on, { $needed } of { $of } open a film. Films from before stay with those who were trustees then.
trustees-one = One trustee alone opens nothing. Add another one.
trustees-empty = From then on nobody films here.
trustees-propose = Propose this list
trustees-back = Leave it as it was
