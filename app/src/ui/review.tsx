import type { ReactNode } from "react";
import { useT } from "./page-context.tsx";
import { Passages } from "./passages.tsx";

/** Two panes: the text, which stays in sight, and what was read in it. One under the other on a phone. */
export const Review = ({ text, children }: { text: ReactNode; children: ReactNode }) => {
  const t = useT();
  return (
    <div className="review">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls by itself, the keyboard must reach it */}
      <section className="paper" id="text" aria-label={t("ui.review.text")} tabIndex={0}>
        {text}
      </section>
      <section id="fields" aria-label={t("ui.review.fields")} className="stack">
        {children}
      </section>
    </div>
  );
};

type QuestionProps = {
  readonly id: string;
  readonly title: string;
  /** Anchors of the passages in doubt. */
  readonly marks?: readonly string[];
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
};

/** A question or a conflict to settle before publishing, with its answers. Stands under an `h2` that gathers them. */
export const Question = ({ id, title, marks = [], children, acts }: QuestionProps) => (
  <div className="notice risk" id={id} tabIndex={-1}>
    <h3>{title}</h3>
    {typeof children === "string" ? <p>{children}</p> : children}
    {(acts !== undefined || marks.length > 0) && (
      <div className="acts">
        {acts}
        <Passages marks={marks} of={title} />
      </div>
    )}
  </div>
);
