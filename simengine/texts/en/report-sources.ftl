# The after-action report: what it quotes of other organisations, and on what terms.

report-section-sources = Sources and licences
report-sources-text = Measures, channels and opportunities of this exercise are made after the titles below; formulas, times and targets are this project's own. Each title says whether it was checked against a public text, often a summary and not the official document. Summaries are this project's own wording. What is said of conduct describes one exercise and judges nobody.
report-follows = { $count ->
    [one] made after one title
   *[other] made after { $count } titles
}
report-channels-caption = Channels of this exercise
report-channel = Channel
report-made-after = Made after
report-quoted-caption = Quoted in this report
report-source-id = Id
report-source-title = Title
report-source-standing = How well it is known
report-voluntary = Voluntary: whether to use it is each State's free choice.
