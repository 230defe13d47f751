import { join } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
import { eq } from "drizzle-orm";
import type { LocalCommand } from "../../platform/local-commands.ts";
import { mail } from "../../platform/mail.tables.ts";
import { organisationKinds } from "./organisation-kinds.ts";
import type { Identity } from "./ports.ts";
import { readSpaceCommand } from "./space-command.ts";
import { addSpace, type SpaceAsked, type SpaceRefusal, spacesOf } from "./spaces.ts";

type Needs = Pick<Identity, "platform" | "mailer" | "readPlace">;

const sentenceOf = ({ reason, value }: SpaceRefusal): string => {
  switch (reason) {
    case "space-slug-invalid":
      return `SLUG: "${value}" is not one. Write at most 60 lower-case letters without accents, digits and hyphens, grand-lac.`;
    case "space-taken":
      return `SLUG: a space "${value}" is already open here. Choose another, or see npx levier space list.`;
    case "space-name-missing":
      return `--name: "${value}" does not name the space. Write 1 to 200 characters.`;
    case "organisation-name-missing":
      return `--organisation: "${value}" does not name an organisation. Write 1 to 200 characters.`;
    case "email-invalid":
      return `--administrator: "${value}" is not an e-mail address. Write it as first.last@example.org.`;
    case "kind-unknown":
      return `--kind: "${value}" is not a kind of organisation. Write one of ${organisationKinds.join(", ")}.`;
    case "territory-ambiguous":
      return `--territory: "${value}" may be a département or a région. Write dep-${value} or reg-${value}.`;
    case "territory-invalid":
      return `--territory: "${value}" is not a typed code. Write it as reg-44, dep-52 or epci-246700488.`;
    case "territory-unknown":
      return `--territory: nothing is known under "${value}". Look its code up on the page /territories.`;
    default:
      throw new Error(`opening a space cannot be refused because of ${reason}`);
  }
};

/** What became of the letter, for who must tell its reader that it is on its way, or hand it over. */
const sayLetter = async ({ platform: { config, database } }: Needs, id: string): Promise<string> => {
  const [letter] = await database.sql.select().from(mail).where(eq(mail.id, id));
  if (letter?.state === "failed")
    return `The mail server refused the letter (${letter.problem}). Correct SMTP_URL or invite another address.`;
  if (letter?.state !== "sent")
    return `The letter has not left yet${letter?.problem ? ` (${letter.problem})` : ""}: the running server tries again by itself.`;
  return config.smtpUrl === null
    ? `No SMTP_URL is set: the letter with the link lies in ${join(config.dataFolder, "mail", `${id}.eml`)}`
    : "The letter has left.";
};

const open = async (needs: Needs, asked: SpaceAsked): Promise<Result<string, string>> => {
  const added = await addSpace(needs, asked);
  if (!added.ok) return refuse(sentenceOf(added.error));
  await needs.mailer.deliver();
  return ok(
    [
      `The space ${asked.slug.trim()} is open, led by ${asked.organisation.trim()}.`,
      `${asked.administrator.trim()} is invited to administer it, within fourteen days, by a link to ${needs.platform.config.origin}.`,
      await sayLetter(needs, added.value.mail),
    ].join("\n"),
  );
};

/** `levier space add` and `levier space list`. */
export const spaceCommand =
  (needs: Needs): LocalCommand =>
  async (args) => {
    const read = readSpaceCommand(args);
    if (!read.ok) return read;
    return read.value.verb === "add" ? open(needs, read.value.asked) : ok(await spacesOf(needs.platform.database.sql));
  };
