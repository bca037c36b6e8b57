# checked-by-speaker: no

## when the house gives another copy of something than the newest

copies-doubtful = Gurigu wuxuu bixiyay nuqul ka duugsan kan, ama mid aan cidina miiska caawinta ka saxiixin. Waxaad arkaysaa wixii telefoonkani ugu dambeeyay ee uu akhriyay. Haddii ay sidaas ku sii jirto, u sheeg miiska caawinta.
copies-desk-older = Gurigu wuxuu bixiyay nuqullo ka duugsan kuwa telefoonkani akhriyay. Telefoonkani wuu hayay kuwa cusub, wuxuuna ku celinayaa guriga. Tirada: { $many }. Sidaas ayay tahay marka guriga laga soo celiyo kayd. Haddii aanay sidaas ahayn, la hadal cidda maamusha.
copies-desk-lacking = Gurigu ma uu haynin dhammaan wixii telefoonkani akhriyay. Telefoonkani mar kale ayuu qorayaa. Tirada: { $many }. Sidaas ayay tahay marka guriga laga soo celiyo kayd. Haddii aanay sidaas ahayn, la hadal cidda maamusha.
copies-desk-unproven = Halkan waxaa jira wax aan telefoon ka mid ah miiska maanta saxiixin; lama muujiyo. Tirada: { $many }. Waxaa laga yaabaa in uu qoray nooc hore oo app-ka ah, ama telefoon ka baxay miiska. Haddii aadan garanayn sababta, marka hore weydii isuduwayaasha kale.
copies-desk-ours = Waa keenna: saxiix oo muuji
copies-desk-not-ours = Keenna maaha: hay wixii telefoonkani akhriyay
error-aid-unproven = Gurigu wuxuu bixiyay nuqul ka cusub kan oo aan telefoon ka mid ah miiska maanta saxiixin. Marka hore kor ka sheeg in uu keenna yahay. Waxba laguma dul qorin.
error-aid-other-record = Kani wuxuu ka tirsan yahay diiwaan kale. Lama muujiyo.
desk-aid-barred = Miisku furahan hore ayuu u joojiyay. Marag-furka masuulka looma tirin doono ilaa qof halkan jooga mar kale weydiiyo.
desk-aid-written-by = Waxaa ugu dambeyn qoray { $name }, { $time }
