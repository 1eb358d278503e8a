# The control room: what nations make of each other.

web-relations = Relations
web-relations-help = Truth, for the white cell alone: teams sense it by answers, refusals and the press. Nothing is simulated of what a nation that people hold feels; the tension of its pairs is what the region sees.
web-relations-tension = Tension
web-relations-tension-caption = Tension between pairs of nations, the highest first
web-relations-tension-help = It rises with harm that nobody explains and with accusations, falls with warnings and answered consultations, and fades.
web-relations-pair = Pair
web-relations-map-label = Map of the nations; the thicker the line between two, the higher their tension, as in the table
web-relations-matrix = Trust and belief
web-relations-matrix-caption = How far the nation of a row trusts that of a column; below it, how far it believes that it is responsible
web-relations-of = Of
web-relations-trust = trust { $share }
web-relations-belief = belief { $share }
web-relations-people = people
web-relations-own = the nation itself
web-relations-escalations = Escalations
web-relations-none = None now.
web-relations-towards = { $nation } towards { $other }
web-relations-since = since { $time }
web-relations-acts = Its automated seats act on it.
web-relations-proposed = Proposed
web-relations-proposed-help = People hold this nation: nothing happens by itself. Accept to prepare an inject for them, or dismiss.
web-relations-accept = Accept and prepare an inject
web-relations-dismiss = Dismiss
web-relations-inject-title = { $kind ->
    [frozen] Shall co-operation with { $other } go on?
   *[other] What does your nation answer to { $other }?
}
web-relations-inject-body = { $kind ->
    [frozen] Tension with { $other } is high. Voices in your government ask whether requests from { $other } should still be met. Nothing is decided: weigh what you would lose, what you would gain, and which channel could clear things up. Tell us what your nation does, and why.
   *[other] { $other } has named your nation in public. Voices in your government want it named in return. Nothing is decided: weigh what your evidence supports, what a consultation could still explain, and what a public word would cost. Tell us what your nation does, and why.
}
web-relations-inject-from = Office of the head of government
