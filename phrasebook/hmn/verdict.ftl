## at the desk, for who may give no verdict

verdict-is-a-verifiers = Tsuas yog tus txheeb xyuas thiaj hais tau tias yog dab tsi: tus uas tau mus saib nws tus kheej.
verdict-who =
    { $count ->
        [1] Tam sim no muaj ib tug txheeb xyuas tab tom zov.
       *[other] Tam sim no muaj { $count } tug txheeb xyuas tab tom zov.
    }
verdict-nobody = Tam sim no tsis muaj tus txheeb xyuas zov. Hu rau ib tug.
verdict-you-may = Koj txais tau kom tsis txhob muaj ob tug ua tib yam, nug tau tus neeg qhia, sau tau ntawv, muab tau nws koom nrog lwm qhov, thiab kos npe ua tus thib ob: koj kos npe ces thiaj xa qhov uas tus txheeb xyuas tau lees.
