# 窗口中的文字。编号以 ui- 开头，按出现的位置分组。

ui-product = 契衡
ui-close = 关闭
ui-cancel = 取消
ui-yes = 是
ui-no = 否
ui-needed = 请填写此项。
ui-loading = 正在读取…
ui-load-failed = 未能读取
ui-broken = 这一页未能显示
ui-nowhere = 没有这一页
ui-try-again = 重试
ui-error-unknown = 出现未预料的问题（{ $code }）。{ $detail }

## 欢迎

ui-welcome-claim = 替甲方逐条审查合同，离线运行，有据可查。
ui-welcome-new = 新建档案
ui-welcome-new-text = 合同、审查和全部记录都保存在一个档案文件里。
ui-welcome-your-name = 您的姓名
ui-welcome-your-role = 您的角色
ui-welcome-company = 我方公司名称
ui-welcome-company-help = 与营业执照一致，审查时据此认出我方。
ui-welcome-credit-code = 统一社会信用代码（可不填）
ui-welcome-address = 地址（可不填）
ui-welcome-create = 选择保存位置并新建
ui-welcome-recent = 最近打开
ui-welcome-no-recent = 还没有打开过档案。
ui-welcome-missing = 文件已不在原处
ui-welcome-open = 打开档案…

## 边栏

ui-nav-find = 查找与命令
ui-nav-work = 工作
ui-nav-reviews = 合同审查
ui-nav-records = 台账
ui-nav-archive = 档案
ui-nav-history = 操作历史
ui-sidebar-fold = 收起边栏
ui-sidebar-unfold = 展开边栏
ui-undo = 撤销
ui-undo-what = 撤销：{ $what }
ui-undo-nothing = 没有可撤销的操作
ui-redo-what = 重做：{ $what }
ui-redo-nothing = 没有可重做的操作
ui-undone = 已撤销：{ $what }
ui-redone = 已重做：{ $what }
ui-language = 语言
ui-language-zh = 中文
ui-language-en = English
ui-language-other = English
ui-theme = 外观
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-close-archive = 关闭档案

## 打开草案

ui-drop-title = 松开即开始审查
ui-drop-text = 支持 Word（.docx）、PDF、纯文本和 Markdown
ui-reading-draft = 正在审读《{ $name }》…

## 命令

ui-palette = 命令面板
ui-palette-placeholder = 输入命令，或查找合同、供应商…
ui-palette-empty = 没有匹配的命令或记录
ui-section-review = 审查
ui-section-go = 前往
ui-section-archive = 档案
ui-section-window = 窗口
ui-section-found = 查找结果
ui-keys-title = 快捷键
ui-command-palette = 打开命令面板
ui-command-keys = 显示全部快捷键
ui-command-sidebar = 收起或展开边栏
ui-command-back = 后退
ui-command-go-reviews = 前往合同审查
ui-command-go-history = 前往操作历史
ui-command-go-kind = 前往{ $kind }
ui-command-choose-draft = 打开合同草案并审查…
ui-command-paste = 粘贴文本并审查…
ui-command-undo = 撤销
ui-command-redo = 重做
ui-command-backup = 备份档案…
ui-command-language = 切换到 English
ui-command-theme-light = 使用浅色外观
ui-command-theme-dark = 使用深色外观
ui-command-theme-system = 外观跟随系统
ui-command-next = 下一条意见
ui-command-previous = 上一条意见
ui-command-next-open = 下一条待定意见
ui-command-accept = 要求修改
ui-command-negotiate = 协商
ui-command-waive = 接受现状（须写理由）
ui-command-reopen = 恢复为待定
ui-command-tab-findings = 查看审查意见
ui-command-tab-facts = 查看合同事实
ui-command-tab-opinions = 查看会签
ui-command-packet = 预览审查意见书
ui-command-print = 打印这份报告
ui-command-issue = 出具并保存这份报告
ui-command-zoom-in = 放大
ui-command-zoom-out = 缩小
ui-command-row-next = 下一行
ui-command-row-previous = 上一行
ui-command-create = 新建{ $kind }
ui-command-find-here = 在本页查找

## 审查列表

ui-review-choose = 打开草案…
ui-review-open = 打开审查
ui-review-paste = 粘贴文本
ui-reviews-empty = 把合同草案拖到这里
ui-reviews-empty-text = 或选择一个文件、粘贴一段文本。读完即给出条款、事实和审查意见，草案原件一并存档。
ui-column-contract = 合同
ui-column-vendor = 供应商
ui-column-state = 状态
ui-column-findings = 审查意见
ui-column-progress = 进度
ui-column-started = 开始日期
ui-version = 第 { $version } 稿
ui-sample-title-1 = 数控机床采购合同
ui-sample-title-2 = 厂区物业服务合同
ui-sample-title-3 = 财务软件许可与维护合同
ui-sample-vendor-1 = 华东精工机械有限公司
ui-sample-vendor-2 = 安和物业管理有限公司
ui-sample-vendor-3 = 启明软件股份有限公司
ui-paste-title = 审查一段文本
ui-paste-name = 合同名称
ui-paste-untitled = 未命名合同
ui-paste-text = 合同全文
ui-paste-placeholder = 在此粘贴合同全文
ui-paste-start = 开始审查

