# checked-by-speaker: no
# What other programs read of a town: Atom, CAP, GeoJSON

feeds-title = { $town }: التنبيهات
feeds-subtitle = كتبه جهاز البلدة نفسه أو نسخة منه. لا يثبت شيئًا إلا البيانات الموقّعة داخل كل تنبيه.
