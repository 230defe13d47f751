/** Parameters of links sent by letter: who holds one may do what the letter was written for. */
const SECRETS = ["token", "invitation"] as const;
const INVITATIONS = "/invitations/";

/** Whether an address opens something by itself. */
export const holdsSecret = ({ pathname, searchParams }: Pick<URL, "pathname" | "searchParams">): boolean =>
  pathname.startsWith(INVITATIONS) || SECRETS.some((name) => (searchParams.get(name) ?? "") !== "");

/** A path as it may be written down: the secret that some hold is left out. */
export const pathToTell = (path: string): string => (path.startsWith(INVITATIONS) ? `${INVITATIONS}…` : path);

/** Whether a form carries what opens something by itself. */
export const fieldsHoldSecret = (fields: Readonly<Record<string, string>>): boolean => SECRETS.some((name) => (fields[name] ?? "") !== "");