## 审查工作台

ui-back-to-reviews = 返回审查列表
ui-back-to-workspace = 返回审查工作台
ui-workspace-detail = 第 { $version } 稿 · 以 { $date } 的法律为准
ui-workspace-side = 我方：{ $side }
ui-progress = 决定进度
ui-progress-text = 已决定 { $decided }/{ $total }
ui-opinion-give = 会签
ui-packet-print = 打印意见书
ui-pane-clauses = 条款
ui-pane-findings = 审查结果
ui-no-clauses = 没有读出带编号的条款。
ui-clause-findings = { $count } 条待定意见，最重：{ $severity }
ui-tab-findings = 审查意见
ui-tab-facts = 事实
ui-tab-opinions = 会签
ui-tracked-insert = { $author } 插入（{ $date }）
ui-tracked-delete = { $author } 删除（{ $date }）

ui-decide = 决定
ui-decide-accept = 要求修改
ui-decide-negotiate = 协商
ui-decide-waive = 接受现状
ui-decide-open = 恢复为待定
ui-decide-closed = 审查已结束；要改决定，请先“重新审查”。
ui-decided-by = { $who } 于 { $when } 决定
ui-decided-reason = 理由：{ $reason }
ui-waive-reason = 接受现状的理由
ui-waive-placeholder = 为何可以接受，由谁同意
ui-waive-needed = 接受现状必须写明理由。
ui-waive-save = 接受现状

ui-filter-severity = 按轻重筛选
ui-filter-open = 待定 { $count }
ui-filter-text = 筛选文字
ui-filter-clause = 按条款筛选
ui-filter-all-clauses = 全部条款
ui-filter-nothing = 没有符合筛选的意见
ui-filter-clear = 清除筛选
ui-filter-shown = 显示 { $shown } 条，共 { $total } 条
ui-no-findings = 没有审查意见
ui-no-findings-text = 这份草案按现行审查规则未发现问题。选中原文可以添加您自己的意见。

ui-finding-whole = 全文
ui-finding-evidence = 另见
ui-finding-place = 第 { $n } 处
ui-finding-law = 法律依据
ui-finding-suggestion = 建议写法
ui-finding-severity = 轻重
ui-finding-title = 意见标题
ui-finding-reason = 理由
ui-copy-suggestion = 复制建议写法
ui-copied = 已复制
ui-add-finding = 添加审查意见
ui-add-finding-save = 添加

ui-no-facts = 没有读出合同事实
ui-no-facts-text = 当事人、金额、期限等会列在这里。
ui-fact-also = 另有 { $count } 处

ui-no-opinions = 还没有会签意见。
ui-opinion-new = 填写会签意见
ui-opinion-role = 角色
ui-opinion-verdict = 结论
ui-opinion-text = 意见
ui-opinion-given-by = 意见人
ui-opinion-given-by-help = 填他人姓名即为代录，可附出具日期和签字件。
ui-opinion-save = 保存意见
ui-opinion-head = { $who } · { $role }

## 审查意见书

ui-report-file = { $report } { $title }
ui-report-page = 第 { $page } 页，共 { $count } 页
ui-report-issue = 出具并保存…
ui-print = 打印

## 台账

ui-records-count = { $count } 条
ui-records-find = 查找
ui-records-new = 新建{ $kind }
ui-records-create = 新建
ui-records-empty = 还没有{ $kinds }
ui-records-empty-text = 新建一条，或在审查合同时由程序记入。
ui-records-nothing = 没有找到“{ $text }”
ui-records-remove = 删除
ui-field-empty = 未填写
ui-field-locked = 此项由程序根据业务操作填写
ui-field-edit = 修改{ $field }
ui-ref-nothing = 没有匹配的记录
ui-ref-open = 打开“{ $title }”

## 操作历史

