import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "../../../renderer/app/Providers.tsx";
import { initI18n } from "../../../renderer/i18n/setup.ts";

/** Shows one part with the program's look and English texts. Returns the function that takes it away. */
export async function show(part: ReactNode): Promise<() => void> {
  await initI18n("en");
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  root.render(<Providers>{part}</Providers>);
  return () => {
    root.unmount();
    element.remove();
  };
}
