# 错误：发生了什么、涉及什么、怎么办。编号为错误代码

error-unknown = 出现了未知错误（{ $code }）。没有任何内容被更改；请重试，若再次出现请把该代码告诉支持人员。
error-archive-exists = { $path } 已经存在。请换一个文件名。
error-archive-not-found = 找不到 { $path }。文件可能已移动或改名，请重新选择。
error-archive-not-an-archive = { $path } 不是契衡档案。请选择扩展名为 .qiheng 的档案文件。
error-archive-locked = { $path } 正被另一个窗口或程序使用。请先关闭它再打开。
error-archive-newer = { $path } 由更新版本的契衡写成（格式 { $found }，本程序支持到 { $known }）。请先升级程序。
error-archive-damaged = { $path } 已损坏：{ $detail }。请从备份恢复，不要继续写入此文件。
error-archive-io = 无法读写 { $path }：{ $detail }。请检查磁盘和权限后重试。
error-archive-disk-full = 磁盘已满，操作没有进行。请腾出空间后重试。
error-archive-read-only = 档案不可写，操作没有进行。请检查文件和文件夹的权限。
error-archive-no-such-record = 找不到这条记录，它可能刚被删除或撤销。请刷新列表。
error-archive-still-referred = 还有 { $count } 条记录引用它（如“{ $by }”），所以不能删除。请先处理那些记录。
error-archive-no-such-kind = 没有“{ $kind }”这种记录。
error-archive-original-lost = 原件 { $sha256 } 缺失或已被改动。请从备份恢复。
error-archive-nothing-to-undo = 没有可撤销的操作。
error-archive-nothing-to-redo = 没有可重做的操作。
error-archive-changed-since = 第 { $seq } 步“{ $operation }”在此之后改动了同样的内容{ $count ->
    [1] {""}
   *[other] （共有 { $count } 步）
 }，所以不能撤销。请先撤销后来的操作。
error-archive-sql = 档案出错：{ $detail }。没有任何内容被更改；请运行“检验档案”。
error-archive-none-open = 还没有打开档案。请新建或打开一个档案。
error-field-missing = 此项必须填写。
error-field-malformed = “{ $value }”不是这一项能用的值。
error-field-unknown-choice = “{ $value }”不在可选范围内。
error-field-credit-code-length = 统一社会信用代码应为 18 位。
error-field-credit-code-character = 统一社会信用代码只含数字和大写字母，且不含 I、O、S、V、Z。
error-field-credit-code-check-digit = 统一社会信用代码的校验位不对，按前 17 位应为 { $digit }。请对照营业执照核对。
error-field-unknown = 没有“{ $field }”这一项。
error-field-set-by-verb = 此项由相应的操作设定，不能直接修改。
error-review-waive-without-reason = 接受现状必须写明理由。
error-review-fixed-by-hand = “已修正”只能由下一版本的审查得出。
error-review-concluded = 审查已结束，不能再更改。
error-review-no-such-text = 所选文字不在合同文本中。请重新选择。
error-file-not-found = 找不到文件 { $path }。
error-file-unreadable = 无法读取 { $path }：{ $detail }。
error-file-unwritable = 无法写入 { $path }：{ $detail }。请换一个位置。
error-report-no-fonts = 找不到报告所用的字体（查找位置：{ $looked }）。请重新安装程序；在源码目录中请先运行 cargo xtask run。
error-report-font = 无法读取字体 { $path }：{ $detail }。请重新安装程序。
error-report-missing-glyph = 字体中没有“{ $character }”，报告没有生成。请在文本中替换这个字符。
error-report-template = 报告无法排版：{ $detail }。
error-report-no-such-report = 没有名为“{ $name }”的报告。
error-api-malformed-request = 请求“{ $name }”不完整：{ $detail }。
error-api-no-such-command = 没有命令“{ $name }”。
error-file-no-viewer = 没有能打开它的程序（{ $detail }）。文件已存为 { $path }，请用其他程序打开或打印。
error-api-broken = 程序内部出错：{ $detail }。没有任何内容被更改，请重试。
error-playbook-malformed = 审查规则手册 { $path } 有误：{ $detail }
error-playbook-unknown-rule = 规则手册里的“{ $rule }”不是已知的规则。请核对规则的名称，或删去这一项。
error-playbook-no-limit = 规则“{ $rule }”没有限值可设。请删去这一项。
error-playbook-own-id = 自定规则的代号“{ $id }”不能用。请只用小写字母、数字和下划线，最长 60 个字符。
error-playbook-own-twice = 有两条自定规则的代号都是“{ $id }”。请改掉其中一个。
error-playbook-own-untitled = 有一条自定规则（{ $rule }）没有名称。请用几个字说明它查什么。
error-playbook-unknown-place = 自定规则 { $rule } 要指向“{ $at }”，但没有这个名称。请从名称表中选择，或留空。
error-playbook-sample-fails = “{ $operation }”{ $must ->
    [must] 没有查出应当查出的样例
   *[must_not] 查出了不应查出的样例
 }：“{ $sample }”（共 { $count } 条样例未通过）。请改规则或样例；确需启用的，请写明理由。
