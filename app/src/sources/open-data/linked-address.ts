import { byEdition } from "./in-mirror.ts";

/**
 * The address of the last edition of a file among the links of a page, for publishers who name a file after its last quarter. Null
 * when no link fits; the reason as a text when the page does not answer.
 */
export const linkedAddress = async (
  page: string,
  link: RegExp,
): Promise<{ readonly address: string | null } | { readonly why: string }> => {
  try {
    const answer = await fetch(page, { signal: AbortSignal.timeout(60_000) });
    if (!answer.ok) return { why: `HTTP ${answer.status}` };
    const links = [...(await answer.text()).matchAll(/href\s*=\s*["']([^"'#]+)["']/gi)].flatMap(([, target = ""]) =>
      link.test(target) ? [target] : [],
    );
    const [last] = [...new Set(links)].sort(byEdition).slice(-1);
    return { address: last === undefined ? null : new URL(last.replaceAll("&amp;", "&"), page).href };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
};
