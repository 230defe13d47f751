import type { Translate } from "../../../../messages/index.ts";
import { heading, type PaperBlock } from "../../../../platform/papers/paper.ts";
import { basisLines } from "../../swot/figure-lines.ts";
import { type Basis, quadrants } from "../../swot/line.ts";
import type { PublishedLine, PublishedSwot } from "../../swot/swot.schema.ts";
import { textOrGap } from "./words.ts";

const basisOf = ({ figure, saidIn, saidBy, saidOn }: PublishedLine): Basis | null => {
  if (figure !== null) return { kind: "figure", figure };
  if (saidIn !== null) return { kind: "document", saidIn, saidOn };
  return saidBy !== null && saidOn !== null ? { kind: "person", saidBy, saidOn } : null;
};

/** The four lists of the published diagnosis, a table each; nothing at all where none is published. */
export const swotBlocks = (t: Translate, { lines }: PublishedSwot): PaperBlock[] => {
  if (lines.length === 0) return [];
  const tables = quadrants.flatMap((quadrant): PaperBlock[] => {
    const mine = lines.filter((line) => line.quadrant === quadrant);
    if (mine.length === 0) return [];
    const name = t(`swot.quadrant.${quadrant}`);
    return [
      heading(3, name),
      {
        kind: "table",
        caption: t("swot.paper.table", { quadrant: name }),
        columns: [{ label: t("swot.paper.says") }, { label: t("swot.paper.basis") }, { label: t("swot.paper.ledTo") }],
        rows: mine.map((line) => {
          const basis = basisOf(line);
          return [
            line.says,
            basis === null ? "" : basisLines(t, basis).join(". "),
            textOrGap(t, [...line.axes, ...line.actions].join(", ") || null),
          ];
        }),
      },
    ];
  });
  return [heading(2, t("swot.title")), ...tables];
};