error-expression-empty = 请写明什么情况下提示：一个成立时为真的表达式。
error-expression-too-long = 表达式太长（最多 2000 个字符）。请拆成几条规则。
error-expression-malformed = 表达式有语法错误，请检查标出的位置。
error-expression-no-such-name = 没有“{ $name }”这个名称。请从名称表中选择。
error-expression-mismatch = “{ $operation_sign }”不能用于这样的内容（{ $given }）。请检查两边是否同为数字、文字或真假。
error-expression-pattern = 查找的模式须直接写出，并且是有效的正则表达式。{ $detail }
error-expression-too-deep = 循环最多套两层。请简化表达式。
error-expression-not-a-claim = 表达式的结果须是“成立”或“不成立”，例如 warranty.months < 24。
error-review-no-earlier-version = 这是第一稿，没有可以对照的上一稿。
error-answer-no-author = 请填写修订和批注的署名。
error-answer-nothing-chosen = 没有选中任何要发给对方的意见。请至少勾选一条。
error-answer-holds-internal = “{ $operation }”已放弃或已修正，属内部处理，不能写给对方。请取消勾选。
error-reply-no-name = 请填写由谁答复。
error-reply-no-wording = “{ $operation }”记为另行提议，但没有写明对方的措辞或说明。请补上一项。
error-issue-list-none = { $name } 不是本程序发出的问题清单。请选择对方填好发回的 .xlsx 或 .docx 清单。
error-issue-list-unknown = 档案中没有编号为 { $number } 的问题清单。它可能来自另一个档案，或编号被改动过。
error-exchange-unwritable = 表格无法写出：{ $detail }
error-exchange-unreadable = 这个 .xlsx 文件无法读取：{ $detail }。请在 Excel 或 WPS 中另存一份后再试。
error-exchange-too-large = 表格超过 { $rows } 行或 { $columns } 列，不像是填写用的清单。
error-markup-not-docx = 只有 .docx 文件能写入修订和批注。请在 Word 或 WPS 中另存为 .docx 后再试。
error-markup-unreadable = 无法再次读取这个文件：{ $why }。请确认文件未被改动或损坏。
error-markup-unsafe = 这个文件的内部格式特殊，写入修订可能损坏它，所以没有改动。请在 Word 中另存一份 .docx 后再试。
error-markup-package = 未能写出带修订的文件：{ $why }
error-cli-docx-or-pdf = { $path }：--out 的文件名须以 .docx 或 .pdf 结尾。
error-report-nothing-to-report = 档案中没有可出具“{ $name }”的记录。
error-review-still-undecided = 还有 { $open } 条意见没有处理，不能结束审查。请先逐条处理。
error-contract-vendor-barred = { $vendor } 已被{ $status ->
    [suspended] 暂停
   *[blacklisted] 列入黑名单
 }，不能签新合同。确需破例的，先在合同中填写“破例理由”，再选择该供应商。
error-contract-number-scheme = 编号规则“{ $scheme }”不能使用：{ $problem ->
    [running] 流水号须出现一次，如 {"{"}nnn{"}"} 表示三位流水号
   *[unknown] “{ $part }”没有含义。可用：{"{"}year{"}"} 年、{"{"}yy{"}"} 两位年、{"{"}month{"}"} 月、{"{"}kind{"}"} 合同类别、{"{"}nnn{"}"} 流水号
}。
error-contract-no-such-step = 合同现为{ $from ->
    [draft] 草稿
    [in_review] 审查中
    [approved] 已批准
    [signed] 已签订
    [performing] 履行中
    [completed] 已完成
    [terminated] 已解除
    [expired] 已到期
   *[cancelled] 已取消
 }，不能直接转为{ $to ->
    [draft] 草稿
    [in_review] 审查中
    [approved] 已批准
    [signed] 已签订
    [performing] 履行中
    [completed] 已完成
    [terminated] 已解除
    [expired] 已到期
   *[cancelled] 已取消
 }。
