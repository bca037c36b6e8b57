# checked-by-speaker: no
## the ledger in the town's book

lists-ledger = Diiwaanka xaafadda
lists-ledger-why = Waxa xaafaddu tidhaahdo, iyo waxa la duubo, waxaa lagu qoraa tirooyin aan cidina qarsoodi ugala noqon karin. Taleefannadu way rumaystaan marka furihiisu buuggan ku jiro.
lists-ledger-row = Diiwaanka xaafaddan
lists-ledger-add = Buugga ku qor diiwaanka gurigan
lists-ledger-add-why = Furaha hadda ayaa guriga la weydiinayaa. Marka uu halkan ku jiro, barbar dhig kan uu kuu akhriyo qofka guriga maamula. Mar kale kaliya marka gurigu bilaabo diiwaan cusub.
lists-cosigners = Guryaha ilaalinaya
lists-cosigners-why = Weli midna ma jiro. Guri ilaalinaya wuxuu hubiyaa in kani dadka oo dhan tuso isla diiwaanka. Laba xaafadood ayaa isu sameeya.
lists-cosigners-needed = { $needed } ka mid ah { $of } waa inay eegaan ka hor inta wax la caddeeyo loo tirin. Waxay bartaan tirooyin, erayo iyo magacyo maya.
lists-cosigner-remove-why = Mid haddii la dhimo, diiwaan been ah goor dambe ayaa la ogaadaa. Ka saar guri tegay, ama aadan hadda ku kalsoonayn.
lists-cosigner-label = Furaha iyo ciwaanka guri ilaalinaya
lists-cosigner-hint = Sida maamuluhu u bixiyo: KEY@https://its.house/cosigner
lists-cosigner-add = Ku dar guri ilaalinaya
error-cosigner-no-code = Kani ma aha furaha guri ilaalinaya. Maamuluhu wuxuu u bixiyaa sidan: KEY@https://its.house/cosigner.
