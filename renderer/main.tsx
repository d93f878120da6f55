import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./app/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { Providers } from "./app/Providers.tsx";
import { initI18n, systemLanguage } from "./i18n/setup.ts";

// Not awaited at the top: a chunk that waits for itself to be evaluated would wait for ever.
void initI18n(systemLanguage()).then(() => {
  const root = document.querySelector("#root");
  if (!root) return;
  createRoot(root).render(
    <Providers>
      <App />
    </Providers>,
  );
});
