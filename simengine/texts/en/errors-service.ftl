# What the service answers when something cannot be done. Nothing is lost: either it is on record, or it says so.

error-service-token-missing = You are not signed in to an exercise.
    .remedy = Open the join link that you were given.

error-service-token-unknown = Your access is no longer valid.
    .remedy = Open your join link again, or ask the trainer for a new one.

error-service-not-permitted = As { $member } you may not do this ({ $permission }).
    .remedy = Ask the trainer; rights come with the join link.

error-service-exercise-unknown = There is no such exercise for you.
    .remedy = Open the join link of the exercise that you want to take part in.

error-service-link-unknown = This join link is not known here.
    .remedy = Check that the whole link was copied, to its last character, and that it is for this server; else ask the trainer for a new one.

error-service-link-expired = This join link has expired.
    .remedy = Ask the trainer for a new one.

error-service-link-revoked = This join link was withdrawn.
    .remedy = Ask the trainer for a new one.

error-service-link-used-up = This join link has been used { $uses } times and is used up.
    .remedy = Ask the trainer for a new one.

error-service-link-needs-seat = A link for a seat names the seat; a link for anybody else names none.
    .remedy = Name a seat such as ALD.cert_lead, or choose observer, evaluator or trainer without one.

error-service-locale-unknown = There are no texts in the language "{ $locale }".
    .remedy = Choose one of: { $known }.

error-service-framework-unknown = There is no set of a framework with the id "{ $framework }".
    .remedy = { $nearest ->
        [none] /v1/frameworks lists the sets.
       *[other] Did you mean { $nearest }? /v1/frameworks lists the sets.
    }

error-service-already-started = The exercise has been started already.
    .remedy = Go on with it as it stands; a second start changes nothing.

error-service-not-started = The exercise has not been started yet.
    .remedy = Wait for the trainer to start it.

error-service-not-ended = The exercise has not ended yet.
    .remedy = The after-action report is there once the exercise has ended.

error-service-clock-by-moves = This exercise is played in moves; its clock does not run.
    .remedy = Open and close moves to let time pass.

error-service-advancing = Exercise time is just passing to the next moment.
    .remedy = Wait until it stands, then try again.

error-service-sheet-no-move = No move is open, so there is no decision sheet.
    .remedy = Wait for the trainer to open the next move.

error-service-sheet-changed = The decision sheet has changed since you read it (version { $version }, now { $actual }).
    .remedy = Read it again, then hand it in.

error-service-sheet-item-unknown = There is no line { $item } on the decision sheet.
    .remedy = Somebody took it off before; read the sheet again.

error-service-sheet-item-foreign = This line was put on the sheet by { $seat }.
    .remedy = Ask that seat or the CERT lead to take it off.

error-service-key-reused = This Idempotency-Key was used before, for something else.
    .remedy = Use a new random key for every new command, and the same key only to repeat one.

error-service-not-recorded = This could not be put on record; nothing has happened.
    .remedy = Try again; the same key makes sure that it happens once.

error-service-body-invalid = { $count ->
        [one] One field of the request does not fit.
       *[other] { $count } fields of the request do not fit.
    }
    .remedy = See the fields named below; /v1/openapi.json says what each takes.

error-service-body-too-large = The request is larger than { $limit_kib } KiB.
    .remedy = Shorten the texts in it.

error-service-too-many-requests = Too many requests in a short time.
    .remedy = Wait { $seconds } s, then try again.

error-service-route-unknown = There is nothing at { $path }.
    .remedy = Check the address; /v1/openapi.json lists all that there is.

error-service-method-unknown = { $method } is not possible here.
    .remedy = See /v1/openapi.json for what is.

error-service-unexpected = Something unexpected went wrong in the service; this is not your mistake.
    .remedy = Try again. If it stays so, tell whoever runs the server; the server's log says more.

error-service-database-unusable = The database cannot be used: { $detail }
    .remedy = Check that the folder can be written to, that the disk is not full, and that no newer version has changed the database.

error-service-address-taken = Another program uses { $host }:{ $port } already.
    .remedy = Stop it, or choose another port with --port.

error-service-unreachable = { $address } does not answer.
    .remedy = Check that the server runs and that the address is right; what was under way can be repeated with the same key.
