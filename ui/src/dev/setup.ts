// What the tests' page lacks of a real one.
if (!("ResizeObserver" in globalThis))
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
