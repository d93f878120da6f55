import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import "dayjs/locale/fr";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Router } from "wouter";
import { colorSchemeOfThisSitting } from "./colorScheme.ts";
import { whereabouts } from "./navigation.ts";
import { listenForMarked } from "../ui/takeMarked.ts";
import { surfaces, themeWith } from "./theme.ts";

/** The nonce of this page's styles, written into it by the shell. */
const styleNonce = (): string => document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";

interface ProvidersProps {
  readonly children: ReactNode;
}

/** What every screen stands on: look, server state, place. */
export function Providers({ children }: ProvidersProps) {
  const { t, i18n } = useTranslation("app");
  const close = t("close");
  const theme = useMemo(() => themeWith({ close }), [close]);
  const [client] = useState(() => new QueryClient());
  const [scheme] = useState(colorSchemeOfThisSitting);
  useEffect(listenForMarked, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={surfaces}
      defaultColorScheme="auto"
      colorSchemeManager={scheme}
      getStyleNonce={styleNonce}
    >
      <Notifications position="bottom-right" limit={3} />
      <QueryClientProvider client={client}>
        <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
          <Router hook={whereabouts.hook}>{children}</Router>
        </DatesProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
