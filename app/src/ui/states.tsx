import { classes } from "./class-names.ts";

export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** How far a thing has climbed, out of five steps, doubled by its word. 0: none, or given up. */
export const Stage = ({ step, children }: { step: Step; children: string }) => (
  <span className={classes("stage", step > 0 && `s${step}`)}>{children}</span>
);
