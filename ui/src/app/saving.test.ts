import { expect, test } from "vitest";
import { savingName } from "./saving";

test.each([
  ["设备采购合同（修订）", "docx", "设备采购合同（修订）.docx"],
  ["A/B: “甲乙” 公司?", "qiheng", "A B  “甲乙” 公司.qiheng"],
  [" 2026-11-27 ", "xlsx", "2026-11-27.xlsx"],
])("%s is a name for a .%s", (words, ending, name) => {
  expect(savingName(words, ending)).toBe(name);
});
