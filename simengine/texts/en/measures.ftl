# Measures, and the sentences of their evidence.

measure-IM-01 = Time to detect
    .formula = Minutes from the nation's first compromised asset to its first declared incident that a compromised asset belongs to.
    .why = What is not noticed cannot be managed.
    .source = Proposal of this project, mapped to FIRST CSIRT Services Framework 5.1, NIST CSF 2.0 DE.CM, SIM3 P-5 and T-9.
measure-IM-05 = Classification accuracy
    .formula = Half for the right RSIT class and half for the right type, in the last classification of the genuine incident.
    .why = A common language lets others act on what they are told.
    .source = Proposal of this project, mapped to FIRST 6.2.1 and SIM3 O-8.
measure-IM-09 = Time to contain
    .formula = Minutes from the nation's first compromised asset to its last; only a nation with a genuine incident contains anything.
    .why = Containment ends the spread; what was hit before is recovery.
    .source = Proposal of this project, mapped to FIRST 6.4.2, NIST CSF 2.0 RS.MI and SIM3 P-6.
measure-IM-10 = Evidence before eradication
    .formula = Share of compromised assets eradicated whose evidence was collected first.
    .why = Evidence gives indicators to share and keeps investigation possible.
    .source = Proposal of this project, mapped to FIRST 6.3, NIST CSF 2.0 RS.AN and article 35 of the Budapest Convention.
measure-IM-11 = Service loss avoided
    .formula = 1 - person-hours lost / person-hours lost with the same seed and no response by anybody.
    .why = The outcome for the people served.
    .source = Proposal of this project, mapped to FIRST 6.4.3, NIST CSF 2.0 RC.RP and SIM3 P-6.
measure-IM-14 = Reporting clock
    .formula = Share of the regulator's reports due before the end that were handed in by their deadline; the clock starts when the nation knows.
    .why = Others depend on being told in time; deadlines come from the pack.
    .source = Proposal of this project, mapped to NIS2 article 23, NIST CSF 2.0 RS.CO and SIM3 P-14.
measure-CB-03 = Uptake of opportunities
    .formula = Share of opportunities that were used, or considered and declined with a recorded reason, within their window.
    .why = Knowing when a measure helps; using it stays a free choice.
    .source = Proposal of this project, mapped to OSCE CBMs 2, 3, 15 and 16.
measure-CB-04 = Timely notice to affected States
    .formula = Share of the nations next at risk that were told, in a message about an incident or with indicators, by the time of their own first compromise, or within the pack's limit.
    .why = The main benefit of a region: a warning that comes before the harm.
    .source = Proposal of this project, mapped to OSCE CBM 2, norm 13(a) and NIS2 article 23.
measure-CB-06 = Message completeness
    .formula = Mean over the messages that took up opportunities, each once, of the share of the channel's fields present and valid.
    .why = The other side can act without asking back.
    .source = Proposal of this project, mapped to the templates of the UN points-of-contact directory and OSCE CBM 9.
measure-CB-08 = Answers to requests
    .formula = Share of first requests and notices from each nation that were answered in time; a reasoned no is an answer.
    .why = Whoever asks has to know where they stand.
    .source = Proposal of this project, mapped to norms 13(c) and 13(h) and the UN points-of-contact directory.

evidence-hit-never-declared = An asset was compromised, and no incident was declared after that.
evidence-first-hit = First compromised asset.
evidence-declared-after = Incident declared { $span } after the first compromise.
evidence-never-classified = The incident was never classified.
evidence-class-and-type = Classified as { $rsit }: class and type fit.
evidence-class-only = Classified as { $rsit }: the class fits, the type does not.
evidence-class-differs = Classified as { $rsit }: another class than the campaign's.
evidence-no-hit-after-the-first = No asset was compromised after the first moment.
evidence-last-hit-after = The last asset was compromised { $span } after the first.
evidence-eradicated-without-evidence = { $asset } was eradicated before evidence was collected.
evidence-evidence-always-first = { $count ->
    [one] Evidence was collected before the one eradication.
   *[other] Evidence was collected before each of { $count } eradications.
}
evidence-loss-against-idle = { NUMBER($lost, useGrouping: 1) } person-hours lost; { NUMBER($idle, useGrouping: 1) } with no response by anybody.
evidence-report-in-time = { $stage ->
    [early_warning] Early warning
    [notification] Notification
   *[final] Final report
} handed in { $span } before its deadline.
evidence-report-late = { $stage ->
    [early_warning] Early warning
    [notification] Notification
   *[final] Final report
} handed in { $span } after its deadline.
evidence-report-missing = { $stage ->
    [early_warning] Early warning
    [notification] Notification
   *[final] Final report
} not handed in.
evidence-opportunity-used = Used: { $nation } was contacted ({ $rule }).
evidence-opportunity-considered = Considered and declined with a recorded reason: { $nation } ({ $rule }).
evidence-opportunity-missed = Neither used nor considered on record: { $nation } ({ $rule }).
evidence-told-in-time = { $nation } was told in time.
evidence-told-late = { $nation } was told { $span } late.
evidence-not-told = { $nation } was not told.
evidence-message-incomplete = Message to { $nation } without: { $fields }.
evidence-messages-complete = { $count ->
    [one] The one message that took up an opportunity was complete.
   *[other] All { $count } messages that took up opportunities were complete.
}
evidence-answered-in-time = { $nation } had an answer in time ({ $purpose }).
evidence-answered-late = { $nation } had an answer after the time that the pack allows ({ $purpose }).
evidence-not-answered = { $nation } had no answer in the time that the pack allows ({ $purpose }).
