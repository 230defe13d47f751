import {
  Button,
  ErrorSummary,
  formatDate,
  Lead,
  Notice,
  Page,
  Pairs,
  PostForm,
  Section,
  Source,
  SplitSection,
  useT,
} from "../../../../ui/index.ts";
import type { NamedTerritory } from "../../map-of.ts";
import { TerritoryLink } from "../../pages/territory-link.tsx";
import { editionWords } from "../edition-words.ts";
import { activityWords, nameWords, numberWords } from "../establishment-words.ts";
import { establishmentAddress, establishmentsAddress } from "../filter/filter-address.ts";
import type { Establishment } from "../register/establishment.ts";
import type { RegisterEdition } from "../register/register.ts";
import type { Team } from "../team/read-team.ts";
import type { Contact, Label, Note } from "../team/team.repository.ts";
import type { Said } from "./said.ts";
import { TeamContacts } from "./team-contacts.tsx";
import { TeamLabels } from "./team-labels.tsx";
import { TeamNotes } from "./team-notes.tsx";

/** What the team of who asks keeps of one establishment. */
export type Dossier = {
  readonly team: Team;
  readonly labels: readonly Label[];
  readonly notes: readonly Note[];
  readonly names: ReadonlyMap<string, string>;
  readonly contacts: readonly Contact[];
};

export type EstablishmentPageProps = {
  readonly siret: string;
  /** Null for one that is not at work in the register, or not in it. */
  readonly establishment: Establishment | null;
  readonly edition: RegisterEdition;
  /** The commune it is in today, and its intercommunality. */
  readonly commune: NamedTerritory | null;
  readonly epci: NamedTerritory | null;
  readonly dossier: Dossier | null;
  readonly today: string;
  readonly said: Said;
};

const Register = ({
  establishment,
  commune,
  edition,
}: { establishment: Establishment } & Pick<EstablishmentPageProps, "commune" | "edition">) => {
  const t = useT();
  const { siret, siren, unitName, isPerson, activity, size, sizeYear, created, postcode, communeName, isHead, isEmployer, isDiffusible } =
    establishment;
  const place = (
    <>
      {postcode !== null && `${postcode} `}
      {commune ? <TerritoryLink {...commune} /> : communeName}
    </>
  );
  const sized = t(`establishments.size.${size}`);
  const activityText = activity === null ? activityWords(t, establishment) : `${activityWords(t, establishment)} (${activity})`;
  const told = isDiffusible
    ? [
        unitName !== null && { label: t("establishments.column.unit"), value: unitName },
        { label: t("establishments.column.siret"), value: numberWords(siret) },
        { label: t("establishments.column.siren"), value: numberWords(siren) },
        { label: t("establishments.one.role"), value: t(isHead ? "establishments.one.roleHead" : "establishments.one.roleOther") },
        {
          label: t("establishments.column.size"),
          value: sizeYear === null ? sized : t("establishments.one.sizeValue", { size: sized, year: String(sizeYear) }),
        },
        { label: t("establishments.column.employer"), value: t(isEmployer ? "establishments.cell.yes" : "establishments.cell.no") },
        created !== null && {
          label: t("establishments.column.created"),
          value: t("establishments.one.createdValue", { day: formatDate(created) }),
        },
      ].filter((pair) => pair !== false)
    : [];
  return (
    <SplitSection title={t("establishments.one.register")} id="register">
      {!isDiffusible && <p>{t("establishments.one.undiffusible")}</p>}
      <Pairs
        pairs={[
          { label: t("establishments.column.activity"), value: activityText },
          { label: t("establishments.column.commune"), value: place },
          ...told,
        ]}
      />
      {isPerson && <p className="soft">{t("establishments.personNote")}</p>}
      <p className="soft">
        <Source
          title={t("establishments.source", {
            dataset: edition.source.dataset,
            publisher: edition.source.publisher,
            period: editionWords(edition),
          })}
          href={edition.source.page}
        />
      </p>
    </SplitSection>
  );
};

const Favourite = ({ address, isFavourite }: { address: string; isFavourite: boolean }) => {
  const t = useT();
  return (
    <PostForm action={address} hidden={{ act: isFavourite ? "unfavourite" : "favourite" }}>
      <Button>{t(isFavourite ? "establishments.favourite.remove" : "establishments.favourite.add")}</Button>{" "}
      <small className="soft">{t("establishments.favourite.note")}</small>
    </PostForm>
  );
};

/** One establishment: what the register publishes, for everyone; what a team keeps of it, for the members of its space. */
export const EstablishmentPage = ({ siret, establishment, edition, commune, epci, dossier, today, said }: EstablishmentPageProps) => {
  const t = useT();
  const address = establishmentAddress(siret);
  const title = establishment ? nameWords(t, establishment) : t("establishments.one.unknownTitle");
  const over = epci ?? commune;
  return (
    <Page
      title={title}
      hidden
      styles={["establishments"]}
      breadcrumb={[
        { href: "/territories", label: t("territories.title") },
        ...(over ? [{ href: establishmentsAddress(over.code), label: t("establishments.titleOf", { name: over.name }) }] : []),
      ]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={title} kicker={establishment ? activityWords(t, establishment) : numberWords(siret)} work />
      {!establishment && (
        <Notice>
          <p>{t("establishments.one.unknown", { value: numberWords(siret), period: editionWords(edition) })}</p>
          {dossier && dossier.notes.length + dossier.contacts.length + dossier.labels.length > 0 && (
            <p>{t("establishments.one.unknownKept")}</p>
          )}
        </Notice>
      )}
      {establishment && <Register {...{ establishment, commune, edition }} />}
      {dossier && (
        <Section
          title={t("establishments.team.title")}
          note={t("establishments.team.note", { space: dossier.team.viewer.space })}
          id="team"
        >
          <Favourite address={address} isFavourite={dossier.team.favourites.has(siret)} />
          <TeamLabels {...{ address, said }} team={dossier.team} labels={dossier.labels} />
          <TeamNotes {...{ address, today, said }} team={dossier.team} notes={dossier.notes} names={dossier.names} />
          <TeamContacts {...{ address, said }} team={dossier.team} contacts={dossier.contacts} />
          <p>
            <a href="/establishments">{t("establishments.desk.link")}</a>
          </p>
        </Section>
      )}
    </Page>
  );
};
