import { Lead, useT } from "../../../ui/index.ts";
import { PactSubPage } from "../../pacts/index.ts";

/** For someone who is signed in elsewhere than in the space of the pact. */
export const ClosedPage = ({ slug, title }: { slug: string; title: string }) => {
  const t = useT();
  return (
    <PactSubPage slug={slug} pact={title} title={t("reminders.closed.title")} hidden>
      <Lead title={t("reminders.closed.title")} kicker={title} work>
        {t("reminders.closed.lead")}
      </Lead>
    </PactSubPage>
  );
};
