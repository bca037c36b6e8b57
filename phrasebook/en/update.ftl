# When the app itself is newer

newer-here = A newer Tocsin lies on this phone. Nothing you have written is lost.
newer-open = Open it now
