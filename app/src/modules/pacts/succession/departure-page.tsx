import {
  Acts,
  Button,
  ErrorSummary,
  formatDate,
  Lead,
  Notice,
  PostForm,
  Select,
  SplitSection,
  TextField,
  useT,
} from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import type { LifeParty } from "../life/pact-life.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { BequestFields } from "./bequest-fields.tsx";
import type { Estate } from "./estate.ts";
import { EstateParts } from "./estate-parts.tsx";

/** What else hangs on a party, besides what it holds. */
export type Standing = {
  /** Without it, too few parties are left for the pact to bind them. */
  readonly isNeeded: boolean;
  /** Its organisation is the one that follows the pact here. */
  readonly leadsHere: boolean;
  /** Bodies of the text that name it, as the text words them. */
  readonly bodies: readonly string[];
};

export type DeparturePageProps = {
  readonly slug: string;
  readonly title: string;
  readonly parties: readonly LifeParty[];
  readonly party: LifeParty | null;
  readonly estate: Estate | null;
  readonly standing: Standing | null;
  readonly mayWrite: boolean;
  readonly today: string;
  readonly said: Said;
};

const FORM = "departure";

const Choose = ({ slug, parties, party }: DeparturePageProps) => {
  const t = useT();
  return (
    <SplitSection id="choose" title={t("departure.choose.title")}>
      <form action={`/pacts/${slug}/life/departure`} aria-label={t("departure.choose.title")}>
        <Select
          name="party"
          label={t("departure.field.party")}
          required
          value={party?.id}
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Acts>
          <Button>{t("departure.choose.submit")}</Button>
        </Acts>
      </form>
    </SplitSection>
  );
};

const Warnings = ({ party, standing }: { party: LifeParty; standing: Standing }) => {
  const t = useT();
  const { name } = party;
  return (
    <>
      {party.leftOn === null && standing.isNeeded && <Notice kind="risk">{t("departure.needed", { name })}</Notice>}
      {standing.leadsHere && <Notice kind="risk">{t("departure.leadsHere", { name })}</Notice>}
      {standing.bodies.length > 0 && (
        <Notice kind="risk">
          <p>{t("departure.bodies", { name })}</p>
          <ul>
            {standing.bodies.map((body) => (
              <li key={body}>{body}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

const Leave = ({ slug, party, parties, today, said, estate }: DeparturePageProps & { party: LifeParty; estate: Estate }) => {
  const t = useT();
  const { of, value } = fieldsOf(FORM, said);
  const isGone = party.leftOn !== null;
  const others = parties.filter(({ id, leftOn }) => id !== party.id && leftOn === null);
  const title = isGone ? t("departure.handOver.title") : t("departure.leave.title", { name: party.name });
  return (
    <SplitSection id="leave" title={title}>
      <PostForm
        action={`/pacts/${slug}/life/departure?party=${party.id}`}
        hidden={{ form: FORM, act: "leave", party: party.id }}
        label={title}
      >
        {!isGone && <TextField {...of("on")} type="date" label={t("departure.field.on")} required value={value("on", today)} />}
        <TextField
          {...of("reason")}
          label={t("departure.field.reason")}
          hint={t("departure.field.reasonHint")}
          required
          maxLength={500}
          value={value("reason", null)}
        />
        <Select
          {...of("heir")}
          label={t("departure.field.heir")}
          hint={t("departure.field.heirHint")}
          none={t("departure.field.nobody")}
          required={isGone}
          value={value("heir", null)}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <BequestFields
          {...{ name: party.name, estate, others, of, value }}
          how="leaves"
          heir={t("succession.heirOf.chosen")}
          successors={[]}
        />
        <Acts>
          <Button kind="main">{t(isGone ? "departure.handOver.submit" : "departure.leave.submit")}</Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};

/** What a party leaves behind when it leaves a pact, and who takes it over. */
export const DeparturePage = (props: DeparturePageProps) => {
  const t = useT();
  const { slug, title, party, estate, standing, mayWrite, said } = props;
  return (
    <PactSubPage
      hidden
      slug={slug}
      pact={title}
      title={`${t("departure.title")} : ${title}`}
      above={[{ href: `/pacts/${slug}/life`, label: t("pacts.nav.life") }]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("departure.title")} kicker={title} work>
        {party?.leftOn ? t("departure.gone", { name: party.name, date: formatDate(party.leftOn) }) : t("departure.lead")}
      </Lead>
      {!mayWrite && <p className="soft">{t("bonds.forbiddenPact")}</p>}
      {party && estate && standing && (
        <>
          <Warnings party={party} standing={standing} />
          <SplitSection id="estate" title={t("departure.estate.title", { name: party.name })}>
            <EstateParts name={party.name} estate={estate} />
          </SplitSection>
          {mayWrite && <Leave {...props} party={party} estate={estate} />}
        </>
      )}
      <Choose {...props} />
    </PactSubPage>
  );
};
