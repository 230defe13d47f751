import { Acts, Button, errorOf, PostForm, Section, Select, TextField, useT } from "../../../ui/index.ts";
import type { AnswerList } from "./answer-list.ts";

type Fields = Pick<AnswerList, "persons" | "candidates" | "organisations" | "said">;

/** To whom the things ticked are handed over: someone known, a member of an organisation of the pact, or anyone by address. */
export const GiveFields = ({ persons, candidates, organisations, said }: Fields) => {
  const t = useT();
  const mine = said.form === "give";
  const of = (name: string) => ({ id: `give-${name}`, name, error: mine ? errorOf(said.errors, `give-${name}`) : undefined });
  const value = (name: string): string | undefined => (mine ? said.typed[name] : undefined);
  const known = new Set(persons.map(({ membershipId }) => membershipId));
  const options = [
    ...persons.map(({ id, name, email, organisationId }) => ({
      value: `person-${id}`,
      label: `${name}, ${organisations.get(organisationId ?? "") ?? email}`,
    })),
    ...candidates
      .filter(({ membershipId }) => !known.has(membershipId))
      .map(({ membershipId, name, organisation }) => ({ value: `member-${membershipId}`, label: `${name}, ${organisation}` })),
  ];
  return (
    <Section id="give" title={t("reminders.give.title")} note={t("reminders.give.note")}>
      <Select {...of("to")} label={t("reminders.give.to")} none={t("reminders.give.other")} options={options} value={value("to")} bare />
      <TextField
        {...of("name")}
        label={t("reminders.give.name")}
        hint={t("reminders.give.nameHint")}
        value={value("name")}
        maxLength={200}
      />
      <TextField
        {...of("email")}
        type="email"
        label={t("reminders.give.email")}
        hint={t("reminders.give.emailHint")}
        value={value("email")}
        maxLength={254}
      />
      <Acts>
        <Button kind="main">{t("reminders.give.submit")}</Button>
      </Acts>
    </Section>
  );
};

/** The address of someone without an account, corrected in place: what went to the old one opens nothing any more. */
export const AddressForm = ({ slug, charges: { charges }, said }: Pick<AnswerList, "slug" | "charges" | "said">) => {
  const t = useT();
  const mine = said.form === "address";
  const errors = mine ? said.errors : [];
  return (
    <Section id="address" title={t("reminders.address.title")} note={t("reminders.address.note")}>
      <PostForm action={`/pacts/${slug}/reminders`} hidden={{ form: "address", act: "address" }}>
        <Select
          id="address-person"
          name="person"
          label={t("reminders.address.person")}
          error={errorOf(errors, "address-person")}
          required
          value={mine ? said.typed["person"] : undefined}
          options={charges
            .filter(({ person }) => person.membershipId === null)
            .map(({ person: { id, name, email } }) => ({ value: id, label: `${name}, ${email}` }))}
        />
        <TextField
          id="address-email"
          name="email"
          type="email"
          label={t("reminders.address.email")}
          error={errorOf(errors, "address-email")}
          required
          value={mine ? said.typed["email"] : undefined}
          maxLength={254}
        />
        <Acts>
          <Button>{t("reminders.address.submit")}</Button>
        </Acts>
      </PostForm>
    </Section>
  );
};

/** Someone left: what they answered for is without anyone again, and their links open nothing. */
export const LeaveForm = ({ slug, charges: { charges }, said }: Pick<AnswerList, "slug" | "charges" | "said">) => {
  const t = useT();
  const error = said.form === "leave" ? errorOf(said.errors, "leave-person") : undefined;
  return (
    <Section id="leave" title={t("reminders.leave.title")} note={t("reminders.leave.note")}>
      <PostForm action={`/pacts/${slug}/reminders`} hidden={{ form: "leave", act: "leave" }}>
        <Select
          id="leave-person"
          name="person"
          label={t("reminders.leave.person")}
          error={error}
          required
          options={charges.map(({ person, items }) => ({
            value: person.id,
            label: t("reminders.leave.option", { name: person.name, count: items.length }),
          }))}
        />
        <Acts>
          <Button>{t("reminders.leave.submit")}</Button>
        </Acts>
      </PostForm>
    </Section>
  );
};

/** Writes at once to who is due a letter and was not written to today. */
export const SendForm = ({ slug }: { slug: string }) => {
  const t = useT();
  return (
    <Section id="send" title={t("reminders.send.title")} note={t("reminders.send.note")}>
      <PostForm action={`/pacts/${slug}/reminders`} hidden={{ form: "send", act: "send" }}>
        <Acts>
          <Button>{t("reminders.send.submit")}</Button>
        </Acts>
      </PostForm>
    </Section>
  );
};
