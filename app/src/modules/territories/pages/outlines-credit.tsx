import type { OutlineCredit } from "../../../sources/territory-outlines/outlines.ts";
import { useT } from "../../../ui/index.ts";
import { mapCredit } from "../map-words.ts";

/** Whose the outlines of a map are, of which year, and under what terms. */
export const OutlinesCredit = ({ credit }: { credit: OutlineCredit }) => {
  const t = useT();
  return <a href={credit.url}>{mapCredit(credit, t)}</a>;
};
