# Problems of scenario packs. Each: the rule that is broken, and what to do about it.

error-pack-not-found = There is no pack "{ $pack }", neither as a folder nor shipped.
    .remedy = { $nearest ->
        [none] Give the path of a folder that holds scenario.yaml, or the id of a shipped pack: { $known }.
       *[other] Did you mean the shipped pack "{ $nearest }"? Otherwise give the path of a folder that holds scenario.yaml.
    }
error-pack-invalid = The pack { $pack } has { $count } problems.
    .remedy = Run simengine check to see all of them, each with file, line and remedy.
error-pack-file-missing = The pack has no file { $name }.
    .remedy = Create it; docs/pack-format.md shows what belongs into it.
error-pack-file-too-large = A file of a pack is { $limit_kib } KiB at most.
    .remedy = Use templates and counts in place of long lists, or split the pack.
error-pack-not-utf8 = The file is not in UTF-8.
    .remedy = Save it in UTF-8 in your editor.
error-pack-yaml-syntax = This is not valid YAML: { $detail }.
    .remedy = Check indentation, colons, quotes and brackets here and in the line above.
error-pack-yaml-duplicate-key = The key "{ $key }" stands here a second time.
    .remedy = Keep one of the two.
error-pack-yaml-alias = Anchors and aliases (& and *) are not allowed in packs.
    .remedy = Write the value out where it is needed.
error-pack-yaml-tag = The tag { $tag } is not allowed in packs.
    .remedy = Remove the tag; put the value in quotes if it is meant as text.
error-pack-yaml-too-deep = Values are nested more than { $limit } deep.
    .remedy = Follow the layout in docs/pack-format.md, which is far flatter.
error-pack-field-missing = The field "{ $name }" is required here.
    .remedy = Add it; docs/pack-format.md shows an example.
error-pack-field-unknown = There is no field "{ $name }" here.
    .remedy = { $nearest ->
        [none] Remove it, or look its name up in docs/pack-format.md.
       *[other] Did you mean "{ $nearest }"? Otherwise remove it.
    }
error-pack-value-type = The value has the wrong kind; expected: { $expected }.
    .remedy = Correct the value; put text in quotes, and write numbers without.
error-pack-value-range = The value is out of range; expected: { $expected }.
    .remedy = Choose a value within the range.
error-pack-value-choice = The value is none of those allowed: { $expected }.
    .remedy = Choose one of them.
error-pack-value-format = The value does not have the expected form: { $expected }.
    .remedy = Write it in this form.
error-pack-schema-version = The pack is written for schema version { $found }; this software reads version { $known }.
    .remedy = Use a version of simengine that reads it, or bring the pack up to date (see the changelog).
error-pack-folder-name = The folder is called "{ $folder }", but the pack's id is "{ $id }".
    .remedy = Give both the same name.
error-pack-reference-unknown = There is no { $kind } "{ $name }".
    .remedy = { $nearest ->
        [none] Define it, or use the name of one that exists.
       *[other] Did you mean "{ $nearest }"?
    }
error-pack-id-duplicate = The { $kind } "{ $name }" is defined a second time.
    .remedy = Give each its own id.
error-pack-time-zone = There is no time zone "{ $name }".
    .remedy = Use a name of the IANA time zone database, such as Europe/Vienna; only its rules matter.
error-pack-office-hours = The offices close before they open.
    .remedy = Let "from" be earlier than "to"; hours past midnight are given as part of the night shift.
error-pack-range-reversed = The lower end { $low } lies above the upper end { $high }.
    .remedy = Swap the two.
error-pack-pair-with-itself = The pair names { $nation } twice.
    .remedy = Name two different nations.
error-pack-selector-empty = This picks no asset at all.
    .remedy = Check template, sector, kind, product and nation: an asset has to fit all that is given.
error-pack-link-empty = This links nothing: no two assets that it picks fit its scope.
    .remedy = Check scope against the nations that "from" and "to" pick.
error-pack-depends-on-itself = The service of { $asset } cannot depend on itself.
    .remedy = Name another asset in "from" (what is needed) or in "to" (what needs it).
