## a verifier on her way

road-waiting = You are on duty. You will be called.
road-keep-open = Keep this page open and the screen on.
road-no-voice = This phone has no voice for your language: look at it when it knocks.
road-how-far = Tell me how far it is (stays on this phone)
road-back = Back to the desk
road-take-it = I take it
road-not-me = Not me
road-far = { $metres } m { $direction }, { $minutes } min on foot
road-when = When are you there?
road-details = Details
road-signs = Signs this.
road-sends = Signs this and sends it at once.
road-place-here = The place is where you stand.
road-go = On the road
road-large = Large buttons
road-verdict = What is it?
road-eta = { $minutes } min
