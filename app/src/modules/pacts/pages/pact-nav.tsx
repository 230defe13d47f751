import { LocalNav, usePage } from "../../../ui/index.ts";

/** The pages of a pact after its address, by the entry they stand under, which is the first of them. */
const PAGES = [
  ["text", "diagnosis", "figures", "papers", "history"],
  ["follow-up", "indicators", "achievements", "meetings", "studies", "reminders"],
  ["actions", "consultation"],
  ["money", "shares"],
  ["life", "parties", "commitments", "contracts", "amendments"],
] as const;
type PactPart = (typeof PAGES)[number][number];
/** Pages that only members of a space read. */
const OF_MEMBERS: readonly PactPart[] = ["reminders"];

/** From one page of a pact to its others. */
export const PactNav = ({ slug }: { slug: string }) => {
  const { t, viewer } = usePage();
  const to = (part: PactPart) => ({ href: part === "text" ? `/pacts/${slug}` : `/pacts/${slug}/${part}`, label: t(`pacts.nav.${part}`) });
  const entries = PAGES.map(([first, ...all]) => {
    const others = viewer === null ? all.filter((part) => !OF_MEMBERS.includes(part)) : all;
    const entry = { ...to(first), label: t(`pacts.nav.under.${first}`) };
    return others.length === 0 ? entry : { ...entry, under: [first, ...others].map(to) };
  });
  return <LocalNav label={t("pacts.nav.label")} entries={entries} />;
};
