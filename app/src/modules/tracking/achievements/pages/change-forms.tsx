import { Acts, Button, Checkbox, Details, formatDate, Notice, PostForm, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf } from "../../../pacts/index.ts";
import { isCounted } from "../achievement.ts";
import { countWords } from "../achievement-words.ts";
import { MoreFields, PlaceAndEvidence, QuantityAndDay, UnitField, WhatField } from "./achievement-fields.tsx";
import type { AchievementView } from "./achievement-view.ts";

/** The indicators where it may count: open, or counting it already. */
const Counts = ({ one, indicators, said }: AchievementView) => {
  const t = useT();
  const { ticked } = fieldsOf("edit", said);
  const offered = indicators.filter(({ id, isOpen }) => isOpen || one.indicatorIds.includes(id));
  if (offered.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{t("achievements.field.counts")}</legend>
      <span className="hint">{t("achievements.field.countsHint")}</span>
      {offered.map(({ id, label, unit }) => (
        <Checkbox
          key={id}
          id={`edit-counts-${id}`}
          name={`counts-${id}`}
          label={`${label} (${unit})`}
          checked={ticked(`counts-${id}`, one.indicatorIds.includes(id))}
        />
      ))}
    </fieldset>
  );
};

const Edit = (view: AchievementView) => {
  const t = useT();
  const { slug, one, actions, said } = view;
  const common = { form: "edit", said, start: one };
  const { mine } = fieldsOf("edit", said);
  const { what, day, place, evidence } = one;
  const now = { what, quantity: countWords(t, one), day: formatDate(day), place: place ?? t("achievements.place.none") };
  return (
    <Details id="edit" summary={t("achievements.one.edit")} open={mine}>
      {mine && <Notice>{t("achievements.one.now", { ...now, evidence: t(`achievements.evidence.${evidence}`) })}</Notice>}
      <PostForm
        action={`/pacts/${slug}/achievements/${one.id}`}
        hidden={{ form: "edit", act: "edit", revision: String(one.revision) }}
        label={t("achievements.one.edit")}
      >
        <WhatField {...common} />
        <QuantityAndDay {...common} />
        <UnitField {...common} required />
        <Counts {...view} />
        <PlaceAndEvidence {...common} />
        <MoreFields {...common} actions={actions} />
        <Acts>
          <Button kind="main">{t("achievements.one.editSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

const SetAside = ({ slug, one, said }: AchievementView) => {
  const t = useT();
  const { of, value, mine } = fieldsOf("aside", said);
  return (
    <Details id="aside" summary={t("achievements.one.setAside")} open={mine}>
      <PostForm
        action={`/pacts/${slug}/achievements/${one.id}`}
        hidden={{ form: "aside", act: "aside", revision: String(one.revision) }}
        label={t("achievements.one.setAside")}
      >
        <TextField
          {...of("because")}
          label={t("achievements.one.because")}
          hint={t("achievements.one.becauseHint")}
          required
          maxLength={500}
          value={value("because", null)}
        />
        <Acts>
          <Button kind="grave">{t("achievements.one.setAsideSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

const TakeBack = ({ slug, one }: AchievementView) => {
  const t = useT();
  return (
    <PostForm action={`/pacts/${slug}/achievements/${one.id}`} hidden={{ form: "back", act: "back", revision: String(one.revision) }}>
      <Button>{t("achievements.one.takeBack")}</Button>
    </PostForm>
  );
};

/** What can still be done with an achievement. */
export const ChangeForms = (view: AchievementView) => (
  <div id="acts">
    {isCounted(view.one) && <Edit {...view} />}
    {isCounted(view.one) && <SetAside {...view} />}
    {view.one.removedBecause !== null && <TakeBack {...view} />}
  </div>
);
