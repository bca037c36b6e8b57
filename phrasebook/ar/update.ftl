# When the app itself is newer

newer-here = توجد نسخة أحدث من Tocsin على هذا الهاتف. لا يضيع شيء مما كتبته.
newer-open = افتحها الآن
