import { Acts, Button, PostForm, Section, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import type { SwotLine } from "../line.ts";
import type { Proposal } from "../proposal.ts";
import { proposalWords } from "../proposal-words.ts";
import type { SwotDesk } from "../swot-view.ts";
import { BasisLines } from "./basis.tsx";
import { Reopen } from "./line-buttons.tsx";
import { SetAside } from "./line-forms.tsx";

type Common = { readonly slug: string; readonly said: Said };

const ProposalItem = ({ slug, said, proposal, here }: Common & { proposal: Proposal; here: string }) => {
  const t = useT();
  const says = proposalWords(t, proposal, here);
  const { key, quadrant, figure } = proposal;
  return (
    <li>
      <p className="says">
        {says} <span className="draft">{t(`swot.one.${quadrant}`)}</span>
      </p>
      <BasisLines basis={{ kind: "figure", figure }} change={null} />
      <div className="line-acts">
        <Acts>
          <PostForm action={`/pacts/${slug}/diagnosis`} hidden={{ form: "acts", act: "take", key }}>
            <Button label={t("swot.takeOf", { says })}>{t("swot.take")}</Button>
          </PostForm>
        </Acts>
        <SetAside slug={slug} said={said} form={`decline-${key}`} hidden={{ act: "decline", key }} says={says} />
      </div>
    </li>
  );
};

/** What the figures allow and nobody decided yet; that none is, and why, is said. */
export const Proposals = ({ slug, said, desk }: Common & { desk: SwotDesk }) => {
  const t = useT();
  const { proposals, here, lacking } = desk;
  return (
    <Section id="proposals" title={t("swot.proposals.title")} note={t("swot.proposals.note")}>
      {here === null ? (
        <p>{t("swot.proposals.noTerritory")}</p>
      ) : (
        <>
          <p>
            {t("swot.proposals.here", { here })}{" "}
            {t(proposals.length === 0 ? "swot.proposals.none" : "swot.proposals.count", { count: proposals.length })}
          </p>
          {proposals.length > 0 && (
            <ul className="findings proposed">
              {proposals.map((proposal) => (
                <ProposalItem key={proposal.key} {...{ slug, said, proposal, here }} />
              ))}
            </ul>
          )}
          {lacking > 0 && <p className="soft">{t("swot.proposals.lacking", { count: lacking })}</p>}
        </>
      )}
    </Section>
  );
};

/** Lines set aside, each with its reason; they may be opened again. */
export const SetAsideLines = ({ slug, lines }: { slug: string; lines: readonly SwotLine[] }) => {
  const t = useT();
  const aside = lines.filter(({ state }) => state === "set-aside");
  if (aside.length === 0) return null;
  return (
    <Section id="set-aside" title={t("swot.setAside.title")} note={t("swot.setAside.note")}>
      <ul className="findings">
        {aside.map((line) => (
          <li key={line.id} id={`line-${line.id}`}>
            <p className="says">
              {line.says} <span className="draft">{t(`swot.one.${line.quadrant}`)}</span>
            </p>
            <p>{t("swot.setAside.because", { because: line.setAsideBecause ?? "" })}</p>
            <BasisLines basis={line.basis} change={null} />
            <Reopen slug={slug} line={line} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
