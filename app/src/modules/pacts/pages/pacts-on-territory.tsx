import { Section, useT } from "../../../ui/index.ts";
import type { Listed, PactLine } from "../pacts.queries.ts";
import { PactLines } from "./pact-lines.tsx";

/** The pacts on a territory, within its page; nothing when there is none. */
export const PactsOnTerritory = ({ code, list }: { code: string; list: Listed<PactLine> }) => {
  const t = useT();
  if (list.total === 0) return null;
  return (
    <Section id="pacts" title={t("pacts.territory.title")}>
      <PactLines rows={list.rows} caption={t("pacts.territory.title")} captionUnseen />
      {list.total > list.rows.length && (
        <p>
          <a href={`/pacts?territory=${code}`}>{t("pacts.territory.all", { total: list.total })}</a>
        </p>
      )}
    </Section>
  );
};
