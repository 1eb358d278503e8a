# Messages between nations: refusals, and what a pack's channels can have wrong.

error-channel-not-member = { $nation } does not take part in the channel "{ $channel }".
    .remedy = Choose a channel in which both nations take part.

error-channel-is-public = No messages go over "{ $channel }": it stands for what is said in public.
    .remedy = Publish a statement, an advisory or an attribution, or choose another channel.

error-channel-is-broadcast = The channel "{ $channel }" reaches all its members at once, never a single one.
    .remedy = Address it to all, or choose another channel.

error-channel-not-broadcast = The channel "{ $channel }" leads to one nation at a time.
    .remedy = Address one nation, or choose a channel that reaches all members.

error-thread-elsewhere = Message "{ $message }" belongs to a thread on the channel "{ $channel }" with others.
    .remedy = Go on with a thread on its own channel, towards those who are in it.

error-message-already-acknowledged = Message "{ $message }" has been acknowledged.
    .remedy = Nothing to do; answer it if there is something to say.

error-message-too-many-indicators = A message holds at most { $limit } indicators; these are { $count }.
    .remedy = Share them in several messages, those of most use first.

error-message-too-many-fields = A message holds at most { $limit } fields; these are { $count }.
    .remedy = Fill in only the fields of the form.

error-exercise-misuse-unknown = There is no proposal "{ $proposal }".
    .remedy = Choose one of the proposals in the control room.

error-exercise-misuse-judged = The proposal "{ $proposal }" has been judged.
    .remedy = A judgement stands; note a change of mind with the evaluation.

error-pack-channel-members = The channel "{ $channel }" has { $count } members; it needs two at least.
    .remedy = Name more nations, or give more of them the membership.

error-pack-channel-purpose-twice = The channel "{ $channel }" is meant for { $purpose } and bent to it as well.
    .remedy = Name the purpose in one of the two lists.
