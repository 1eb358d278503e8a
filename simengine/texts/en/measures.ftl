# Measures, and the sentences of their evidence.

measure-IM-01 = Time to detect
    .formula = Minutes from the nation's first compromised asset to its first declared incident that a compromised asset belongs to.
    .why = What is not noticed cannot be managed.
    .source = Proposal of this project, mapped to FIRST CSIRT Services Framework 5.1, NIST CSF 2.0 DE.CM, SIM3 P-5 and T-9.
measure-IM-02 = Detection coverage
    .formula = Share of the nation's compromised assets that it found before they lost service; one that lost none has only to be found.
    .why = Noticing one intrusion is not noticing all of them.
    .source = Proposal of this project, mapped to SIM3 P-5, FIRST 5.1.2 and NIST CSF 2.0 DE.CM.
measure-IM-03 = Qualification precision
    .formula = Share of the assets cut off or cleaned which were compromised when that was first ordered; not applicable below three.
    .why = Whoever takes every alarm for an attack takes services from people for nothing.
    .source = Proposal of this project, mapped to FIRST 5.2.2 and NIST CSF 2.0 DE.AE.
measure-IM-04 = Reports taken up
    .formula = Share of the reports by users, operators and callers that were looked into, or settled otherwise, within the limit.
    .why = People report again where somebody listened the first time.
    .source = Proposal of this project, mapped to SIM3 O-7 and P-9 and FIRST 6.1.1.
measure-IM-05 = Classification accuracy
    .formula = Half for the right RSIT class and half for the right type, in the last classification of the genuine incident.
    .why = A common language lets others act on what they are told.
    .source = Proposal of this project, mapped to FIRST 6.2.1 and SIM3 O-8.
measure-IM-06 = Severity calibration
    .formula = 1 - mean distance between the severity set and the campaign's over the life of the genuine incident, as a share of the scale; unset counts as 0.
    .why = The right size, and kept up to date, calls the right people.
    .source = Proposal of this project, mapped to SIM3 O-8, the US cyber incident severity schema and NIST CSF 2.0 RS.MA.
measure-IM-07 = Triage order
    .formula = (Kendall's tau + 1) / 2 between the order of work and people served by criticality, over pairs of compromised assets known before either was begun with; not applicable below three pairs.
    .why = First what most people need most.
    .source = Proposal of this project, mapped to FIRST 6.2.1 and NIST CSF 2.0 RS.MA; Kendall 1945 for tau.
measure-IM-08 = Traceability
    .formula = Share of the compromised assets worked on since the genuine incident for which all work was ordered under an incident.
    .why = What stands in no file cannot be handed over, explained or learnt from.
    .source = Proposal of this project, mapped to SIM3 T-4 and FIRST 6.1.2 and 6.5.4.
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
measure-IM-12 = Clean recovery
    .formula = Share of the compromised assets put back into service whose cleaning was complete and which the same campaign did not hit again.
    .why = A service that falls twice costs more trust than time.
    .source = Proposal of this project, mapped to FIRST 6.4.3 and 6.2.4 and NIST CSF 2.0 RC.RP.
measure-IM-13 = Escalation
    .formula = Share of the occasions to brief the minister (first service lost, first severity of 4 or more) taken within the limit, less a quarter for each briefing before anything was hit.
    .why = Up in time, and not by reflex.
    .source = Proposal of this project, mapped to SIM3 P-1, FIRST 6.6.2 and NIST CSF 2.0 RS.MA.
measure-IM-14 = Reporting clock
    .formula = Share of the regulator's reports due before the end that were handed in by their deadline; the clock starts when the nation knows.
    .why = Others depend on being told in time; deadlines come from the pack.
    .source = Proposal of this project, mapped to NIS2 article 23, NIST CSF 2.0 RS.CO and SIM3 P-14.
measure-IM-19 = Continuity
    .formula = Share of the absences of people at work after which everything that they were at went on, or was given up on purpose, within the limit.
    .why = A team has to survive the loss of a person.
    .source = Proposal of this project, mapped to SIM3 H-2, T-5 and P-16.
measure-CB-01 = Reachability
    .formula = Share of the checks that called the nation which it answered within their time.
    .why = A directory is worth what its contacts answer.
    .source = Proposal of this project, mapped to the pings of the UN points-of-contact directory, OSCE CBM 8 and SIM3 P-9.
measure-CB-02 = Directory upkeep
    .formula = 1 - share of the exercise during which an own entry was stale or wrong, the mean over those that ever were.
    .why = Whoever moves without saying so cannot be warned.
    .source = Proposal of this project, mapped to OSCE CBM 8 and the first global CBM.
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
evidence-harmed-before-found = { $asset } lost service before it was found.
evidence-never-found = { $asset } was compromised and never found.
evidence-all-found = { $count ->
    [one] The one compromised asset was found before it lost service.
   *[other] All { $count } compromised assets were found before they lost service.
}
evidence-treated-without-cause = { $asset } was cut off or cleaned and was not compromised.
evidence-treated-with-cause = All { $count } assets that were cut off or cleaned were compromised.
evidence-report-not-taken-up = A report about { $asset } was not looked into in time.
evidence-reports-all-taken-up = { $count ->
    [one] The one report was looked into in time.
   *[other] All { $count } reports were looked into in time.
}
evidence-severity-set = Severity set to { $severity }; the campaign's is { $true }.
evidence-severity-never-set = No severity was ever set; the campaign's is { $true }.
evidence-lighter-first = { $asset } was worked on before { $other }, which serves more people or is more critical.
evidence-heaviest-first = In all { $count } pairs the weightier asset came first.
evidence-work-without-file = Work on { $asset } was ordered outside any incident.
evidence-work-all-on-file = { $count ->
    [one] All work on the one compromised asset stands in a file.
   *[other] All work on { $count } compromised assets stands in a file.
}
evidence-hit-again = { $asset } was compromised again after it was back in service.
evidence-back-before-clean = { $asset } was put back before the adversary was gone from it.
evidence-recovery-clean = { $count ->
    [one] The one asset put back stayed clean.
   *[other] All { $count } assets put back stayed clean.
}
evidence-minister-briefed = The minister was briefed in time: { $occasion ->
    [service] service was lost
   *[severity] the severity was grave
}.
evidence-minister-not-briefed = The minister was not briefed in time: { $occasion ->
    [service] service was lost
   *[severity] the severity was grave
}.
evidence-briefed-too-early = The minister was briefed before anything was hit.
evidence-absence-bridged = { $count ->
    [one] The one task of people who had to leave went on.
   *[other] All { $count } tasks of people who had to leave went on.
}
evidence-absence-not-bridged = { $count ->
    [one] One task of people who had to leave was at rest for more than { $span }.
   *[other] { $count } tasks of people who had to leave were at rest for more than { $span }.
}
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
evidence-check-answered = A check of the { $contact ->
    [technical] technical
    [policy] policy
   *[law_enforcement] law-enforcement
} contact was answered after { $span }.
evidence-check-not-answered = A check of the { $contact ->
    [technical] technical
    [policy] policy
   *[law_enforcement] law-enforcement
} contact was not answered in time.
evidence-entry-not-right = The { $contact ->
    [technical] technical
    [policy] policy
   *[law_enforcement] law-enforcement
} entry was not right for { $span } in all.
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
