# Wrong use of the command line.

error-usage-command-unknown = There is no command "{ $name }"; the nearest is "{ $nearest }".
    .remedy = The commands are { $known }. See `simengine --help`.

error-usage-option-unknown = The command "{ $command }" has no option { $option }.
    .remedy = See `{ $command } --help` for its options.

error-usage-option-value-missing = Option { $option } needs a value.
    .remedy = See `{ $command } --help` for what it takes.

error-usage-argument-missing = { $argument } is missing.
    .remedy = See `{ $command } --help` for what to give.

error-usage-arguments-wrong = The command "{ $command }" does not take these arguments.
    .remedy = See `{ $command } --help` for what it takes.

error-usage-seed-not-whole = "{ $value }" is not a whole number, so it cannot be a seed.
    .remedy = Give a whole number from 0 up, for instance --seed 7.

error-usage-number-range = "{ $value }" is no whole number from { $low } to { $high }.
    .remedy = Give { $option } such a number, without separators.

error-usage-campaign-unknown = There is no kind of campaign "{ $name }"; the nearest is "{ $nearest }".
    .remedy = Choose among { $known }; several are separated by commas.

error-usage-pack-name = "{ $name }" cannot be the id of a pack.
    .remedy = Name the folder in small letters, digits and single hyphens, at most 60 in all.

error-usage-pack-taken = There is something at { $path } already.
    .remedy = Name a new or an empty folder.

error-usage-play-unknown = "{ $value }" is not a way to play.
    .remedy = Choose one of { $known }.

error-usage-locale-unknown = There are no texts in the language "{ $value }".
    .remedy = Choose one of: { $known }.

error-usage-team-form = "{ $value }" does not say which team plays how.
    .remedy = Write NATION=POLICY, for instance --team ALD=silent, or --team ALL=competent for all.

error-usage-team-twice = The team of { $nation } was given twice.
    .remedy = Give --team once for each nation, and once at most for ALL.

error-usage-nation-unknown = There is no nation "{ $nation }" in this scenario; the nearest is "{ $nearest }".
    .remedy = The nations are { $known }; ALL means all that are not named.

error-usage-policy-unknown = There is no policy "{ $policy }"; the nearest is "{ $nearest }".
    .remedy = The policies are { $known }.

error-usage-framework-unknown = No set of a framework and nothing in one has the id "{ $name }".
    .remedy = { $nearest ->
        [none] List the sets with `simengine frameworks`, and what is in one with `simengine frameworks ID`.
       *[other] Did you mean { $nearest }? `simengine frameworks` lists the sets.
    }

error-usage-out-taken = The folder { $path } holds another exercise.
    .remedy = Name another folder with --out, or overwrite that exercise with --force.

error-usage-out-not-empty = The folder { $path } holds other files and no exercise.
    .remedy = Name an empty or a new folder with --out, or write beside them with --force.

error-usage-out-not-folder = { $path } is a file, not a folder.
    .remedy = Name a folder with --out.

error-usage-out-not-writable = Nothing can be written to { $path }.
    .remedy = Check that you may write there and that the disk is not full, or name another folder with --out.
