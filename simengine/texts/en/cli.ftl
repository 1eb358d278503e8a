# The command line: help, progress, results.

## Help of the whole

cli-about =
    Exercises in which national CERTs, their ministries and regional forums rehearse cyber incidents that cross borders.

    A pack holds a scenario. Running it with a seed gives an exercise. What each nation does, and what it fails to tell the others, changes what happens next. Every exercise leaves a journal, two scores per nation and an after-action report.

cli-about-next =
    First steps:
      simengine packs                       what there is to play
      simengine run hospital-ransomware     play it, write the after-action report
      simengine check my-pack/              find every mistake in a pack of your own

    A seed is the number that settles everything left to chance. The same pack, the same seed
    and the same decisions give the same journal, byte for byte, on any machine. Another seed
    gives another course of the same scenario. To see what one decision was worth, keep the
    seed and change the decision:
      simengine run hospital-ransomware --seed 7 --out talking
      simengine run hospital-ransomware --seed 7 --team ALL=silent --out silent

    Exit codes: 0 done, 1 something unexpected, 2 wrong input (command, pack or journal).
    Where to go next: docs/howto/ in the source, and `simengine COMMAND --help`.

cli-examples-heading = Examples

cli-option-help = Show this help and stop.
cli-option-version = Show the version and stop.
cli-option-locale = Language of all texts. Default: SIMENGINE_LOCALE, then LANG, then English.

cli-metavar-pack = PACK
cli-metavar-pack-optional = [PACK]
cli-metavar-journal = JOURNAL
cli-metavar-folder = FOLDER
cli-metavar-kinds = KINDS
cli-metavar-language = LANGUAGE
cli-metavar-number = NUMBER
cli-metavar-team = NATION=POLICY

cli-version = simengine { $version }

## run

cli-run-short = Play a pack with automated teams and write the after-action report.
cli-run =
    Play a pack from STARTEX to ENDEX with automated teams.

    PACK is the name of a shipped pack or the path of a folder. The folder written holds journal.jsonl (every record, hash-chained), pack/ (a copy of the pack), scores.json, after-action.json and after-action.html (open it in any browser).

    The same pack is also played with idle teams: that is what the loss is measured against.
cli-run-examples =
    simengine run hospital-ransomware
    simengine run hospital-ransomware --seed 8 --out seed-8
    simengine run hospital-ransomware --team ALD=silent --out silent-ald
    simengine run hospital-ransomware --team ALL=novice --team BRV=competent --out mixed
cli-run-option-seed = What settles everything left to chance: a whole number.
cli-run-option-team =
    Who plays a nation's team; may be repeated. NATION is an id such as ALD, or ALL for all not named. POLICY is { $policies }. Default: ALL=competent.
cli-run-option-play = Way to play: running (the clock runs) or moves (it stands while teams decide). Default: as the pack says.
cli-run-option-out = Folder to write to. Default: PACK-seed-NUMBER in the present folder.
cli-run-option-force = Overwrite another exercise in the folder.
cli-run-option-quiet = Print nothing but the path of the after-action report.

cli-progress-play = Playing
cli-progress-reference = Playing the idle reference
cli-progress-replay = Replaying
cli-progress = { $label } … { $percent } %

cli-run-title = { $title }
cli-run-setting = seed { $seed }, { $play }, { $teams }
cli-team-setting = { $nation } { $policy }
cli-team-all = all nations
cli-column-nation = nation
cli-column-loss = service lost, person-hours
cli-column-idle = if all were idle
cli-column-im = incident management
cli-column-cu = channel use
cli-region = region
cli-not-applicable = n/a
cli-score = { $percent } %
cli-people-hours = { NUMBER($hours, useGrouping: 1) }
cli-run-scores-apart = The two scores stand side by side and are never added. Each point has its evidence in the after-action report.
cli-run-report = After-action report: { $path }
cli-run-replay-hint = Journal: { $path } (verify it with `simengine replay { $folder }`)

## serve

cli-serve-short = Start the server: people play in their browsers.
cli-serve =
    Start the server on this machine. People take part with a browser; nothing else is needed, and no Internet.

    Everything is kept in one folder. Stop the server at any time and start it again: every exercise is as it was, paused.
cli-serve-examples =
    simengine serve --demo
    simengine serve --host 192.0.2.10 --port 8080
cli-serve-option-demo = Open the demonstration exercise and print a join link for the trainer and for each seat.
cli-serve-option-data = Where to keep everything.
cli-serve-option-host = Address to listen on; 0.0.0.0 for all in the network to come in.
cli-serve-option-port = Port to listen on. Default: 8000, or the next one that is free.
cli-serve-option-open = Open the first link in a browser, or do not. Default: when there is a screen.
cli-metavar-address = ADDRESS
cli-serve-at = simengine is at { $address }
cli-serve-host-link = Open this link to open exercises (it is for whoever runs this server; good for 12 hours):
cli-serve-demo = A demonstration exercise is ready.
cli-serve-demo-again = The demonstration exercise goes on where it stood, paused.
cli-serve-trainer-link = Trainer:
cli-serve-seat-links = Seats (those that nobody joins are played by automated teams):
cli-serve-stop = Ctrl-C stops the server; nothing that was acknowledged is lost.

