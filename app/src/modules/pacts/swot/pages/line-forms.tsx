import { Acts, Button, Details, PostForm, Select, TextArea, TextField, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { fieldsOf } from "../../form-fields.ts";
import { figureLine } from "../figure-lines.ts";
import { quadrants, type SwotFigure, type SwotLine } from "../line.ts";

type FormProps = { readonly slug: string; readonly said: Said };

const addressOf = (slug: string): string => `/pacts/${slug}/diagnosis`;

const SayingFields = ({ form, said, line }: { form: string; said: Said; line: SwotLine | null }) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  return (
    <>
      <Select
        {...of("quadrant")}
        label={t("swot.field.quadrant")}
        required
        value={value("quadrant", line?.quadrant ?? null)}
        options={quadrants.map((quadrant) => ({ value: quadrant, label: t(`swot.quadrant.${quadrant}`) }))}
      />
      <TextArea
        {...of("says")}
        label={t("swot.field.says")}
        hint={t("swot.field.saysHint")}
        rows={3}
        maxLength={500}
        required
        value={value("says", line?.says ?? null)}
      />
    </>
  );
};

const SourceFields = ({ form, said, line }: { form: string; said: Said; line: SwotLine | null }) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  const basis = line?.basis.kind === "figure" ? undefined : line?.basis;
  return (
    <>
      <TextField
        {...of("saidIn")}
        label={t("swot.field.saidIn")}
        hint={t("swot.field.saidInHint")}
        maxLength={500}
        value={value("saidIn", basis?.kind === "document" ? basis.saidIn : null)}
      />
      <TextField
        {...of("saidBy")}
        label={t("swot.field.saidBy")}
        hint={t("swot.field.saidByHint")}
        maxLength={500}
        value={value("saidBy", basis?.kind === "person" ? basis.saidBy : null)}
      />
      <TextField {...of("saidOn")} type="date" label={t("swot.field.saidOn")} value={value("saidOn", basis?.saidOn ?? null)} />
    </>
  );
};

/** A line of one's own: in which list, what it says, on what it rests. */
export const AddLine = ({ slug, said, figures }: FormProps & { figures: readonly SwotFigure[] }) => {
  const t = useT();
  const form = "line";
  const { of, value, mine } = fieldsOf(form, said);
  return (
    <Details id="add" summary={t("swot.add")} open={mine}>
      <PostForm action={addressOf(slug)} hidden={{ form, act: "add" }} label={t("swot.add")}>
        <SayingFields form={form} said={said} line={null} />
        <Select
          {...of("figure")}
          label={t("swot.field.figure")}
          hint={t("swot.field.figureHint")}
          none={t("swot.field.figureNone")}
          value={value("figure", null)}
          options={figures.map((figure) => ({ value: figure.key, label: figureLine(t, figure) }))}
        />
        <SourceFields form={form} said={said} line={null} />
        <Acts>
          <Button>{t("swot.addSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** Rewords a line; one that rests on a figure keeps it. */
export const ChangeLine = ({ slug, said, line }: FormProps & { line: SwotLine }) => {
  const t = useT();
  const form = line.id;
  return (
    <Details summary={t("swot.change")} open={said.form === form && said.typed["act"] === "change"}>
      <PostForm
        action={addressOf(slug)}
        hidden={{ form, act: "change", id: line.id, revision: String(line.revision) }}
        label={t("swot.changeOf", { says: line.says })}
      >
        <SayingFields form={form} said={said} line={line} />
        {line.basis.kind !== "figure" && <SourceFields form={form} said={said} line={line} />}
        <Acts>
          <Button>{t("swot.changeSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** Sets a line, or what the figures propose, aside with its reason. */
export const SetAside = ({
  slug,
  said,
  form,
  hidden,
  says,
}: FormProps & { form: string; hidden: Readonly<Record<string, string>>; says: string }) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  return (
    <Details summary={t("swot.aside")} open={said.form === form}>
      <PostForm action={addressOf(slug)} hidden={{ form, ...hidden }} label={t("swot.asideOf", { says })}>
        <TextField
          {...of("reason")}
          label={t("swot.field.reason")}
          hint={t("swot.field.reasonHint")}
          required
          maxLength={500}
          value={value("reason", null)}
        />
        <Acts>
          <Button>{t("swot.asideSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
