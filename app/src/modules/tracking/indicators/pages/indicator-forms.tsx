import { Acts, Button, Details, PostForm, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type PactGround, type Said } from "../../../pacts/index.ts";
import { evidenceKinds } from "../../evidence.ts";
import type { Standing } from "../standing.ts";
import type { TrackedIndicator } from "../tracked.ts";
import { IndicatorFormFields } from "./indicator-fields.tsx";

export type IndicatorFormsProps = {
  readonly slug: string;
  readonly said: Said;
  readonly standing: Standing;
  readonly ground: PactGround;
  readonly others: readonly TrackedIndicator[];
  readonly today: string;
};

const actionOf = ({ slug, standing }: Pick<IndicatorFormsProps, "slug" | "standing">): string =>
  `/pacts/${slug}/indicators/${standing.known.indicator.id}`;

export const GiveReading = (props: IndicatorFormsProps) => {
  const t = useT();
  const form = "reading";
  const { mine, of, value } = fieldsOf(form, props.said);
  const { indicator } = props.standing.known;
  const isFlow = indicator.measure === "flow";
  const label = t("tracked.reading.give");
  return (
    <Details summary={label} open={mine}>
      <PostForm action={actionOf(props)} hidden={{ form, act: "read" }} label={label}>
        {indicator.benchmark !== null && (
          <Select
            {...of("of")}
            label={t("tracked.field.of")}
            none={false}
            value={value("of", "indicator")}
            options={(["indicator", "benchmark"] as const).map((one) => ({ value: one, label: t(`tracked.field.of.${one}`) }))}
          />
        )}
        <TextField
          {...of("value")}
          label={`${t("tracked.field.value")} (${indicator.unit})`}
          inputMode="decimal"
          required
          value={value("value", null)}
        />
        {isFlow && <TextField {...of("from")} type="date" label={t("tracked.field.from")} required value={value("from", null)} />}
        <TextField
          {...of("day")}
          type="date"
          label={t(isFlow ? "tracked.field.day.flow" : "tracked.field.day")}
          required
          value={value("day", props.today)}
        />
        <Select
          {...of("evidence")}
          label={t("tracked.field.evidence")}
          none={false}
          value={value("evidence", "declared")}
          options={evidenceKinds.map((kind) => ({ value: kind, label: t(`tracked.evidence.${kind}`) }))}
        />
        <TextField
          {...of("source")}
          label={t("tracked.field.source")}
          hint={t("tracked.field.source.hint")}
          required
          maxLength={500}
          value={value("source", null)}
        />
        <TextField {...of("sourceUrl")} type="url" label={t("tracked.field.sourceUrl")} value={value("sourceUrl", null)} />
        <TextField {...of("note")} label={t("tracked.field.note")} maxLength={1000} value={value("note", null)} />
        <Acts>
          <Button kind="main">{t("tracked.reading.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const ChangeIndicator = ({ ground, others, ...props }: IndicatorFormsProps) => {
  const t = useT();
  const form = "change";
  const { indicator } = props.standing.known;
  const label = t("tracked.change.title");
  const hidden = { form, act: "change", revision: String(indicator.revision), toldId: indicator.toldId ?? "" };
  return (
    <Details summary={label} open={fieldsOf(form, props.said).mine}>
      <PostForm action={actionOf(props)} hidden={hidden} label={label}>
        <IndicatorFormFields {...{ form, ground, others }} said={props.said} from={indicator} />
        <Acts>
          <Button>{t("tracked.change.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const CloseIndicator = (props: IndicatorFormsProps) => {
  const t = useT();
  const form = "close";
  const { mine, of, value } = fieldsOf(form, props.said);
  const { closedOn, revision } = props.standing.known.indicator;
  const hidden = { form, revision: String(revision) };
  if (closedOn !== null)
    return (
      <PostForm action={actionOf(props)} hidden={{ ...hidden, act: "reopen" }}>
        <Button>{t("tracked.reopen.submit")}</Button>
      </PostForm>
    );
  return (
    <Details summary={t("tracked.close.title")} open={mine}>
      <PostForm action={actionOf(props)} hidden={{ ...hidden, act: "close" }} label={t("tracked.close.title")}>
        <TextField {...of("on")} type="date" label={t("tracked.field.on")} required value={value("on", props.today)} />
        <Acts>
          <Button>{t("tracked.close.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const SetAside = ({
  readings,
  ...props
}: IndicatorFormsProps & { readings: readonly { readonly id: string; readonly label: string }[] }) => {
  const t = useT();
  const form = "aside";
  const { mine, of, value } = fieldsOf(form, props.said);
  if (readings.length === 0) return null;
  const label = t("tracked.reading.setAsideTitle");
  return (
    <Details summary={label} open={mine}>
      <PostForm action={actionOf(props)} hidden={{ form, act: "set-aside" }} label={label}>
        <Select
          {...of("id")}
          label={t("tracked.column.day")}
          required
          value={value("id", null)}
          options={readings.map((one) => ({ value: one.id, label: one.label }))}
        />
        <TextArea {...of("because")} label={t("tracked.field.because")} rows={2} required maxLength={1000} value={value("because", null)} />
        <Acts>
          <Button>{t("tracked.reading.setAside")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
