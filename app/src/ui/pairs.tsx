import type { ReactNode } from "react";

export type Pair = { readonly label: string; readonly value: ReactNode };

/** What a thing is, in two columns: « Région », « Grand Est ». */
export const Pairs = ({ pairs }: { pairs: readonly Pair[] }) => (
  <dl className="pairs">
    {pairs.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
