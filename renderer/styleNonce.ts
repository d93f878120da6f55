declare global {
  var __webpack_nonce__: string | undefined;
}

// Mantine's scroll lock makes a style element of its own and takes the nonce from this global, whatever the bundler.
globalThis.__webpack_nonce__ = document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? undefined;

export {};
