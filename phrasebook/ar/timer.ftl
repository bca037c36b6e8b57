# checked-by-speaker: no

## refusals

error-keyholder-too-many = هنا من المفاتيح بقدر ما يحمله هاتف واحد. أعد واحدًا أولًا.
error-keyholder-malformed = هذا ليس رمز شخص مؤتمن. اطلبه مرة أخرى.
error-timer-incomplete = ينقص شيء. انظر إلى ما هو معلَّم.
error-timer-runs = هناك مؤقت يعمل بالفعل.
error-timer-other-word = هذه ليست كلمتك. حاول مرة أخرى.
error-timer-over = انتهى هذا المؤقت. لم يعد يمكن فعل شيء به.
