import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "../app/App";
import { installProgram, type ProgramOptions } from "../dev/program";
import { groupOf } from "./agenda";
import { daysUntil, restOfWeek } from "./near";

configure({ eventWrapper: (run) => run() });
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(cleanup);

function open(address: string, options: ProgramOptions = {}) {
  localStorage.clear();
  window.location.hash = address;
  installProgram(options);
  render(<App />);
  return userEvent.setup();
}

async function faults() {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}

const row = (words: string) => screen.getByText(words).closest<HTMLElement>('[role="row"]')!;

describe("days", () => {
  it("are counted over the turn of months and years", () => {
    expect(daysUntil("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysUntil("2026-03-01", "2026-02-28")).toBe(-1);
  });
  it("belong to this week until its Sunday", () => {
    // A Tuesday, and the Sunday after it.
    expect(restOfWeek("2026-11-24")).toBe(5);
    expect(restOfWeek("2026-11-29")).toBe(0);
    expect([-1, 0, 5, 6].map((days) => groupOf(days, 5))).toEqual(["late", "now", "week", "later"]);
  });
});

describe("today", () => {
  it("is where the window opens, with what presses first", async () => {
    open("/");
    const agenda = await screen.findByTestId("agenda");
    expect(
      within(agenda)
        .getAllByRole("heading")
        .map(({ textContent }) => textContent),
    ).toEqual(["已逾期", "今天", "本周", "等待事件", "等待决定"]);
    expect(row("支付第三季度货款").textContent).toContain("逾期 12 天");
    expect(row("支付合同价的 60%").textContent).toContain("验收合格");
    expect(await faults()).toEqual([]);
  });
  it("records what was done by key, and takes it back", async () => {
    const user = open("/today");
    await screen.findByText("支付第三季度货款");
    await user.keyboard("j");
    await waitFor(() => expect(document.activeElement).toBe(row("支付第三季度货款")));
    await user.keyboard("d");
    await screen.findByTestId("fulfil-on");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("fulfil-save"));
    await waitFor(() => expect(screen.queryByText("支付第三季度货款")).toBeNull());
    await user.keyboard("{Control>}z{/Control}");
    await screen.findByText("支付第三季度货款");
  });
  it("finishes an action, and hands one on", async () => {
    const user = open("/today");
    await screen.findByText("与供应商核对明年价格");
    await user.click(within(row("与供应商核对明年价格")).getByTestId("today-hand-on"));
    await user.clear(await screen.findByTestId("hand-on-owner"));
    await user.type(screen.getByTestId("hand-on-owner"), "周宁{Enter}");
    await waitFor(() => expect(row("与供应商核对明年价格").textContent).toContain("周宁"));
    await user.click(within(row("与供应商核对明年价格")).getByTestId("today-done"));
    await waitFor(() => expect(screen.queryByText("与供应商核对明年价格")).toBeNull());
  });
  it("gives a day once the event is recorded", async () => {
    const user = open("/today");
    await screen.findByText("支付合同价的 60%");
    await user.click(within(row("支付合同价的 60%")).getByTestId("today-event"));
    expect((await screen.findByTestId("event-kind")).textContent).toContain("验收合格");
    expect(screen.getByTestId<HTMLInputElement>("event-what").value).toBe("验收合格");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("event-save"));
    await waitFor(() => expect(row("支付合同价的 60%").textContent).toContain("2026-12-24"));
  });
  it("opens the record by Enter", async () => {
    const user = open("/today");
    await screen.findByText("支付第三季度货款");
    await user.keyboard("j");
    await waitFor(() => expect(document.activeElement).toBe(row("支付第三季度货款")));
    await user.keyboard("{Enter}");
    await screen.findByTestId("due-card");
    expect(screen.queryByText("到期规则")).toBeNull();
    expect(await faults()).toEqual([]);
  });
  it("says what will stand there while there is nothing", async () => {
    open("/today", { empty: true });
    await screen.findByText("没有待办的事项");
    expect(await faults()).toEqual([]);
  });
});

describe("duties", () => {
  it("are set right beside the text and taken over in one step", async () => {
    const user = open("/records/contract/contract-1");
    await user.click(await screen.findByTestId("duties-open"));
    const list = await screen.findByTestId("duties");
    const all = within(list).getAllByRole("listitem").length;
    expect(screen.getByTestId("duties-confirm").textContent).toContain(`确认 ${all} 项`);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("duties-none"));
    expect(screen.getByTestId<HTMLButtonElement>("duties-confirm").disabled).toBe(true);
    await user.keyboard("j");
    await user.keyboard("x");
    await user.clear(await screen.findByTestId("duty-words"));
    await user.type(screen.getByTestId("duty-words"), "验收合格后20日");
    await waitFor(() => expect(screen.getByTestId("due-lines").textContent).toContain("验收合格后20日内"));
    expect(await faults()).toEqual([]);
    await user.type(screen.getByTestId("duties-owner"), "李会计");
    await user.click(screen.getByTestId("duties-confirm"));
    const grid = await screen.findByRole("grid");
    await waitFor(() => expect(grid.getAttribute("aria-rowcount")).toBe("2"));
    within(grid).getByText("李会计");
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(screen.queryByText("李会计")).toBeNull());
  });
  it("are offered once a contract is signed", async () => {
    const user = open("/records/contract/contract-1");
    await user.click(await screen.findByTestId("contract-steps"));
    await user.click(await screen.findByRole("menuitem", { name: /已签/ }));
    await user.click(await screen.findByTestId("step-take"));
    await user.click(await screen.findByTestId("toast-next"));
    await screen.findByTestId("duties");
  });
  it("ask for the text where none was read", async () => {
    open("/contracts/contract-3/duties");
    await screen.findByTestId("duties-read");
    expect(await faults()).toEqual([]);
  });
});
