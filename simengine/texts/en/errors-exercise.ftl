# Calls that an exercise cannot carry out as it stands. Nothing is recorded.

error-exercise-ended = The exercise has ended.
    .remedy = Start another exercise, or debrief this one.

error-exercise-time-backwards = The exercise stands at { $now_ms }; it cannot go back to { $asked_ms }.
    .remedy = Ask for a later time, or replay the journal to look at an earlier one.

error-exercise-seat-unknown = There is no seat "{ $seat }".
    .remedy = A seat is a nation and a role, such as ALD.cert_lead; the pack's region.yaml lists them.

error-exercise-malformed = The field "{ $field }" of the action does not hold a valid id or value.
    .remedy = Use ids as the exercise shows them: letters, digits and . _ / : + = " - only, 200 at most.

error-exercise-inject-unknown = There is no inject "{ $inject }".
    .remedy = Choose an inject of the pack; its injects.yaml lists them.

error-exercise-inject-released = Inject "{ $inject }" has been released.
    .remedy = Choose another; an inject is released once.

error-exercise-not-in-moves = This exercise is not played in moves.
    .remedy = Start it in moves (--play moves) to open and close moves.

error-exercise-move-open = Move { $number } is open; the clock stands.
    .remedy = Close the move first.

error-exercise-move-not-open = Move { $number } is not open.
    .remedy = Open it first, or close the move that is open.

error-exercise-seed-range = { $seed } cannot be a seed.
    .remedy = Choose a whole number from 0 to 9007199254740991.

error-exercise-seq-unknown = There is no record { $seq }; the last one is { $last }.
    .remedy = Choose a record from 1 to { $last }.

error-exercise-policy-unknown = There is no policy "{ $policy }".
    .remedy = Choose one of the policies that `simengine run --help` lists.

error-exercise-nation-unknown = There is no nation "{ $nation }" in this scenario.
    .remedy = Choose a nation of the pack; its region.yaml lists them.

error-exercise-broken = A call failed half-way; this exercise can no longer be relied on in memory.
    .remedy = Replay its journal, which is sound up to its last record, and go on from there.

error-exercise-journal-not-empty = The journal already holds { $records } records of an exercise.
    .remedy = Start with an empty journal; to go on with a recorded exercise, replay it.

error-exercise-look-not-later = The policy of seat "{ $seat }" wants to look again at a time that is not after { $now_ms }.
    .remedy = Have next_look_ms give a time later than the one that it is given, or None for never again.

error-exercise-own-policy-seat = A policy of your own cannot hold the whole nation "{ $nation }".
    .remedy = Name the seats that it holds, such as ALD.cert_lead, each with a policy object.

error-exercise-label-twice = Two sets of policies are called "{ $label }".
    .remedy = Leave one out, or give each a label of its own (labels=...).

error-exercise-extra-missing = This needs the package "{ $package }", which is not installed.
    .remedy = Install it with the extra: pip install "simengine[{ $extra }]"
