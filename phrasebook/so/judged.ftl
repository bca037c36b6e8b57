## a verdict without a line, and the desk's later keys

judged-unsaid = Xiriir ma jiro. Waa la dirayaa marka xiriir la helo, 5 daqiiqo gudahood.
key-unconfirmed = Dir aan la xaqiijin
key-ask = Weydii qofka soo sheegay
key-handover = Wareeji
