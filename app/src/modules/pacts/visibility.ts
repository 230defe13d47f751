/** What of the people named by a text is shown to the public. Nothing unless someone decides it. */
export type Visibility = { readonly attendees: boolean; readonly contacts: boolean; readonly phones: boolean; readonly emails: boolean };

export const nothingPersonal: Visibility = { attendees: false, contacts: false, phones: false, emails: false };
