# checked-by-speaker: no

## ما يكتبه مكتب المساعدة لمن طلب، والصور التي جاءت مع كلمة

answers-heading = كتب المكتب
answers-home = كتب إليك مكتب المساعدة.
answer-looking-into-it = قرأنا ما قلته وننظر فيه.
answer-takes-longer = يستغرق الأمر وقتًا أطول مما ظننّا. لم ننسَك.
answer-comes-again = سيأتي أحد مرة أخرى. سترى هنا متى.
answers-write = الرد على صاحب الطلب
answers-no-phone = ليس لدى صاحب الطلب هاتف يقرأ عليه ردًّا هنا. اتصل به أو اذهب إليه.
answers-sentence = جملة بلغته
answers-no-sentence = بلا جملة
answers-words = بكلماتك
answers-words-why = هاتفه يقول الجملة بلغته. كلماتك تبقى كما تكتبها؛ وهو يقرأ: { $language }.
answers-send = أرسل إلى هاتفه
answers-picture-of = الصورة التي جاءت معها: { $why }
answers-picture-show = انظر إلى الصورة
kept-answers = ما كتبه المكتب إليك
