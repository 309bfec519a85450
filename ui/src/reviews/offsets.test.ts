import { describe, expect, it } from "vitest";
import { Offsets } from "./offsets";

/** Every place, counted the slow and sure way. */
function check(text: string) {
  const offsets = new Offsets(text);
  const characters = [...text];
  let utf16 = 0;
  for (let scalar = 0; scalar <= characters.length; scalar += 1) {
    expect(offsets.toUtf16(scalar), `scalar ${scalar} of ${text}`).toBe(utf16);
    expect(offsets.toScalar(utf16), `unit ${utf16} of ${text}`).toBe(scalar);
    utf16 += characters[scalar]?.length ?? 0;
  }
}

describe("places in a text", () => {
  it("are the same where every character is one unit", () => check("甲方应于签约后支付 30%。"));
  it("follow 𠀀 and emoji", () => check("𠀀甲👍方𠮷𠮷。王𠀀军 end🏛️"));
  it("hold for an empty text and one wide character", () => {
    check("");
    check("𠀀");
  });
  it("give the quote that the program meant", () => {
    const text = "联系人：乙方 王𠀀军。定金👍30%";
    const offsets = new Offsets(text);
    const from = [...text].indexOf("定");
    expect(text.slice(offsets.toUtf16(from), offsets.toUtf16(from + 6))).toBe("定金👍30%");
  });
});
