# Why a wider action, a publication or a step of clearance was refused.

error-severity-already-set = The incident has severity { $severity } already.
    .remedy = Choose another severity, or leave it.

error-evidence-none = No evidence is kept from "{ $asset }".
    .remedy = Collect evidence from it first; only where something is found there is something to analyse.

error-evidence-already-analysed = The evidence from "{ $asset }" has been analysed.
    .remedy = Use what it gave, or analyse the evidence from another asset.

error-product-already-patched = The fix for "{ $product }" is being rolled out already.
    .remedy = Nothing to do; each asset has its turn.

error-product-no-fix = There is no fix for "{ $product }" yet.
    .remedy = Notify the vendor; until the fix is out, harden the assets that run it.

error-credentials-just-reset = The credentials in the sector "{ $sector }" have just been reset.
    .remedy = Wait until people have logged on anew.

error-indicator-not-blocked = Your networks do not block the indicator "{ $indicator }".
    .remedy = Nothing to do.

error-indicator-not-infrastructure = Nothing stands behind the indicator "{ $indicator }" that could be taken down.
    .remedy = Choose a host or an address; a file is nowhere and everywhere.

error-takedown-already-requested = A takedown was requested for the indicator "{ $indicator }".
    .remedy = Wait for the answer; it comes once.

error-sector-already-notified = The operators of the sector "{ $sector }" have been notified.
    .remedy = Nothing to do; they stay attentive.

error-vendor-already-notified = You have told the vendor of "{ $product }".
    .remedy = Wait for the fix.

error-vendor-nothing-to-tell = You have nothing to tell the vendor of "{ $product }".
    .remedy = Confirm that an asset that runs it is compromised, or come to hold an indicator first.

error-advisory-marking = An advisory cannot bear the marking { $tlp }.
    .remedy = Choose TLP:CLEAR for the public or TLP:GREEN for the teams of the region; narrower markings are for messages.

error-advisory-empty = An advisory without indicators tells nobody anything.
    .remedy = Choose at least one indicator that you hold.

error-advisory-already-published = You have published all of this under { $tlp }.
    .remedy = Publish when there is something new.

error-confidence-out-of-range = Confidence { $confidence } does not exist.
    .remedy = State a confidence from 0 (none) to 100 (certain).

error-term-already-defined = You have defined this term towards { $nation }: { $term }.
    .remedy = Nothing to do; it is agreed once they define it too.

error-draft-unknown = There is no draft "{ $draft }" before you.
    .remedy = Choose a draft from your list.

error-draft-closed = Draft "{ $draft }" waits for nothing any more.
    .remedy = Choose an open draft.

error-draft-already-concurred = You have concurred with draft "{ $draft }".
    .remedy = Wait for the others.

error-draft-not-asked = You are not asked about draft "{ $draft }".
    .remedy = Leave it to those who are named on it.

error-draft-already-authorised = Draft "{ $draft }" is authorised.
    .remedy = Wait for those who have yet to concur.

error-draft-in-clearance = Draft "{ $draft }" is in clearance at your house already.
    .remedy = Wait until it is done.

error-draft-authority-elsewhere = To authorise draft "{ $draft }" is for { $seat }.
    .remedy = Ask that seat; its deputies may authorise when it has not done so for some time.

error-draft-not-own = Draft "{ $draft }" is not yours to take back.
    .remedy = Decline it if you have a say, or ask the seat that drafted it.
