# 合同台账：列、常用问题

ledger-name = 合同台账
ledger-fact = { $member }（{ $fact }）
ledger-and = ；
ledger-notice-by = 最迟通知日
ledger-open-critical = 未消除的严重意见
ledger-rule-found = 有此问题
ledger-rule-settled = 已处理
ledger-rule-not-found = 未发现
ledger-preset-renews-soon = 90 天内自动续期
ledger-preset-ends-soon = 90 天内到期
ledger-preset-no-liability-cap = 我方责任无上限
ledger-preset-deposit-over-limit = 定金超过 20%
ledger-preset-arbitration-elsewhere = 在外地仲裁
ledger-preset-critical-open = 严重意见未消除
