import { Acts, Button, Details, PostForm, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { fieldsOf } from "../../form-fields.ts";
import type { ClauseStanding } from "../clause.ts";
import type { MoneyView } from "../money-view.ts";
import { partiesWords, scopeWords } from "../money-words.ts";

type FormProps = { readonly view: MoneyView; readonly said: Said };

/** A parity takes two parties; a form offers no more than this many. */
const PLACES = { least: 2, most: 12 } as const;

/** Which parties, on what, in which words, said where. */
const ClauseFields = ({ form, view, said, clause }: FormProps & { form: string; clause: ClauseStanding["clause"] | null }) => {
  const t = useT();
  const { parties, axes } = view;
  const { of, value } = fieldsOf(form, said);
  const open = parties.filter(({ id, leftOn }) => leftOn === null || clause?.memberIds.includes(id));
  const count = Math.max(PLACES.least, clause?.memberIds.length ?? 0, Math.min(open.length, PLACES.most));
  const places = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <>
      {places.map((place) => (
        <Select
          key={place}
          {...of(`party-${place}`)}
          label={t(place <= PLACES.least ? "money.field.party" : "money.field.partyMore", { place })}
          required={place <= PLACES.least}
          value={value(`party-${place}`, clause?.memberIds[place - 1] ?? null)}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ))}
      <Select
        {...of("axis")}
        label={t("money.field.axis")}
        none={t("money.field.wholePact")}
        value={value("axis", clause?.axisId ?? null)}
        options={axes.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextArea
        {...of("says")}
        label={t("money.field.says")}
        hint={t("money.field.saysHint")}
        rows={3}
        maxLength={2000}
        required
        value={value("says", clause?.says ?? null)}
      />
      <TextField
        {...of("saidIn")}
        label={t("money.field.saidIn")}
        hint={t("money.field.saidInHint")}
        maxLength={500}
        value={value("saidIn", clause?.saidIn ?? null)}
      />
    </>
  );
};

export const AddClause = ({ view, said }: FormProps) => {
  const t = useT();
  const form = "clause";
  return (
    <Details id="acts" summary={t("money.parity.add")} open={fieldsOf(form, said).mine}>
      <PostForm action={`/pacts/${view.slug}/money`} hidden={{ form, act: "add" }} label={t("money.parity.add")}>
        <ClauseFields form={form} view={view} said={said} clause={null} />
        <Acts>
          <Button>{t("money.parity.addSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const ChangeClause = ({ standing, view, said }: FormProps & { standing: ClauseStanding }) => {
  const t = useT();
  const { clause } = standing;
  const form = clause.id;
  const { mine } = fieldsOf(form, said);
  const label = t("money.parity.change");
  return (
    <Details summary={label} open={mine}>
      <PostForm
        action={`/pacts/${view.slug}/money`}
        hidden={{ form, act: "change", id: clause.id, revision: String(clause.revision) }}
        label={label}
      >
        <ClauseFields form={form} view={view} said={said} clause={clause} />
        <Acts>
          <Button>{t("money.parity.changeSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const RemoveClause = ({ standing, slug }: { standing: ClauseStanding; slug: string }) => {
  const t = useT();
  const { id, revision } = standing.clause;
  const label = t("money.parity.removeOf", { parties: partiesWords(standing), scope: scopeWords(t, standing) });
  return (
    <PostForm action={`/pacts/${slug}/money`} hidden={{ form: "clauses", act: "remove", id, revision: String(revision) }}>
      <Button kind="quiet" label={label}>
        {t("money.parity.remove")}
      </Button>
    </PostForm>
  );
};
