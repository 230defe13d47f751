import type { Translate } from "../../../../messages/index.ts";
import { formatDate } from "../../../../ui/index.ts";
import type { AskedItem } from "./digest.ts";

/** Things told one by one; the page of the letter's link shows them all. */
const MOST_LINES = 60;

const whenWords = (t: Translate, { days, rung }: AskedItem): string => {
  if (days < 0) return t("reminders.mail.soon", { days: -days });
  if (days === 0) return t("reminders.mail.today");
  return t(rung === "late-45" ? "reminders.mail.committee" : "reminders.mail.late", { days });
};

/** The subject and the text of the letter that asks all this; `{link}` stands where the personal link is put when it leaves. */
export const letterWords = (
  t: Translate,
  { name, asked, titles }: { readonly name: string; readonly asked: readonly AskedItem[]; readonly titles: ReadonlyMap<string, string> },
) => {
  const late = asked.filter(({ days }) => days > 0).length;
  const shown = asked.slice(0, MOST_LINES);
  const lineOf = (one: AskedItem): string =>
    t("reminders.mail.line", {
      kind: t(`reminders.kind.${one.item.kind}`),
      label: one.item.label,
      day: formatDate(one.dueOn),
      when: whenWords(t, one),
    });
  const pacts = [...new Set(shown.map(({ item }) => item.pactId))];
  const parts = pacts.map((pactId) =>
    [titles.get(pactId) ?? "", ...shown.filter(({ item }) => item.pactId === pactId).map(lineOf)].join("\n"),
  );
  const beyond = asked.length - shown.length;
  const items = [...parts, ...(beyond > 0 ? [t("reminders.mail.more", { count: beyond })] : [])].join("\n\n");
  const [first] = asked;
  return {
    subject:
      asked.length === 1 && first
        ? t("reminders.mail.subject.one", { label: first.item.label.slice(0, 100), late })
        : t("reminders.mail.subject.many", { count: asked.length, late }),
    text: t("reminders.mail.text", { name, count: asked.length, items, link: "{link}" }),
  };
};
