import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { EmptyState } from "../ui/EmptyState.tsx";
import { goTo } from "./navigation.ts";

interface GuardProps {
  readonly children: ReactNode;
  readonly instead: ReactNode;
}

// React catches what a screen throws only in a class.
class Guard extends Component<GuardProps, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = (): { readonly broken: boolean } => ({ broken: true });
  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation("app");
  return (
    <EmptyState
      title={t("screen.broken")}
      text={t("screen.brokenText")}
      action={<Button onClick={() => goTo({ screen: "today" })}>{t("screen.backToToday")}</Button>}
    />
  );
}

/** Keeps a screen that broke from taking the frame with it; another place starts afresh. */
export function ScreenGuard({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  return (
    <Guard key={path} instead={<Broken />}>
      {children}
    </Guard>
  );
}
