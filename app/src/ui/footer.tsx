import type { ReactNode } from "react";
import { useT } from "./page-context.tsx";

/** `children`: links about this page alone, its history or its data, set before those of the site. */
export const Footer = ({ children }: { children?: ReactNode }) => {
  const t = useT();
  return (
    <footer className="foot">
      <span>{t("ui.foot.licence")}</span>
      {children}
      <a href="/accessibility">{t("ui.foot.accessibility")}</a>
      <a href="/api/v1/openapi.json">{t("ui.foot.api")}</a>
    </footer>
  );
};
