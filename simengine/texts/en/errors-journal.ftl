# Journals that cannot be read, verified, replayed or continued.

error-journal-not-found = There is no journal at { $path }.
    .remedy = Name the file journal.jsonl that `simengine run` wrote, or the folder that holds it.

error-journal-empty = The journal { $path } holds no record.
    .remedy = Use a complete copy of the journal, or run the exercise again with the same pack, seed and teams.

error-journal-line-not-json = Record { $seq } of the journal is not JSON.
    .remedy = A journal is never edited by hand. Use an unaltered copy; the records before { $seq } are still sound.

error-journal-line-not-canonical = Record { $seq } of the journal is JSON, but not in the canonical form that was hashed.
    .remedy = Something rewrote the file, perhaps an editor or a formatter. Use an unaltered copy.

error-journal-field-missing = Record { $seq } of the journal lacks the field "{ $field }".
    .remedy = Use an unaltered copy of the journal; records are never edited.

error-journal-field-unknown = Record { $seq } of the journal has a field "{ $field }" that records of this format do not have.
    .remedy = Use an unaltered copy, or the version of simengine that wrote the journal.

error-journal-field-type = Field "{ $field }" of record { $seq } of the journal holds a value of the wrong type.
    .remedy = Use an unaltered copy of the journal; records are never edited.

error-journal-seq-gap = Where record { $seq } of the journal should stand, a record with number { $found } was found.
    .remedy = Records were taken out, added or reordered. Use an unaltered copy of the journal.

error-journal-chain-broken = Record { $seq } of the journal does not name the hash of the record before it.
    .remedy = The journal was altered at record { $seq } or just before it. Use an unaltered copy.

error-journal-hash-mismatch = The content of record { $seq } of the journal does not match its hash.
    .remedy = The record was altered after it was written. Use an unaltered copy; the records before { $seq } are still sound.

error-journal-time-backwards = Record { $seq } of the journal is earlier in exercise time than the record before it.
    .remedy = Use an unaltered copy of the journal; an exercise never goes back in time.

error-journal-cut = Record { $seq } of the journal breaks off in the middle of a line.
    .remedy = The file was cut, perhaps by a full disk or a broken copy. Copy it again; the records before { $seq } are still sound.

error-journal-not-ended = The journal stops at record { $seq } without ENDEX.
    .remedy = Use the complete journal. If the exercise itself was broken off, run it again with the same pack, seed and teams.

error-journal-format-unknown = The journal has format version { $found }; this simengine reads version { $known }.
    .remedy = Use a version of simengine that reads format { $found }.

error-journal-start-missing = The journal does not begin with the start of an exercise.
    .remedy = Use the complete journal: record 1 must be ExerciseStarted.

error-journal-rules-version = The journal was played under rules version { $found }; this simengine plays version { $known }.
    .remedy = It can still be read and scored with `simengine debrief`. To replay it, use the version of simengine that its first record names.

error-journal-pack-differs = The pack is not the one that was played: its hash is { $found }, the journal names { $expected }.
    .remedy = Use the copy of the pack that was kept with the exercise (the folder pack/ beside the journal).

error-journal-pack-missing = There is no pack at { $path }.
    .remedy = Keep the folder pack/ beside the journal, or name the pack with --pack.

error-journal-replay-differs = The replay differs from the journal at record { $seq }.
    .remedy = Either the journal was altered and hashed anew, or it was played with other rules. Compare record { $seq } with an unaltered copy.
