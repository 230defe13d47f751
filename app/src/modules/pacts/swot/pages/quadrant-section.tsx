import type { ReactNode } from "react";
import { useT } from "../../../../ui/index.ts";
import type { FigureChange } from "../figure-change.ts";
import type { Quadrant, SwotLine } from "../line.ts";
import type { SwotGround } from "../swot-gaps.ts";
import { BasisLines } from "./basis.tsx";
import { LedTo } from "./led-to.tsx";

type QuadrantProps = {
  readonly slug: string;
  readonly quadrant: Quadrant;
  readonly lines: readonly SwotLine[];
  readonly ground: SwotGround;
  readonly changes: ReadonlyMap<string, FigureChange>;
  /** What may be done with a line, for who may. */
  readonly acts?: (line: SwotLine) => ReactNode;
};

/** One of the four lists: each line with what it rests on and what it led to. */
export const QuadrantSection = ({ slug, quadrant, lines, ground, changes, acts }: QuadrantProps) => {
  const t = useT();
  const mine = lines.filter((line) => line.quadrant === quadrant && line.state !== "set-aside");
  return (
    <section className={`quadrant ${quadrant}`} aria-labelledby={quadrant}>
      <h2 id={quadrant}>{t(`swot.quadrant.${quadrant}`)}</h2>
      {mine.length === 0 ? (
        <p className="unsaid">{t("swot.empty")}</p>
      ) : (
        <ul className="findings">
          {mine.map((line) => (
            <li key={line.id} id={`line-${line.id}`}>
              <p className="says">
                {line.says}
                {line.state === "draft" && <span className="draft"> {t("swot.state.draft")}</span>}
              </p>
              <BasisLines basis={line.basis} change={changes.get(line.id) ?? null} />
              <LedTo slug={slug} line={line} ground={ground} />
              {acts?.(line)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
