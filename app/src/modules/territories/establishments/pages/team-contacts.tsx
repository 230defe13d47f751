import { Acts, Button, Details, formatDate, PostForm, Section, TextField, useT } from "../../../../ui/index.ts";
import type { Team } from "../team/read-team.ts";
import type { Contact } from "../team/team.repository.ts";
import { fieldOf, type Said } from "./said.ts";

type Props = { readonly address: string; readonly team: Team; readonly contacts: readonly Contact[]; readonly said: Said };

type FormProps = {
  readonly address: string;
  readonly form: string;
  readonly act: string;
  readonly contact: Contact | null;
  readonly said: Said;
};

const ContactForm = ({ address, form, act, contact, said }: FormProps) => {
  const t = useT();
  const kept = contact && {
    name: contact.name,
    role: contact.role,
    email: contact.email,
    telephone: contact.telephone,
    purpose: contact.purpose,
    source: contact.source,
    keptUntil: contact.keptUntil,
  };
  const field = fieldOf(said, form, kept ?? {});
  const which = contact ? { id: contact.id, revision: String(contact.revision) } : {};
  return (
    <PostForm action={address} hidden={{ act, form, ...which }} id={form}>
      <TextField {...field("name")} label={t("establishments.contacts.name")} maxLength={200} autoComplete="off" required />
      <TextField {...field("role")} label={t("establishments.contacts.role")} maxLength={200} autoComplete="off" />
      <TextField {...field("email")} type="email" label={t("establishments.contacts.email")} maxLength={200} autoComplete="off" />
      <TextField {...field("telephone")} type="tel" label={t("establishments.contacts.telephone")} maxLength={30} autoComplete="off" />
      <TextField
        {...field("purpose")}
        label={t("establishments.contacts.purpose")}
        hint={t("establishments.contacts.purposeHint")}
        maxLength={500}
        required
      />
      <TextField
        {...field("source")}
        label={t("establishments.contacts.source")}
        hint={t("establishments.contacts.sourceHint")}
        maxLength={500}
        required
      />
      <TextField
        {...field("keptUntil")}
        type="date"
        label={t("establishments.contacts.keptUntil")}
        hint={t("establishments.contacts.keptUntilHint")}
        required
      />
      <Button kind="main">{t("establishments.contacts.submit")}</Button>
    </PostForm>
  );
};

/** How to reach a contact, and why, from where and until when it is kept. */
export const ContactText = ({ contact }: { contact: Contact }) => {
  const t = useT();
  const { name, role, email, telephone, purpose, source, keptUntil } = contact;
  return (
    <>
      <strong>{name}</strong>
      {role !== null && `, ${role}`}
      {email !== null && (
        <>
          <br />
          <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
        </>
      )}
      {telephone !== null && (
        <>
          <br />
          <a href={`tel:${telephone.replaceAll(/[^\d+]/g, "")}`}>{telephone}</a>
        </>
      )}
      <small className="soft about">
        {[purpose, source, t("establishments.contacts.keptUntilSaid", { day: formatDate(keptUntil) })].join(" · ")}
      </small>
    </>
  );
};

/** The button that erases a contact: any member who may write can answer who asks for it. */
export const EraseContact = ({ address, contact }: { address: string; contact: Contact }) => {
  const t = useT();
  const { id, revision, name } = contact;
  return (
    <PostForm action={address} hidden={{ act: "erase-contact", id, revision: String(revision) }}>
      <Button kind="grave" label={t("establishments.contacts.eraseOf", { name })}>
        {t("establishments.contacts.erase")}
      </Button>
    </PostForm>
  );
};

const OneContact = ({ address, team, contact, said }: Omit<Props, "contacts"> & { readonly contact: Contact }) => {
  const t = useT();
  const { id, name, organisationId } = contact;
  const form = `contact-${id}`;
  return (
    <li>
      <p>
        <ContactText contact={contact} />
      </p>
      {team.mayWrite && (
        <>
          {organisationId === team.viewer.organisation.id && (
            <Details summary={t("establishments.contacts.correctOf", { name })} open={said.form === form}>
              <ContactForm {...{ address, form, contact, said }} act="correct-contact" />
            </Details>
          )}
          <Acts>
            <EraseContact address={address} contact={contact} />
          </Acts>
        </>
      )}
    </li>
  );
};

/** Whom to speak with at an establishment. */
export const TeamContacts = ({ address, team, contacts, said }: Props) => {
  const t = useT();
  return (
    <Section title={t("establishments.contacts.title")} level={3} id="contacts" note={t("establishments.contacts.rules")}>
      {contacts.length === 0 ? (
        <p className="soft">{t("establishments.contacts.none")}</p>
      ) : (
        <ul className="contacts">
          {contacts.map((contact) => (
            <OneContact key={contact.id} {...{ address, team, contact, said }} />
          ))}
        </ul>
      )}
      {team.mayWrite && (
        <Details summary={t("establishments.contacts.add")} open={said.form === "contact"}>
          <ContactForm {...{ address, said }} form="contact" act="contact" contact={null} />
        </Details>
      )}
      <p>
        <a href="/establishments/contacts">{t("establishments.contacts.all")}</a>
      </p>
    </Section>
  );
};
