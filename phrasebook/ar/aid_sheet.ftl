# checked-by-speaker: no

## a spreadsheet being looked through before it is brought

sheet-waits = ينتظر هنا تحت قفلك حتى تُحضره أو تُبعده. لا يضيع شيء مما تصححه حين يُغلق القفل.
sheet-language = اللغة حيث لا يذكرها أي عمود
sheet-language-of-all = كما اختير أعلاه للجميع
sheet-away = إبعاد هذا الجدول دون إحضاره
sheet-rows = الصفوف كما ستكون
sheet-look-at = للنظر: { $count }
sheet-all-rows = الكل: { $count }
sheet-all-clear = كل الصفوف واضحة.
sheet-twin-phone = الهاتف نفسه عند { $who }. اترك واحدًا، أو أحضر الاثنين وضمّهما لاحقًا.
sheet-twin-address = العنوان نفسه عند { $who }. ربما أسرة واحدة، وربما اثنتان في بيت واحد.
sheet-twin-both = الهاتف والعنوان نفسهما عند { $who }. اترك واحدًا، أو أحضر الاثنين وضمّهما لاحقًا.
sheet-twin-line = السطر { $line }، { $name }
sheet-twin-here = { $name }، وهو لدى المكتب من قبل
sheet-correct = تصحيح
sheet-corrected = صُحّح
aid-language-unknown = اللغة غير معروفة
aid-people-unknown = العدد غير معروف
desk-aid-spreadsheet-begun = جدول بدأتَه ينتظرك
