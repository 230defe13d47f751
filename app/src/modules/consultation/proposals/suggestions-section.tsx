import { Acts, Button, Details, PostForm, SplitSection, TextArea, TextField, useT, Versus } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import type { Proposal, Suggestion } from "./proposals.repository.ts";
import { LONGEST_TEXT } from "./read-proposal.ts";

type Props = {
  readonly action: string;
  readonly said: Said;
  readonly proposal: Proposal;
  readonly suggestions: readonly Suggestion[];
  readonly mayRun: boolean;
  /** The organisation that may offer changes; null for a reader. */
  readonly organisationId: string | null;
};

const Decide = ({
  action,
  said,
  proposal,
  suggestion,
  act,
}: Omit<Props, "suggestions" | "mayRun" | "organisationId"> & { suggestion: Suggestion; act: "accept" | "reject" }) => {
  const t = useT();
  const form = `${act}-${suggestion.id}`;
  const { mine, of, value } = fieldsOf(form, said);
  const label = t(`proposals.suggestions.${act}Of`, { number: suggestion.position + 1 });
  return (
    <Details summary={label} open={mine}>
      <PostForm action={action} hidden={{ form, act, suggestionId: suggestion.id, revision: String(proposal.revision) }} label={label}>
        <TextField
          {...of("why")}
          label={t("proposals.field.why")}
          required={act === "reject"}
          maxLength={2000}
          value={value("why", null)}
        />
        <Acts>
          <Button>{t(`proposals.suggestions.${act}`)}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

const One = (props: Props & { suggestion: Suggestion }) => {
  const t = useT();
  const { suggestion, suggestions, proposal, action, mayRun, organisationId } = props;
  const { id, position, passage, wording, why, fate, fateReason, fellBy, onVersion } = suggestion;
  const fallenBy = suggestions.find((one) => one.id === fellBy);
  const fell = fallenBy ? t("proposals.suggestions.fellBy", { number: fallenBy.position + 1 }) : t("proposals.suggestions.fellText");
  const isOwn = organisationId === suggestion.organisationId;
  const isOpen = fate === "open";
  const older = onVersion !== proposal.version;
  return (
    <Versus
      id={`suggestion-${id}`}
      title={<h3>{t("proposals.suggestions.of", { number: position + 1, organisation: suggestion.organisationName })}</h3>}
      note={t("proposals.suggestions.why", { why })}
      sides={[
        {
          name: older ? t("proposals.suggestions.beforeOn", { version: onVersion }) : t("proposals.suggestions.before"),
          main: passage ?? t("proposals.suggestions.whole"),
          excerpts: [],
        },
        { name: t("proposals.suggestions.after"), main: wording === "" ? t("proposals.suggestions.removed") : wording, excerpts: [] },
      ]}
      acts={
        <>
          <p>
            <strong>{t(`proposals.fate.${fate}`)}</strong>
            {fateReason !== null && `. ${t("proposals.because", { why: fateReason })}`}
            {fate === "fallen" && `. ${fell}`}
          </p>
          {isOpen && mayRun && (
            <>
              <Decide {...props} act="accept" />
              <Decide {...props} act="reject" />
            </>
          )}
          {isOpen && isOwn && (
            <PostForm action={action} hidden={{ form: "acts", act: "takeBack", suggestionId: id, revision: String(proposal.revision) }}>
              <Button kind="quiet">{t("proposals.suggestions.takeBack")}</Button>
            </PostForm>
          )}
          {fate === "fallen" && isOwn && proposal.state === "discussed" && (
            <p>
              <a href={`${action}?again=${id}#offer`}>{t("proposals.suggestions.again")}</a>
            </p>
          )}
        </>
      }
    />
  );
};

const Offer = ({ action, said, proposal, again }: Pick<Props, "action" | "said" | "proposal"> & { again: Suggestion | null }) => {
  const t = useT();
  const { mine, of, value } = fieldsOf("offer", said);
  return (
    <Details summary={t("proposals.suggestions.new")} open={mine || again !== null} id="offer">
      <PostForm action={action} hidden={{ form: "offer", act: "offer", onVersion: String(proposal.version) }}>
        <TextArea
          {...of("passage")}
          label={t("proposals.field.passage")}
          hint={t("proposals.field.passageHint")}
          rows={3}
          value={value("passage", again?.passage ?? null)}
        />
        <TextArea
          {...of("wording")}
          label={t("proposals.field.wording")}
          hint={t("proposals.field.wordingHint")}
          rows={5}
          maxLength={LONGEST_TEXT}
          value={value("wording", again?.wording ?? null)}
        />
        <TextField {...of("why")} label={t("proposals.field.why")} required maxLength={2000} value={value("why", again?.why ?? null)} />
        <Acts>
          <Button>{t("proposals.suggestions.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** Changes offered to the text, each beside what it replaces, with what became of it. */
export const SuggestionsSection = (props: Props & { again: string | null }) => {
  const t = useT();
  const { suggestions, proposal, organisationId, again } = props;
  const mayOffer = organisationId !== null && proposal.state === "discussed";
  return (
    <SplitSection id="suggestions" title={t("proposals.suggestions.title")}>
      {suggestions.length === 0 && (
        <p>{t(proposal.state === "discussed" ? "proposals.suggestions.noneOpen" : "proposals.suggestions.none")}</p>
      )}
      {suggestions.map((suggestion) => (
        <One key={suggestion.id} {...props} suggestion={suggestion} />
      ))}
      {mayOffer && <Offer {...props} again={suggestions.find(({ id }) => id === again) ?? null} />}
    </SplitSection>
  );
};
