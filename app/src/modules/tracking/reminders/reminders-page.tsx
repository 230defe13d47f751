import {
  Checkbox,
  type Column,
  DateText,
  Details,
  ErrorSummary,
  Figures,
  formatDate,
  formatNumber,
  Lead,
  PostForm,
  Section,
  Table,
  useT,
} from "../../../ui/index.ts";
import { PactSubPage } from "../../pacts/index.ts";
import type { AnswerList } from "./answer-list.ts";
import type { Charge, Watched } from "./by-person.ts";
import { NOBODY } from "./hand-over.ts";
import { AddressForm, GiveFields, LeaveForm, SendForm } from "./hand-over-form.tsx";
import { itemKey } from "./item.ts";
import { LetterLog } from "./letter-log.tsx";

/** Where each kind of item is kept, under the address of its pact. */
const PLACES = { indicator: "indicators", pledge: "commitments", milestone: "actions", action: "actions" } as const;

const Items = ({
  slug,
  caption,
  items,
  leads,
  answered,
  said,
}: Pick<AnswerList, "slug" | "leads" | "answered" | "said"> & { caption: string; items: readonly Watched[] }) => {
  const t = useT();
  const columns: Column<Watched>[] = [
    {
      label: t("reminders.column.item"),
      heading: true,
      cell: ({ item, person }) => {
        const name = `item-${itemKey(item)}`;
        const left =
          person !== null && person.endedOn !== null ? t("reminders.left", { name: person.name, day: formatDate(person.endedOn) }) : null;
        const blocked = item.blockedBecause === null ? null : t("reminders.blocked", { why: item.blockedBecause });
        const answer = answered.get(itemKey(item));
        const next = answer === undefined || answer.nextOn === null ? "" : formatDate(answer.nextOn);
        const holds = answer && t(next === "" ? "reminders.answered" : "reminders.answeredNext", { day: formatDate(answer.on), next });
        const notes = [left, blocked, holds ?? null].filter((note) => note !== null).join(" ");
        return (
          <>
            {leads ? (
              <Checkbox name={name} value={person?.id ?? NOBODY} label={item.label} checked={said.typed[name] !== undefined} />
            ) : (
              item.label
            )}
            {notes !== "" && <small className="soft">{notes}</small>}
          </>
        );
      },
    },
    {
      label: t("reminders.column.kind"),
      selfEvident: true,
      cell: ({ item }) => <a href={`/pacts/${slug}/${PLACES[item.kind]}`}>{t(`reminders.kind.${item.kind}`)}</a>,
    },
    {
      label: t("reminders.column.due"),
      selfEvident: true,
      cell: ({ item }) =>
        item.dueOn === null ? <span className="unsaid">{t("reminders.undated")}</span> : <DateText value={item.dueOn} />,
    },
    { label: t("reminders.column.late"), numeric: true, cell: ({ days }) => (days === null ? "" : t("reminders.days", { days })) },
  ];
  return <Table caption={caption} captionUnseen columns={columns} rows={items} rowKey={({ item }) => itemKey(item)} />;
};

const OfPerson = ({ charge: { person, items }, ...page }: { charge: Charge } & AnswerList) => {
  const t = useT();
  const all = `all-${person.id}`;
  const organisation = page.organisations.get(person.organisationId ?? "") ?? t("reminders.noOrganisation");
  const account = t(person.membershipId === null ? "reminders.without" : "reminders.with");
  return (
    <Section id={`person-${person.id}`} level={3} title={person.name} note={`${organisation} · ${person.email} · ${account}`}>
      {page.leads && items.length > 1 && (
        <Checkbox name={all} label={t("reminders.all", { count: items.length })} checked={page.said.typed[all] !== undefined} />
      )}
      <Items {...page} caption={t("reminders.caption", { name: person.name })} items={items} />
      <LetterLog name={person.name} letters={page.letters.get(person.id) ?? []} />
    </Section>
  );
};

/** What is open in a pact by the person who answers for it, what nobody answers for first; naming and replacing who does. */
export const RemindersPage = (page: AnswerList) => {
  const t = useT();
  const {
    slug,
    title,
    charges: { orphans, charges },
    leads,
    former,
    said,
  } = page;
  const all = [...orphans, ...charges.flatMap(({ items }) => items)];
  const late = all.filter(({ days }) => days !== null).length;
  const lists = (
    <>
      <Section id="orphans" title={t("reminders.orphans.title")} note={t("reminders.orphans.note")}>
        {orphans.length === 0 ? (
          <p>{t(all.length === 0 ? "reminders.none" : "reminders.orphans.none")}</p>
        ) : (
          <Items {...page} caption={t("reminders.orphans.title")} items={orphans} />
        )}
      </Section>
      {charges.length > 0 && (
        <Section id="persons" title={t("reminders.persons.title")}>
          {charges.map((charge) => (
            <OfPerson key={charge.person.id} charge={charge} {...page} />
          ))}
        </Section>
      )}
    </>
  );
  return (
    <PactSubPage slug={slug} pact={title} title={`${t("reminders.title")} : ${title}`} hidden>
      <ErrorSummary errors={said.errors} />
      <Lead title={t("reminders.title")} kicker={title} work>
        {t("reminders.lead")}
      </Lead>
      <Figures
        figures={[
          { label: t("reminders.figure.open", { count: all.length }), value: formatNumber(all.length) },
          { label: t("reminders.figure.orphans", { count: orphans.length }), value: formatNumber(orphans.length) },
          { label: t("reminders.figure.late", { count: late }), value: formatNumber(late) },
        ]}
      />
      {leads && all.length > 0 ? (
        <PostForm action={`/pacts/${slug}/reminders`} hidden={{ form: "give", act: "give" }}>
          {lists}
          <GiveFields {...page} />
        </PostForm>
      ) : (
        lists
      )}
      {leads && charges.length > 0 && <SendForm slug={slug} />}
      {leads && charges.some(({ person }) => person.membershipId === null) && <AddressForm {...page} />}
      {leads && charges.length > 0 && <LeaveForm {...page} />}
      {former.length > 0 && (
        <Section id="former" title={t("reminders.former.title")}>
          {former.map(({ id, name }) => (
            <Section key={id} level={3} title={name}>
              <LetterLog name={name} letters={page.letters.get(id) ?? []} />
            </Section>
          ))}
        </Section>
      )}
      <Details summary={t("reminders.ladder.title")}>
        <p>{t("reminders.ladder.text")}</p>
      </Details>
    </PactSubPage>
  );
};
