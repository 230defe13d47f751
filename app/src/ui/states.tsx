import { classes } from "./class-names.ts";

export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** How far a thing has climbed, out of five steps, doubled by its word. 0: none, or given up. */
export const Stage = ({ step, children }: { step: Step; children: string }) => (
  <span className={classes("stage", step > 0 && `s${step}`)}>{children}</span>
);

export type StateTone = "success" | "risk" | "late";

/** How a thing stands, in a word; the colour only doubles it. */
export const StateWord = ({ tone, children }: { tone?: StateTone | undefined; children: string }) => (
  <strong className={classes("state", tone)}>{children}</strong>
);
