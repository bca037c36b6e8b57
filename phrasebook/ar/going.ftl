## a verifier on her way

road-waiting = أنت في الحراسة. سنناديك.
road-keep-open = أبقِ هذه الصفحة مفتوحة والشاشة مضاءة.
road-no-voice = لا صوت للغتك في هذا الهاتف: انظر إليه حين يطرق.
road-how-far = قل لي كم يبعد (يبقى على هذا الهاتف)
road-back = عد إلى المكتب
road-take-it = أنا أذهب
road-not-me = لست أنا
road-far = { $metres } م { $direction }، { $minutes } د مشيًا
road-when = متى تصل؟
road-details = التفاصيل
road-signs = يوقّع هذا.
road-sends = يوقّع هذا ويرسله فورًا.
road-place-here = المكان حيث تقف.
road-go = في الطريق
road-large = أزرار كبيرة
road-verdict = ما هو؟
road-eta = { $minutes } د
