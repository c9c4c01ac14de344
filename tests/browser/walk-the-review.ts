import type { Page } from 'playwright-core';
import type { BuilderDesks } from './builder-desks.ts';
import { look, openCourse, openPhone } from './course-walk.ts';
import { markAsHeld } from './walk-to-the-year.ts';

/** A meeting for after the year’s last day is offered in time, and Jo picks one of the times. */
export async function bookReview(desks: BuilderDesks): Promise<void> {
  const { ingrid, jo } = desks;
  const { page } = ingrid;
  await openCourse(desks);
  await page.getByText(/^Oppdragsansvarlig avtaler tid for felles vurdering: innen/).waitFor();
  await page.getByRole('link', { name: 'Felles vurdering' }).click();
  await page.getByRole('button', { name: 'Tilby møte' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Adresse hos oss').fill('Storgata 4, Hamar');
  await dialog.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText(/^Møtet er tilbudt/).waitFor();
  await openPhone(desks, '/meetings');
  await jo.page.getByRole('radio').first().check({ force: true });
  await jo.page.getByRole('button', { name: /^Velg .* kl\./ }).click();
  await jo.page.getByRole('heading', { level: 1, name: /^Vi møtes/ }).waitFor();
}

/** Both say how the year was without seeing the other’s answer, and then see one page. */
export async function giveBothViews(
  desks: BuilderDesks,
  works: string,
  wishes: { office: string; client: string },
): Promise<void> {
  const { ingrid, jo } = desks;
  const { page } = ingrid;
  await openCourse(desks);
  await page.getByText(/^Oppdragsansvarlig åpner felles vurdering: innen/).waitFor();
  await page.getByRole('link', { name: 'Felles vurdering' }).click();
  await page.getByRole('button', { name: 'Åpne felles vurdering' }).click();
  await fillInView(page, wishes.office);
  await page.getByLabel(/^Hva virker bra\?/).fill(works);
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page
    .getByText(/^Svart/)
    .first()
    .waitFor();

  await openPhone(desks, '/review');
  await fillInView(jo.page, wishes.client);
  await jo.page.getByRole('button', { name: 'Lagre svaret' }).click();
  await jo.page.getByText(`«${works}»`).waitFor();
  await look(jo.page, 'the year seen by both, on the phone', 390);
  await page.reload();
  await page.getByRole('region', { name: 'Den årlige listen' }).waitFor();
  await look(page, 'the year seen by both', 1280);
}

/** Answers every group of a form of the review: the figures with one answer, the wish with another. */
export async function fillInView(page: Page, wish: string): Promise<void> {
  await page.getByLabel('4 Bra').first().waitFor();
  for (const good of await page.getByLabel('4 Bra').all()) await good.check({ force: true });
  await page.getByRole('group', { name: 'Hva vil du nå?' }).getByLabel(wish, { exact: true }).check({ force: true });
}

/** They meet, write down what they agreed on, and both accept the minutes. */
export async function agreeOnTheWayOn(
  desks: BuilderDesks,
  { choice, reason, said }: { choice: string; reason?: string; said: string },
): Promise<void> {
  const { ingrid, jo } = desks;
  const { page } = ingrid;
  await page.getByRole('link', { name: 'Se møtet' }).click();
  await markAsHeld(desks);
  await openCourse(desks);
  await page.getByRole('link', { name: 'Felles vurdering' }).click();
  const list = page.getByRole('region', { name: 'Den årlige listen' });
  await list.getByRole('group').first().waitFor();
  for (const group of await list.getByRole('group').all()) await group.getByLabel('Ja', { exact: true }).check();
  const outcome = page.getByRole('region', { name: 'Hva dere ble enige om' });
  await outcome.getByRole('radio', { name: choice }).check();
  if (reason !== undefined) await outcome.getByRole('textbox').fill(reason);
  await outcome.getByRole('button', { name: 'Før opp' }).click();
  const minutes = page.getByRole('region', { name: 'Referat' });
  await minutes.getByLabel(/^Hva som ble sagt/).fill(said);
  await minutes.getByRole('button', { name: 'Send til begge' }).click();
  await minutes.getByRole('button', { name: 'Slik ble det sagt' }).click();
  await openPhone(desks, '/review');
  await jo.page.getByRole('button', { name: 'Slik ble det sagt' }).click();
  await jo.page
    .getByText(/^Du har sagt at det er slik|^Den felles vurderingen er ferdig/)
    .first()
    .waitFor();
}
