import {
  Acts,
  Button,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  type Option,
  PostForm,
  Select,
  TextArea,
  TextField,
  useT,
} from "../../../../ui/index.ts";
import { PactSubPage } from "../../../pacts/index.ts";
import { BOUNDS } from "../read-text.ts";
import { SignatureFields } from "./signature-fields.tsx";

type ContributePageProps = {
  readonly slug: string;
  readonly pact: string;
  /** Groups that take texts from whoever asks. */
  readonly groups: readonly Option[];
  readonly axes: readonly Option[];
  readonly stamp: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** The token of an invitation, whose reader needs no confirmation. */
  readonly invitation: string | null;
};

/** Where anyone writes to the pact or to one of its working groups, without an account. */
export const ContributePage = ({ slug, pact, groups, axes, stamp, typed, errors, invitation }: ContributePageProps) => {
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const action = `${home}/contribute${invitation === null ? "" : `?invitation=${encodeURIComponent(invitation)}`}`;
  return (
    <PactSubPage
      title={`${t("consultation.contribute.title")} : ${pact}`}
      hidden={invitation !== null || errors.length > 0}
      slug={slug}
      pact={pact}
      above={[{ href: home, label: t("consultation.title") }]}
    >
      <ErrorSummary errors={errors} />
      <Lead title={t("consultation.contribute.title")} kicker={pact} work>
        {t(invitation === null ? "consultation.contribute.lead" : "consultation.contribute.leadInvited")}
      </Lead>
      <PostForm action={action} hidden={{ stamp }}>
        {groups.length > 0 && (
          <Select
            name="group"
            label={t("consultation.field.group")}
            options={groups}
            none={invitation === null ? t("consultation.group.whole") : false}
            value={typed["group"]}
            error={errorOf(errors, "group")}
            bare
          />
        )}
        {axes.length > 0 && (
          <Select
            name="axis"
            label={t("consultation.field.axis")}
            options={axes}
            none={t("consultation.axis.none")}
            value={typed["axis"]}
            error={errorOf(errors, "axis")}
          />
        )}
        <TextField
          name="title"
          label={t("consultation.field.title")}
          hint={t("consultation.form.titleHint")}
          value={typed["title"]}
          error={errorOf(errors, "title")}
          maxLength={BOUNDS.title.most}
          required
        />
        <TextArea
          name="body"
          label={t("consultation.field.body")}
          hint={t("consultation.form.bodyHint", { most: BOUNDS.body.most })}
          value={typed["body"]}
          error={errorOf(errors, "body")}
          rows={12}
          required
        />
        <SignatureFields typed={typed} errors={errors} known={invitation !== null} />
        <Acts>
          <Button kind="main">{t("consultation.contribute.submit")}</Button>
        </Acts>
        <p className="soft">{t("consultation.form.privacy")}</p>
      </PostForm>
    </PactSubPage>
  );
};
