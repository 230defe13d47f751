import { Acts, Button, ButtonLink, FileField, PostForm, SplitSection, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import type { Study } from "../study.ts";

type FormProps = { readonly address: string; readonly study: Study; readonly said: Said };

/** Freezes the plan. */
export const RegisterForm = ({ address, study }: FormProps) => {
  const t = useT();
  return (
    <SplitSection id="register" title={t("studies.register.title")}>
      <p>{t("studies.register.text")}</p>
      <PostForm
        action={address}
        hidden={{ form: "register", act: "register", revision: String(study.revision) }}
        label={t("studies.register.title")}
      >
        <Acts>
          <Button kind="main">{t("studies.register.submit")}</Button>
          <ButtonLink href={`${address}/edit`}>{t("studies.edit.title")}</ButtonLink>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};

/** Takes the figures in, as they are given. */
export const PanelForm = ({ address, study, said, megabytes }: FormProps & { readonly megabytes: number }) => {
  const t = useT();
  const { of, value } = fieldsOf("panel", said);
  return (
    <SplitSection id="panel" title={t("studies.panel.title")}>
      <p>{t("studies.panel.text")}</p>
      <PostForm action={address} hidden={{ form: "panel", act: "panel" }} multipart className="stack" label={t("studies.panel.title")}>
        <FileField
          {...of("file")}
          label={t("studies.field.file")}
          hint={t("studies.field.fileHint", { megabytes })}
          accept=".csv,text/csv,text/plain"
          required
        />
        <TextField
          {...of("panelSource")}
          label={t("studies.field.panelSource")}
          hint={t("studies.field.panelSourceHint")}
          required
          maxLength={500}
          value={value("panelSource", study.plan.outcome.source)}
        />
        <TextField
          {...of("vintage")}
          label={t("studies.field.vintage")}
          hint={t("studies.field.vintageHint")}
          maxLength={100}
          value={value("vintage", null)}
        />
        <Acts>
          <Button>{t("studies.panel.submit")}</Button>
        </Acts>
      </PostForm>
    </SplitSection>
  );
};
