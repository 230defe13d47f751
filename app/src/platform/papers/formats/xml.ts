/** What XML 1.0 does not allow at all, even escaped, so that no document keeps it: control characters but tab and line ends, and halves of surrogate pairs. */
export const UNKEPT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML and HTML take it, between marks and between double quotes. */
export const xmlText = (text: string): string => text.replace(UNKEPT, " ").replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** An opening tag, under whatever prefix; what quotes hold is no end of it. No `<` in it: each is looked through once. */
export const tagPattern = (name: string): RegExp => new RegExp(`<(?:[\\w.-]+:)?${name}\\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>`, "g");
