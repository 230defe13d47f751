import { isMessageKey, type MessageKey } from "../../../messages/index.ts";

/** The message that names a figure; every figure has one. */
export const labelKey = (id: string): MessageKey => {
  const key = `diagnosis.figure.${id}`;
  if (!isMessageKey(key)) throw new Error(`no label for the figure ${id}`);
  return key;
};
