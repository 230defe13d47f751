import { LocalNav, useT } from "../../../ui/index.ts";

const TEXT = ["papers", "history"] as const;
const LIFE = ["parties", "commitments", "shares", "contracts", "amendments"] as const;
type PactPart = "follow-up" | "actions" | "money" | (typeof TEXT)[number] | (typeof LIFE)[number];

/** From one page of a pact to its others. */
export const PactNav = ({ slug }: { slug: string }) => {
  const t = useT();
  const address = `/pacts/${slug}`;
  const to = (part: PactPart) => ({ href: `${address}/${part}`, label: t(`pacts.nav.${part}`) });
  const text = { href: address, label: t("pacts.nav.pact"), under: [{ href: address, label: t("pacts.nav.text") }, ...TEXT.map(to)] };
  const href = `${address}/life`;
  const life = { href, label: t("pacts.nav.life"), under: [{ href, label: t("pacts.nav.votes") }, ...LIFE.map(to)] };
  return <LocalNav label={t("pacts.nav.label")} entries={[text, to("follow-up"), to("actions"), to("money"), life]} />;
};
