// A sentence beside what it was: what both share at either end, and what goes and comes between.

export type Between = { before: string; gone: string; fresh: string; after: string };

/** Words of letters and figures stay whole; of Chinese each character is a word. */
const words = (text: string): string[] => text.match(/[\p{Script=Latin}\p{N}’']+|./gsu) ?? [];

export function between(was: string, is: string): Between {
  const [old, young] = [words(was), words(is)];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end++;
  const middle = (all: string[]) => all.slice(start, all.length - end).join("");
  return {
    before: old.slice(0, start).join(""),
    gone: middle(old),
    fresh: middle(young),
    after: old.slice(old.length - end).join(""),
  };
}
