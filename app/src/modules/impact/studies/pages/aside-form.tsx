import { Acts, Button, Details, PostForm, TextArea, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import { MOST_BECAUSE } from "../set-panel-aside.ts";
import type { StudyPanel } from "../study.ts";

type AsideFormProps = { readonly address: string; readonly panel: StudyPanel; readonly said: Said; readonly act: "aside" | "back" };

/** Sets a file aside, or takes it back, with why. */
export const AsideForm = ({ address, panel: { id, name }, said, act }: AsideFormProps) => {
  const t = useT();
  const form = `${act}-${id}`;
  const { mine, of, value } = fieldsOf(form, said);
  return (
    <Details summary={t(`studies.${act}.open`, { name })} open={mine}>
      <PostForm action={address} hidden={{ form, act, panelId: id }} className="stack" label={t(`studies.${act}.open`, { name })}>
        <p>{t(`studies.${act}.means`)}</p>
        <TextArea
          {...of("because")}
          label={t(`studies.${act}.because`)}
          hint={t("studies.field.asideHint")}
          required
          rows={3}
          maxLength={MOST_BECAUSE}
          value={value("because", null)}
        />
        <Acts>
          <Button>{t(`studies.${act}.submit`)}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
