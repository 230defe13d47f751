import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

export type Figure = {
  /** What is counted, with its unit: « actions annoncées ». */
  readonly label: string;
  /** Already in words and figures, see `formatNumber`. */
  readonly value: string;
  /** Set small beside the value, when the label does not say it: « personnes ». */
  readonly unit?: string;
  /** The value is a word or a sentence, set smaller than a figure. */
  readonly words?: boolean;
  /** Source, vintage or caveat, set small beneath. */
  readonly note?: ReactNode;
  /** True when the text is silent: the figure stands under a broken line. */
  readonly gap?: boolean;
};

/** A few large figures, each with its unit and its source. */
export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl className="figures">
    {figures.map(({ label, value, unit, words, note, gap }) => (
      <div key={label} className={gap === true ? "gap" : undefined}>
        <dt>{label}</dt>
        <dd className={classes("value", words === true && "words")}>
          {value}
          {unit !== undefined && <span className="unit"> {unit}</span>}
        </dd>
        {note !== undefined && <dd className="note">{note}</dd>}
      </div>
    ))}
  </dl>
);
