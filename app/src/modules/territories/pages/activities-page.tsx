import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { Lead, Page, useT } from "../../../ui/index.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import { figuresAddress, territoryAddress } from "./address.ts";
import { EstablishmentSpecialisations } from "./establishment-specialisations.tsx";
import { Specialisations } from "./specialisations.tsx";

/** Whether there is anything to say of its activities. */
export const tellsActivities = ({ specialisations, establishmentSpecialisations = [] }: Diagnosis): boolean =>
  specialisations.length > 0 || establishmentSpecialisations.some(({ established }) => established === "above");

type ActivitiesPageProps = { readonly code: TerritoryCode; readonly name: string; readonly diagnosis: Diagnosis };

/** The activities of a territory held against the nation's: in jobs, then in establishments. */
export const ActivitiesPage = ({ code, name, diagnosis }: ActivitiesPageProps) => {
  const t = useT();
  const title = t("portrait.activities.title", { name });
  const breadcrumb = [
    { href: "/territories", label: t("territories.title") },
    { href: territoryAddress(code), label: name },
    { href: figuresAddress(code), label: t("diagnosis.figures.title", { name }) },
  ];
  return (
    <Page title={title} breadcrumb={breadcrumb}>
      <Lead title={title} />
      <Specialisations specialisations={diagnosis.specialisations} names={diagnosis.names} />
      <EstablishmentSpecialisations name={name} rows={diagnosis.establishmentSpecialisations ?? []} />
    </Page>
  );
};
