# When the app itself is newer

newer-here = Tocsin cusub ayaa taleefankan ku jira. Wixii aad qortay waxba kama lumayaan.
newer-open = Hadda fur
