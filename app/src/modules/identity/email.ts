/** An address as it is kept: trimmed, in lower case; null when the text is none. Deliberately lax: the proof is that mail arrives. */
export const readEmail = (text: string): string | null => {
  const email = text.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@<>"(),;:\\[\]]{1,64}@[^\s@<>"(),;:\\[\]]+\.[^\s@.<>"(),;:\\[\]]{2,}$/.test(email) ? email : null;
};
