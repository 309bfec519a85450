import { describe, expect, it } from "vitest";
import { daysBetween, lastOf, mondayOf, plusMonths, spanOf, stepped, weekdayOf, weeksOf } from "./days";

describe("days", () => {
  it("stand in weeks that begin on Monday", () => {
    expect(weekdayOf("2026-11-23")).toBe(0);
    expect(weekdayOf("2026-11-29")).toBe(6);
    expect(mondayOf("2026-11-29")).toBe("2026-11-23");
    expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  });
  it("fill the weeks that a month touches", () => {
    expect(weeksOf("2026-11-27").map(([monday]) => monday)).toEqual([
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
      "2026-11-23",
      "2026-11-30",
    ]);
    // February 2027 fills four weeks exactly
    expect(weeksOf("2027-02-10")).toHaveLength(4);
    expect(spanOf("month", "2026-11-27")).toEqual({ from: "2026-10-26", to: "2026-12-06" });
    expect(spanOf("week", "2026-11-27")).toEqual({ from: "2026-11-23", to: "2026-11-29" });
    expect(spanOf("list", "2026-11-27")).toEqual({ from: "2026-11-01", to: "2026-11-30" });
  });
  it("step by months to the month's last day where it is shorter", () => {
    expect(plusMonths("2027-01-31", 1)).toBe("2027-02-28");
    expect(plusMonths("2028-03-31", -1)).toBe("2028-02-29");
    expect(lastOf("2026-02-01")).toBe("2026-02-28");
    expect(stepped("week", "2026-12-28", 1)).toBe("2027-01-04");
    expect(daysBetween("2026-12-30", "2027-01-02")).toHaveLength(4);
  });
});
