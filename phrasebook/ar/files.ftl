## The town's files: map and voices. A steward adds them, a second one signs.

cosign-files = تغيير ملفات البلدة.
files-title = ملفات البلدة
files-about = الخريطة والأصوات المسجلة. كل هاتف يتحقق من أنه حصل على هذه بالضبط.
files-none = لا شيء بعد.
files-at-house = في الدار
files-not-at-house = لم يصل إلى الدار بعد
files-map = الخريطة
files-voice = الصوت باللغة: { $language }
files-choose = اختر ملفًا
files-add = أضف: { $what }
files-replaces = يحل محل الموجود الآن.
files-size = { $mb } م.ب
files-remove = أزل
files-asked = طُلب من قيّم آخر أن يوقّع. يذهب الملف من هذا الهاتف إلى الدار حالما يوقّع.
files-compare = قارن هذه الحروف مع القيّم الآخر قبل أن توقّع.
files-comes = جديد: { $what }
files-goes = يُزال: { $what }
error-file-no-kind = ليس هذا خريطة ولا صوتًا.
error-file-not-here = ليس هذا الملف في الدار بعد. حاول لاحقًا.
error-file-unknown = لم تعد البلدة تذكر هذا الملف.
error-file-other-bytes = ليس هذا الملف الذي وقّعته البلدة. لم يُحفظ منه شيء.
error-file-busy = ملفات أخرى تصل الآن. حاول بعد دقيقة.
error-file-too-slow = وصل الملف ببطء شديد. حاول مع اتصال أفضل.
