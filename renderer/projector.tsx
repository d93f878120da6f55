import "./styleNonce.ts";
import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "./app/base.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { surfaces, theme } from "./app/theme.ts";
import { Wall } from "./features/meeting/Wall.tsx";
import { initI18n, systemLanguage } from "./i18n/setup.ts";

await initI18n(systemLanguage());
const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";
const root = document.querySelector("#root");
if (root) {
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={surfaces}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Wall />
    </MantineProvider>,
  );
}
