import { SplitSection, useT } from "../../../../ui/index.ts";
import type { SwotGaps } from "../swot-gaps.ts";

/** Axes that no figure stands behind, and weaknesses that no action answers, one by one. */
export const OpenQuestions = ({ slug, gaps: { axes, weaknesses }, isEmpty }: { slug: string; gaps: SwotGaps; isEmpty: boolean }) => {
  const t = useT();
  // Where nothing is published and nothing is there to answer, all is still to be said.
  if (isEmpty && axes.length === 0) return null;
  return (
    <SplitSection id="open" className="gaps" title={t("swot.open.title")}>
      {axes.length + weaknesses.length === 0 && <p>{t("swot.open.none")}</p>}
      {axes.length > 0 && (
        <>
          <h3>{t("swot.open.axes", { count: axes.length })}</h3>
          <ul>
            {axes.map(({ id, label }) => (
              <li key={id}>
                <a href={`/pacts/${slug}/diagnosis/ties#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {weaknesses.length > 0 && (
        <>
          <h3>{t("swot.open.weaknesses", { count: weaknesses.length })}</h3>
          <ul>
            {weaknesses.map(({ id, says }) => (
              <li key={id}>
                <a href={`#line-${id}`}>{says}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </SplitSection>
  );
};
