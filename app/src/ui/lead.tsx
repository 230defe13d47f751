import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

type LeadProps = {
  readonly title: string;
  /** What kind of thing this is, when and where: one short line above the title. */
  readonly kicker?: ReactNode;
  /** The one or two sentences that say it all. */
  readonly children?: ReactNode;
  /** A map or a picture set beside the title on a wide page. */
  readonly aside?: ReactNode;
  /** A page where one works: a smaller title, the work higher up. */
  readonly work?: boolean;
};

/** The opening of a page; holds its only `h1`. */
export const Lead = ({ title, kicker, children, aside, work = false }: LeadProps) => (
  <div className={classes("lead", aside !== undefined && "beside", work && "work")}>
    <div>
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
    {aside}
  </div>
);
