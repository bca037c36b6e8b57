# checked-by-speaker: no

## refusals

error-keyholder-too-many = Halkan waxaa ku jira inta fure ee hal taleefan qaadi karo. Marka hore mid celi.
error-keyholder-malformed = Kani ma aha koodhka qof lagu kalsoon yahay. Mar kale weydiiso.
error-timer-incomplete = Wax baa ka maqan. Eeg waxa la calaamadeeyay.
error-timer-runs = Saacad ayaa hore u socota.
error-timer-other-word = Kani ma aha eraygaaga. Isku day mar kale.
error-timer-over = Saacaddani way dhammaatay. Waxba lagama qaban karo.
