# checked-by-speaker: no

## who could help, and why or why not now; what speaks against a part that somebody is given

aid-because-near = تسكن قريبًا
aid-because-speaks = تتكلم لغتها
aid-because-free-then = لديها وقت حينها
aid-because-has-seats = لديها مقاعد كافية
aid-because-vetted = تضمنها مسؤولة
aid-because-fewest-trips = أقلّ من خرجت هذا الأسبوع
aid-because-known-to-household = كانت هناك من قبل
aid-not-now-not-free = ليس لديها وقت حينها
aid-not-now-quiet = تريد هدوءًا حينها
aid-not-now-resting = ترتاح
aid-not-now-over-cap = خرجت بما يكفي هذا الأسبوع
aid-not-now-not-vetted = لا تضمنها مسؤولة في هذا
aid-not-now-too-few-seats = مقاعدها لا تكفي
aid-not-now-no-shared-language = لا لغة مشتركة بينهما
aid-not-now-too-far = تسكن بعيدًا جدًا
aid-not-now-asked-for-others = مقترحة لغيرها من قبل
aid-part-no-stops = لم يُسند إليها شيء بعد.
aid-part-too-few-seats = لا تكفي مقاعد سيارتها للجميع.
aid-part-too-few-child-seats = لا تكفي مقاعد الأطفال في سيارتها.
aid-part-child-of-two = سيكون طفل مع شخصين بالغين. كل طفل يعرفه شخص واحد فقط.
aid-part-followed-near = لُوحقت قرب أحد هذه الأبواب. اختاروا غيرها.
aid-part-link-of-many = الرابط لباب واحد. اصنعوا رابطًا لكل باب.
