# 收录邮件：邮件自身的可疑之处，归属的依据

mail-remark-runs = 附件“{ $name }”可以运行程序或带有宏，请勿直接打开。
mail-remark-other-sender = 显示的发件人是 { $shown }，实际发件地址却是 { $email }。
mail-remark-no-date = 邮件没有可用的日期。
mail-remark-no-id = 邮件没有 Message-ID，只能按文件内容识别是否重复。
mail-remark-charset = 正文的字符编码与邮件声明的“{ $charset }”不符，已按实际编码读取。
mail-remark-broken-off = 邮件不完整：缺少结尾的分隔线，文件可能被截断。
mail-remark-no-headers = 这份 .msg 没有保存传输邮件头，所示邮件头由其属性整理而成。
mail-remark-attachment-elsewhere = 附件“{ $name }”的内容不在邮件里，只有一个链接。

mail-vendor-by-contact = 联系人邮箱
mail-vendor-by-thread = 所回复的邮件
mail-vendor-by-contract = 合同对方
mail-vendor-by-domain = 联系人的邮箱域名
mail-contract-by-thread = 所回复的邮件
mail-contract-by-subject = 主题中的合同编号
mail-contract-by-text = 正文或附件名中的合同编号
mail-contract-by-title = 邮件提到合同名称
mail-contract-by-only = 与该供应商唯一在履行的合同

# 正式通知与合同的通知条款

notice-form-hand = 专人递送
notice-form-registered = 挂号信
notice-form-courier = 快递（EMS）
notice-form-post = 邮寄
notice-form-email = 电子邮件
notice-form-fax = 传真
notice-form-chat = 短信、微信
notice-form-written = 书面形式
notice-forms-between = 、
notice-received-delivered = { $day } 签收：非对话的意思表示自到达对方时生效（民法典第137条）。
notice-received-deemed = { $sent } 发出，合同约定“{ $quote }”{ $days ->
    [0] ，当日
   *[other] ，{ $unit ->
        [working] { $days } 个工作日后
       *[calendar] { $days } 日后
    }
}即 { $day } 视为收到。
notice-remark-not-read = 这份合同的文本还没有读入，无法对照通知条款。
notice-remark-no-clause = 合同没有约定通知怎样送达，以实际到达为准（民法典第137条），请保留签收凭证。
notice-remark-no-method = 没有写明送达方式{ $agreed ->
    [none] {""}
   *[some] ；合同约定的方式是{ $forms }
}。
notice-remark-form = “{ $method }”不在合同约定的送达方式之内（{ $forms }）。
notice-remark-paper-follows = 合同要求以“{ $method }”发出的通知还要补发书面原件。
notice-remark-no-address = 没有写明送达地址，合同约定的是“{ $agreed }”。
notice-remark-address = 送达地址“{ $given }”与合同约定的“{ $agreed }”不一致。
notice-remark-address-moved = 送达地址“{ $given }”是供应商档案中的地址，与合同约定的“{ $agreed }”不一致。请保留对方告知变更的文件，或两处都寄。
notice-remark-language = 合同约定通知使用{ $agreed ->
    [en] 英文
   *[zh] 中文
}。
notice-remark-day-without-proof = 填了签收日期 { $day }，但没有签收凭证。
notice-remark-proof-without-day = 有签收凭证，但没有签收日期。
notice-remark-no-proof = { $sent } 已发出，还没有签收日期和签收凭证。诉讼时效在通知到达对方时才中断。
notice-remark-no-tracking = 没有运单号，事后难以证明寄了什么、寄给谁。
notice-remark-refusal-counts = 合同约定拒收、退回也视为送达：请保留退件和投递记录。

# 以邮件草稿发出

mail-draft-notice-subject = { $numbered ->
    [no] {""}
   *[yes] 【{ $number }】
}{ $about }
mail-draft-notice-text = { $vendor }：

    就《{ $contract }》，现送达正式通知“{ $about }”，正文见附件《{ $file }》。请查收并回复确认收到。

    { $company }
mail-draft-minutes-subject = 会议纪要：{ $about }
mail-draft-minutes-text = { $vendor }：

    附上会议纪要《{ $file }》，请核对；如有不同意见，请书面回复。

    { $company }
mail-draft-report-subject = { $report }：{ $about }
mail-draft-report-text = { $vendor }：

    附上《{ $file }》，请查收。

    { $company }
mail-draft-file-subject = { $about }
mail-draft-file-text = { $vendor }：

    { $under ->
        [none] {""}
       *[contract] 就《{ $contract }》，
    }附上《{ $file }》，请查收。

    { $company }

# 链头寄给自己、时间戳

mail-head-subject = 契衡链头 { $code } · { $archive }
mail-head-text = 档案：{ $archive }
    链头：{ $head }
    操作数：{ $operations }
    时间：{ $at }

    请将本邮件发给自己并妥善保存。日后可用“核验”或命令 qiheng verify ARCHIVE --expect { $head } 对照：如果这一链头不在档案的历史中，则此前的记录已被改写。
stamp-root = 可追溯到 { $root }
stamp-issuer-unchecked = 未核对签发者
