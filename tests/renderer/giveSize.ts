/** Gives every element a size, as a laptop's screen would: a list that shows only what is in view shows nothing without. */
export function giveSize(): void {
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 1200 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 700 });
}
