# 操作名称：撤销、重做和历史记录里的说法

op-archive-create = 新建档案（{ $company }）
op-record-add = 新建{ $kind }“{ $title }”
op-record-change = 修改{ $kind }“{ $title }”
op-record-remove = 删除{ $kind }“{ $title }”
op-records-change = 修改 { $count } 条{ $kind }
op-records-remove = 删除 { $count } 条{ $kind }
op-link-add = 关联“{ $title }”与“{ $other }”
op-link-remove = 去掉关联
op-view-keep = 保存视图“{ $name }”
op-vendor-merge = 合并供应商：“{ $other }”并入“{ $title }”
op-review-start = 开始审查《{ $name }》
op-finding-decide = 处理意见“{ $title }”：{ $decision ->
    [accepted] 要求修改
    [negotiate] 协商
    [waived] 接受现状
   *[open] 待定
 }
op-finding-add = 添加意见“{ $title }”
op-answer-send = 写出给对方的修订稿（{ $name }）
op-issue-list-send = 写出问题清单（{ $name }）
op-replies-take = 读回对方答复（{ $name }）
op-reply-add = 记录对方答复：{ $operation }
op-opinion-add = 添加会签意见（{ $name }）
op-report-issue = 出具《{ $name }》
op-undo = 撤销：{ $operation }
op-redo = 重做：{ $operation }
op-review-state = { $state ->
    [concluded] 结束审查
   *[open] 重新审查
 }
op-fact-correct = 更正“{ $fact }”
op-document-add = 存入文件《{ $name }》
op-contract-number = 给合同“{ $title }”编号
op-contract-step = 合同“{ $title }”转为{ $state ->
    [draft] 草稿
    [in_review] 审查中
    [approved] 已批准
    [signed] 已签订
    [performing] 履行中
    [completed] 已完成
    [terminated] 已解除
    [expired] 已到期
   *[cancelled] 已取消
 }
op-playbook-change = 修改规则手册《{ $name }》
op-playbook-change-rule = 修改规则手册《{ $name }》：{ $operation }
op-playbook-force = 启用规则手册《{ $name }》
op-playbook-restore = 把规则手册《{ $name }》恢复为第 { $number } 版
op-playbook-import = 导入规则手册《{ $name }》
op-playbook-advice = 按以往处理修改规则手册《{ $name }》
op-review-judge-again = 重新审查：我方为{ $side }，法律适用日 { $date }
op-intake-begin = 批量收录 { $folder }
op-intake-left-out = 记录未收录的文件（{ $count } 个）
op-contract-register = 登记已签合同《{ $name }》
op-finding-propose = 拟定措辞：{ $operation }

op-words-correct = 改正识别文字：“{ $was }”改为“{ $words }”
op-words-confirm = 确认识别文字“{ $words }”
op-law-take-text = 导入法规文本《{ $title }》，{ $articles } 条
op-law-update = 更新法规库至 { $day }
op-invoice-take = 收票 { $number }
op-duties-confirm = 确认《{ $title }》的 { $count } 项义务
op-obligation-fulfil = 登记“{ $title }”已履行
op-evidence-make = 制作举证包《{ $name }》（{ $count } 份证据）
op-mail-take = 收录邮件“{ $subject }”
op-mail-report = 以邮件发出“{ $name }”
op-stamp-ask = 为前 { $operations } 步操作请求时间戳
op-stamp-take = 收录时间戳“{ $name }”
