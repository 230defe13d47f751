import type { ReactNode } from "react";
import { usePage } from "./page-context.tsx";

/** What opens on demand, without script; open from the start on a page where a form is filled again, which may stand in it. */
export const Details = ({ summary, open, id, children }: { summary: ReactNode; open?: boolean; id?: string; children: ReactNode }) => {
  const { filled } = usePage();
  return (
    <details open={open || filled !== null} id={id}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
};
