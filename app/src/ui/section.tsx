import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

type SectionProps = {
  readonly title: string;
  /** Makes the section a target of links and names it for assistive technology. */
  readonly id?: string;
  /** 2 for a part of the page, 3 for a part of a part. */
  readonly level?: 2 | 3;
  /** Set small under the title: a count, a unit, a caveat. */
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

const Title = ({ title, level = 2, note }: Pick<SectionProps, "title" | "level" | "note">) => (
  <header>
    {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
    {note !== undefined && <p className="soft">{note}</p>}
  </header>
);

/** A part of a page under its title. */
export const Section = ({ id, className, children, ...title }: SectionProps) => (
  <section id={id} className={classes("part", className)}>
    <Title {...title} />
    {children}
  </section>
);

/** A part of a page with its title in the margin, above it on a phone. `children` is laid in one column. */
export const SplitSection = ({ id, className, children, ...title }: SectionProps) => (
  <section id={id} className={classes("split", title.level === 3 && "sub", className)}>
    <Title {...title} />
    <div className="stack">{children}</div>
  </section>
);
