import type { MessageKey } from "../messages/index.ts";

export type NavigationEntry = { readonly href: string; readonly label: MessageKey };

const PUBLIC: readonly NavigationEntry[] = [
  { href: "/pacts", label: "ui.nav.pacts" },
  { href: "/territories", label: "ui.nav.territories" },
];

const MEMBERS: readonly NavigationEntry[] = [
  { href: "/tracking", label: "ui.nav.tracking" },
  { href: "/drafts", label: "ui.nav.drafts" },
  { href: "/account", label: "ui.nav.account" },
];

/** Members find effects from what they follow. */
const VISITORS: readonly NavigationEntry[] = [
  { href: "/impact", label: "ui.nav.impact" },
  { href: "/sign-in", label: "ui.nav.signIn" },
];

/** At most five entries: more would hide the ones that matter. */
export const navigation = (signedIn: boolean): readonly NavigationEntry[] => [...PUBLIC, ...(signedIn ? MEMBERS : VISITORS)];

/** Whether a page stands under an entry: `/pacts/strasbourg?page=2` is under `/pacts`. */
export const isUnder = (path: string, href: string): boolean => {
  const [place = ""] = path.split(/[?#]/);
  return place === href || place.startsWith(`${href}/`);
};
