import { Checkbox, errorOf, type FormError, TextField, useT } from "../../../../ui/index.ts";
import { BOUNDS } from "../read-text.ts";

type Props = {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** The person wrote by the link of an invitation: their address is known. */
  readonly known?: boolean;
};

/** Who writes: a name that is shown, an address that is not, and a field that only a program fills. */
export const SignatureFields = ({ typed, errors, known = false }: Props) => {
  const t = useT();
  return (
    <>
      <TextField
        name="authorName"
        label={t("consultation.field.authorName")}
        hint={t("consultation.form.authorNameHint")}
        value={typed["authorName"]}
        error={errorOf(errors, "authorName")}
        autoComplete="name"
        maxLength={BOUNDS.authorName.most}
        required
      />
      <TextField
        name="organisation"
        label={t("consultation.field.organisation")}
        hint={t("consultation.form.organisationHint")}
        value={typed["organisation"]}
        error={errorOf(errors, "organisation")}
        autoComplete="organization"
        maxLength={BOUNDS.organisation.most}
      />
      {!known && (
        <TextField
          name="email"
          type="email"
          label={t("consultation.field.email")}
          hint={t("consultation.form.emailHint")}
          value={typed["email"]}
          error={errorOf(errors, "email")}
          autoComplete="email"
          maxLength={254}
          required
        />
      )}
      <Checkbox
        name="wantsNews"
        label={t("consultation.form.wantsNews")}
        hint={t("consultation.form.wantsNewsHint")}
        checked={typed["wantsNews"] !== "no"}
        bare
      />
      <div className="unseen" aria-hidden="true">
        <label htmlFor="website">{t("consultation.form.trap")}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
    </>
  );
};
