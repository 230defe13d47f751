import type { ReactNode } from "react";

export type Figure = {
  /** What is counted, with its unit: « actions annoncées ». */
  readonly label: string;
  /** Already in words and figures, see `formatNumber`. */
  readonly value: string;
  /** Source, vintage or caveat, set small beneath. */
  readonly note?: ReactNode;
  /** True when the text is silent: the figure stands under a broken line. */
  readonly gap?: boolean;
};

/** A few large figures, each with its unit and its source. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="figures">
    {figures.map(({ label, value, note, gap }) => (
      <div key={label} className={gap === true ? "gap" : undefined}>
        <dt>{label}</dt>
        <dd className="value">{value}</dd>
        {note !== undefined && <dd className="note">{note}</dd>}
      </div>
    ))}
  </dl>
);
