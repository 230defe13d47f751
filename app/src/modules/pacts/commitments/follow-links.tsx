import { useT } from "../../../ui/index.ts";

const PAGES = ["follow-up", "life", "commitments", "shares", "contracts", "money", "amendments"] as const;

/** From one page of a followed pact to the others, set in the footer. */
export const FollowLinks = ({ slug }: { slug: string }) => {
  const t = useT();
  return PAGES.map((page) => (
    <a key={page} href={`/pacts/${slug}/${page}`}>
      {t(`bonds.link.${page}`)}
    </a>
  ));
};
