import { Acts, Button, Details, PostForm, Select, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import type { Amendment } from "../life/amendments-in.ts";
import { type ChangeReason, wholeReason } from "./amendments.repository.ts";
import type { Compared } from "./compared.ts";
import type { Version } from "./moments.ts";
import type { TextOf } from "./versions-around.ts";

export type VersionReasonProps = {
  readonly slug: string;
  readonly versions: readonly Version[];
  readonly amendments: readonly Amendment[];
  readonly reasons: readonly ChangeReason[];
  readonly textOf: TextOf;
  readonly compared: Compared;
  readonly said: Said;
};

/** Says what a version is about, and of which amendment it is the text: days alone may tell neither. */
export const VersionReason = ({ slug, versions, amendments, reasons, textOf, compared, said }: VersionReasonProps) => {
  const t = useT();
  const { version, from, to } = compared;
  const form = "version";
  const { mine, of, value } = fieldsOf(form, said);
  const label = t("bonds.reason.ofVersion", { version });
  const known = versions.find((one) => one.version === version);
  const amendment = textOf.get(version);
  const alive = amendments.filter(({ dropped }) => dropped === null);
  const options = [
    ...alive.map(({ number }) => ({ value: String(number), label: t("bonds.textOf.named", { number }) })),
    { value: "0", label: t("bonds.textOf.named", { number: 0 }) },
  ];
  return (
    <Details summary={label} open={mine}>
      <PostForm
        action={`/pacts/${slug}/amendments?from=${from}&to=${to}`}
        hidden={{ form, act: "reason", actionId: "", version: String(version) }}
        label={label}
      >
        <TextField
          {...of("reason")}
          label={t("bonds.field.reason")}
          required
          maxLength={2000}
          value={value("reason", known ? wholeReason(reasons, known) : null)}
        />
        {version > 1 && alive.length > 0 && (
          <Select
            {...of("amendment")}
            label={t("bonds.textOf.label")}
            none={t("bonds.textOf.byDays")}
            options={options}
            value={value("amendment", amendment === undefined ? null : String(amendment))}
          />
        )}
        <Acts>
          <Button>{t("bonds.reason.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
