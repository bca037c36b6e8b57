## which language, and whether a speaker has checked its words

language-title = اللغة
language-unchecked = لم يراجع هذه الكلمات كلها بعد من نشأ على هذه اللغة.
language-help = أتجيدها؟ قل لأحد القيّمين ما الذي لا يستقيم. ويمكن أيضًا أخذ الكلمات جدولًا لمراجعتها كلها.
language-unchecked-names = لم يراجعها بعد من يتكلمها:
