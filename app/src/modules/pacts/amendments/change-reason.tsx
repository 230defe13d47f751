import { Acts, Button, Details, PostForm, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf } from "../form-fields.ts";
import type { Compared } from "./compared.ts";
import type { DifferenceKind } from "./pact-difference.ts";
import type { VersionReasonProps } from "./version-reason.tsx";

/** Who leaves a pact without a word, or is moved in it, is asked about. */
export const NEEDS_REASON: readonly DifferenceKind[] = ["dropped", "moved"];

/** What was said here of a thing that has these identifiers before and after; null when nobody said anything of it alone. */
export const ownReason = ({ reasons }: Pick<Compared, "reasons">, ids: readonly (string | undefined)[]): string | null =>
  reasons.findLast(({ actionId }) => actionId !== null && ids.includes(actionId))?.reason ?? null;

type About = {
  readonly id: string;
  readonly label: string;
  readonly kind: DifferenceKind;
  /** Its own reason; without one, a change is made for that of the version. */
  readonly reason: string | null;
};
export type ReasonProps = VersionReasonProps & { readonly mayWrite: boolean };

const NoReason = ({ kind, compared }: { kind: DifferenceKind; compared: Compared }) => {
  const t = useT();
  if (compared.reason !== null) return <span className="soft">{t("bonds.reason.whole")}</span>;
  return NEEDS_REASON.includes(kind) ? <span className="unsaid">{t("bonds.reason.none")}</span> : null;
};

const ReasonForm = ({ about: { id, label, reason }, slug, compared, said }: ReasonProps & { about: About }) => {
  const t = useT();
  const form = `reason-${id}`;
  const { mine, of, value } = fieldsOf(form, said);
  const { from, to, version } = compared;
  const act = reason !== null ? "bonds.reason.change" : compared.reason === null ? "bonds.reason.say" : "bonds.reason.own";
  return (
    <Details summary={t(act)} open={mine}>
      <PostForm
        action={`/pacts/${slug}/amendments?from=${from}&to=${to}`}
        hidden={{ form, act: "reason", actionId: id, version: String(version) }}
        label={t("bonds.reason.of", { label })}
      >
        <TextField {...of("reason")} label={t("bonds.field.reason")} required maxLength={2000} value={value("reason", null)} />
        <Acts>
          <Button label={`${t("bonds.reason.submit")} : ${label}`}>{t("bonds.reason.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** Why a thing changed, and the form that says it for who may write it. */
export const ChangeReason = (props: ReasonProps & { about: About }) => (
  <>
    {props.about.reason ?? <NoReason kind={props.about.kind} compared={props.compared} />}
    {props.mayWrite && <ReasonForm {...props} />}
  </>
);
