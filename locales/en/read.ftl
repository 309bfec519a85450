# Reading files: why it failed and what to do, and what was found but is not part of the text

error-read-empty = “{ $file }” holds no text. Check that it is the right file; if it holds pictures of pages, run text recognition (OCR) first.
error-read-damaged = “{ $file }” is damaged and cannot be read (at { $part }: { $why }). Ask for it again, or open it in Word or WPS, save a copy and choose that.
error-read-encrypted = “{ $file }” is protected by a password. Open it, remove the password, save it and choose it again.
error-read-legacy = “{ $file }” is an old Word or WPS file (.doc, .wps). Where LibreOffice is installed it is converted by itself; otherwise open it in Word or WPS, save it as .docx and choose that.
error-read-not-converted = LibreOffice could not convert “{ $file }” ({ $detail }). Open it in Word or WPS, save it as .docx and choose that.
error-read-no-text-layer = “{ $file }” is a scan: its pages ({ $pages }) hold no text. Add the reading models (see “Scans” in the guide) and it can be read, or ask for the electronic version.
error-read-too-large = { $limit ->
    [file] “{ $file }” is larger than { $max } MB. Take pictures out or split it, and try again.
    [entries] “{ $file }” has more than { $max } entries inside. That is not like a contract, so it was not read.
    [part] A part of “{ $file }” unpacks to more than { $max } MB. That is not like a contract, so it was not read.
    [ratio] A part of “{ $file }” unpacks to more than { $max } times its size. It may be a hostile file, so it was not read.
    [pixels] A picture in “{ $file }” has more than { $max } million pixels. Scan it again at 200 to 300 dpi.
    [depth] “{ $file }” is nested more than { $max } levels deep. It may be a hostile file, so it was not read.
   *[blocks] “{ $file }” holds more than { $max } items, so it was not read. Split it and try again.
}
error-read-unsupported = { $format ->
    [XML] “{ $file }” is XML, but not an electronic invoice, and cannot be read.
   *[other] “{ $file }” is in { $format } format, which cannot be read as a contract. Convert it to .docx, .pdf, .txt or .md and choose that.
}
error-read-not-a-contract-file = “{ $file }” is neither a document nor text. Check that it is the right file. Files that can be read: .docx, .pdf, .ofd, .txt, .md, scans and photos (.pdf, .jpg, .png, .tif).
error-read-stopped = Reading “{ $file }” was stopped.

read-remark-hidden-text = The file holds hidden text, which is not part of the text read. Show hidden text in Word or WPS and check it.
read-remark-embedded-document = The file embeds other documents ({ $count }) whose content was not read. Open them and check.
read-remark-unknown-glyphs = { $count } characters could not be read because their font does not name them. Check against the original.
read-remark-pictures-unread = Page { $pages } is a picture and was not read. Add the reading models and review again, or check it against the original.