error-pack-depends-circle = These services need each other in a circle: { $circle } (each is needed by the next).
    .remedy = Remove one of the links, or narrow "from" and "to" until no service needs itself by way of others.
error-pack-channel-none = The region has no channel: nobody could tell anybody anything.
    .remedy = Name a "region_pack" in scenario.yaml, or list channels in region.yaml.
error-pack-buffer-not-depends = Only links of kind depends have a buffer.
    .remedy = Remove it, or write "kind: depends".
error-pack-stage-cycle = The stages run in a circle that comes back to "{ $stage }" and has no way out.
    .remedy = Let the last stage have no "next", or "next: clean"; or let a branch lead out of the circle.
error-pack-stage-unreachable = Nothing ever leads to "{ $stage }".
    .remedy = Name it as an entry's stage, a stage's "next" or branch, where a spread begins or an adaptation moves to, or in a stage's indicators; or remove it.
error-pack-wave-without-target = The entry reaches no asset in { $nation }.
    .remedy = For a vendor's update, add a link of kind "supplies" to assets there that run the product; else let "targets" fit assets there, or remove the wave.
error-pack-time-after-end = This would happen at or after the end of the exercise, { $duration } after its start.
    .remedy = Choose an earlier time, or a longer duration in scenario.yaml.
error-pack-spread-explodes = More than { $limit } thousandths of an attempt per hour and edge would spread everywhere at once.
    .remedy = Choose a lower rate.
error-pack-spread-begins-twice = Hits along { $edge } begin with another stage elsewhere; here it is "{ $stage }".
    .remedy = Let "begins" be the same wherever the campaign spreads along this kind of edge.
error-pack-waits-for-ever = "{ $name }" waits for an adaptation, and none brings it in.
    .remedy = Name it in an adaptation's "introduces" or "opens", or let it not wait.
error-pack-technique-format = "{ $name }" is not the id of an ATT&CK technique.
    .remedy = Write it as T1486 or T1021.002.
error-pack-objective-without-measure = Nothing measures the objective "{ $objective }".
    .remedy = Name at least one measure of evaluation.yaml.
error-pack-brief-missing = There is no brief for the role { $role }, which somebody is to play.
    .remedy = Write briefs/{ $role }.md: what this seat is, what it has, whom it may contact.
error-pack-lead-missing = { $nation } has no seat for a CERT lead, who authorises its decision sheets.
    .remedy = Add cert_lead to its seats.
error-pack-address-not-reserved = "{ $address }" could belong to somebody.
    .remedy = Use host names ending in .example, .test or .invalid and addresses of RFC 5737 or RFC 3849.
error-pack-word-not-allowed = "{ $word }": measures and norms are voluntary, and an exercise gives no verdicts.
    .remedy = Say what was seen instead.
error-pack-condition-syntax = The condition cannot be read at column { $column }; expected: { $expected }.
    .remedy = docs/howto/conditions.md shows the language with examples.
error-pack-condition-function = The condition language has no function "{ $name }".
    .remedy = { $nearest ->
        [none] docs/howto/conditions.md lists all functions.
       *[other] Did you mean "{ $nearest }"?
    }
error-pack-condition-arguments = { $name } takes { $expected }.
    .remedy = Give these arguments, in this order.
error-pack-condition-type = The two sides of the comparison at column { $column } are of different kinds.
    .remedy = Compare time with a duration such as 2h30m, and counts with whole numbers.
error-pack-locale-key-unknown = There is no text "{ $key }" to translate.
    .remedy = Use kind, id and part of a text that the pack has, such as inject: inj-01: body.
error-pack-organisation-has = An organisation has no { $name } of this kind: it is a member of the region with the seat forum_secretariat and office hours alone.
    .remedy = Remove it, or let the member be a nation.
error-pack-contact-not-listed = { $nation } has no such entry in the directory: { $contact }.
    .remedy = Give the nation a seat for it, or an entry under contacts, or name another.
error-pack-check-impossible = A check of communications needs in region.yaml: { $name }.
    .remedy = Add it, or remove the effect.
error-pack-campaign-unexpected = The pack says that it has no campaign, and holds one.
    .remedy = Remove campaign.yaml and campaigns/, or the field without_campaign.
