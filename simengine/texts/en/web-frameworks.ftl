# What a channel is mapped to, on the page of a seat.

web-mapped-to = { $count ->
    [one] Mapped to one measure, norm or service
   *[other] Mapped to { $count } measures, norms and services
}
web-mapped-to-note = Using a channel is a free choice. The after-action report names sources and licences.
