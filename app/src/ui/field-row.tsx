import type { ReactNode } from "react";
import { classes } from "./class-names.ts";
import type { Tone } from "./marked-text.tsx";
import { useT } from "./page-context.tsx";
import { Passages } from "./passages.tsx";

export type FieldState = "proposed" | "accepted" | "corrected" | "rejected" | "added";

type FieldRowProps = {
  /** Anchor of the field: where its passages lead back. */
  readonly id: string;
  readonly tone?: Tone;
  readonly label: string;
  /** The value in words; absent when the text holds none. */
  readonly children?: ReactNode;
  /** A caveat set after the value: « année à préciser ». */
  readonly note?: string | undefined;
  readonly state?: FieldState;
  /** Anchors of its passages in the text. */
  readonly marks?: readonly string[];
  /** Buttons and forms that act on the value. */
  readonly acts?: ReactNode;
};

/** Values of a draft, as `FieldRow`s. With a `label`, given when a title above says the same, the rows do not draw theirs. */
export const FieldList = ({ label, children }: { label?: string; children: ReactNode }) => (
  <dl aria-label={label} className={label === undefined ? undefined : "titled"}>
    {children}
  </dl>
);

/** One value of a draft, with its state, the way to its passages, and what can be done about it. */
export const FieldRow = ({ id, tone, label, children, note, state, marks = [], acts }: FieldRowProps) => {
  const t = useT();
  return (
    <div id={id} tabIndex={-1} className={classes("entry", tone !== undefined && `t${tone}`, state)}>
      <dt>{label}</dt>
      <dd>
        {children === undefined ? <span className="unsaid">{t("ui.review.missing")}</span> : <span className="said">{children}</span>}
        {note !== undefined && <small> {note}</small>}
        <Passages marks={marks} of={label} />
      </dd>
      {state !== undefined && <dd className="src">{t(`ui.review.state.${state}`)}</dd>}
      {acts !== undefined && <dd className="acts">{acts}</dd>}
    </div>
  );
};
