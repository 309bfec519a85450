import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { App } from "../app/App";
import type { Playbook } from "../bindings";
import { installProgram } from "../dev/program";
import { renamed, tidy, whole, withOff, without, withPositions } from "./policy";

// Focus that moves while React commits must not flush React once more.
configure({ eventWrapper: (run) => run() });
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(cleanup);

function open() {
  localStorage.clear();
  window.location.hash = "/playbooks/playbook-1";
  const program = installProgram();
  render(<App />);
  return { program, user: userEvent.setup() };
}

const rules = () => within(screen.getByTestId("rule-list")).getAllByRole("option");

describe("the playbook’s page", () => {
  it("lists all rules, finds and filters them, and has no faults", async () => {
    const { user } = open();
    await screen.findByTestId("rule-list");
    expect(rules().map((row) => row.dataset.rule)).toEqual([
      "company.warranty_24",
      "absent.notice",
      "deposit.over_limit",
      "dispute.vendor_place",
    ]);
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([]);
    await user.type(screen.getByTestId("rules-find"), "定金");
    await waitFor(() => expect(rules().map((row) => row.dataset.rule)).toEqual(["deposit.over_limit"]));
  });
  it("keeps what is set of a rule, and takes it back", async () => {
    const { user } = open();
    await screen.findByTestId("rule-list");
    await user.click(screen.getByText("定金超过主合同标的额的百分之二十"));
    const limit = await screen.findByTestId("rule-limit");
    await user.clear(limit);
    await user.type(limit, "15");
    await user.tab();
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("修改规则手册"));
    expect(rules().find((row) => row.dataset.rule === "deposit.over_limit")?.textContent).toContain("已改");
    await user.keyboard("{Control>}z{/Control}");
  });
  it("offers names in an expression and marks what nobody knows", async () => {
    const { user } = open();
    const when = await screen.findByTestId("own-when");
    await user.clear(when);
    await user.type(when, "wa");
    expect(screen.getByRole("option", { name: /warranty/ })).toBeTruthy();
    await user.keyboard("{Enter}");
    await user.type(when, ".");
    await user.keyboard("{Tab}");
    await user.type(when, " < 36");
    expect((when as HTMLTextAreaElement).value).toBe("warranty.months < 36");
    await user.clear(when);
    await user.type(when, "waranty < 3");
    await screen.findByText(/没有“waranty”这个名称/);
  });
  it("tries the rules on past reviews and lists advice", async () => {
    const { user } = open();
    await user.click(await screen.findByTestId("trial-run"));
    await screen.findByText("新增 1");
    await user.click(screen.getByRole("tab", { name: /建议/ }));
    await screen.findByText("10 次中接受了 9 次");
    await user.click(screen.getByRole("tab", { name: /版本/ }));
    await screen.findByText("新增自定规则“质保期不足24个月”");
  });
});

describe("rules that are worked on", () => {
  const own = { id: "a", title: "A", must: ["x", " "] };
  const policy = whole({ name: "手册", own: [own] } as unknown as Playbook);
  it("are whole, and tidy when they are kept", () => {
    expect(policy.own[0].kinds).toEqual([]);
    expect(tidy(policy).own[0].must).toEqual(["x"]);
    const sampled = { ...policy, samples: { "deposit.over_limit": { must: [" "], must_not: [] } } };
    expect(tidy(sampled).samples).toEqual({});
  });
  it("lose an entry that says nothing", () => {
    const given = withPositions(policy, "company.a", { acceptable: "B" });
    expect(given.positions["company.a"].acceptable).toBe("B");
    expect(withPositions(given, "company.a", { acceptable: " " }).positions).toEqual({});
  });
  it("are renamed and deleted with all that is said of them", () => {
    const off = withOff(withPositions(policy, "company.a", { preferred: "B" }), "company.a", true, ["lease"]);
    const named = renamed(off, "company.a", "b");
    expect([named.off, named.off_for, Object.keys(named.positions), named.own[0].id]).toEqual([
      ["company.b"],
      { lease: ["company.b"] },
      ["company.b"],
      "b",
    ]);
    expect(without(named, "company.b")).toEqual(whole({ name: "手册" }));
  });
});
