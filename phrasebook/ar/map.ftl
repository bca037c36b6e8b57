# checked-by-speaker: no

## the map

map-title = الخريطة
map-near-me = ما هو قريب مني، على الخريطة
map-nearer = تقريب
map-further = إبعاد
map-here = أظهر أين أنا
map-here-waiting = نبحث عن مكانك. يبقى على هذا الهاتف.
map-here-failed = الهاتف لا يقول أين هو.
map-keys = الخريطة. مفاتيح الأسهم تحرّكها، وعلامتا الزائد والناقص تقرّبانها أو تبعدانها.
map-keys-choose = الخريطة. مفاتيح الأسهم تحرّكها، وعلامتا الزائد والناقص تقرّبانها أو تبعدانها، ومفتاح الإدخال يأخذ المكان الذي في الوسط.
map-scale = طول هذا الشريط { $length }
map-metres = { $metres } م
map-kilometres = { $kilometres } كم
map-middle-near = في الوسط: قرب { $name }.
map-middle-from-home = على بعد { $distance } نحو { $direction } من مكانك.
map-way = { $distance } نحو { $direction }، في خط مستقيم.
map-way-where = المس «أظهر أين أنا» فيظهر خط يدلّك على الطريق. مكانك يبقى على هذا الهاتف.
map-your-place = مكانك
map-nothing = لا يحدث شيء يمكن لهذه الخريطة أن تُظهره.
map-list = القائمة
map-offer = هناك خريطة للبلدة: { $size } ميغابايت.
map-offer-newer = للبلدة خريطة أحدث: { $size } ميغابايت.
map-offer-part = خريطة البلدة: وصل { $have } من { $size } ميغابايت.
map-offer-progress = كم وصل من الخريطة
map-offer-why = تُحمَّل كاملة مرة واحدة، ثم تعمل من دون اتصال. فلا يرى أحد أين تنظر.
map-offer-get = حمّل الخريطة
map-offer-go-on = تابع التحميل
map-offer-stop = توقف
map-offer-no-line = لا اتصال بالدار. ما وصل يبقى؛ تابع لاحقًا.
map-offer-not-here = الخريطة ليست في الدار بعد. حاول لاحقًا.
map-offer-no-room = لا مكان لها على هذا الهاتف.
map-offer-other-file = أعطت هذه الدار ملفًا غير الذي وقّعته البلدة. لقد رُمي. أخبر أحد القيّمين.
place-map = المكان على الخريطة
place-map-hint = المس المكان. يرى الآخرون المساحة المحيطة به، لا النقطة نفسها.
settings-map = خريطة البلدة
settings-map-here = الخريطة على هذا الهاتف: { $size } ميغابايت. تعمل من دون اتصال.
settings-map-none = ليس لهذه البلدة خريطة بعد. تظهر المسافات دوائرَ.
settings-map-delete = احذفها من هذا الهاتف
