import { Acts, Button, PostForm, Select, TextArea, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said, stampOf } from "../../pacts/index.ts";
import { type Opinion, opinionFields, opinionSenses } from "./opinion.ts";

type Props = {
  readonly action: string;
  readonly said: Said;
  /** The opinion that is changed; null for a new one. */
  readonly opinion: Opinion | null;
  readonly proposals: readonly { readonly id: string; readonly title: string }[];
};

/** What is asked of a body, and what it answered. */
export const OpinionForm = ({ action, said, opinion, proposals }: Props) => {
  const t = useT();
  const { of, value } = fieldsOf("opinion", said);
  const label = opinion === null ? t("opinions.add") : t("opinions.change", { body: opinion.body });
  const was = opinion === null ? "" : stampOf(opinionFields(opinion));
  const dayField = (name: "askedOn" | "dueOn" | "givenOn") => (
    <TextField {...of(name)} type="date" label={t(`opinions.field.${name}`)} value={value(name, opinion?.[name] ?? null)} />
  );
  return (
    <PostForm action={action} hidden={{ form: "opinion", act: "opinion", was }} label={label}>
      <TextField
        {...of("body")}
        label={t("opinions.field.body")}
        hint={t("opinions.field.bodyHint")}
        required
        maxLength={300}
        value={value("body", opinion?.body ?? null)}
      />
      <Select
        {...of("proposalId")}
        label={t("opinions.field.proposalId")}
        none={t("opinions.pact")}
        value={value("proposalId", opinion?.proposalId ?? null)}
        options={proposals.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {dayField("askedOn")}
      {dayField("dueOn")}
      <Select
        {...of("sense")}
        label={t("opinions.field.sense")}
        none={t("opinions.field.senseNone")}
        value={value("sense", opinion?.sense ?? null)}
        options={opinionSenses.map((sense) => ({ value: sense, label: t(`opinions.sense.${sense}`) }))}
      />
      {dayField("givenOn")}
      <TextField
        {...of("reference")}
        label={t("opinions.field.reference")}
        maxLength={300}
        value={value("reference", opinion?.reference ?? null)}
      />
      <TextArea {...of("text")} label={t("opinions.field.text")} rows={4} maxLength={10_000} value={value("text", opinion?.text ?? null)} />
      <TextField {...of("url")} type="url" label={t("opinions.field.url")} maxLength={2000} value={value("url", opinion?.url ?? null)} />
      <Acts>
        <Button>{t("opinions.submit")}</Button>
      </Acts>
    </PostForm>
  );
};

export const RemoveOpinion = ({ action, opinion }: { action: string; opinion: Opinion }) => {
  const t = useT();
  return (
    <PostForm action={action} hidden={{ form: "acts", act: "remove", was: stampOf(opinionFields(opinion)) }}>
      <Button kind="quiet" label={t("opinions.removeOf", { body: opinion.body })}>
        {t("opinions.remove")}
      </Button>
    </PostForm>
  );
};
