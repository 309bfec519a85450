# Taking in a folder: what the preview takes each file for, and the outcome

intake-as-new-contract = New contract
intake-as-version-of = Next version of “{ $title }” ({ $likeness }% the same)
intake-as-version-of-file = Next version of { $file } ({ $likeness }% the same)
intake-as-copy-of = In the archive already: “{ $title }”
intake-as-copy-of-file = The same as { $file }
intake-vendor-new = { $name } (new vendor)
intake-summary = { $taken } taken in, { $copies } known already, { $failed } left out.
intake-summary-stopped = Stopped. { $taken } taken in, { $copies } known already, { $failed } left out; take in the same folder again to go on with the rest.
