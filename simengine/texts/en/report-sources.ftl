# The after-action report: what it quotes of other organisations, and on what terms.

report-section-sources = Sources and licences
report-sources-text = Measures, channels and opportunities of this exercise are this project's own, with their formulas, times and targets; they are mapped to the titles below. Each title says whether it was checked against a public text, often a summary and not the official document. What is said of conduct describes one exercise and judges nobody.
report-mapped-to = { $count ->
    [one] mapped to one title
   *[other] mapped to { $count } titles
}
report-mapped-caption = Channels and measures of this exercise
report-mapped-what = Channel or measure
report-mapped-titles = Mapped to
report-quoted-caption = Quoted in this report
report-source-id = Id
report-source-title = Title
report-source-standing = How well it is known
report-voluntary = Voluntary: each State is free to follow it or not.
