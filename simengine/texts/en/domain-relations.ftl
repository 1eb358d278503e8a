# What nations make of each other, and how those react whom no seat plays.

reason-cooperation-frozen = co-operation is frozen

## Why trust, belief, tension or credit moved

moved-useful_message = a message that was of use
moved-misuse = misuse of a channel
moved-wrong_attribution = a public attribution that was taken back
moved-trace = a trace that was found
moved-planted_trace = a planted trace that was found
moved-analysis = what an analysis points to
moved-consultation = an answered consultation
moved-unexplained_harm = harm that nobody explained
moved-warning = an early warning
moved-attribution = a public attribution beyond the evidence
moved-false_urgency = urgency that was none

escalation-frozen = frozen co-operation
escalation-counter_accusation = an accusation in return
escalation-false_flag = a false flag believed
escalation-suspicion = a conviction

story-service_loss = loss of services
story-attribution = a public attribution
story-frozen = co-operation that stands still
story-counter_accusation = an accusation in return
story-false_flag = who is responsible
story-suspicion = who is responsible

## Events

event-TrustChanged = { $nation } trusts { $other } to { $trust_ppm } millionths: { $reason ->
        [useful_message] a message that was of use
        [misuse] misuse of a channel
       *[other] a public attribution that was taken back
    }.
event-BeliefChanged = { $nation } believes to { $belief_ppm } millionths that { $other } is responsible: { $reason ->
        [trace] a trace that was found
        [planted_trace] a planted trace that was found
        [analysis] what an analysis points to
       *[other] an answered consultation
    }.
event-UrgencyCreditChanged = What “urgent” counts from { $nation } falls to { $credit_ppm } millionths: urgency that was none.
event-AnswerPrepared = { $ready_ms ->
        [none] { $nation } will not answer message { $message }.
       *[other] { $nation } will be ready to answer message { $message } at { $ready_ms }.
    }
event-AnswersLapsed = People have taken over in { $nation }: what was being prepared on { $messages } counts no more.
event-EscalationBegan = { $nation } towards { $other }: { $kind ->
        [frozen] frozen co-operation
        [counter_accusation] an accusation in return
        [false_flag] a false flag believed
       *[other] a conviction
    } { $proposed ->
        [yes] is proposed to the white cell.
       *[no] begins.
    }
event-EscalationEnded = { $nation } towards { $other }: { $kind ->
        [frozen] frozen co-operation
        [counter_accusation] an accusation in return
        [false_flag] a false flag believed
       *[other] a conviction
    } is over: { $reason ->
        [eased] tension or belief has fallen
        [handed_over] others hold the nation now
        [accepted] the white cell has taken up the proposal
       *[other] the white cell has dismissed the proposal
    }.
event-PressReported = { $tone ->
        [alarming] Alarming press reports
       *[other] Press reports
    } about { $nation }{ $other ->
        [none] {""}
       *[other] {" "}and { $other }
    }: { $story }.
event-BriefingRequested = The ministry of { $nation } asks for a briefing: { $cause ->
        [service_loss] services are lost
       *[other] the press reports
    }.
event-OperatorCalled = The operator of { $asset } ({ $nation }) calls: { $needs } in { $needs_nation }, which it needs, is down.

## Commands

command-SettleProposal = The white cell takes up or dismisses what the model proposes for a nation that people hold.
