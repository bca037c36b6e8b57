# checked-by-speaker: no

## the phone's own lock

lock-touch = افتح أيضًا ببصمة هذا الهاتف أو رمزه
lock-touch-why = يُفتح أسرع. لكنه مدخل آخر: قد يُجبَر إصبع على اللمس. والكلمات الخمس تفتح دائمًا أيضًا.
unlock-touch = افتح بالبصمة أو الرمز
unlock-touch-why = افتح القفل لتبدأ حراسة أو لتقرأ ما أبلغت عنه.
unlock-by-words = أو بكلماتك الخمس
settings-touch-on = بصمة هذا الهاتف أو رمزه يفتح القفل أيضًا.
settings-touch-drop = الكلمات الخمس فقط
error-touch-refused = لم يُجب قفل الهاتف نفسه. لم يضِع شيء: حاول مرة أخرى أو استعمل كلماتك الخمس.
error-touch-no-prf = قفل هذا الهاتف لا يستطيع ذلك. استعمل كلماتك الخمس.
error-lock-wrong-touch = لم يفتح ذلك القفل. استعمل كلماتك الخمس.
