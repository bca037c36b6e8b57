# checked-by-speaker: no

## when the house gives another copy of something than the newest

copies-doubtful = The house gave an older copy of this, or one that nobody at the aid desk has signed. You see what this phone read last. If it stays so, tell the aid desk.
copies-desk-older = The house gave older copies than this phone has read. This phone kept the newer ones and gives them back to the house. How many: { $many }. That is so after the house was restored from a backup. If it was not, speak with whoever runs it.
copies-desk-lacking = The house did not have everything any more that this phone has read. This phone writes it again. How many: { $many }. That is so after the house was restored from a backup. If it was not, speak with whoever runs it.
copies-desk-unproven = Here is something that no phone of today’s desk has signed; it is not shown. How many: { $many }. An older version of the app may have written it, or a phone that has left the desk. If you do not know why, ask the other coordinators first.
copies-desk-ours = It is ours: sign it and show it
copies-desk-not-ours = It is not ours: keep what this phone has read
error-aid-unproven = The house has given a newer copy of this that no phone of today’s desk has signed. Say first, above, whether it is ours. Nothing was written over it.
error-aid-other-record = This belongs to another entry. It is not shown.
desk-aid-barred = The desk has cut this key off before. No steward’s word counts for it until somebody here asks her again.
desk-aid-written-by = Written last by { $name }, { $time }