## check

cli-check-short = Find every mistake in a pack at once.
cli-check =
    Check a pack: every file, every field, every reference, all at once.

    Each problem stands on one line as file:line: field: what is wrong (code), with the remedy below it.
cli-check-examples =
    simengine check hospital-ransomware
    simengine check my-pack/
    simengine check my-pack/ --json
cli-check-option-json = Print the problems as JSON.
cli-check-clean = { $pack }: no problems found.
cli-check-count = { $pack }: { $count ->
        [one] one problem found.
       *[other] { $count } problems found.
    }

## generate

cli-generate-short = Write a pack of invented nations, of any size.
cli-generate =
    Write a pack of nations that do not exist, of any size, that can be played at once.

    Names, sizes and links are drawn by the seed: the same numbers give the same files. It serves for experiments and benchmarks, and as a start for a pack of your own. FOLDER is made; its name is the id of the pack.
cli-generate-examples =
    simengine generate region-of-twelve
    simengine generate small-region --nations 3 --assets 30 --hours 24
    simengine generate two-adversaries --campaign ransomware,espionage
    simengine generate worm-at-large --campaign worm --fleets 100000
    simengine run region-of-twelve
cli-generate-option-nations = How many nations, 2 to 193.
cli-generate-option-assets = How many assets they have together; at least two for each nation and one more.
cli-generate-option-hours = How long the exercise lasts, in hours.
cli-generate-option-fleets = How many assets in fleets of home routers and office computers, shared out by population: 0, or at least a hundred for each nation.
cli-generate-option-campaign = What kind of adversary: { $known }; or several, separated by commas.
cli-generate-option-seed = What settles all that is drawn: a whole number.
cli-generate-done = { $folder }: a pack of { $nations } nations and { $assets } assets.
cli-generate-kind = Adversary: { $title } ({ $kind }).
cli-generate-next = Play it with `simengine run { $folder }`.

## replay

cli-replay-short = Verify a journal and play it again, byte for byte.
cli-replay =
    Verify a journal and play it again.

    The hash chain is verified first. Then the recorded commands are fed to the engine, with the same pack and seed, and every record that comes of it is compared with the recorded one, byte for byte. The first difference is named.

    JOURNAL is the file or the folder that holds it.
cli-replay-examples =
    simengine replay hospital-ransomware-seed-7
    simengine replay exercise/journal.jsonl --pack hospital-ransomware
cli-option-pack = The pack that was played. Default: pack/ beside the journal.
cli-replay-chain = Hash chain: { $records } records, unbroken, head { $head }
cli-replay-same = Replay: the same { $records } records, byte for byte.

## debrief

cli-debrief-short = Write scores and after-action report from a journal.
cli-debrief =
    Write the two scores and the after-action report of a journal.

    Scores are derived from the records alone and can be recomputed at any time. The same pack is also played with idle teams, as the reference for the loss.
cli-debrief-examples =
    simengine debrief hospital-ransomware-seed-7
    simengine debrief exercise/journal.jsonl --out debriefing
cli-debrief-option-out = Folder to write to. Default: beside the journal.

## packs and actions

cli-packs-short = List the shipped packs.
cli-packs =
    List the packs that come with simengine.
cli-packs-examples =
    simengine packs
    simengine run hospital-ransomware
cli-packs-line = { $id } { $version }: { $title }
cli-packs-about = { $nations ->
        [one] one nation
       *[other] { $nations } nations
    }, { $assets ->
        [one] one asset
       *[other] { $assets } assets
    }, { $duration }, { $marking }

cli-actions-short = List what a team can do and what it costs.
cli-actions =
    List every action: what it does, who may do it, whom it occupies for how long, and its side effect.

    Times are medians of the given pack, or of the frameworks when no pack is named; the actual time varies.
cli-actions-examples =
    simengine actions
    simengine actions hospital-ransomware
cli-actions-who = who: { $roles }
cli-actions-cost = cost: { $time } (median) of { $pool }
cli-actions-prompt = cost: no staff time; takes effect at once
cli-actions-side = side effect: { $side }

## Errors

cli-error = { $sentence } ({ $code })
cli-error-at = { $place }: { $sentence } ({ $code })
cli-error-remedy = { $remedy }
cli-unexpected = Something unexpected went wrong in simengine itself; this is not your mistake. Please report the lines above.
cli-stopped = Stopped. Nothing was written.
