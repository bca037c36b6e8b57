# checked-by-speaker: no

## where an invitation would be lost, and how it comes to where it lives

carry-another-app = another app
carry-inside = This is a window inside { $app }
carry-inside-why = It forgets what it is given. To keep Tocsin, open it in your browser.
carry-inside-invited = It forgets what it is given: your invitation would be lost here. Open it in your browser. The invitation comes along.
carry-install = Put Tocsin on your home screen
carry-install-invited = First put Tocsin on your home screen
carry-install-why = On an iPhone a tab forgets after a week, and only the installed app may ring.
carry-install-why-invited = On an iPhone the installed app has a memory of its own. An invitation that is used here in the tab would be lost to it.
carry-copy = Copy my invitation
carry-copy-address = Copy the address
carry-android-press = Press the three dots
carry-android-open = Choose “Open in Chrome” or “Open in browser”
carry-ios-press = Press the compass or the three dots
carry-ios-safari = It opens in Safari. Go on there
carry-share = Press the square with the arrow
carry-add = Choose “Add to Home Screen”
carry-open = Open Tocsin by its bell
carry-paste = There press “I have an invitation”, and paste
carry-or-paste = No such line? Copy the address, open your browser and paste it there.
carry-read = Only read here
carry-waits = Your invitation waits. It is not used yet.
carry-how = Show me how
bring-have = I have an invitation
bring-title = Your invitation
bring-why = Paste the link you copied, or hold the camera over its code.
bring-paste = Paste
bring-scan = Scan the code
bring-no-camera = The camera is not allowed here. Paste the link.
bring-typed = Or type or paste it here
