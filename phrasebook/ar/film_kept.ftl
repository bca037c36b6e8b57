# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = رفضت الدار أجزاءً من المفتاح: { $count }. والباقي يكفي لفتح التصوير.
film-never-opens = رفضت الدار أجزاءً من المفتاح: { $count }. لن يستطيع أحد فتح هذا التصوير. ابدأ تصويرًا جديدًا.
