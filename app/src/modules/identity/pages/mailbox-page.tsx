import type { SentMessage } from "../../../platform/mail.ts";
import { Details, Lead, MomentText, Page, Table, useT } from "../../../ui/index.ts";

type MailboxProps = {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly messages: readonly SentMessage[];
};

/** All that was sent in an organisation's name, with what became of it. Personal links are never shown: they open sessions. */
export const MailboxPage = ({ organisation, messages }: MailboxProps) => {
  const t = useT();
  const title = t("identity.mailbox.title");
  return (
    <Page
      title={title}
      hidden
      breadcrumb={[
        { href: "/organisations", label: t("identity.organisations.title") },
        { href: `/organisations/${organisation.id}`, label: organisation.name },
      ]}
    >
      <Lead title={title} work>
        {t("identity.mailbox.lead", { organisation: organisation.name })}
      </Lead>
      <Table<SentMessage>
        caption={t("identity.mailbox.caption", { count: messages.length })}
        captionUnseen
        rows={messages}
        rowKey={({ id }) => id}
        empty={t("identity.mailbox.empty")}
        columns={[
          { label: t("identity.mailbox.subject"), heading: true, cell: ({ subject }) => subject },
          { label: t("identity.mailbox.to"), cell: ({ to }) => (to === "" ? t("identity.mailbox.erased") : to) },
          { label: t("identity.mailbox.when"), cell: ({ createdAt }) => <MomentText at={createdAt} /> },
          {
            label: t("identity.mailbox.state"),
            cell: ({ state, tries, problem, text }) => (
              <>
                {t(`identity.mailbox.state.${state}`)}
                {problem !== null && <p className="soft">{t("identity.mailbox.problem", { tries, problem })}</p>}
                {text !== "" && (
                  <Details summary={t("identity.mailbox.text")}>
                    {text.split("\n\n").map((paragraph) => (
                      <p key={paragraph}>{paragraph.replace("{link}", t("identity.mailbox.hiddenLink"))}</p>
                    ))}
                  </Details>
                )}
              </>
            ),
          },
        ]}
      />
    </Page>
  );
};
