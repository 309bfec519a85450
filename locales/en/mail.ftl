# Taking in mail: what is odd about a mail, and by what it is filed

mail-remark-runs = The attachment “{ $name }” can run or carries macros. Don’t open it as it is.
mail-remark-other-sender = The sender is shown as { $shown }, but the mail comes from { $email }.
mail-remark-no-date = The mail has no date that can be read.
mail-remark-no-id = The mail has no Message-ID: only its bytes tell whether it is kept already.
mail-remark-charset = The text is not in “{ $charset }”, as the mail says; it was read as what it is.
mail-remark-broken-off = The mail is incomplete: its last boundary is missing, the file may be cut off.
mail-remark-no-headers = This .msg keeps no headers of its transport; those shown are made of its properties.
mail-remark-attachment-elsewhere = The attachment “{ $name }” is not in the mail, only a link to it.

mail-vendor-by-contact = address of a contact
mail-vendor-by-thread = the mail it answers
mail-vendor-by-contract = party to the contract
mail-vendor-by-domain = domain of a contact’s address
mail-contract-by-thread = the mail it answers
mail-contract-by-subject = number in the subject
mail-contract-by-text = number in the text or in an attachment’s name
mail-contract-by-title = the mail says its title
mail-contract-by-only = the only one being performed with this vendor

# Formal notices against the contract’s clause about notice

notice-form-hand = by hand
notice-form-registered = registered mail
notice-form-courier = courier (EMS)
notice-form-post = post
notice-form-email = email
notice-form-fax = fax
notice-form-chat = SMS or chat
notice-form-written = in writing
notice-forms-between = , {""}
notice-received-delivered = Delivered on { $day }: a declaration takes effect when it reaches the other side (Civil Code art. 137).
notice-received-deemed = Sent on { $sent }; the contract says “{ $quote }”{ $days ->
    [0] : it counts as received at once
   *[other] : it counts as received after { $unit ->
        [working] { $days ->
            [one] one working day
           *[other] { $days } working days
        }
       *[calendar] { $days ->
            [one] one day
           *[other] { $days } days
        }
    }
}, on { $day }.
notice-remark-not-read = The text of this contract was never read in: its clause about notice is not known.
notice-remark-no-clause = The contract does not say how notice is served: what counts is that it arrives (Civil Code art. 137). Keep the proof of delivery.
notice-remark-no-method = How it is sent is not said{ $agreed ->
    [none] {""}
   *[some] ; the contract agrees { $forms }
}.
notice-remark-form = “{ $method }” is none of the forms that the contract agrees ({ $forms }).
notice-remark-paper-follows = By the contract what is sent as “{ $method }” must be followed by paper.
notice-remark-no-address = Where it goes is not said; the contract agrees “{ $agreed }”.
notice-remark-address = It goes to “{ $given }”, the contract agrees “{ $agreed }”.
notice-remark-address-moved = It goes to “{ $given }”, the vendor’s address on record; the contract agrees “{ $agreed }”. Keep the letter in which the vendor told of the change, or send it to both.
notice-remark-language = The contract wants notice in { $agreed ->
    [en] English
   *[zh] Chinese
}.
notice-remark-day-without-proof = It says that it was delivered on { $day }, and nothing proves it.
notice-remark-proof-without-day = There is a proof of delivery, and no day of delivery.
notice-remark-no-proof = Sent on { $sent }, with neither day nor proof of delivery. Limitation is interrupted only when a notice arrives.
notice-remark-no-tracking = Without the carrier’s number it is hard to show what was sent to whom.
notice-remark-refusal-counts = By the contract what is refused or comes back counts as received: keep the returned letter and the carrier’s record.

# What leaves as a draft

mail-draft-notice-subject = { $numbered ->
    [no] {""}
   *[yes] [{ $number }] {""}
}{ $about }
mail-draft-notice-text = To { $vendor }

    Under { $contract } we give you formal notice, “{ $about }”. Its text is in the attached “{ $file }”. Please confirm that you have received it.

    { $company }
mail-draft-minutes-subject = Minutes: { $about }
mail-draft-minutes-text = To { $vendor }

    Please find the minutes attached, “{ $file }”. If anything differs from what was said, let us know in writing.

    { $company }
mail-draft-report-subject = { $report }: { $about }
mail-draft-report-text = To { $vendor }

    Please find “{ $file }” attached.

    { $company }
mail-draft-file-subject = { $about }
mail-draft-file-text = To { $vendor }

    { $under ->
        [none] Please
       *[contract] Under { $contract }, please
    } find “{ $file }” attached.

    { $company }

# The head to oneself, and time stamps

mail-head-subject = Qiheng head { $code } · { $archive }
mail-head-text = Archive: { $archive }
    Head: { $head }
    Operations: { $operations }
    At: { $at }

    Send this mail to yourself and keep it. Later, hold it against the archive with Verify, or with qiheng verify ARCHIVE --expect { $head }: if this head is not in the archive’s history, what was before it has been rewritten.
stamp-root = leads to { $root }
stamp-issuer-unchecked = issuer not checked
