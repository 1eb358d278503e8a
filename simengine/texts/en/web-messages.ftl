# Fields of messages on the pages.

web-field-request_type = Kind of request
web-field-language = Language of the reply
web-field-precedence = Precedence
web-field-authorised_by = Authorised by
web-field-message_type = Kind of message
web-field-briefing_note = Briefing note
web-field-service = Service
web-field-dependency = Asset that others depend on
web-field-time_to_impact = Time to impact
web-field-mitigation = Mitigation
web-field-product = Product
web-field-versions = Versions
web-field-identifier = Identifier
web-field-remedy = Remedy
web-field-embargo_until = Embargo until
web-field-definition = Definition
web-field-source = Source
web-field-ack_by = Acknowledge by
web-field-in_reply_to = In reply to
web-field-to_deputy = To the deputy
