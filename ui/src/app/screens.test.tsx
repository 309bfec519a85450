import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installProgram, type ProgramOptions } from "../dev/program";
import { App } from "./App";

// Focus that moves while React commits must not flush React once more.
configure({ eventWrapper: (run) => run() });
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

function open(address: string, options: ProgramOptions = {}) {
  localStorage.clear();
  window.location.hash = address;
  const program = installProgram(options);
  render(<App />);
  return { program, user: userEvent.setup() };
}

/** Serious faults of the page as it stands; colours are judged in the real window. */
async function faults() {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}

afterEach(cleanup);

describe("the welcome", () => {
  it("asks for name and company, then makes the archive", async () => {
    const { program, user } = open("/", { opened: false });
    await user.click(await screen.findByTestId("welcome-create"));
    expect((await screen.findAllByText("请填写此项。")).length).toBe(2);
    await user.type(screen.getByTestId("welcome-name"), "王敏");
    await user.type(screen.getByTestId("welcome-company"), "江南装备制造股份有限公司");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("welcome-create"));
    await screen.findByText("把合同草案拖到这里");
    expect(program.state.archive?.actor).toBe("王敏");
    expect(screen.queryByText(/出现/)).toBeNull();
  });
  it("is come back to when the archive is closed, and nothing of it is left", async () => {
    const { program, user } = open("/reviews");
    await screen.findByText("数控机床采购合同");
    await user.click(screen.getByRole("button", { name: "关闭档案" }));
    await screen.findByTestId("welcome-create");
    expect(program.state.archive).toBeNull();
    expect(screen.queryByText(/出现/)).toBeNull();
  });
});

describe("the reviews", () => {
  it("open with Enter", async () => {
    const { user } = open("/reviews");
    const table = await screen.findByTestId("reviews-table");
    expect(await faults()).toEqual([]);
    within(table).getByText("数控机床采购合同").closest("tr")?.focus();
    await user.keyboard("{Enter}");
    await screen.findByTestId("clause-tree");
  });
  it("start from a pasted text", async () => {
    const { user } = open("/reviews", { empty: true });
    await user.click(await screen.findByTestId("review-paste"));
    await user.type(await screen.findByTestId("paste-name"), "试合同");
    await user.type(screen.getByTestId("paste-text"), "第一条 标的物");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("paste-start"));
    await screen.findByTestId("reading");
    expect(screen.getByRole("heading", { name: "试合同" })).toBeTruthy();
  });
});

describe("the workspace", () => {
  it("decides by key, says so, and takes it back", async () => {
    const { user } = open("/reviews/review-1");
    await screen.findByTestId("finding-1");
    await user.keyboard("n");
    await user.keyboard("a");
    await waitFor(() => expect(screen.getByTestId("finding-1").dataset.decision).toBe("accepted"));
    expect(screen.getByTestId("progress").textContent).toContain("1/15");
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("要求修改"));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(screen.getByTestId("finding-1").dataset.decision).toBe("open"));
  });
  it("waives only with a reason", async () => {
    const { user } = open("/reviews/review-1");
    await user.click(await screen.findByRole("button", { name: /分项合计/ }));
    await user.keyboard("w");
    await user.click(await screen.findByTestId("waive-save"));
    expect(await screen.findByText("接受现状必须写明理由。")).toBeTruthy();
    await user.type(screen.getByTestId("waive-reason"), "表内笔误，签署前更正");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(screen.getByTestId("finding-1").dataset.decision).toBe("waived"));
    expect(screen.getByText(/表内笔误/)).toBeTruthy();
  });
  it("leads from a mark to its card", async () => {
    const { user } = open("/reviews/review-2");
    const reading = await screen.findByTestId("reading");
    const mark = await waitFor(() => {
      const found = reading.querySelector("mark");
      if (!found) throw new Error("no mark yet");
      return found;
    });
    await user.click(mark);
    await waitFor(() =>
      expect(
        document.querySelector(
          `[data-testid^="finding-"][data-finding="${mark.dataset.finding}"][data-open]`,
        ),
      ).toBeTruthy(),
    );
  });
  it("keeps an opinion", async () => {
    const { user } = open("/reviews/review-1", { language: "en" });
    await screen.findByTestId("finding-1");
    await user.keyboard("3");
    await user.type(await screen.findByTestId("opinion-text"), "Agreed once 3.1 is changed.");
    await user.click(screen.getByTestId("opinion-save"));
    expect(await screen.findByText("Agreed once 3.1 is changed.")).toBeTruthy();
    expect(await faults()).toEqual([]);
  });
  it("has no faults for readers of the screen", async () => {
    const { user } = open("/reviews/review-1");
    await screen.findByTestId("finding-1");
    await user.keyboard("n");
    await waitFor(() => expect(screen.getByTestId("decide-accept")).toBeTruthy());
    expect(await faults()).toEqual([]);
    await user.keyboard("2");
    await screen.findByText("当事人");
    expect(await faults()).toEqual([]);
  });
});

