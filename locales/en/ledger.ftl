# The table over all contracts: columns, questions

ledger-name = Contract table
ledger-fact = { $member } ({ $fact })
ledger-and = {"; "}
ledger-notice-by = Last day to give notice
ledger-open-critical = Critical findings that stand
ledger-rule-found = Found
ledger-rule-settled = Settled
ledger-rule-not-found = Not found
ledger-preset-renews-soon = Renews itself within 90 days
ledger-preset-ends-soon = Ends within 90 days
ledger-preset-no-liability-cap = Our liability has no cap
ledger-preset-deposit-over-limit = Deposit above 20 %
ledger-preset-arbitration-elsewhere = Arbitration outside our city
ledger-preset-critical-open = Critical findings stand
