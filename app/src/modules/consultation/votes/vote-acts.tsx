import { Acts, Button, Details, PostForm, SplitSection, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import { AddressForm } from "./address-form.tsx";
import type { WholeVote } from "./vote.ts";
import type { VotePhase } from "./vote-state.ts";

type Props = { readonly action: string; readonly whole: WholeVote; readonly phase: VotePhase; readonly said: Said };

const WithReason = ({ action, whole: { vote }, said, act }: Omit<Props, "phase"> & { act: "close" | "cancel" }) => {
  const t = useT();
  const { mine, of, value } = fieldsOf(act, said);
  return (
    <Details summary={t(`votes.acts.${act}`)} open={mine}>
      <PostForm action={action} hidden={{ form: act, act, revision: String(vote.revision) }}>
        <TextField {...of("why")} label={t("votes.field.why")} required maxLength={1000} value={value("why", null)} />
        <Acts>
          <Button kind="grave">{t(`votes.acts.${act}Submit`)}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** What those who lead the pact may do with a vote, as it stands. */
export const VoteActs = (props: Props) => {
  const t = useT();
  const {
    action,
    whole: { vote },
    phase,
  } = props;
  if (phase === "settled" || phase === "cancelled") return null;
  const one = (act: "set" | "drop" | "settle" | "remind", kind?: "main" | "quiet") => (
    <PostForm action={action} hidden={{ form: "acts", act, revision: String(vote.revision) }}>
      <Acts>
        <Button {...(kind ? { kind } : {})}>{t(`votes.acts.${act}`)}</Button>
      </Acts>
    </PostForm>
  );
  return (
    <SplitSection id="acts" title={t("votes.acts.title")}>
      {phase === "draft" && (
        <>
          <p>{t("votes.acts.setHint")}</p>
          {one("set", "main")}
          {one("drop", "quiet")}
        </>
      )}
      {(phase === "coming" || phase === "open") && (
        <>
          <p className="soft">{t("votes.acts.remindHint")}</p>
          {one("remind")}
          <AddressForm {...props} />
        </>
      )}
      {phase === "open" && <WithReason {...props} act="close" />}
      {phase === "closed" && one("settle", "main")}
      {(phase === "coming" || phase === "open") && <WithReason {...props} act="cancel" />}
    </SplitSection>
  );
};
