# checked-by-speaker: no
## qaybo furaha filimka oo aan isla fadhin

error-witness-stale = Saacadda telefoonkan iyo tan guriga Tocsin isma waafaqsana. Saacadda telefoonka sax oo mar kale isku day.
error-witness-shares = Qaybahani ma aha kuwa filimkan.
error-witness-shares-few = Qaybahani way ku yar yihiin furista filimka.
error-witness-other-case = Tani waxay ka jawaabaysaa codsi qof kale, ee ma aha kan.
error-witness-other-film = Tani waxay leedahay filim kale.
error-witness-other-seat = Qof furaha haya ayaa soo diray qayb aan tiisa ahayn, ama aan ahayn tii uu saxeexay. Si kale u weydii.
error-witness-part-twice = Laba qaybood oo kala duwan oo filimkan ah ayaa isku nambar ah. Mid ka mid ah waa been.
cosign-trustees = Beddel cidda filimada si wadajir ah u furta, iyo xeerarka duubista.
cosign-cosigners = Beddel diiwaanka magaalada: cidda la saxiixda, iyo cidda waqtiga ku shaabadaysa.
