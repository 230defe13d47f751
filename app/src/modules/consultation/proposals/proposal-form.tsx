import { Acts, Button, PostForm, Select, TextArea, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import type { OriginsChoice } from "./origins-choice.ts";
import { OriginsPicker } from "./origins-picker.tsx";
import type { Proposal } from "./proposals.repository.ts";
import { LONGEST_TEXT } from "./read-proposal.ts";

export type GroupNames = readonly { readonly id: string; readonly theme: string }[];
export type AxisNames = readonly { readonly id: string; readonly label: string }[];

type Props = {
  readonly action: string;
  readonly said: Said;
  readonly axes: AxisNames;
  /** The proposal that is changed; null for a new one. */
  readonly proposal: Proposal | null;
  readonly groups: GroupNames;
  /** The contributions a new one may be made from. */
  readonly choice?: OriginsChoice;
};

/** The text of a proposal, and where it comes in the pact. */
export const ProposalForm = ({ action, said, axes, groups, proposal, choice }: Props) => {
  const t = useT();
  const form = proposal === null ? "proposal" : "text";
  const { of, value } = fieldsOf(form, said);
  return (
    <PostForm action={action} hidden={{ form, act: form, revision: String(proposal?.revision ?? 0) }}>
      <TextField
        {...of("title")}
        label={t("proposals.field.title")}
        required
        maxLength={300}
        value={value("title", proposal?.title ?? null)}
      />
      <TextArea
        {...of("text")}
        label={t("proposals.field.text")}
        required
        rows={12}
        maxLength={LONGEST_TEXT}
        value={value("text", proposal?.text ?? null)}
      />
      <Select
        {...of("axisId")}
        label={t("proposals.field.axisId")}
        none={t("proposals.noAxis")}
        value={value("axisId", proposal?.axisId ?? null)}
        options={axes.map(({ id, label }) => ({ value: id, label }))}
      />
      {groups.length > 0 && (
        <Select
          {...of("groupId")}
          label={t("proposals.field.groupId")}
          none={t("proposals.noGroup")}
          value={value("groupId", proposal?.groupId ?? null)}
          options={groups.map(({ id, theme }) => ({ value: id, label: theme }))}
        />
      )}
      {choice !== undefined && <OriginsPicker action={action} form={form} said={said} choice={choice} />}
      {proposal !== null && <TextField {...of("why")} label={t("proposals.field.whyChange")} maxLength={2000} value={value("why", null)} />}
      <Acts>
        <Button kind="main">{t(proposal === null ? "proposals.new.submit" : "proposals.change.submit")}</Button>
      </Acts>
    </PostForm>
  );
};
