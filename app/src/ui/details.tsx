import type { ReactNode } from "react";

/** What opens on demand, without script. */
export const Details = ({ summary, open, id, children }: { summary: ReactNode; open?: boolean; id?: string; children: ReactNode }) => (
  <details open={open} id={id}>
    <summary>{summary}</summary>
    {children}
  </details>
);
