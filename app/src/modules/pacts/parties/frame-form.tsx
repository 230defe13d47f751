import { Acts, Button, Details, PostForm, TextArea, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import type { PactFrame } from "./pact-frame.ts";
import { stampOf } from "./stamp-of.ts";

type FrameFormProps = {
  readonly slug: string;
  readonly said: Said;
  readonly frame: PactFrame;
  /** The day the life of the pact says that its protocol was signed. */
  readonly protocolDay: string | null;
};

/** Which edition the pact is, what it aims at, and the protocol that came before it. */
export const FrameForm = ({ slug, said, frame, protocolDay }: FrameFormProps) => {
  const t = useT();
  const form = "frame";
  const { mine, of, value } = fieldsOf(form, said);
  const { edition, ambition, protocolTitle, protocolOn, protocolUrl } = frame;
  const proposed = protocolOn ?? protocolDay;
  const isFaulty = (["protocolTitle", "protocolOn", "protocolUrl"] as const).some((name) => of(name).error !== undefined);
  const label = t("parties.frame.change");
  return (
    <Details summary={label} open={mine}>
      <PostForm action={`/pacts/${slug}/parties`} hidden={{ form, act: "frame", was: stampOf(frame) }} label={label}>
        <TextField
          {...of("edition")}
          label={t("parties.field.edition")}
          hint={t("parties.field.editionHint")}
          maxLength={300}
          value={value("edition", edition)}
        />
        <TextArea {...of("ambition")} rows={2} maxLength={600} label={t("parties.field.ambition")} value={value("ambition", ambition)} />
        <Details summary={t("parties.group.protocol")} open={mine || isFaulty || proposed !== null}>
          <TextField
            {...of("protocolTitle")}
            label={t("parties.field.protocolTitle")}
            maxLength={300}
            value={value("protocolTitle", protocolTitle)}
          />
          <TextField {...of("protocolOn")} type="date" label={t("parties.field.protocolOn")} value={value("protocolOn", proposed)} />
          <TextField
            {...of("protocolUrl")}
            type="url"
            label={t("parties.field.protocolUrl")}
            maxLength={2000}
            value={value("protocolUrl", protocolUrl)}
          />
        </Details>
        <Acts>
          <Button>{t("parties.frame.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