describe("an invoice", () => {
  it("is looked over at its contract, taken in, and taken back", async () => {
    const { user } = open("/records/contract/contract-4");
    await user.click(await screen.findByTestId("take-in"));
    await user.click(await screen.findByRole("menuitem", { name: "收票" }));
    const facts = await screen.findByTestId("invoice-facts");
    within(facts).getByText("26332000000412345678");
    expect(screen.getByTestId("invoice-remarks").textContent).toContain("税率 6% 与合同约定的 13% 不同");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("invoice-take"));
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("收票"));
    await screen.findByRole("heading", { name: "发票" });
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(screen.queryByRole("heading", { name: "发票" })).toBeNull());
  });
  it("can be for no contract", async () => {
    const { user } = open("/reviews");
    await screen.findByTestId("reviews-table");
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByPlaceholderText(/输入命令/), "收票");
    await user.click(await screen.findByRole("option", { name: /收票/ }));
    await screen.findByText("不一致之处（1）");
    await user.click(screen.getByTestId("invoice-belongs"));
    await user.click(await screen.findByRole("option", { name: "不归属合同" }));
    await screen.findByText("没有发现不一致之处");
    expect(await faults()).toEqual([]);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("the palette", () => {
  it("finds commands and records by their words", async () => {
    const { user } = open("/reviews");
    await screen.findByTestId("reviews-table");
    await user.keyboard("{Control>}k{/Control}");
    const input = await screen.findByPlaceholderText(/输入命令/);
    await user.type(input, "历史");
    const option = await screen.findByRole("option", { name: /前往操作历史/ });
    expect(await faults()).toEqual([]);
    await user.click(option);
    await screen.findByText(/审查《数控机床采购合同》/);
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("the records", () => {
  it("change one field at a time", async () => {
    const { user } = open("/records/vendor/vendor-1");
    await user.click(await screen.findByRole("button", { name: /张江路/ }));
    const input = screen.getByTestId("field-address");
    await user.clear(input);
    await user.type(input, "无锡市新吴区{Enter}");
    expect((await screen.findAllByText("无锡市新吴区")).length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("安和物业管理有限公司"));
    expect(await faults()).toEqual([]);
  });
  it("are listed", async () => {
    open("/records/vendor");
    const grid = await screen.findByRole("grid");
    await within(grid).findByText("华东精工机械有限公司");
    expect(grid.getAttribute("aria-rowcount")).toBe("1201");
    expect(await faults()).toEqual([]);
  });
});

describe("many at once", () => {
  it("shows what a folder holds before it is taken in", async () => {
    const { user } = open("/intake");
    await user.click(await screen.findByTestId("intake-choose"));
    await user.click(await screen.findByTestId("intake-preview"));
    const plan = await screen.findByTestId("intake-plan");
    expect(await faults()).toEqual([]);
    within(plan).getByText("《设备采购合同 第1稿.docx》的下一稿（相同 96%）");
    expect(screen.getByTestId("intake-run").textContent).toContain("收录 2 份");
    await user.click(screen.getByRole("checkbox", { name: "收录 设备采购合同 第2稿.docx" }));
    expect(screen.getByTestId("intake-run").textContent).toContain("收录 1 份");
    await user.click(screen.getByTestId("intake-run"));
    await screen.findByText("收录 1 份，已有 1 份，未收录 1 份。");
    expect(await faults()).toEqual([]);
  });
  it("asks all contracts, by question and by condition", async () => {
    const { user } = open("/table");
    await screen.findByText("数控机床采购合同");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("table-questions"));
    await user.click(await screen.findByRole("menuitem", { name: "90 天内自动续期" }));
    await screen.findByTestId("condition-renewal.auto");
    expect(screen.getByTestId("condition-ends_on").textContent).toContain("90 天内");
    await user.click(screen.getByTestId("table-condition"));
    await user.type(await screen.findByTestId("columns-find"), "定金：");
    await user.click(await screen.findByRole("checkbox", { name: "定金：比例" }));
    await user.type(await screen.findByTestId("condition-value"), "20{Enter}");
    await waitFor(() =>
      expect(screen.getByTestId("condition-advance.percent").textContent).toContain("> 20"),
    );
  });
});
