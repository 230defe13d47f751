import {
  Acts,
  Button,
  type Column,
  Details,
  ErrorSummary,
  Lead,
  PostForm,
  Select,
  SplitSection,
  Table,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { type Committee, fieldsOf, PactSubPage, type Said } from "../../../pacts/index.ts";
import type { Seat } from "../attendance.ts";
import type { proposedSeats } from "../read-seat.ts";

type SeatsPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly committees: readonly Committee[];
  readonly seats: readonly Seat[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** Referents of parties who may sit in a body, by body. */
  readonly proposed: ReadonlyMap<string, ReturnType<typeof proposedSeats>>;
  readonly leads: boolean;
  readonly said: Said;
};

type OfCommittee = SeatsPageProps & { readonly committee: Committee };

const AddSeat = ({ slug, committee, parties, said }: OfCommittee) => {
  const t = useT();
  const form = `seat-${committee.id}`;
  const { mine, of, value } = fieldsOf(form, said);
  const label = t("meetings.seats.add", { name: committee.name });
  return (
    <Details summary={label} open={mine}>
      <PostForm action={`/pacts/${slug}/meetings/people`} hidden={{ form, act: "add", committeeId: committee.id }} label={label}>
        <TextField {...of("person")} label={t("meetings.field.person")} required maxLength={200} value={value("person", null)} />
        <Select
          {...of("party")}
          label={t("meetings.field.party")}
          none={t("meetings.seats.otherOrganisation")}
          value={value("party", null)}
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...of("organisation")} label={t("meetings.field.organisation")} maxLength={300} value={value("organisation", null)} />
        <TextField
          {...of("email")}
          type="email"
          label={t("meetings.field.email-seat")}
          hint={t("meetings.seats.emailHint")}
          maxLength={254}
          value={value("email", null)}
        />
        <Acts>
          <Button>{t("meetings.seats.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

const Proposed = ({ slug, committee, proposed }: OfCommittee) => {
  const t = useT();
  const persons = proposed.get(committee.id) ?? [];
  if (persons.length === 0) return null;
  return (
    <Details summary={t("meetings.seats.proposed", { count: persons.length })}>
      <ul>
        {persons.map(({ memberId, organisation, name, email }) => (
          <li key={`${memberId} ${name}`}>
            <PostForm
              action={`/pacts/${slug}/meetings/people`}
              hidden={{
                ...{ form: `seat-${committee.id}`, act: "add", committeeId: committee.id },
                ...{ party: memberId, person: name, email: email ?? "" },
              }}
            >
              {[name, organisation, email ?? t("meetings.seats.noEmail")].join(", ")}{" "}
              <Button kind="quiet" label={t("meetings.seats.takeOf", { name })}>
                {t("meetings.seats.take")}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Details>
  );
};

const Seats = (props: OfCommittee) => {
  const t = useT();
  const { slug, committee, seats } = props;
  const columns: Column<Seat>[] = [
    { label: t("meetings.field.person"), heading: true, cell: ({ name }) => name },
    { label: t("meetings.field.organisation"), selfEvident: true, cell: ({ organisation }) => organisation },
    {
      label: t("meetings.field.email-seat"),
      selfEvident: true,
      cell: ({ email }) => email ?? <span className="unsaid">{t("meetings.seats.noEmail")}</span>,
    },
    {
      label: t("bonds.field.act"),
      selfEvident: true,
      cell: ({ id, name }) => (
        <PostForm action={`/pacts/${slug}/meetings/people`} hidden={{ form: "seats", act: "remove", id }}>
          <Button kind="quiet" label={t("meetings.seats.removeOf", { name })}>
            {t("meetings.seats.remove")}
          </Button>
        </PostForm>
      ),
    },
  ];
  return (
    <SplitSection id={`committee-${committee.id}`} title={committee.name}>
      <Table
        caption={t("meetings.seats.caption", { name: committee.name })}
        captionUnseen
        columns={columns}
        rows={seats.filter(({ committeeId }) => committeeId === committee.id)}
        rowKey={({ id }) => id}
        empty={t("meetings.seats.none")}
      />
      <Proposed {...props} />
      <AddSeat {...props} />
    </SplitSection>
  );
};

/** Who sits in the bodies of a pact: whom their meetings are told to. Read by who keeps the meetings alone. */
export const SeatsPage = (props: SeatsPageProps) => {
  const t = useT();
  const { slug, title, committees, leads, said } = props;
  const above = [{ href: `/pacts/${slug}/meetings`, label: t("meetings.title") }];
  return (
    <PactSubPage slug={slug} pact={title} above={above} title={`${t("meetings.seats.title")} : ${title}`} hidden>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("meetings.seats.title")} kicker={title} work>
        {t("meetings.seats.lead")}
      </Lead>
      {!leads && <p id="acts">{t("meetings.forbidden")}</p>}
      {leads && committees.length === 0 && <p className="unsaid">{t("meetings.committees.none")}</p>}
      {leads && committees.map((committee) => <Seats key={committee.id} {...props} committee={committee} />)}
    </PactSubPage>
  );
};
