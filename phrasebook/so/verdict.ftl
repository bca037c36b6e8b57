## at the desk, for who may give no verdict

verdict-is-a-verifiers = Xaqiijiye keliya ayaa sheega waxa ay tahay: qof soo arkay.
verdict-who =
    { $count ->
        [one] Hal xaqiijiye ayaa hadda heegan ku jira.
       *[other] { $count } xaqiijiye ayaa hadda heegan ku jira.
    }
verdict-nobody = Xaqiijiye hadda heegan kuma jiro. Mid wac.
verdict-you-may = Waad qaadan kartaa si aan laba qof isku shaqo u qaban, waad weydiin kartaa qofka soo sheegay, waad qori kartaa qoraal, waad ku dari kartaa mid kale, waadna saxiixi kartaa labaad: saxiixaagu wuxuu diraa waxa xaqiijiye xaqiijiyay.
