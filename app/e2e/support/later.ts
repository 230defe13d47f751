/** The setting that starts a server some hours later than it is: what waits for the next day then comes. */
export const later = (hours: number): { readonly NODE_OPTIONS: string } => {
  const shift = `
    const Now = Date, by = ${hours} * 3600000;
    globalThis.Date = class extends Now {
      constructor(...told) { if (told.length > 0) super(...told); else super(Now.now() + by); }
      static now() { return Now.now() + by; }
      static [Symbol.hasInstance](value) { return Object.prototype.toString.call(value) === "[object Date]"; }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shift.replace(/\s+/g, " "))}` };
};
