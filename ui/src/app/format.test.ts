import { describe, expect, it } from "vitest";
import { dateText, fileName, groupDigits, minuteOf, moneyDigits, sizeText } from "./format";

describe("money", () => {
  it("keeps every digit of an exact decimal", () => {
    expect(groupDigits("12345678901234567890.1234")).toBe("12,345,678,901,234,567,890.1234");
    expect(moneyDigits({ amount: "3486000", currency: "CNY" })).toBe("3,486,000.00");
    expect(moneyDigits({ amount: "0.05", currency: "CNY" })).toBe("0.05");
    expect(moneyDigits({ amount: "1.2345", currency: "EUR" })).toBe("1.2345");
  });
  it("shows a true minus and leaves what is no number", () => {
    expect(groupDigits("-1200")).toBe("−1,200");
    expect(groupDigits("约三千")).toBe("约三千");
  });
});

describe("dates", () => {
  it("are written out in each language", () => {
    expect(dateText("2026-11-04", "zh-CN")).toBe("2026年11月4日");
    expect(dateText("2026-11-04", "en")).toBe("4 November 2026");
    expect(dateText("soon", "en")).toBe("soon");
  });
  it("have fixed width in tables", () => {
    expect(minuteOf(new Date(2026, 0, 2, 3, 4).getTime())).toBe("2026-01-02 03:04");
  });
});

describe("other texts", () => {
  it("name files of either system, and their sizes", () => {
    expect([fileName("C:\\合同\\a.docx"), fileName("/home/a.pdf")]).toEqual(["a.docx", "a.pdf"]);
    expect([sizeText(12), sizeText(48_213), sizeText(2_400_000)]).toEqual(["1 kB", "48 kB", "2.4 MB"]);
  });
});
