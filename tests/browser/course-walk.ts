import type { Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import { builder } from '../../src/demo/cast.ts';
import type { BuilderDesks } from './builder-desks.ts';
import { choose, pdf } from './client-acts.ts';
import { lookOver, settled } from './look-over.ts';

/** The builder's company, whose change of course is walked by both sides. */
export const company = builder.company;

/** Each step begins where the one before it ended: after one that failed the rest has nothing to say. */
export function stopWhereAStepFails(): void {
  let hasFailed = false;
  beforeEach(({ skip, onTestFailed }) => {
    skip(hasFailed, 'a step before this one failed');
    onTestFailed(() => void (hasFailed = true));
  });
}

/** What is wrong with the page as it stands, wide and on a phone; then it has the width that it is used with. */
export async function look(page: Page, name: string, width: 1280 | 390): Promise<void> {
  await settled(page);
  expect(await lookOver(page, name)).toEqual([]);
  await page.setViewportSize({ width, height: 844 });
}

/** The page of the client's change of course, by the list of those that are under way. */
export async function openCourse({ demo, ingrid: { page } }: BuilderDesks): Promise<void> {
  await page.goto(`${demo.url}/course`);
  await page.getByRole('link', { name: `Åpne: ${company}` }).click();
  await page.getByRole('heading', { level: 1, name: 'Kursendring' }).waitFor();
}

/** One of the builder's pages by what stands behind the `#`; the first time from the printed link. */
export async function openPhone({ demo, jo: { page } }: BuilderDesks, path: string): Promise<void> {
  if (page.url() === 'about:blank') {
    await page.goto(demo.clientLink);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  await page.goto(`${demo.url}/t/#${path}`);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Types the code that is mailed when what follows asks for it. */
export async function withCode({ demo, jo: { page } }: BuilderDesks, ask: () => Promise<void>): Promise<void> {
  const known = demo.countMails();
  await ask();
  await page.getByRole('textbox').fill(await demo.codeFor(builder.email, known));
  await page.getByRole('button', { name: 'Fortsett' }).click();
}

type Step = 'Neste dag' | 'En uke fram' | 'En måned fram';

/** Lets the demo's clock go on so many times, and reads the page anew. */
export async function letPass({ ingrid: { page } }: BuilderDesks, step: Step, times = 1): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) {
    await page.getByRole('button', { name: step }).click();
    await page.locator('.demo-bar[aria-busy=true]').waitFor();
    await page.locator('.demo-bar[aria-busy=false]').waitFor();
  }
  await page.reload();
  await settled(page);
}

/** Sends whatever the list on the phone asks for, each thing as a file of its own. */
export async function deliverEverything(desks: BuilderDesks): Promise<void> {
  const { page } = desks.jo;
  await openPhone(desks, '/');
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Annet svar: / }) });
  const asked = (await rows.allInnerTexts()).map((row) => row.split('\n'));
  if (asked.length === 0) return;
  await choose(
    page,
    'Velg filer',
    asked.map(([name], index) => pdf(`${name} ${index + 1}.pdf`)),
  );
  await page.getByText('Ulike ting', { exact: true }).click();
  for (const [index, [name, period]] of asked.entries()) {
    const choice = page.getByLabel(`Hva er fil ${index + 1}?`);
    // With its period where two terms want the same.
    const options = await choice.getByRole('option').allInnerTexts();
    await choice.selectOption(options.find((each) => each === name || each === `${name}, ${period!.toLowerCase()}`)!);
  }
  await page.getByRole('button', { name: /^Send / }).click();
  await page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
}
