import {
  Button,
  Details,
  ErrorSummary,
  formatDate,
  formatNumber,
  Lead,
  Page,
  PostForm,
  Section,
  Table,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { establishmentAddress } from "../filter/filter-address.ts";
import type { Team } from "../team/read-team.ts";
import type { CountedLabel, Note } from "../team/team.repository.ts";
import { EstablishmentTable, type ListedEstablishment } from "./establishment-table.tsx";
import { fieldOf, type Said } from "./said.ts";

export type DeskPageProps = {
  readonly team: Team;
  readonly steps: readonly Note[];
  /** How many steps there are beyond those shown. */
  readonly moreSteps: number;
  readonly favourites: readonly ListedEstablishment[];
  /** What each establishment is called, by SIRET. */
  readonly nameOf: (siret: string) => string;
  readonly today: string;
  readonly said: Said;
};

const ADDRESS = "/establishments";

const Steps = ({ steps, moreSteps, nameOf, today }: Pick<DeskPageProps, "steps" | "moreSteps" | "nameOf" | "today">) => {
  const t = useT();
  return (
    <Section title={t("establishments.desk.steps")} id="steps">
      <Table
        caption={t("establishments.desk.steps")}
        captionUnseen
        columns={[
          {
            label: t("establishments.column.name"),
            heading: true,
            cell: ({ siret, id }) => <a href={`${establishmentAddress(siret)}#n-${id}`}>{nameOf(siret)}</a>,
          },
          { label: t("establishments.desk.step"), cell: ({ nextStep }) => nextStep, selfEvident: true },
          {
            label: t("establishments.desk.day"),
            cell: ({ nextOn }) =>
              nextOn !== null && (
                <>
                  {formatDate(nextOn)}
                  {nextOn < today && <span className="late"> {t("establishments.notes.late")}</span>}
                </>
              ),
          },
        ]}
        rows={steps}
        rowKey={({ id }) => id}
        empty={t("establishments.desk.noSteps")}
      />
      {moreSteps > 0 && <p className="soft">{t("establishments.desk.moreSteps", { count: moreSteps })}</p>}
    </Section>
  );
};

const OwnLabel = ({ label, said }: { label: CountedLabel; said: Said }) => {
  const t = useT();
  const { id, name } = label;
  const form = `label-${id}`;
  return (
    <Details summary={t("establishments.labels.renameOf", { name })} open={said.form === form}>
      <PostForm action={ADDRESS} hidden={{ act: "rename", form, id }} className="filters">
        <TextField {...fieldOf(said, form, { name })("name")} bare label={t("establishments.labels.newName")} maxLength={60} required />
        <Button>{t("establishments.labels.rename")}</Button>
      </PostForm>
      <PostForm action={ADDRESS} hidden={{ act: "remove", form, id }}>
        <Button kind="grave" label={t("establishments.labels.removeOf", { name })}>
          {t("establishments.labels.remove")}
        </Button>
      </PostForm>
    </Details>
  );
};

const Labels = ({ team, said }: Pick<DeskPageProps, "team" | "said">) => {
  const t = useT();
  const isOwn = ({ organisationId }: CountedLabel): boolean => team.mayWrite && organisationId === team.viewer.organisation.id;
  return (
    <Section title={t("establishments.desk.labels")} note={t("establishments.desk.labelWhere")} id="labels">
      <Table
        caption={t("establishments.desk.labels")}
        captionUnseen
        columns={[
          { label: t("establishments.labels.title"), heading: true, cell: ({ name }) => <span className="tag">{name}</span> },
          { label: t("establishments.title"), numeric: true, cell: ({ count }) => formatNumber(count) },
          {
            label: t("establishments.labels.change"),
            cell: (label) => isOwn(label) && <OwnLabel label={label} said={said} />,
            selfEvident: true,
          },
        ]}
        rows={team.labels}
        rowKey={({ id }) => id}
        empty={t("establishments.desk.noLabels")}
      />
    </Section>
  );
};

/** What a team has to do with the establishments it follows. */
export const DeskPage = ({ team, steps, moreSteps, favourites, nameOf, today, said }: DeskPageProps) => {
  const t = useT();
  return (
    <Page
      title={t("establishments.desk.title")}
      hidden
      styles={["establishments"]}
      breadcrumb={[{ href: "/territories", label: t("territories.title") }]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("establishments.desk.title")} work>
        {t("establishments.desk.lead", { space: team.viewer.space })}
      </Lead>
      <Steps {...{ steps, moreSteps, nameOf, today }} />
      <Section title={t("establishments.desk.favourites")} note={t("establishments.favourite.note")} id="favourites">
        <EstablishmentTable
          rows={favourites}
          caption={t("establishments.desk.favourites")}
          sorted={null}
          empty={t("establishments.desk.noFavourites")}
        />
      </Section>
      <Labels team={team} said={said} />
      <p>
        <a href="/establishments/contacts">{t("establishments.contacts.all")}</a>
      </p>
    </Page>
  );
};
