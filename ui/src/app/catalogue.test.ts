import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@fluent/syntax";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "..");
const locales = join(source, "../../locales");

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "dev" ? [] : filesUnder(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path] : [];
  });
}

const code = filesUnder(source)
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");
const whole = new Set([...code.matchAll(/["'`](ui-[a-z0-9-]+)["'`]/g)].map(([, id]) => id));
const begun = new Set(
  [...code.matchAll(/["'`]((?:ui|finding|opinion|review|fact)-(?:[a-z0-9-]+-)?)\$\{/g)].map(
    ([, start]) => start,
  ),
);

/** Each id of a catalogue with the names of its arguments. */
function catalogue(language: string): Map<string, string> {
  return catalogueOf(readFileSync(join(locales, language, "ui.ftl"), "utf8"), language);
}

function catalogueOf(text: string, language: string): Map<string, string> {
  const { body } = parse(text, { withSpans: true });
  return new Map(
    body.flatMap((entry) => {
      if (entry.type === "Junk") throw new Error(`${language}/ui.ftl can't be read: ${entry.content}`);
      if (entry.type !== "Message") return [];
      const written = text.slice(entry.span!.start, entry.span!.end);
      const names = new Set([...written.matchAll(/\$(\w+)/g)].map(([, name]) => name));
      return [[entry.id.name, [...names].sort().join()] as const];
    }),
  );
}

/** The ids of the texts that the window shares with the program. */
function shared(language: string): string[] {
  const files = ["records.ftl", "facts.ftl"].map((file) =>
    readFileSync(join(locales, language, file), "utf8"),
  );
  return [...catalogueOf(files.join("\n"), language).keys()];
}

const zh = catalogue("zh-CN");
const en = catalogue("en");

describe("the catalogue", () => {
  it("has every text that the code asks for, in both languages", () => {
    expect([...whole].filter((id) => !zh.has(id))).toEqual([]);
    expect([...whole].filter((id) => !en.has(id))).toEqual([]);
    for (const ids of [
      [...zh.keys(), ...shared("zh-CN")],
      [...en.keys(), ...shared("en")],
    ])
      expect([...begun].filter((start) => !ids.some((id) => id.startsWith(start)))).toEqual([]);
  });
  it("says the same things with the same arguments in both languages", () => {
    expect([...zh.keys()].filter((id) => !en.has(id))).toEqual([]);
    expect([...en.keys()].filter((id) => !zh.has(id))).toEqual([]);
    expect([...zh].filter(([id, names]) => en.get(id) !== names).map(([id]) => id)).toEqual([]);
  });
  it("has no text that nobody asks for", () => {
    // The sample's first person is named by the program.
    const asked = new Set([...whole, "ui-sample-actor"]);
    expect(
      [...zh.keys()].filter((id) => !asked.has(id) && ![...begun].some((start) => id.startsWith(start))),
    ).toEqual([]);
  });
});
