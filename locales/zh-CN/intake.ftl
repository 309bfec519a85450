# 批量收录：预览中对每个文件的判断，以及结果

intake-as-new-contract = 新合同
intake-as-version-of = “{ $title }”的下一稿（相同 { $likeness }%）
intake-as-version-of-file = 《{ $file }》的下一稿（相同 { $likeness }%）
intake-as-copy-of = 已在档案中：“{ $title }”
intake-as-copy-of-file = 与《{ $file }》完全相同
intake-vendor-new = { $name }（新供应商）
intake-summary = 收录 { $taken } 份，已有 { $copies } 份，未收录 { $failed } 份。
intake-summary-stopped = 已停止。收录 { $taken } 份，已有 { $copies } 份，未收录 { $failed } 份；其余的可再次收录同一文件夹继续。
