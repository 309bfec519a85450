# 读取文件：出错的原因与办法，以及读到但未计入正文的内容

error-read-empty = 文件“{ $file }”里没有文字。请确认选对了文件；如果内容是图片，请先做文字识别（OCR）。
error-read-damaged = 文件“{ $file }”已损坏，无法读取（位置：{ $part }；{ $why }）。请让对方重新发送，或用 Word、WPS 打开后另存一份再试。
error-read-encrypted = 文件“{ $file }”设有密码。请先打开文件、去除密码并另存，再重新选择。
error-read-legacy = 文件“{ $file }”是旧版 Word 或 WPS 格式（.doc、.wps）。装有 LibreOffice 时会自动转换；否则请用 Word 或 WPS 打开，另存为 .docx 后再选择。
error-read-not-converted = LibreOffice 没能转换“{ $file }”（{ $detail }）。请用 Word 或 WPS 打开，另存为 .docx 后再选择。
error-read-no-text-layer = 文件“{ $file }”是扫描件，共 { $pages } 页，没有可读取的文字。装上识别模型（见使用手册“扫描件”一节）后即可读取；也可向对方索取电子版。
error-read-too-large = { $limit ->
    [file] 文件“{ $file }”超过 { $max } MB。请删去其中的图片或拆分后再试。
    [entries] 文件“{ $file }”内部的条目超过 { $max } 个，不像一份合同，已拒绝读取。
    [part] 文件“{ $file }”中有一部分展开后超过 { $max } MB，不像一份合同，已拒绝读取。
    [ratio] 文件“{ $file }”中有一部分展开后达到原来的 { $max } 倍以上，可能是恶意文件，已拒绝读取。
    [pixels] 文件“{ $file }”中的图片超过 { $max } 百万像素。请以 200 至 300 dpi 重新扫描后再试。
    [depth] 文件“{ $file }”的内容嵌套超过 { $max } 层，可能是恶意文件，已拒绝读取。
   *[blocks] 文件“{ $file }”的内容超过 { $max } 项，已拒绝读取。请拆分后再试。
}
error-read-unsupported = { $format ->
    [XML] 文件“{ $file }”是 XML 格式，但不是数电发票，不能读取。
   *[other] 文件“{ $file }”是 { $format } 格式，不能作为合同读取。请转换为 .docx、.pdf、.txt 或 .md 后再选择。
}
error-read-not-a-contract-file = 文件“{ $file }”既不是文档也不是文本，请确认选对了文件。可读取的格式有 .docx、.pdf、.ofd、.txt、.md，以及扫描件和照片（.pdf、.jpg、.png、.tif）。
error-read-stopped = 已停止读取“{ $file }”。

read-remark-hidden-text = 文件中有隐藏文字，未计入正文。请在 Word 或 WPS 中显示隐藏文字后核对。
read-remark-embedded-document = 文件中嵌入了 { $count } 份其他文档，其内容未读取。请另行打开核对。
read-remark-unknown-glyphs = 有 { $count } 个字符的字体没有标明文字，未能读出。请对照原件核对。
read-remark-pictures-unread = 第 { $pages } 页是图片，没有读取。装上识别模型后重新审查，或对照原件核对这些页面。
