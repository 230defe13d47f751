import { Checkbox, Details, Radios, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import type { AgendaLine } from "../agenda.ts";
import { decisionWays } from "../decision.ts";
import { lineFacts } from "../line-facts.ts";

export type DecisionFieldsProps = {
  readonly lines: readonly AgendaLine[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** Persons who may answer for a commitment: those who do already, and members. */
  readonly persons: readonly { readonly value: string; readonly label: string }[];
  readonly said: Said;
};

/** The commitment that a decision makes: who is bound, by when, who answers for it. */
const Commitment = ({ parties, persons, said }: DecisionFieldsProps) => {
  const t = useT();
  const { mine, of, value, ticked } = fieldsOf("minutes", said);
  return (
    <Details summary={t("meetings.decision.commitment")} open={mine}>
      <p>{t("meetings.decision.commitmentHint")}</p>
      <fieldset className={of("members").error === undefined ? "field" : "field failed"}>
        <legend>{t("meetings.field.members")}</legend>
        {of("members").error !== undefined && <span className="error">{of("members").error}</span>}
        {parties.map(({ id, name }, position) => (
          <Checkbox
            key={id}
            id={position === 0 ? of("members").id : `minutes-member-${id}`}
            name={`member-${id}`}
            label={name}
            checked={ticked(`member-${id}`, false)}
          />
        ))}
      </fieldset>
      <TextField {...of("dueOn")} type="date" label={t("meetings.field.dueOn")} value={value("dueOn", null)} />
      <Select
        {...of("to")}
        label={t("meetings.field.to")}
        none={t("meetings.decision.otherPerson")}
        options={persons}
        value={value("to", null)}
      />
      <TextField {...of("name")} label={t("meetings.field.name")} maxLength={200} value={value("name", null)} />
      <TextField
        {...of("email")}
        type="email"
        label={t("meetings.field.email")}
        hint={t("meetings.decision.emailHint")}
        maxLength={254}
        value={value("email", null)}
      />
    </Details>
  );
};

/** One decision to add, and the commitment it makes. */
export const DecisionFields = (props: DecisionFieldsProps) => {
  const t = useT();
  const { lines, parties, said } = props;
  const { of, value, ticked, mine } = fieldsOf("minutes", said);
  const points = lines.map((line) => ({ value: line.key, label: lineFacts(line).what.slice(0, 120) }));
  return (
    <>
      <TextArea {...of("decided")} rows={3} label={t("meetings.field.decided")} maxLength={2000} value={value("decided", null)} />
      {points.length > 0 && <Select {...of("about")} label={t("meetings.field.about")} options={points} value={value("about", null)} />}
      <Radios
        {...of("way")}
        label={t("meetings.field.way")}
        value={value("way", "consensus")}
        options={decisionWays.map((way) => ({ value: way, label: t(`meetings.way.${way}`) }))}
      />
      <Details
        summary={t("meetings.decision.votes")}
        open={mine && (["votesFor", "votesAgainst", "abstentions"] as const).some((name) => value(name, null))}
      >
        {(["votesFor", "votesAgainst", "abstentions"] as const).map((name) => (
          <TextField
            key={name}
            {...of(name)}
            label={t(`meetings.field.${name}`)}
            inputMode="numeric"
            maxLength={4}
            value={value(name, null)}
          />
        ))}
      </Details>
      <Checkbox
        {...of("isPublic")}
        label={t("meetings.field.isPublic")}
        hint={t("meetings.decision.publicHint")}
        bare
        checked={ticked("isPublic", false)}
      />
      {parties.length > 0 && <Commitment {...props} />}
    </>
  );
};
