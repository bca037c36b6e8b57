# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = ساعة هذا الهاتف وساعة الدار لا تتفقان. اضبط ساعة الهاتف وحاول مرة أخرى.
error-aid-desk-closed = أغلقت الدار مكتب المساعدة هنا. افتحه من جديد.
error-aid-device-cut = لم يعد هذا الهاتف في مكتب المساعدة. اسأل القيّم.
error-aid-changed = غيّر أحد في المكتب هذا في أثناء ذلك. انظر إليه مرة أخرى ثم قرّر.
error-aid-erased = محا هذا الشخصُ المعنيّ به.
error-aid-full = لا مكان للمزيد في الدار الآن. لم يضع شيء: حاول لاحقًا.
error-aid-not-told = لم يعد هناك متسع لرسائل هذا الشخص، فلم يُبلَّغ. تحدّث معه أو اختر شخصًا آخر.
error-aid-too-large = هذا ممتلئ إلى حدّ لا يتسع معه لشيء آخر. يبقى كما أُرسل.
error-aid-locked = قيلت أرقام خاطئة خمس مرات. يبقى هذا مغلقًا: أخبر مكتب المساعدة.
error-aid-wrong-code = ليست هذه الأرقام الصحيحة. اسأل مرة أخرى عند الباب.
error-aid-wrong-secret = لا يستطيع هذا الهاتف سحب ذلك.
error-aid-stopped = أُوقف هذا من قبل.
error-aid-too-late = انتهى وقته.
error-aid-unknown = ليس هذا عند الدار، أو ليس بعد.
