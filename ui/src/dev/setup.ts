// What the tests' page lacks of a real one: sizes, observers, scrolling; and patience on a busy machine.
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 30_000 });

if (typeof window !== "undefined") {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  for (const size of ["offsetHeight", "clientHeight", "offsetWidth", "clientWidth"])
    Object.defineProperty(HTMLElement.prototype, size, { configurable: true, get: () => 640 });
  globalThis.CSS = { ...globalThis.CSS, escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") };
  window.scrollTo = () => {};
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
}
