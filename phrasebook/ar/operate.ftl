# checked-by-speaker: no

## what the machine of the house cannot do

error-house-full = قرص البيت ممتلئ. هاتفك يحتفظ بهذا ويعيد المحاولة من تلقاء نفسه؛ أخبر من يعتني بالبيت.
