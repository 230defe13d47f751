import { dayInParis } from "@levier/kernel";
import { Acts, Button, Checkbox, PostForm, Radios, Select, TextArea, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import { readFraction } from "./fraction.ts";
import { parisTime } from "./paris-moment.ts";
import type { Vote } from "./vote.ts";
import { bases, emptyWeights, majorities, weighings } from "./vote-rules.ts";
import { percentWords } from "./votes-words.ts";

type Props = {
  readonly action: string;
  readonly said: Said;
  /** The vote that is changed; null for a new one. */
  readonly vote: Vote | null;
  /** The proposal it decides on, which is asked as its question. */
  readonly about: { readonly id: string; readonly title: string } | null;
};

const shareOf = (quorum: string | null): string | null => {
  const read = quorum === null ? null : readFraction(quorum);
  return read === null ? null : percentWords(read);
};

type Fields = ReturnType<typeof fieldsOf>;
const optionsOf = <Code extends string>(codes: readonly Code[], words: (code: Code) => string) =>
  codes.map((code) => ({ value: code, label: words(code) }));

/** How answers weigh, and what is asked of them. */
const RuleFields = ({ vote, of, value, ticked }: Pick<Props, "vote"> & Fields) => {
  const t = useT();
  return (
    <>
      <Radios
        {...of("weighing")}
        label={t("votes.field.weighing")}
        required
        value={value("weighing", vote?.weighing ?? "colleges")}
        options={optionsOf(weighings, (code) => t(`votes.weighing.${code}`))}
      />
      <Radios
        {...of("emptyWeight")}
        label={t("votes.field.emptyWeight")}
        required
        value={value("emptyWeight", vote?.emptyWeight ?? "spread")}
        options={optionsOf(emptyWeights, (code) => t(`votes.emptyWeight.${code}`))}
      />
      <Select
        {...of("majority")}
        label={t("votes.field.majority")}
        required
        none={false}
        value={value("majority", vote?.majority ?? "absolute")}
        options={optionsOf(majorities, (code) => t(`votes.majority.${code}`))}
      />
      <Select
        {...of("basis")}
        label={t("votes.field.basis")}
        required
        none={false}
        value={value("basis", vote?.basis ?? "expressed")}
        options={optionsOf(bases, (code) => t(`votes.basis.${code}`))}
      />
      <TextField
        {...of("quorum")}
        label={t("votes.field.quorum")}
        hint={t("votes.field.quorumHint")}
        value={value("quorum", shareOf(vote?.quorum ?? null))}
      />
      <Select
        {...of("quorumOf")}
        label={t("votes.field.quorumOf")}
        required
        none={false}
        value={value("quorumOf", vote?.quorumOf ?? "electors")}
        options={optionsOf(["electors", "weight"] as const, (code) => t(`votes.quorumOf.${code}`))}
      />
      <Checkbox
        {...of("isQuorumStrict")}
        label={t("votes.field.isQuorumStrict")}
        checked={ticked("isQuorumStrict", vote?.isQuorumStrict ?? false)}
      />
      <Checkbox
        {...of("isSecret")}
        label={t("votes.field.isSecret")}
        hint={t("votes.field.isSecretHint")}
        checked={ticked("isSecret", vote?.isSecret ?? false)}
      />
      <Checkbox
        {...of("mayChange")}
        label={t("votes.field.mayChange")}
        hint={t("votes.field.mayChangeHint")}
        checked={ticked("mayChange", vote?.mayChange ?? false)}
      />
      <Checkbox
        {...of("hasCastingVote")}
        label={t("votes.field.hasCastingVote")}
        hint={t("votes.field.hasCastingVoteHint")}
        checked={ticked("hasCastingVote", vote?.hasCastingVote ?? false)}
      />
    </>
  );
};

/** The question and the rules of a vote, as long as they are not set. */
export const VoteForm = ({ action, said, vote, about }: Props) => {
  const t = useT();
  const form = vote === null ? "vote" : "rules";
  const fields = fieldsOf(form, said);
  const { of, value } = fields;
  const hidden = { form, act: form, proposalId: vote?.proposalId ?? about?.id ?? "", revision: String(vote?.revision ?? 0) };
  return (
    <PostForm action={action} hidden={hidden} label={t(vote === null ? "votes.new" : "votes.change")}>
      <TextField
        {...of("question")}
        label={t("votes.field.question")}
        hint={t("votes.field.questionHint")}
        required
        maxLength={600}
        value={value("question", vote?.question ?? about?.title ?? null)}
      />
      <TextArea
        {...of("details")}
        label={t("votes.field.details")}
        rows={4}
        maxLength={5000}
        value={value("details", vote?.details ?? null)}
      />
      <TextField
        {...of("opensOn")}
        type="date"
        label={t("votes.field.opensOn")}
        required
        value={value("opensOn", vote && dayInParis(vote.opensAt))}
      />
      <TextField
        {...of("opensTime")}
        label={t("votes.field.opensTime")}
        hint={t("votes.field.opensTimeHint")}
        value={value("opensTime", vote && parisTime(vote.opensAt))}
      />
      <TextField
        {...of("closesOn")}
        type="date"
        label={t("votes.field.closesOn")}
        required
        value={value("closesOn", vote && dayInParis(vote.closesAt))}
      />
      <TextField
        {...of("closesTime")}
        label={t("votes.field.closesTime")}
        hint={t("votes.field.closesTimeHint")}
        value={value("closesTime", vote && parisTime(vote.closesAt))}
      />
      <RuleFields vote={vote} {...fields} />
      <Acts>
        <Button kind="main">{t(vote === null ? "votes.new.submit" : "votes.change.submit")}</Button>
      </Acts>
    </PostForm>
  );
};
