# `simengine frameworks`: sets, what is in them, and what here refers to it.

cli-frameworks-short = List and explain measures, norms and services of other organisations.
cli-frameworks =
    List the sets of measures, norms, services and labels that this product refers to, or explain one of them.

    ID is the id of a set (osce-cbm) or of something in one (OSCE-CBM-3), in capitals or not. Each title says whether it was checked against a public text. Measures and norms are voluntary: what is said of conduct in an exercise is no verdict on anybody. No result of this product is a SIM3 assessment.
cli-frameworks-examples =
    simengine frameworks
    simengine frameworks osce-cbm
    simengine frameworks OSCE-CBM-3 --pack hospital-ransomware
cli-frameworks-option-pack = Also say what of this pack refers to it.
cli-frameworks-option-json = Print it as JSON.
cli-metavar-framework = [ID]

cli-frameworks-line = { $id }: { $name }
cli-frameworks-about = { $issuer }, { $year }; { $titles }
cli-frameworks-titles = { $titles ->
        [one] one title: { $standings }
       *[other] { $titles } titles: { $standings }
    }
cli-frameworks-checked = { $count } checked against a public text
cli-frameworks-general_knowledge = { $count } from general knowledge and not checked
cli-frameworks-own_proposal = { $count } proposed by this project
cli-frameworks-more = Explain a set or anything in it with `simengine frameworks ID`.

cli-frameworks-issuer = issuer: { $issuer }
cli-frameworks-source = source: { $source }
cli-frameworks-licence = licence: { $licence }
cli-frameworks-verified-against = checked against: { $text }
cli-frameworks-note = note: { $note }
cli-frameworks-voluntary = voluntary: each State is free to follow it or not
cli-frameworks-item = { $id }  { $title }
cli-frameworks-item-standing = { $id }  { $title } ({ $standing })

cli-frameworks-title = { $id } { $title }
cli-frameworks-set = set: { $name } ({ $id }, { $year })
cli-frameworks-standing = standing: { $standing }
cli-frameworks-part-of = part of: { $id } { $title }
cli-frameworks-related = same matter: { $titles }
cli-frameworks-exercisable = { $when ->
        [during-incident] when: while an incident runs
        [preparation] when: before the start or between rounds
       *[both] when: while an incident runs, and before it
    }
cli-frameworks-who = who may use it: { $levels }
cli-frameworks-who-technical = national CERT (technical)
cli-frameworks-who-policy = cyber agency (policy)
cli-frameworks-who-political = foreign ministry (political)
cli-frameworks-who-law-enforcement = law enforcement
cli-frameworks-who-operator = operator of critical infrastructure
cli-frameworks-deadline = deadline: { $hours } hours
cli-frameworks-typical = typical use: { $use }
cli-frameworks-needs = a message needs: { $fields }
cli-frameworks-guidance = guidance of 2021: { $guidance }
cli-frameworks-guidance-unchecked = guidance of 2021 (from general knowledge, not checked): { $guidance }
cli-frameworks-unchecked = detail from general knowledge, not checked: { $detail }
cli-frameworks-used-channels = channels mapped to it: { $names }
cli-frameworks-used-measures = measures mapped to it: { $names }
cli-frameworks-used-region-packs = region packs that quote it: { $names }
cli-frameworks-used-opportunities = opportunities of { $pack }: { $names }
cli-frameworks-used-injects = injects of { $pack } whose expectations count in those measures: { $names }
cli-frameworks-used-campaigns = campaigns of { $pack } that are so classified: { $names }
cli-frameworks-used-nowhere = no channel, measure, opportunity or campaign refers to it
