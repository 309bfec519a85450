import { describe, expect, it } from "vitest";
import { PageText } from "./pageMarks";

const piece = (str: string, x: number, y: number, width: number) => ({
  str,
  width,
  transform: [10, 0, 0, 10, x, y],
});

describe("words on a page", () => {
  const page = new PageText([
    piece("第四条 定金", 50, 700, 60),
    piece("甲方支付合同总价的30%", 50, 680, 110),
    piece("作为定金。", 50, 660, 50),
    piece("第九条 定金罚则", 50, 300, 80),
  ]);
  it("are found over the end of a line, whatever the spaces", () => {
    const boxes = page.boxes({ text: "30% 作为定金", share: 0.4 }, 842);
    expect(boxes).toHaveLength(2);
    expect(boxes[1]).toMatchObject({ left: 50, width: 40 });
    expect(boxes[0].left).toBeGreaterThan(120);
    expect(boxes[0].top).toBeCloseTo(842 - 680 - 9);
  });
  it("are taken where the contract's text has them, when they stand there twice", () => {
    const top = (share: number) => page.boxes({ text: "定金", share }, 842)[0].top;
    expect(top(0)).toBeCloseTo(842 - 700 - 9);
    expect(top(0.9)).toBeCloseTo(842 - 300 - 9);
  });
  it("that the page has not fill nothing", () => {
    expect(page.boxes({ text: "违约金", share: 0 }, 842)).toEqual([]);
    expect(page.boxes({ text: " ", share: 0 }, 842)).toEqual([]);
  });
});
