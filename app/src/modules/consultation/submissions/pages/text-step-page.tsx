import type { ReactNode } from "react";
import { Lead, Page, useT } from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";

type StepPageProps = {
  readonly title: string;
  readonly lead: string;
  /** Absent when nobody can say which pact it was. */
  readonly head?: { readonly slug: string; readonly title: string };
  readonly children?: ReactNode;
};

/** One step of a text on its way, told in a sentence. */
export const TextStepPage = ({ title, lead, head, children }: StepPageProps) => {
  const t = useT();
  if (!head)
    return (
      <Page title={title} hidden>
        <Lead title={title} work>
          {lead}
        </Lead>
        {children}
      </Page>
    );
  const home = `/pacts/${head.slug}/consultation`;
  return (
    <PactSubPage title={title} hidden slug={head.slug} pact={head.title} above={[{ href: home, label: t("consultation.title") }]}>
      <Lead title={title} kicker={head.title} work>
        {lead}
      </Lead>
      {children}
      <p>
        <a href={home}>{t("consultation.back")}</a>
      </p>
    </PactSubPage>
  );
};
