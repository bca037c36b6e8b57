# checked-by-speaker: no

error-ledger-busy = Diiwaanka dadweynuhu hadda wuu mashquulsan yahay. Mar kale ayaa la isku dayayaa.
error-ledger-halted = Diiwaanka dadweyne ee gurigan wuu taagan yahay ilaa qofka maamula uu eego. Wixii hore loo ballanqaaday wali waa sax.
error-ledger-not-yet = Tani kuma jirto diiwaanka dadweynaha, ama weli. Mar kale eeg daqiiqad ka dib.
error-ledger-stamped = Diiwaanka dadweynaha waqtigiisa waxaa la shaabadeeyay wax ka yar saacad ka hor. Shaabaddaas waa la akhrin karaa.
