import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  Page,
  PostForm,
  Section,
  Select,
  Table,
  TextField,
  useT,
} from "../../../ui/index.ts";
import type { Typed } from "../describe-organisation.ts";
import { organisationKinds } from "../organisation-kinds.ts";
import type { SpaceOrganisation } from "../space-organisations.ts";
import { kindWord } from "./kind-word.ts";

export type AddFields = Typed & { readonly administrator: string };

type OrganisationsProps = {
  readonly space: string;
  readonly organisations: readonly SpaceOrganisation[];
  /** Whether the reader adds organisations; then what they typed, when it was refused. */
  readonly adds: boolean;
  readonly said?: AddFields | undefined;
  readonly errors?: readonly FormError[];
};

const Organisations = ({ organisations }: Pick<OrganisationsProps, "organisations">) => {
  const t = useT();
  return (
    <Table<SpaceOrganisation>
      caption={t("identity.organisations.caption")}
      captionUnseen
      rows={organisations}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t("identity.organisations.name"),
          heading: true,
          cell: ({ id, name }) => <a href={`/organisations/${id}`}>{name}</a>,
        },
        {
          label: t("identity.organisations.kind"),
          cell: ({ kind, leads }) => (
            <>
              {kindWord(t, kind)}
              {leads && <p className="soft">{t("identity.organisations.leads")}</p>}
            </>
          ),
        },
        {
          label: t("identity.organisations.territory"),
          cell: ({ place }) => (place === null ? "–" : place.href === null ? place.name : <a href={place.href}>{place.name}</a>),
        },
        {
          label: t("identity.organisations.members"),
          cell: ({ members, isAdministered }) => (
            <>
              {t("identity.organisation.members.count", { count: members })}
              {members > 0 && !isAdministered && <p className="soft">{t("identity.organisations.unadministered")}</p>}
            </>
          ),
        },
      ]}
    />
  );
};

const AddOrganisation = ({ said, errors }: { said: AddFields | undefined; errors: readonly FormError[] }) => {
  const t = useT();
  return (
    <Section id="add" title={t("identity.organisations.add.title")} note={t("identity.organisations.add.note")}>
      <PostForm action="/organisations">
        <TextField
          name="name"
          required
          maxLength={200}
          label={t("identity.organisation.edit.name")}
          value={said?.name}
          error={errorOf(errors, "name")}
        />
        <Select
          name="kind"
          required
          label={t("identity.organisations.kind")}
          options={organisationKinds.map((kind) => ({ value: kind, label: kindWord(t, kind) }))}
          value={said?.kind}
          error={errorOf(errors, "kind")}
        />
        <TextField
          name="siren"
          inputMode="numeric"
          label={t("identity.organisation.edit.siren")}
          hint={t("identity.organisation.edit.sirenHint")}
          value={said?.siren}
          error={errorOf(errors, "siren")}
        />
        <TextField
          name="territory"
          maxLength={100}
          label={t("identity.organisations.add.territory")}
          hint={t("identity.organisations.add.territoryHint")}
          value={said?.territory}
          error={errorOf(errors, "territory")}
        />
        <TextField
          name="administrator"
          type="email"
          required
          maxLength={254}
          label={t("identity.organisations.add.administrator")}
          hint={t("identity.organisations.add.administratorHint")}
          value={said?.administrator}
          error={errorOf(errors, "administrator")}
        />
        <Button kind="main">{t("identity.organisations.add.submit")}</Button>
      </PostForm>
    </Section>
  );
};

/** The organisations of a space; for who leads it, the form that adds one. */
export const OrganisationsPage = ({ space, organisations, adds, said, errors = [] }: OrganisationsProps) => {
  const t = useT();
  const title = t("identity.organisations.title");
  return (
    <Page title={title} hidden>
      <ErrorSummary errors={errors} />
      <Lead title={title} kicker={t("identity.organisations.kicker", { space })} work>
        {adds && <ButtonLink href="#add">{t("identity.organisations.add.title")}</ButtonLink>}
      </Lead>
      <Section title={t("identity.organisations.list")} note={t("identity.organisations.count", { count: organisations.length })}>
        <Organisations organisations={organisations} />
      </Section>
      {adds && <AddOrganisation said={said} errors={errors} />}
    </Page>
  );
};
