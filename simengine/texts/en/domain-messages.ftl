# Messages between nations: kinds of channel, purposes, receipts, misuse.

channel-CH-POC-T = Directory: technical contact
    .meaning = The technical point of contact of a nation, where its teams have no link of their own.
channel-CH-POC-D = Directory: diplomatic contact
    .meaning = The diplomatic point of contact of a nation.
channel-CH-PROTECTED = Protected State-to-State network
    .meaning = Works while the Internet does not, is manned day and night, and cannot be overheard.
channel-CH-FORUM = Regional broadcast or forum
    .meaning = One message to all members; it cannot be taken back.
channel-CH-CI = Critical-infrastructure call
    .meaning = Control rooms and authorities warn those who depend on their services, who can then prepare.
channel-CH-VULN = Vulnerability co-ordination
    .meaning = Vendors, finders and affected teams tell each other of a flaw before it is public.
channel-CH-TERMS = Terminology note
    .meaning = Two nations say what they mean by a term, so that later messages are not misread.
channel-CH-CHECK = Communication check
    .meaning = Somebody asks whether the contact answers, without notice.
channel-CH-PUBLIC = Public statement
    .meaning = What is said to the world. It is no measure between States and cannot be taken back.

purpose-notify-vulnerability = tell of a vulnerability
purpose-define-term = define a term
purpose-comm-check = check communications

action-AcknowledgeMessage = Acknowledge a message
    .does = Tells the sender that a message was read. It is a receipt, not an answer.
    .side = None: an answer may still follow.

command-JudgeMisuse = The white cell judges a proposed misuse.

misuse-MU-1 = Political message or accusation on a technical channel
misuse-MU-2 = Passed on beyond its marking
misuse-MU-3 = False urgency
misuse-MU-4 = Flooding: repeats without new facts
misuse-MU-5 = Attribution with more confidence than the evidence supports
misuse-MU-6 = Leak of a confidential exchange
misuse-MU-7 = Evidence asked for elsewhere than over the 24/7 network
misuse-MU-8 = Knowingly false statement
misuse-MU-9 = Silence on a valid request
misuse-MU-10 = Sensitive content on an unprotected channel
misuse-MU-11 = Wrong level
misuse-MU-12 = Vulnerability kept back that hits others

event-MessageAcknowledged = { $nation } has read a message from { $to_nation }.
event-MessageWaits = A message waits at { $nation } until { $until_ms }: no more are taken up before.
event-MisuseNoted = { $nation } towards { $counterpart }: { $misuse }.
event-MisuseProposed = To be judged, { $nation } towards { $counterpart }: { $misuse }.
event-MisuseJudged = Judged, { $nation } towards { $counterpart }: { $misuse }. { $confirmed ->
        [1] Confirmed
       *[other] Not confirmed
    }.
event-MessageOverheard = The adversary has read a message from { $nation } to { $to_nation }.
event-ServicesForewarned = Services of { $nation } are ready for the loss of services of { $from_nation }; { $left_permille } per mille of it still reaches them.
event-FlawTold = { $from_nation } has told { $nation } of the flaw in { $product }.

seen-MisuseNoted = { $nation } has passed on beyond your marking: { $indicators }.
