/** What XML 1.0 does not allow at all, even escaped, so that no document keeps it: control characters but tab and line ends, and halves of surrogate pairs. */
export const UNKEPT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const xmlText = (text: string): string => text.replace(UNKEPT, " ").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
