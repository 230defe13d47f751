import { dayInParis } from "@levier/kernel";
import { formatDate, Lead, Section, useT } from "../../../ui/index.ts";
import { knowWords } from "../follow-up/follow-up-words.ts";
import type { PactRow } from "../pacts.repository.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { progressOf } from "../sheets/progress.ts";
import type { LeftAction } from "./left-actions.ts";

/** What stays at the address of an action that the pact no longer holds: since when, why, its money, what else changed then. */
export const LeftPage = ({ head, left }: { readonly head: Pick<PactRow, "slug" | "title">; readonly left: LeftAction }) => {
  const t = useT();
  const { slug, title } = head;
  const { sheet, version, at, amendment } = left;
  const day = dayInParis(at);
  return (
    <PactSubPage slug={slug} pact={title} title={sheet.action.label} hidden>
      <Lead title={sheet.action.label} kicker={sheet.action.axis ?? title} work>
        {t("bonds.gone.lead", { date: formatDate(day), amendment: amendment ?? 0 })}
      </Lead>
      <Section id="left" title={t("bonds.gone.title")}>
        {knowWords(t, { sheet, progress: progressOf(sheet, day) }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <a href={`/pacts/${slug}/amendments?from=${version - 1}&to=${version}#difference`}>{t("bonds.gone.changes")}</a>
        </p>
      </Section>
    </PactSubPage>
  );
};