error-contract-step-without-reason = 请写明{ $to ->
    [terminated] 解除
   *[cancelled] 取消
 }合同的理由。
error-contract-signed-without-date = 请填写签订日期。
error-contract-signed-differs = 签署文件与第 { $version } 版有 { $count } 处不同。请先逐处查看，确认后再签署。
error-contract-critical-stands = 待签版本中还有 { $count } 条严重意见未消除（如“{ $operation }”），不能签订。请让对方改正后审查新版本，或写明理由接受现状。
error-review-fact-malformed = “{ $value }”不是这项事实能用的内容。请按原来的格式填写。
error-review-draft-without-file = 没有可审查的文件。请选择合同草稿。
error-kpi-weight-out-of-range = 权重应在0到100%之间，{ $weight }不在此范围。
error-evaluation-score-out-of-range = 得分应在 0 到 100 之间，不能是 { $score }。
error-evaluation-final = 评价已定稿，这一项不能再改。确需更正的，请撤销定稿，或另作一份评价。
error-file-not-shown = 《{ $name }》这种文件不直接打开。请先另存，再用可信的程序打开。
error-cli-one-packet-a-contract = --out 一次只能写一份意见书。请逐个文件运行；合同附件用 --attach 给出。
error-cli-no-such-command = “{ $word }”既不是命令，也不是现有的文件。qiheng --help 列出全部命令。
error-cli-no-window = 没能打开窗口程序 { $program }（{ $detail }）。请重新安装，或用 qiheng review 在终端审查。
error-job-busy = 另一项批量工作正在进行。请等它结束，或先停止它。
error-job-stopped = 已停止，没有写入任何内容。
error-intake-nothing-chosen = 没有选择文件夹或文件。
error-intake-no-files = { $path } 中没有可读的合同文件。可读取的格式：{ $endings }。
error-intake-changed = 《{ $name }》在预览之后被改动过，没有收录。请重新预览。
error-intake-invoice = 《{ $name }》是发票（{ $number }），不是合同。请用“收票”收录，或将它单独拖入窗口。
error-intake-kept-already = 《{ $name }》已在档案中（合同“{ $title }”），没有重复收录。
error-intake-version-before-missing = 《{ $name }》应作为《{ $before }》的下一稿，但后者没有收录成功。请先处理那个文件。
error-ledger-no-such-column = 没有“{ $column }”这一列。qiheng table --list 列出全部列名。
error-ledger-condition-malformed = 看不懂条件“{ $condition }”。写法如 advance.percent > 20、ends_on within 90、lifecycle = signed,performing。
error-ledger-xlsx-or-csv = { $path }：导出的文件名须以 .xlsx 或 .csv 结尾。
error-ledger-no-such-question = 没有常用问题“{ $name }”。qiheng table --help 列出全部。

error-scan-models-unusable = 识别模型无法使用（{ $detail }）。请重新安装识别模型。
error-scan-no-picture = 第 { $page } 页的图像打不开（{ $detail }）。请直接打开原件核对。
error-scan-not-scanned = 这些文字不是从图像中识别的，不能改正。请只改正扫描页上的文字。
error-scan-across-paragraphs = 一次只能改正一段或一个单元格内的文字。请分段改正。
error-scan-not-one-line = 改正的文字里不能有换行。请去掉换行后再保存。
error-law-malformed = “{ $path }”不能作为法规库读取：{ $detail }。请用“导出法规库”得到的文件修改后再导入。
error-law-law-twice = “{ $path }”中《{ $law }》自 { $since } 起的版本出现了两次。请删去一处。
error-law-article-twice = “{ $path }”中《{ $law }》第{ $article }条出现了两次。请删去一处。
error-law-ends-too-early = “{ $path }”中《{ $law }》的失效日期不晚于施行日期。请改正日期。
error-law-no-such-law = “{ $path }”引用了《{ $law }》，但文件里没有这部法律。请补上或删去引用。
error-law-no-articles = “{ $path }”里没有找到以“第…条”开头的条文。请选择法规的官方文本（.docx、.pdf、.txt 或 .md）。
error-law-older = “{ $path }”截至 { $day }，早于现用的法规库（{ $now }）。请选择更新的文件。
error-invoice-none = 文件“{ $name }”里没有读到发票。可读取税务数字账户下载的数电发票 XML 和 OFD 文件。
error-invoice-no-number = 文件“{ $name }”里没有发票号码，不能收录。请从税务数字账户重新下载。
error-invoice-kept-already = 发票 { $number }（销售方“{ $seller }”）已经收录过{ $of ->
    [contract] ，属于合同“{ $contract }”
   *[none] {""}
 }，没有重复收录。请核对是否重复付款。
