/** What the scripts of the boards share: a voice, a form sent without leaving the page, a page that takes the place of this one. */

const told = (): HTMLElement | null => document.getElementById("told");

/** A sentence of the page, its blanks filled. */
export const words = (name: string, blanks: Readonly<Record<string, string>> = {}): string =>
  (told()?.dataset[name] ?? "").replace(/%(\w+)/g, (_, blank: string) => blanks[blank] ?? "");

/** Says something to who does not see the page change. */
export const say = (text: string): void => {
  const voice = told();
  if (voice) voice.textContent = text;
};

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

/** The page at this address as it stands now; null when it cannot be had. */
export const freshPage = async (): Promise<Document | null> => {
  try {
    const answer = await fetch(location.pathname + location.search);
    return answer.ok ? pageOf(await answer.text()) : null;
  } catch {
    return null;
  }
};

export type Answer = "done" | "refused" | "failed";

/** Shows the page that a refusal answered with, in the place of this one. */
const showRefusal = (html: string): void => {
  const [fresh, main] = [pageOf(html).querySelector("main"), document.querySelector("main")];
  if (fresh && main) main.replaceChildren(...fresh.childNodes);
  else location.reload();
};

/** Sends fields with those that the form always carries. A refusal takes the place of the page. */
export const send = async (form: HTMLFormElement, fields: Readonly<Record<string, string>>): Promise<Answer> => {
  const body = new FormData();
  for (const hidden of form.querySelectorAll<HTMLInputElement>("input[type=hidden]")) body.set(hidden.name, hidden.value);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json, text/html" } });
    if (answer.headers.get("content-type")?.includes("json")) return "done";
    if (new URL(answer.url).pathname.startsWith("/sign-in")) location.reload();
    showRefusal(await answer.text());
    return "refused";
  } catch {
    return "failed";
  }
};

/** The first refusal of the page, in words. */
export const firstRefusal = (): string => document.querySelector("#errors li")?.textContent ?? "";

/** What was refused before stands no more at the head of the page. */
export const forgetRefusals = (): void => document.getElementById("errors")?.remove();
