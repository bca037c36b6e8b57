## what a sighting is made of

size = كم العدد؟
size-one = واحد
size-few = من 2 إلى 5
size-several = من 6 إلى 20
size-many = أكثر من 20

activity = ماذا يحدث؟
activity-standing-by = يقفون وينتظرون
activity-stopping-people = يوقفون الناس
activity-knocking-on-doors = يطرقون الأبواب
activity-entering = يدخلون
activity-taking-someone = يأخذون شخصًا
activity-spreading = ينتشر
activity-road-closed = الطريق مغلق
activity-damage = أضرار
activity-leaving = يغادرون
activity-other = شيء آخر

uniform = ماذا يرتدون؟
uniform-plain = ملابس عادية
uniform-police = زيّ الشرطة
uniform-marked-vest = سترات عليها كتابة
uniform-military = زيّ عسكري
uniform-work-clothes = ملابس عمل
uniform-not-seen = لم أرَ

equipment = ماذا معهم؟
equipment-vehicles = مركبات
equipment-breaching = أدوات لكسر الأبواب
equipment-dogs = كلاب
equipment-aircraft = مروحية أو طائرة مسيّرة
equipment-flames-or-smoke = لهب أو دخان
equipment-water = ماء
equipment-none-seen = لم أرَ شيئًا

## verdict

verdict-confirmed = نعم، هذا صحيح
verdict-not-it = لا، ليس ذلك
verdict-cannot-tell = لا أستطيع أن أحدّد

## question, answer

question-still-there = هل ما زال الأمر مستمرًّا؟
question-which-side = في أي جهة من الشارع؟
question-seen-by-you = هل رأيته بنفسك؟
question-how-many-now = كم عددهم الآن؟
question-can-you-be-called-on = هل يمكننا أن نسألك مرة أخرى؟
question-are-you-safe = هل أنت في أمان؟
answer-yes = نعم
answer-no = لا
answer-not-any-more = لم يعد كذلك
answer-north = شمال
answer-east = شرق
answer-south = جنوب
answer-west = غرب
answer-more = أكثر
answer-fewer = أقل
answer-same = كما هو
answer-i-do-not-know = لا أعرف

## role, preset

role-verifier = متحقّق
role-dispatcher = منسّق الإنذارات
role-legal-observer = مراقب قانوني
preset-street = شارع (حتى 12 شخصًا)
preset-network = شبكة (حتى 100 شخص)
preset-city = مدينة