ui-history-empty = 还没有操作
ui-history-empty-text = 每一次修改都会记在这里，可以查到何人、何时、由何值改为何值。
ui-history-none = 尚无改动
ui-history-undone = 已撤销
ui-history-more = 另有 { $count } 处变化
ui-history-older = 更早的操作
ui-backed-up = 已备份到 { $path }
ui-verify = 校验
ui-verify-ok = 完整：{ $operations } 次操作，链首 { $head }
ui-verify-bad = 发现 { $count } 处问题
ui-review-conclude = 结束审查
ui-review-reopen = 重新审查
ui-review-left = 还有 { $count } 条意见待定
ui-note = 备注
ui-history-made = 新建{ $kind }
ui-history-removed = 删除{ $kind }
ui-filter-add = 筛选
ui-filter-remove = 去掉筛选“{ $field }”
ui-filter-empty = 未填写
ui-filter-given = 已填写
ui-filter-or = 、
ui-filter-by-one-of = 是下列之一
ui-filter-by-contains = 包含文字
ui-filter-by-between = 在此范围内
ui-filter-from = 从
ui-filter-to = 到
ui-columns = 显示的列
ui-records-none-match = 没有符合筛选的记录
ui-ref-create = 新建“{ $title }”
ui-fact-correct = 更正
ui-fact-correct-title = 更正：{ $fact }
ui-fact-corrected = 人工更正，程序原读：{ $engine }
ui-fact-not-said = 合同未约定此项
ui-fact-save = 保存更正
ui-opinion-file = 签字扫描件或邮件
ui-opinion-file-help = 代他人记录意见时，附上其签字的扫描件或邮件（.eml）
ui-opinion-given-on = 出具日期
ui-opinion-recorded-by = 由 { $by } 代录
ui-file-choose = 选择文件…
ui-file-remove = 去掉文件
ui-undo-this = 撤销这一步
ui-backups = 备份
ui-backups-title = 自动备份
ui-backups-text = 有改动时每半小时备份一次：24 小时内的全部保留，30 天内每天一份，12 个月内每月一份。备份在档案旁的文件夹中。
ui-backups-none = 还没有自动备份。
ui-backups-restore = 另存为新档案…
ui-backups-migration = 升级前
ui-backups-copy = 立即完整备份…
ui-backups-restored = 已恢复为 { $path }
ui-backups-copied = 已备份到 { $path }
ui-steps = 转入下一阶段
ui-steps-from = 阶段：{ $state }
ui-step-to = 转为“{ $state }”
ui-step-signed-on = 签订日期
ui-step-signed-file = 签字盖章的合同文件
ui-step-reason = 理由
ui-step-take = 确定
ui-start-title = 审查合同草案
ui-start-main = 主文件
ui-start-attachment = 附件
ui-start-belongs = 这份草案是
ui-start-new = 一份新合同
ui-start-version = “{ $title }”的新一稿
ui-start-other = 另一份合同的新一稿
ui-start-contract = 合同
ui-start-go = 开始审查
ui-documents-add = 存入文件…
ui-documents-role = 文件性质
ui-reports = 报告
ui-search-by-sound = 拼音
ui-documents-keep = 存入
ui-documents-file = 文件
ui-documents-show = 打开
ui-documents-copy = 另存…

ui-side-choose = 我方是哪一方
ui-versions = 各稿
ui-tab-changes = 修改
ui-command-tab-changes = 查看与上一稿的修改
ui-show-text = 显示为可标注的文本
ui-show-pages = 显示原页面
ui-welcome-sample = 先用示例档案试用…
ui-sample-file = 契衡示例
ui-workspace-law = 以 { $date } 的法律为准

# 回复对方
ui-answer-open = 回复对方
ui-answer-title = 写回对方的文件
ui-answer-explain = 勾选的意见将写入对方的原文件：改文字的写成修订，其余写成批注；文件的其他部分一字不动。严重程度、内部处理意见和会签意见不会写出，{ $kept } 条已放弃或已修正的不在此列。
ui-answer-before = 本稿已于 { $date } 回复过；再次写出会另存一份。
ui-answer-author = 署名
ui-answer-author-help = 显示在每一处修订和批注旁
ui-answer-points = 写给对方的意见
ui-answer-tracked = 修订并附批注
ui-answer-said = 仅批注
ui-answer-left = 无法写入
ui-answer-all = 全选
ui-answer-none = 全不选
ui-answer-save = 写出 { $count } 条…
ui-answer-done = 已写出：修订 { $tracked } 处，仅批注 { $said } 处。文件已留存在档案中。
ui-answer-not-docx = 只有 .docx 文件能写入修订和批注。请向对方索取 Word 文件，或打印审查意见书发给对方。
ui-command-answer = 写回对方的文件
ui-redline-print = 打印对照稿
ui-reviews-filter = 按合同、编号、对方筛选
ui-reviews-all = 全部状态
ui-reviews-nothing = 没有符合筛选的审查
ui-reviews-nothing-text = 换个词，或者清除筛选。
ui-answer-reword = 改写建议
ui-answer-wording = 写给对方的条文
ui-answer-reword-done = 采用
ui-reading-pages = 识别进度
ui-reading-page = 正在识别第 { $page } 页，共 { $pages } 页
ui-reading-stop = 停止识别
ui-words-title = 核对识别文字
ui-words-picture = 第 { $page } 页原图：{ $words }
ui-words-read = 识别结果
ui-words-place = 第 { $place } 处存疑，共 { $count } 处
ui-words-left = 全文还有 { $count } 处存疑
ui-words-previous = 上一处
ui-words-next = 下一处
ui-words-confirm = 确认无误
ui-words-correct = 保存改正
ui-words-correct-these = 改正识别文字
ui-words-doubtful = 识别存疑，点击核对
ui-words-doubts = { $count } 处存疑
ui-command-next-doubt = 核对存疑的识别文字
