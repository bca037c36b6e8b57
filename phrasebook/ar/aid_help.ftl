# checked-by-speaker: no

## needing and helping: the way in

home-help = مساعدة
help-title = المساعدة بين الجيران
help-why = ما تكتبه هنا يُختم على هذا الهاتف. لا يفتحه إلا مكتب المساعدة في بلدتك، وأنت.
help-ask = أحتاج إلى شيء
help-ask-why = طعام، توصيلة، دواء، من يرافقني
help-offer = أستطيع المساعدة
help-offer-why = قل مرة واحدة ما الذي تستطيعه ومتى
help-mine = طلباتي
help-mine-why = ما طلبته، ومن يأتي ومتى
help-legs = مهامي
help-legs-why = ما يطلبه مني مكتب المساعدة
help-for-me = لك
help-for-others = لمساعدة الآخرين
