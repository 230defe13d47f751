import { Acts, Button, Details, PostForm, Radios, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said, targetShapes } from "../../../pacts/index.ts";
import { rhythms } from "../indicator.ts";
import type { Standing } from "../standing.ts";
import type { KeptTarget } from "../tracked.ts";

type TargetFormProps = {
  readonly slug: string;
  readonly said: Said;
  readonly standing: Standing;
  readonly today: string;
  /** What the text tells of it, to begin with. */
  readonly told: Partial<Omit<KeptTarget, "id">>;
};

const figure = (value: number | null | undefined): string | null => (value == null ? null : String(value).replace(".", ","));

const Start = ({ said, from }: { said: Said; from: Partial<KeptTarget> }) => {
  const t = useT();
  const { of, value } = fieldsOf("target", said);
  return (
    <>
      <TextField
        {...of("baseline")}
        label={t("tracked.field.baseline")}
        hint={t("tracked.field.baseline.hint")}
        inputMode="decimal"
        value={value("baseline", figure(from.baseline))}
      />
      <TextField
        {...of("baselineOn")}
        type="date"
        label={t("tracked.field.baselineOn")}
        value={value("baselineOn", from.baselineOn ?? null)}
      />
      <TextField
        {...of("baselineSource")}
        label={t("tracked.field.baselineSource")}
        maxLength={500}
        value={value("baselineSource", from.baselineSource ?? null)}
      />
    </>
  );
};

const Days = ({ said, from, isFlow }: { said: Said; from: Partial<KeptTarget>; isFlow: boolean }) => {
  const t = useT();
  const { of, value } = fieldsOf("target", said);
  const steps = (from.trajectory ?? []).map((step) => `${step.day.split("-").reverse().join("/")} : ${figure(step.value)}`).join("\n");
  return (
    <>
      {isFlow && (
        <>
          <Select
            {...of("frequency")}
            label={t("tracked.field.frequency")}
            none={t("tracked.field.frequency.none")}
            value={value("frequency", from.frequency ?? null)}
            options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`tracked.rhythm.${rhythm}`) }))}
          />
          <TextField
            {...of("startsOn")}
            type="date"
            label={t("tracked.field.startsOn")}
            hint={t("tracked.field.startsOn.hint")}
            value={value("startsOn", from.startsOn ?? null)}
          />
        </>
      )}
      <TextField {...of("deadline")} type="date" label={t("tracked.field.deadline")} value={value("deadline", from.deadline ?? null)} />
      {!isFlow && (
        <TextArea
          {...of("trajectory")}
          label={t("tracked.field.trajectory")}
          hint={t("tracked.field.trajectory.hint")}
          rows={3}
          maxLength={3000}
          value={value("trajectory", steps)}
        />
      )}
    </>
  );
};

/** Sets a target, or puts one in the place of that which stands. */
export const TargetForm = ({ slug, said, standing, today, told }: TargetFormProps) => {
  const t = useT();
  const form = "target";
  const { mine, of, value } = fieldsOf(form, said);
  const { target, known } = standing;
  const from: Partial<KeptTarget> = target ?? told;
  const isFlow = known.indicator.measure === "flow";
  const label = t(target ? "tracked.target.replace" : "tracked.target.set");
  const shapes = targetShapes.filter((shape) => (shape === "flow-per-period") === isFlow);
  const hint = (shape: (typeof shapes)[number]) =>
    shape === "ratio-to-baseline" || shape === "gap-to-benchmark" ? { hint: t(`tracked.shape.${shape}.hint`) } : {};
  return (
    <Details summary={label} open={mine}>
      <PostForm
        action={`/pacts/${slug}/indicators/${known.indicator.id}`}
        hidden={{ form, act: "set-target", replaces: target?.id ?? "" }}
        label={label}
      >
        <Radios
          {...of("shape")}
          label={t("tracked.field.shape")}
          required
          value={value("shape", from.shape ?? shapes[0] ?? null)}
          options={shapes.map((shape) => ({ value: shape, label: t(`tracked.shape.${shape}`), ...hint(shape) }))}
        />
        <TextField
          {...of("value")}
          label={`${t("tracked.field.aimed")} (${known.indicator.unit})`}
          inputMode="decimal"
          required
          value={value("value", figure(from.value))}
        />
        {!isFlow && <Start said={said} from={from} />}
        <Days said={said} from={from} isFlow={isFlow} />
        <TextField
          {...of("source")}
          label={t("tracked.field.source")}
          hint={t("tracked.field.source.hint")}
          required
          maxLength={500}
          value={value("source", target ? null : (told.source ?? null))}
        />
        <TextField
          {...of("settledOn")}
          type="date"
          label={t("tracked.field.settledOn")}
          required
          value={value("settledOn", target ? today : (told.settledOn ?? today))}
        />
        {target && (
          <TextArea
            {...of("because")}
            label={t("tracked.field.because")}
            hint={t("tracked.field.because.hint")}
            rows={2}
            required
            maxLength={1000}
            value={value("because", null)}
          />
        )}
        <Acts>
          <Button>{t("tracked.target.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
