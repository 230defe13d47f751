import { Section, useT } from "../../../ui/index.ts";
import type { Listed, PactLine } from "../pacts.queries.ts";
import { PactLines } from "./pact-lines.tsx";

type Held = { readonly code: string; readonly list: Listed<PactLine> };
/** The pacts of a larger territory that this one lies in. */
export type PactsAround = Held & { readonly name: string };

const All = ({ code, list }: Held) => {
  const t = useT();
  return list.total > list.rows.length ? (
    <p>
      <a href={`/pacts?territory=${code}`}>{t("pacts.territory.all", { total: list.total })}</a>
    </p>
  ) : null;
};

/** The pacts on a territory, then those of the territories it lies in, within its page; nothing when there is none. */
export const PactsOnTerritory = ({ code, list, around }: Held & { readonly around: readonly PactsAround[] }) => {
  const t = useT();
  return (
    <>
      {list.total > 0 && (
        <Section id="pacts" title={t("pacts.territory.title")}>
          <PactLines rows={list.rows} caption={t("pacts.territory.title")} captionUnseen />
          <All code={code} list={list} />
        </Section>
      )}
      {around.map((larger) => {
        const title = t("pacts.territory.around", { name: larger.name });
        return (
          <Section key={larger.code} title={title} note={t("pacts.territory.aroundNote")}>
            <ul>
              {larger.list.rows.map(({ slug, title: pact }) => (
                <li key={slug}>
                  <a href={`/pacts/${slug}`}>{pact}</a>
                </li>
              ))}
            </ul>
            <All {...larger} />
          </Section>
        );
      })}
    </>
  );
};
