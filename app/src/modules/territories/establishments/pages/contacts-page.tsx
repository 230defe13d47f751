import { ErrorSummary, FilterForm, Lead, Page, Table, TextField, useT } from "../../../../ui/index.ts";
import { establishmentAddress } from "../filter/filter-address.ts";
import type { Team } from "../team/read-team.ts";
import type { Contact } from "../team/team.repository.ts";
import type { Said } from "./said.ts";
import { ContactText, EraseContact } from "./team-contacts.tsx";

type Props = {
  readonly team: Team;
  readonly query: string;
  readonly contacts: readonly Contact[];
  /** How many are shown at most; null when all are. */
  readonly most: number | null;
  readonly nameOf: (siret: string) => string;
  readonly said: Said;
};

/** Every person a space keeps as a contact: what answers one who asks what is kept of them, or to be erased. */
export const ContactsPage = ({ team, query, contacts, most, nameOf, said }: Props) => {
  const t = useT();
  const asked = query === "" ? "" : `?q=${encodeURIComponent(query)}`;
  return (
    <Page
      title={t("establishments.contacts.all")}
      hidden
      styles={["establishments"]}
      breadcrumb={[{ href: "/establishments", label: t("establishments.desk.title") }]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("establishments.contacts.all")} work>
        {t("establishments.contacts.lead", { space: team.viewer.space })}
      </Lead>
      <FilterForm action="/establishments/contacts" label={t("establishments.contacts.all")} submit={t("establishments.filter.submit")}>
        <TextField bare type="search" name="q" label={t("establishments.contacts.search")} value={query} maxLength={100} />
      </FilterForm>
      <p className="soft">
        {t("establishments.contacts.found", { count: contacts.length })}
        {most !== null && ` ${t("establishments.contacts.more", { most })}`}
      </p>
      <Table
        caption={t("establishments.contacts.all")}
        captionUnseen
        columns={[
          { label: t("establishments.contacts.title"), heading: true, cell: (contact) => <ContactText contact={contact} /> },
          {
            label: t("establishments.column.name"),
            cell: ({ siret }) => <a href={`${establishmentAddress(siret)}#contacts`}>{nameOf(siret)}</a>,
          },
          {
            label: t("establishments.contacts.erase"),
            cell: (contact) => team.mayWrite && <EraseContact address={`/establishments/contacts${asked}`} contact={contact} />,
            selfEvident: true,
          },
        ]}
        rows={contacts}
        rowKey={({ id }) => id}
        empty={query === "" ? t("establishments.contacts.none") : t("establishments.contacts.notFound", { query })}
      />
      {query !== "" && contacts.length > 0 && (
        <p>
          <a href={`/establishments/contacts.json${asked}`}>{t("establishments.contacts.export")}</a>{" "}
          <small className="soft">{t("establishments.contacts.exportNote")}</small>
        </p>
      )}
    </Page>
  );
};
