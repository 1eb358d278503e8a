error-exercise-proposal-unknown = Nothing of kind "{ $kind }" is proposed for { $nation } towards { $other }.
    .remedy = Load the control page anew: the proposal was decided on, or tension has fallen.