error-obligation-done-without-day = 已履行的义务要写明履行日期（{ $what }）。
error-payment-beyond-amount = 《{ $contract }》累计付款将达 { $paid } { $currency }，超过合同金额 { $ceiling } { $currency }。如确应付款，请填写超额付款的理由，或先办理变更。
error-record-locked = “{ $title }”已锁定存证，不能改动或删除。请另建一条更正，与原记录并存。
error-link-to-itself = “{ $title }”不能与自己关联。请选择另一条记录。
error-link-known = “{ $title }”与“{ $other }”已经关联。
error-vendor-merged-with-itself = “{ $vendor }”不能并入自己。请选择另一家供应商。
error-vendor-merged-before = “{ $vendor }”此前已并入另一家供应商。请改用那一家。
error-records-one-refused = 没有修改任何记录。“{ $of }”不允许：{ $operation }
error-records-too-many = 一次最多修改 { $most } 条，选中了 { $count } 条。请先缩小范围。
error-notice-delivered-before-sent = 签收日期 { $delivered } 早于发出日期 { $sent }。请核对。
error-amendment-of-itself = “{ $title }”不能变更它自己所在的合同。请选择被变更的合同。
error-evidence-nothing-chosen = 还没有选择证据。请在时间线上勾选要提交的条目。
error-evidence-too-many = 一次最多 { $most } 份证据。请分成几包。
error-evidence-not-on-timeline = 第 { $number } 份证据不在这条时间线上。请重新选择。
error-timeline-not-of-this = 只有合同、供应商和项目有时间线。

error-mail-not-a-mail = 文件“{ $name }”不是邮件。可收录 .eml 和 Outlook 的 .msg 文件。
error-mail-damaged = 邮件文件“{ $name }”已损坏，无法读取（{ $detail }）。请从邮箱重新导出。
error-mail-too-large = 邮件“{ $name }”超出限制：{ $limit ->
    [file] 文件大于 { $most } MB
    [headers] 邮件头大于 { $most } kB
    [depth] 嵌套超过 { $most } 层
    [parts] 部分、附件或收件人超过 { $most } 个
   *[decoded] 解码后大于 { $most } MB
}。
error-mail-kept-already = 这封邮件已于 { $date } 的往来记录“{ $subject }”中收录。
error-mail-no-date = 邮件“{ $name }”没有可用的日期，请指定日期。
error-mail-no-direction = 无法判断邮件“{ $name }”是发出还是收到，请指定方向。

error-stamp-not-a-reply = 这不是时间戳回复（{ $part }）。请选择时间戳机构返回的 .tsr 文件。
error-stamp-rejected = 时间戳机构拒绝了请求（状态 { $status }）：{ $reason }
error-stamp-other-hash = 时间戳盖的是另一份内容（{ $stamped }），不是所请求的链头。
error-stamp-other-nonce = 这份回复的随机数与请求不符，可能是另一次请求的回复。
error-stamp-no-certificate = 回复里没有签名机构的证书，无法离线验证。请求时须要求附带证书。
error-stamp-not-for-stamping = { $authority } 的证书不是专用于时间戳的证书。
error-stamp-not-valid-then = { $authority } 的证书在 { $day } 不在有效期内。
error-stamp-unknown-algorithm = 不支持的签名算法（{ $oid }），无法验证。
error-stamp-bad-signature = 时间戳的签名不正确，回复已被改动或损坏。
error-stamp-broken-chain = 证书“{ $subject }”并非由“{ $issuer }”签发。
error-stamp-not-asked-for = “{ $name }”不是本档案任何请求的回复。
error-stamp-taken = { $authority } 的这份时间戳已经收录。
