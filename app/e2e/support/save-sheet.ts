import type { Page } from "playwright-core";

/** Fills one form of an action sheet by the names of its fields, and sends it; `sheet` is the address of the sheet. */
export const saveSheet = async (page: Page, sheet: string, edit: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.goto(`${sheet}?edit=${edit}`);
  for (const folded of await page.locator("#edit details:not([open]) > summary").all()) await folded.click();
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`#edit [name="${name}"]`).first();
    const kind = await field.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
    if (kind === "SELECT") await field.selectOption(value);
    else if (kind === "radio") await page.locator(`#edit [name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
  await page.locator('#edit button[value="save"]').click();
  await page.waitForURL((url) => !url.search.includes("edit"));
};
