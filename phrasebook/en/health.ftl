# checked-by-speaker: no

## town health: who can mend it, and where

health-by-you = You can mend this.
health-by-two = Two stewards can mend this.
health-by-root = Whoever holds the root can mend this, or two stewards after two days.
health-by-her = She can mend it with a new role link from you.
health-to-invites = To the links
health-to-town-app = To the app
health-to-rules = To rules and stewards
health-mirrors =
    { $count ->
        [one] 1 mirror serves the signed warnings when the house is silent.
       *[other] { $count } mirrors serve the signed warnings when the house is silent.
    }
health-no-mirror = No mirror: when the house is silent, nobody else serves the signed warnings.
health-invites =
    { $count ->
        [one] 1 invitation is open; it ends { $time }.
       *[other] { $count } invitations are open; the first ends { $time }.
    }

## one line of it for whoever holds a role

health-line =
    { $days ->
        [0] Nobody is certified for a watch.
        [one] The town can keep watch for 1 more day.
       *[other] The town can keep watch for { $days } more days.
    }
health-line-fine = All is well.
health-line-tell = Tell a steward: { $what }
health-line-later = Nothing is urgent. When a steward has time: { $what }
health-word-horizon = new keys are needed.
health-word-app = the app is not signed yet.
health-word-stewards = there is only one steward.
health-word-desk = there is no permanent desk.
health-word-mirrors = there is no mirror.
health-word-pending = a change waits 48 hours; was it you?

## what the house says of itself

health-house-films = The house has lost parts of films. It asks the houses that keep a copy; whoever opens such a film sees the gaps.
health-house-split = A town whose ledger this house looks at has shown two different ones. The proof is kept; tell that town.
health-house-rolled-back = The town’s ledger stands still: this house is an older copy of the town. Until that is decided nothing new can be proven.
health-house-other = The house says that something is wrong with it: { $code }. Its command tocsin doctor says what to do.
