import { Acts, Button, Checkbox, Details, PostForm, Radios, Select, TextArea, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { Commitment } from "../pact.schema.ts";
import { partiesMeant } from "./parties-meant.ts";
import { type Contribution, contributionNatures, type Pledge, pledgeStatuses } from "./pledge.ts";
import { PledgeCharter, PledgeTowards } from "./pledge-parts.tsx";

type FormProps = {
  readonly slug: string;
  readonly said: Said;
  readonly parties: readonly LifeParty[];
  readonly speaksFor: ReadonlySet<string>;
};

const PledgeFields = ({ form, said, parties, speaksFor, pledge, told }: FormProps & PledgeProps & { form: string }) => {
  const t = useT();
  const { of, value, ticked } = fieldsOf(form, said);
  const open = parties.filter(({ id, leftOn }) => pledge?.memberIds.includes(id) || (leftOn === null && speaksFor.has(id)));
  const meant = partiesMeant(told?.commitment.who ?? [], parties);
  const isBound = (party: LifeParty): boolean => pledge?.memberIds.includes(party.id) ?? (open.length === 1 || meant.has(party.id));
  const deadline = told?.commitment.deadline ?? null;
  return (
    <>
      <fieldset className={of("members").error === undefined ? "field" : "field failed"}>
        <legend>{t("bonds.field.members")}</legend>
        {of("members").error !== undefined && <span className="error">{of("members").error}</span>}
        {open.map((party, position) => (
          <Checkbox
            key={party.id}
            id={position === 0 ? `${form}-members` : `${form}-${party.id}`}
            name={`member-${party.id}`}
            label={party.name}
            checked={ticked(`member-${party.id}`, isBound(party))}
          />
        ))}
      </fieldset>
      <TextArea
        {...of("what")}
        label={t("bonds.field.what")}
        rows={3}
        maxLength={2000}
        required
        value={value("what", pledge?.what ?? told?.commitment.what ?? null)}
      />
      <TextField
        {...of("dueOn")}
        type="date"
        label={t("bonds.field.dueOn")}
        value={value("dueOn", pledge?.dueOn ?? (deadline?.length === 10 ? deadline : null))}
      />
      <Radios
        {...of("status")}
        label={t("bonds.field.status")}
        required
        value={value("status", pledge?.status ?? "open")}
        options={pledgeStatuses.map((status) => ({ value: status, label: t(`bonds.status.${status}`) }))}
      />
      <PledgeTowards {...{ form, said, parties, pledge }} />
      <PledgeCharter {...{ form, said, pledge }} />
      <TextField
        {...of("statusReason")}
        label={t("bonds.field.statusReason")}
        hint={t("bonds.field.statusReasonHint")}
        maxLength={2000}
        value={value("statusReason", pledge?.statusReason ?? null)}
      />
      <TextField
        {...of("evidence")}
        label={t("bonds.field.evidence")}
        maxLength={2000}
        value={value("evidence", pledge?.evidence ?? null)}
      />
      <TextField
        {...of("evidenceUrl")}
        type="url"
        label={t("bonds.field.evidenceUrl")}
        maxLength={2000}
        value={value("evidenceUrl", pledge?.evidenceUrl ?? null)}
      />
    </>
  );
};

type PledgeProps = {
  readonly pledge?: Pledge;
  readonly told?: { readonly id: string; readonly commitment: Commitment } | null;
};

export const AddPledge = ({ told = null, ...props }: FormProps & PledgeProps) => {
  const t = useT();
  const form = told === null ? "new" : `told-${told.id}`;
  const label = t(told === null ? "bonds.add.own" : "bonds.add.told");
  return (
    <Details summary={label} open={fieldsOf(form, props.said).mine}>
      <PostForm action={`/pacts/${props.slug}/commitments`} hidden={{ form, act: "add", toldId: told?.id ?? "" }} label={label}>
        <PledgeFields form={form} told={told} {...props} />
        <Acts>
          <Button>{t("bonds.add.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const ChangePledge = ({ pledge, ...props }: FormProps & { pledge: Pledge }) => {
  const t = useT();
  const form = pledge.id;
  const label = t("bonds.change.title", { what: pledge.what });
  const hidden = { form, act: "change", id: pledge.id, revision: String(pledge.revision), toldId: pledge.toldId ?? "" };
  return (
    <Details summary={label} open={fieldsOf(form, props.said).mine}>
      <PostForm action={`/pacts/${props.slug}/commitments`} hidden={hidden} label={label}>
        <PledgeFields form={form} pledge={pledge} {...props} />
        <Acts>
          <Button>{t("bonds.change.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const AddContribution = ({ slug, said, parties, speaksFor }: FormProps) => {
  const t = useT();
  const form = "contribution";
  const { mine, of, value } = fieldsOf(form, said);
  const open = parties.filter(({ id, leftOn }) => leftOn === null && speaksFor.has(id));
  const label = t("bonds.contributions.add");
  return (
    <Details summary={label} open={mine}>
      <PostForm action={`/pacts/${slug}/commitments`} hidden={{ form, act: "contribute" }} label={label}>
        <Select
          {...of("memberId")}
          label={t("bonds.field.memberId")}
          required
          value={value("memberId", open.length === 1 ? (open[0]?.id ?? null) : null)}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Radios
          {...of("nature")}
          label={t("bonds.field.nature")}
          required
          value={value("nature", "cash")}
          options={contributionNatures.map((nature) => ({ value: nature, label: t(`bonds.nature.${nature}`) }))}
        />
        <TextField
          {...of("what")}
          label={t("bonds.field.contribution")}
          hint={t("bonds.field.contributionHint")}
          required
          maxLength={500}
          value={value("what", null)}
        />
        <TextField
          {...of("valueEur")}
          label={t("bonds.field.valueEur")}
          hint={t("bonds.field.valueEurHint")}
          inputMode="decimal"
          value={value("valueEur", null)}
        />
        <Acts>
          <Button>{t("bonds.contributions.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const RemoveContribution = ({ slug, contribution: { id, what } }: { slug: string; contribution: Contribution }) => {
  const t = useT();
  return (
    <PostForm action={`/pacts/${slug}/commitments`} hidden={{ form: "contributions", act: "remove", id }}>
      <Button kind="quiet" label={t("bonds.contributions.removeOf", { what })}>
        {t("bonds.contributions.remove")}
      </Button>
    </PostForm>
  );
};
