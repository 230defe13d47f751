import { Acts, Button, ButtonLink, Details, PostForm, Radios, SplitSection, TextField, useT } from "../../../ui/index.ts";
import { fieldsOf, type Said } from "../../pacts/index.ts";
import type { OriginsChoice } from "./origins-choice.ts";
import { OriginsPicker } from "./origins-picker.tsx";
import { type AxisNames, type GroupNames, ProposalForm } from "./proposal-form.tsx";
import { isOpenToChanges, nextStates } from "./proposal-state.ts";
import type { Proposal } from "./proposals.repository.ts";

type Props = {
  readonly slug: string;
  readonly action: string;
  readonly said: Said;
  readonly proposal: Proposal;
  readonly axes: AxisNames;
  readonly groups: GroupNames;
  readonly choice: OriginsChoice;
  /** Who would answer for the action. */
  readonly owner: string;
};

const Move = ({ action, said, proposal }: Props) => {
  const t = useT();
  const { mine, of, value } = fieldsOf("move", said);
  const next = nextStates(proposal.state);
  if (next.length === 0) return null;
  return (
    <Details summary={t("proposals.move")} open={mine}>
      <PostForm action={action} hidden={{ form: "move", act: "move", revision: String(proposal.revision) }}>
        <Radios
          {...of("to")}
          label={t("proposals.field.to")}
          required
          value={value("to", next[0] ?? null)}
          options={next.map((state) => ({ value: state, label: t(`proposals.state.${state}`) }))}
        />
        <TextField {...of("why")} label={t("proposals.field.why")} maxLength={2000} value={value("why", null)} />
        <Acts>
          <Button>{t("proposals.move.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

const Become = ({ action, said, proposal, owner }: Props) => {
  const t = useT();
  const { of, value } = fieldsOf("become", said);
  return (
    <PostForm action={action} hidden={{ form: "become", act: "become" }} label={t("proposals.become")}>
      <p>{t("proposals.become.hint")}</p>
      <TextField {...of("label")} label={t("proposals.field.label")} required maxLength={2000} value={value("label", proposal.title)} />
      <TextField {...of("owner")} label={t("proposals.field.owner")} maxLength={300} value={value("owner", owner)} />
      <Acts>
        <Button kind="main">{t("proposals.become.submit")}</Button>
      </Acts>
    </PostForm>
  );
};

const Origins = ({ action, said, proposal, choice }: Props) => {
  const t = useT();
  const { mine } = fieldsOf("origins", said);
  return (
    <Details summary={t("proposals.origins.change")} open={mine}>
      <PostForm action={action} hidden={{ form: "origins", act: "origins", revision: String(proposal.revision) }}>
        <OriginsPicker action={action} form="origins" said={said} choice={choice} />
        <Acts>
          <Button>{t("proposals.origins.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** What those who lead the pact may do with a proposal, as it stands. */
export const ProposalActs = (props: Props) => {
  const t = useT();
  const { slug, action, said, proposal, axes, groups } = props;
  return (
    <SplitSection id="acts" title={t("proposals.acts.title")}>
      {proposal.state === "adopted" && <Become {...props} />}
      {proposal.state === "discussed" && (
        <p>
          <ButtonLink href={`/pacts/${slug}/consultation/votes?proposal=${proposal.id}#new`}>{t("proposals.toVote")}</ButtonLink>
        </p>
      )}
      <Move {...props} />
      {isOpenToChanges(proposal.state) && (
        <Details summary={t("proposals.change")} open={said.form === "text"}>
          <ProposalForm action={action} said={said} axes={axes} groups={groups} proposal={proposal} />
        </Details>
      )}
      <Origins {...props} />
    </SplitSection>
  );
};
