# Pages without script: /lite

lite-now = Now it is { $time } here.
lite-quiet = All quiet. The watch gave its word at { $time }.
lite-open =
    { $count ->
        [one] The watch gave its word at { $time }. One alarm is open.
       *[other] The watch gave its word at { $time }. { $count } alarms are open.
    }
lite-sent = Told at { $time }.
lite-area = Within { $metres } m of the marked place. The code of the place, for whoever has a map of such codes: { $code }
lite-signed =
    { $count ->
        [one] One person on watch has signed this.
       *[other] { $count } people on watch have signed this.
    }
lite-more = More about this
lite-rights = What you may do
lite-not-advice = This is not legal advice. A lawyer knows what holds where you are.
lite-nothing-here = There is nothing here any more.
lite-cannot-report = You cannot report from this page: nothing on it could seal what you say. Report with the app, or tell somebody who has it.
lite-made-by-house = This page was made by the town's own machine, and your phone has not checked it. That machine sees which page you read, and in which language.
lite-list = What is happening
lite-app = Open the app
lite-languages = Other languages
lite-again = Read this page again by itself every minute
error-house-busy = The house has too much to do just now. Your phone tries again by itself.
