import { formatDate, Section, Table, useT } from "../../../../ui/index.ts";
import type { LateCommitment } from "../../commitments/late-pledges.ts";
import { shortText } from "../../short-text.ts";
import type { FollowUpView } from "../follow-up-view.ts";

/** Commitments shown here; their own page holds all of them. */
const MOST = 8;
/** Characters of a commitment. */
const LONGEST = 160;

/** What is late of the commitments that are followed; nothing as long as none is. */
export const LateCommitments = ({ slug, pledges: { followed, undated, late } }: Pick<FollowUpView, "slug" | "pledges">) => {
  const t = useT();
  if (followed === 0) return null;
  const title = t("followUp.pledges.title");
  return (
    <Section id="commitments" title={title} note={t("followUp.pledges.lead", { followed, undated, late: late.length })}>
      {late.length > 0 && (
        <Table
          caption={t("followUp.pledges.late")}
          captionUnseen
          rows={late.slice(0, MOST)}
          rowKey={({ id }) => id}
          columns={[
            { label: t("followUp.pledges.what"), heading: true, cell: ({ what }: LateCommitment) => shortText(what, LONGEST) },
            { label: t("followUp.pledges.who"), cell: ({ who }) => who.join(", ") },
            { label: t("followUp.pledges.dueOn"), cell: ({ dueOn }) => formatDate(dueOn) },
            {
              label: t("followUp.pledges.delay"),
              selfEvident: true,
              cell: ({ days }) => <strong>{t("followUp.late", { count: days })}</strong>,
            },
          ]}
        />
      )}
      <p className="screen-only">
        <a href={`/pacts/${slug}/commitments`}>{t("followUp.pledges.all")}</a>
      </p>
    </Section>
  );
};
