import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "../app/App";
import { installProgram, type ProgramOptions } from "../dev/program";

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

const cell = (day: string) => document.querySelector<HTMLElement>(`[data-day="${day}"]`)!;

describe("the calendar", () => {
  it("shows a month from Monday with its holidays, what is late and what is chosen", async () => {
    open("/calendar?day=2026-10-10");
    const grid = await screen.findByTestId("month-grid");
    expect(within(grid).getAllByRole("columnheader")[0].textContent).toContain("一");
    expect(cell("2026-10-01").getAttribute("aria-label")).toBe("2026年10月1日 休 国庆节 0 项");
    expect(cell("2026-10-10").getAttribute("aria-label")).toContain("调休上班（国庆节）");
    expect(cell("2026-10-10").getAttribute("aria-selected")).toBe("true");
    expect(await faults()).toEqual([]);
  });
  it("is walked by arrows over the turn of months, and back to today by T", async () => {
    const user = open("/calendar?day=2026-11-24");
    await screen.findByTestId("month-grid");
    cell("2026-11-24").focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => expect(document.activeElement).toBe(cell("2026-12-01")));
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(cell("2026-11-30").getAttribute("aria-selected")).toBe("true"));
    await user.keyboard("{PageDown}");
    await waitFor(() => expect(cell("2026-12-30").getAttribute("aria-selected")).toBe("true"));
    await screen.findByText(/2027 年尚无放假安排/);
    await user.keyboard("t");
    await waitFor(() => expect(cell("2026-11-24").getAttribute("aria-selected")).toBe("true"));
  });
  it("puts off with a reason, and the day as agreed stands beside", async () => {
    const user = open("/calendar?day=2026-11-12");
    const list = await screen.findByTestId("day-list");
    within(list).getByText("支付第三季度货款").closest<HTMLElement>('[role="row"]')!.focus();
    await user.keyboard("e");
    const dialog = await screen.findByRole("dialog");
    const segments = within(dialog).getAllByRole("spinbutton");
    await user.click(segments[2]);
    await user.keyboard("26");
    await user.click(screen.getByTestId("hand-on-save"));
    await within(dialog).findByText("请填写此项。");
    await user.type(screen.getByTestId("hand-on-reason"), "等对方发票");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("hand-on-save"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    window.location.hash = "/calendar?day=2026-11-26";
    await screen.findByText(/按约定 2026-11-12，已改期/);
  });
  it("turns to week and list by keys", async () => {
    const user = open("/calendar?day=2026-11-24");
    await screen.findByTestId("month-grid");
    await user.keyboard("w");
    await screen.findByTestId("week-columns");
    expect(await faults()).toEqual([]);
    await user.keyboard("l");
    const agenda = await screen.findByTestId("agenda");
    within(agenda).getByText("2026年11月12日 星期四");
    expect(await faults()).toEqual([]);
  });
  it("takes a table of holidays in after its preview", async () => {
    const user = open("/calendar?day=2026-11-24");
    await user.click(await screen.findByTestId("calendar-holidays"));
    await screen.findByText("2025 至 2026 年");
    await user.click(screen.getByTestId("holidays-pick"));
    await screen.findByText("《2027》补上 2027 年。");
    await screen.findByText(/2027-01-04 → 2027-01-05/);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("holidays-run"));
    await screen.findByRole("button", { name: "2027" });
  });
});

describe("minutes", () => {
  it("are taken on one screen and kept while they are typed", async () => {
    const user = open("/meetings/meeting-1");
    const notes = await screen.findByTestId("point-notes");
    expect(await faults()).toEqual([]);
    await user.type(notes, "对方承诺周五补齐");
    await user.click(screen.getByTestId("point-decision"));
    await user.keyboard("{Control>}{ArrowDown}{/Control}");
    await waitFor(() =>
      expect(screen.getByTestId<HTMLInputElement>("point-topic").value).toBe("提交钢材质量月报"),
    );
  });
});
