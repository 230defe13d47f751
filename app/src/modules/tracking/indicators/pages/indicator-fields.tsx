import { Checkbox, Details, Radios, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type PactGround, type Said } from "../../../pacts/index.ts";
import { figureIds, labelKey } from "../../../territories/index.ts";
import { feeds, levels, measures, rhythms } from "../indicator.ts";
import type { IndicatorFields, TrackedIndicator } from "../tracked.ts";

type IndicatorFieldsProps = {
  readonly form: string;
  readonly said: Said;
  readonly ground: PactGround;
  readonly others: readonly TrackedIndicator[];
  readonly from: Partial<IndicatorFields>;
};

const underOf = ({ axisId = null, actionId = null }: Partial<IndicatorFields>): string =>
  actionId !== null ? `action:${actionId}` : axisId !== null ? `axis:${axisId}` : "";

const Official = ({ form, said, ground, from }: Omit<IndicatorFieldsProps, "others">) => {
  const t = useT();
  const { of, value, mine } = fieldsOf(form, said);
  return (
    <Details summary={t("tracked.one.figure")} open={mine || from.figure != null}>
      <Select
        {...of("territory")}
        label={t("tracked.field.territory")}
        value={value("territory", from.territory ?? null)}
        options={ground.territories.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...of("figure")}
        label={t("tracked.field.figure")}
        value={value("figure", from.figure ?? null)}
        options={figureIds.map((id) => ({ value: id, label: t(labelKey(id)) }))}
      />
      <TextField
        {...of("benchmark")}
        label={t("tracked.field.benchmark")}
        hint={t("tracked.field.benchmark.hint")}
        value={value("benchmark", from.benchmark ?? null)}
      />
    </Details>
  );
};

const Sums = ({ form, said, ground, others, from }: IndicatorFieldsProps) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  return (
    <>
      <Select
        {...of("under")}
        label={t("tracked.field.under")}
        none={t("tracked.field.under.none")}
        value={value("under", underOf(from))}
        options={[
          ...ground.axes.map(({ id, label }) => ({ value: `axis:${id}`, label: t("tracked.field.under.axis", { label }) })),
          ...ground.actions.map(({ id, label }) => ({ value: `action:${id}`, label: t("tracked.field.under.action", { label }) })),
        ]}
      />
      {others.length > 0 && (
        <Select
          {...of("parentId")}
          label={t("tracked.field.parentId")}
          hint={t("tracked.field.parentId.hint")}
          none={t("tracked.field.parentId.none")}
          value={value("parentId", from.parentId ?? null)}
          options={others.map(({ id, label, unit }) => ({ value: id, label: `${label} (${unit})` }))}
        />
      )}
    </>
  );
};

/** The fields of an indicator, filled with what is known of it. */
export const IndicatorFormFields = (props: IndicatorFieldsProps) => {
  const t = useT();
  const { form, said, from } = props;
  const { of, value, ticked } = fieldsOf(form, said);
  return (
    <>
      <TextField {...of("label")} label={t("tracked.field.label")} required maxLength={300} value={value("label", from.label ?? null)} />
      <TextField
        {...of("unit")}
        label={t("tracked.field.unit")}
        hint={t("tracked.field.unit.hint")}
        required
        maxLength={60}
        value={value("unit", from.unit ?? null)}
      />
      <Select
        {...of("level")}
        label={t("tracked.field.level")}
        none={false}
        value={value("level", from.level ?? "output")}
        options={levels.map((level) => ({ value: level, label: t(`tracked.level.${level}`) }))}
      />
      <Radios
        {...of("measure")}
        label={t("tracked.field.measure")}
        required
        value={value("measure", from.measure ?? "stock")}
        options={measures.map((measure) => ({ value: measure, label: t(`tracked.measure.${measure}`) }))}
      />
      <Radios
        {...of("direction")}
        label={t("tracked.field.direction")}
        required
        value={value("direction", from.direction ?? "up")}
        options={(["up", "down"] as const).map((one) => ({ value: one, label: t(`tracked.direction.${one}`) }))}
      />
      <Sums {...props} />
      <Radios
        {...of("feed")}
        label={t("tracked.field.feed")}
        required
        value={value("feed", from.feed ?? "person")}
        options={feeds.map((feed) => ({ value: feed, label: t(`tracked.feed.${feed}`) }))}
      />
      <Select
        {...of("rhythm")}
        label={t("tracked.field.rhythm")}
        none={t("tracked.field.rhythm.none")}
        value={value("rhythm", from.rhythm ?? null)}
        options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`tracked.rhythm.${rhythm}`) }))}
      />
      <Official {...props} />
      <TextField {...of("producer")} label={t("tracked.field.producer")} maxLength={300} value={value("producer", from.producer ?? null)} />
      <TextArea
        {...of("method")}
        label={t("tracked.field.method")}
        rows={3}
        maxLength={2000}
        value={value("method", from.method ?? null)}
      />
      <Checkbox {...of("isPublic")} label={t("tracked.field.isPublic")} checked={ticked("isPublic", from.isPublic ?? true)} />
    </>
  );
};
