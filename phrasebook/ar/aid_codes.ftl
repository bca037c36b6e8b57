# checked-by-speaker: no

## what one may need, eat, sit on and do: the codes of aid

aid-kind-groceries = بقالة
aid-kind-lift = توصيلة
aid-kind-accompaniment = من يرافقني
aid-kind-school-run = إلى المدرسة والعودة
aid-kind-medicine = دواء
aid-kind-rent = إيجار أو فاتورة
aid-kind-legal = مساعدة قانونية
aid-kind-medical = مساعدة طبية
aid-kind-child-care = رعاية أطفال
aid-kind-translation = ترجمة
aid-kind-other = شيء آخر
aid-diet-vegetarian = بلا لحم
aid-diet-vegan = لا شيء من أصل حيواني
aid-diet-halal = حلال
aid-diet-kosher = كوشر
aid-diet-no-pork = بلا لحم خنزير
aid-diet-no-gluten = بلا غلوتين
aid-diet-no-dairy = بلا حليب
aid-diet-no-nuts = بلا مكسرات
aid-diet-baby-food = طعام للرضّع
aid-diet-diabetic = لمرضى السكري
aid-seat-none = بلا مقعد خاص
aid-seat-booster = مقعد مرتفع
aid-seat-child = مقعد طفل
aid-seat-baby = مقعد رضيع
aid-urgency-today = اليوم
aid-urgency-two-days = خلال يومين
aid-urgency-week = هذا الأسبوع
aid-role-shop = الشراء
aid-role-pack = التعبئة
aid-role-carry = التوصيل إلى الباب
aid-role-drive = القيادة
aid-role-accompany = المرافقة
aid-role-school = توصيل المدرسة
aid-role-call = الاتصال
aid-role-mind = رعاية الأطفال
aid-role-translate = الترجمة
aid-role-receive = الاستلام
