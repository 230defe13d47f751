import {
  Acts,
  Button,
  ButtonLink,
  DateText,
  ErrorSummary,
  errorOf,
  type FormError,
  Lead,
  type Option,
  Pairs,
  PostForm,
  Select,
  SplitSection,
  TextArea,
  useT,
} from "../../../ui/index.ts";
import { PactSubPage } from "../../pacts/index.ts";
import { Paragraphs } from "../submissions/pages/paragraphs.tsx";
import { groupState } from "./group-state.ts";
import type { WorkingGroup } from "./groups.repository.ts";
import type { GroupMember } from "./invite-guests.ts";

type GroupPageProps = {
  readonly slug: string;
  readonly pact: string;
  readonly group: WorkingGroup;
  readonly axis: string | null;
  readonly today: string;
  readonly published: number;
  /** Names of people are told to members of the space alone. */
  readonly isMember: boolean;
  readonly members: readonly GroupMember[];
  /** Set for who runs the group: its guests who had no letter yet, the organisations that may join. */
  readonly running: { readonly uninvited: number; readonly organisations: readonly Option[] } | null;
  readonly leads: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
};

const Running = ({
  slug,
  group,
  members,
  running,
  typed,
  errors,
}: GroupPageProps & { running: NonNullable<GroupPageProps["running"]> }) => {
  const t = useT();
  const action = `/pacts/${slug}/consultation/groups/${group.id}`;
  return (
    <>
      <SplitSection title={t("consultation.guests.title")} id="guests">
        {members.map(({ id, name }) => (
          <PostForm key={id} action={action} hidden={{ act: "remove", member: id }} className="act-row">
            <span>{name === "" ? t("consultation.guests.unnamed") : name}</span>
            <Button kind="quiet" label={t("consultation.guests.removeOf", { name })}>
              {t("consultation.guests.remove")}
            </Button>
          </PostForm>
        ))}
        <PostForm action={action} hidden={{ act: "guests" }}>
          <TextArea
            name="guests"
            label={t("consultation.guests.paste")}
            hint={t("consultation.guests.pasteHint")}
            value={typed["guests"]}
            error={errorOf(errors, "guests")}
            rows={5}
            required
          />
          <Acts>
            <Button>{t("consultation.guests.add")}</Button>
          </Acts>
        </PostForm>
        {running.organisations.length > 0 && (
          <PostForm action={action} hidden={{ act: "organisation" }}>
            <Select
              name="organisation"
              label={t("consultation.guests.organisation")}
              options={running.organisations}
              error={errorOf(errors, "organisation")}
              required
            />
            <Acts>
              <Button>{t("consultation.guests.addOrganisation")}</Button>
            </Acts>
          </PostForm>
        )}
      </SplitSection>
      <SplitSection title={t("consultation.guests.send.title")} id="send">
        <p>{t("consultation.guests.send.text", { count: running.uninvited })}</p>
        {running.uninvited > 0 && (
          <PostForm action={action} hidden={{ act: "send" }}>
            <Acts>
              <Button kind="main">{t("consultation.guests.send.submit", { count: running.uninvited })}</Button>
            </Acts>
          </PostForm>
        )}
      </SplitSection>
    </>
  );
};

/** A working group: what it is asked for, who takes part, how to write to it. */
export const GroupPage = (props: GroupPageProps) => {
  const { slug, pact, group, axis, today, published, isMember, members, running, leads, errors } = props;
  const t = useT();
  const home = `/pacts/${slug}/consultation`;
  const state = groupState(group, today);
  const organisations = members.filter(({ organisationId }) => organisationId !== null);
  const shown = isMember ? members.filter(({ name }) => name !== "") : organisations;
  const pairs = [
    group.chair === null ? null : { label: t("consultation.group.chair"), value: group.chair },
    axis === null ? null : { label: t("consultation.field.axis"), value: axis },
    group.opensOn === null ? null : { label: t("consultation.group.opensOn"), value: <DateText value={group.opensOn} /> },
    group.closesOn === null ? null : { label: t("consultation.group.closesOn"), value: <DateText value={group.closesOn} /> },
    {
      label: t("consultation.group.access"),
      value: t(group.access === "open" ? "consultation.group.accessOpen" : "consultation.group.accessInvited"),
    },
    { label: t("consultation.group.stateLabel"), value: t(`consultation.group.stateWord.${state}`) },
  ];
  return (
    <PactSubPage title={`${group.theme} : ${pact}`} slug={slug} pact={pact} above={[{ href: home, label: t("consultation.title") }]}>
      <ErrorSummary errors={errors} />
      <Lead title={group.theme} kicker={t("consultation.group.kicker")}>
        {group.mandate === "" ? t("consultation.group.noMandate") : <Paragraphs text={group.mandate} />}
        <Acts>
          {state === "open" && group.access === "open" && (
            <ButtonLink href={`${home}/contribute?group=${group.id}`} kind="main">
              {t("consultation.contribute.title")}
            </ButtonLink>
          )}
          {leads && <ButtonLink href={`${home}/groups/${group.id}/edit`}>{t("consultation.group.edit")}</ButtonLink>}
        </Acts>
      </Lead>
      <Pairs pairs={pairs.flatMap((pair) => pair ?? [])} />
      <SplitSection title={t("consultation.group.members")} id="members">
        <p>{t("consultation.group.memberCount", { count: members.length, named: shown.length })}</p>
        {shown.length > 0 && (
          <ul>
            {shown.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </SplitSection>
      <SplitSection title={t("consultation.list.title")} id="contributions">
        <p>
          {published === 0 ? (
            t("consultation.group.noSubmission")
          ) : (
            <a href={`${home}/contributions?group=${group.id}`}>{t("consultation.count.submissions", { count: published })}</a>
          )}
        </p>
      </SplitSection>
      {running !== null && <Running {...props} running={running} />}
    </PactSubPage>
  );
};
