## at the desk, for who may give no verdict

verdict-is-a-verifiers = Only a verifier gives the verdict: somebody who has looked for herself.
verdict-who =
    { $count ->
        [one] One verifier is on watch now.
       *[other] { $count } verifiers are on watch now.
    }
verdict-nobody = No verifier is on watch now. Ring one.
verdict-you-may = You may claim it so that nobody works twice, ask the reporter, write a note, merge it with another, and sign second: your signature sends what a verifier has confirmed.
