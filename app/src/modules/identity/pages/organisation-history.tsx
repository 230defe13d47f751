import { History, Section, useT } from "../../../ui/index.ts";
import type { OrganisationChange } from "../organisation-history.ts";

export const OrganisationHistory = ({ history }: { history: readonly OrganisationChange[] }) => {
  const t = useT();
  return (
    <Section id="history" title={t("identity.history.title")}>
      <History
        entries={history.map(({ key, at, who, isByCommand, what }) => ({
          key,
          at,
          who: who ?? t(isByCommand ? "identity.history.command" : "identity.history.erased"),
          what: t(`identity.history.${what}`),
        }))}
      />
    </Section>
  );
};
