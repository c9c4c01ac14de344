import type { Page } from 'playwright-core';
import { findBarriers, findOverflow } from '../support/browser.ts';

const widths = [1280, 390] as const;

/** What is wrong with the page as it stands: wide and on a phone. */
export async function lookOver(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    found.push(...(await findBarriers(page)).map((barrier) => `${name} at ${width}: ${barrier}`));
    const overflow = await findOverflow(page);
    if (overflow > 0) found.push(`${name} at ${width} is ${overflow} pixels too wide`);
  }
  return found;
}

/** Until the page has what it asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.empty-lines, .waiting, [aria-busy=true]').first().waitFor({ state: 'detached' });
}
