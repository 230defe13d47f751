import { Acts, Button, Details, PostForm, Select, TextArea, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import { type Committee, committeeFields, committeeKindIn, committeeKinds } from "./committee.ts";
import { stampOf } from "./stamp-of.ts";

type CommitteeFormProps = {
  readonly slug: string;
  readonly said: Said;
  /** The body that is changed, or the one of the text that is followed from now on; neither for a new one. */
  readonly committee?: Committee;
  readonly told?: { readonly id: string; readonly name: string };
};

/** A body that steers the pact: what it is for, who chairs it, when it meets. */
export const CommitteeForm = ({ slug, said, committee, told }: CommitteeFormProps) => {
  const t = useT();
  const form = committee?.id ?? (told === undefined ? "committee" : `told-${told.id}`);
  const { mine, of, value } = fieldsOf(form, said);
  const name = committee?.name ?? told?.name ?? null;
  const add = told === undefined ? t("parties.committees.add") : t("parties.committees.follow", { name: told.name });
  const label = committee === undefined ? add : t("parties.committees.change", { name: committee.name });
  const was = committee === undefined ? "" : stampOf(committeeFields(committee));
  const toldId = committee?.toldId ?? told?.id ?? "";
  const metOn = value("metOn", committee?.metOn.join("\n") ?? null);
  return (
    <Details summary={label} open={mine}>
      <PostForm action={`/pacts/${slug}/parties`} hidden={{ form, act: "committee", id: committee?.id ?? "", was, toldId }} label={label}>
        <TextField {...of("name")} label={t("parties.field.name")} required maxLength={300} value={value("name", name)} />
        <Select
          {...of("kind")}
          label={t("parties.field.kind")}
          required
          value={value("kind", committee?.kind ?? (name === null ? null : committeeKindIn(name)))}
          options={committeeKinds.map((kind) => ({ value: kind, label: t(`parties.committeeKind.${kind}`) }))}
        />
        <TextField
          {...of("chair")}
          label={t("parties.field.chair")}
          hint={t("parties.field.chairHint")}
          maxLength={300}
          value={value("chair", committee?.chair ?? null)}
        />
        <Details
          summary={t("parties.group.meetings")}
          open={
            of("metOn").error !== undefined ||
            of("quorum").error !== undefined ||
            (metOn ?? "") !== "" ||
            (value("rhythm", committee?.rhythm ?? null) ?? "") !== ""
          }
        >
          <TextField
            {...of("rhythm")}
            label={t("parties.field.rhythm")}
            hint={t("parties.field.rhythmHint")}
            maxLength={300}
            value={value("rhythm", committee?.rhythm ?? null)}
          />
          <TextField
            {...of("quorum")}
            label={t("parties.field.quorum")}
            hint={t("parties.field.quorumHint")}
            inputMode="numeric"
            maxLength={3}
            value={value("quorum", committee?.quorum?.toString() ?? null)}
          />
          <TextArea {...of("metOn")} rows={4} label={t("parties.field.metOn")} hint={t("parties.field.metOnHint")} value={metOn} />
        </Details>
        <Acts>
          <Button>{t("parties.committees.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const RemoveCommittee = ({ slug, committee }: { slug: string; committee: Committee }) => {
  const t = useT();
  const { id, name } = committee;
  const was = stampOf(committeeFields(committee));
  return (
    <PostForm action={`/pacts/${slug}/parties`} hidden={{ form: "committees", act: "remove", id, was }}>
      <Button kind="quiet" label={t("parties.committees.removeOf", { name })}>
        {t("parties.committees.remove")}
      </Button>
    </PostForm>
  );
};
