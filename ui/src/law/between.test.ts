import { expect, test } from "vitest";
import { between } from "./between";

test.each([
  ["上限为20%。", "上限为15%。", "上限为", "20", "15", "%。"],
  [
    "A deposit may not exceed 20 %.",
    "A deposit must not exceed 20 %.",
    "A deposit ",
    "may",
    "must",
    " not exceed 20 %.",
  ],
  ["甲甲", "甲甲甲", "甲甲", "", "甲", ""],
  ["", "新增。", "", "", "新增。", ""],
  ["𠮷", "𠮷野", "𠮷", "", "野", ""],
])("%s → %s", (was, is, before, gone, fresh, after) => {
  expect(between(was, is)).toEqual({ before, gone, fresh, after });
});
