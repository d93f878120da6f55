import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";

/** Light or dark for this sitting only: a window stores nothing (`RULES.md` doors). */
export function colorSchemeOfThisSitting(): MantineColorSchemeManager {
  let chosen: MantineColorScheme | undefined;
  return {
    get: (first) => chosen ?? first,
    set: (scheme) => {
      chosen = scheme;
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      chosen = undefined;
    },
  };
}
