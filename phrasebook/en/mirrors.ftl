# checked-by-speaker: no
# The house is away, and a copy of its public words is read instead

trouble-mirrored = The house does not answer. You see a copy.
trouble-mirrored-do = What you write waits here and goes by itself.
mirror-newest = From { $host }, which your town has named. Newest signed word in it: { $time }.
mirror-nothing = From { $host }, which your town has named. No signed word in it counts.
