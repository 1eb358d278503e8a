# How well a title of another organisation's measure, norm or service is known.

standing-checked = title checked against a public text
standing-general_knowledge = from general knowledge, not checked
standing-own_proposal = this project's own proposal
