import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;
let page: Page;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 4 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
  ({ page } = desk);
  await page.goto(`${demo.url}/people`);
  await settled(page);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const card = () => page.getByRole('region', { name: 'Fravær fra kalender' });
const dialog = () => page.getByRole('dialog', { name: 'Legg til kalender' });

test('an address that is none, and one in a private network, are told with what to do, and nothing is kept', async () => {
  await card().getByText('Titler, steder og deltakere blir verken lagret eller vist.', { exact: false }).waitFor();
  expect(await lookOver(page, 'people, without calendars')).toEqual([]);
  await card().getByRole('button', { name: 'Legg til kalender' }).click();
  await dialog().getByText('Dette teller som fravær').waitFor();
  expect(await lookOver(page, 'a calendar to add')).toEqual([]);
  await dialog().getByRole('button', { name: 'Les kalenderen' }).click();
  await dialog().getByText('Lim inn adressen.').waitFor();
  await dialog().getByLabel('ICS-adressen').fill('http://kalender.example/kari.ics');
  await dialog().getByRole('button', { name: 'Les kalenderen' }).click();
  await dialog().getByText('Dette er ikke en kalenderadresse.', { exact: false }).waitFor();
  await dialog().getByLabel('ICS-adressen').fill('https://169.254.169.254/kari.ics');
  await dialog().getByRole('button', { name: 'Les kalenderen' }).click();
  await dialog().getByText('Adressen peker til et privat nettverk', { exact: false }).first().waitFor();
  expect(await lookOver(page, 'an address that is refused')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await card().getByRole('button', { name: 'Les nå' }).count()).toBe(0);
});

test('a calendar that is read, one that fails, and an absence from one', async () => {
  // No calendar on the internet is there for a test: the server's answers are put in its place.
  const { staff, absences } = await (await page.request.get(`${demo.url}/api/office/people`)).json();
  const [kari, other] = staff as { id: string; name: string }[];
  const calendar = {
    staffId: kari!.id,
    host: 'outlook.office365.com',
    givenAt: '2026-11-02T08:00:00.000Z',
    readAt: '2026-11-27T08:27:00.000Z',
    unreadable: 0,
    failing: null,
  };
  const failing = {
    ...calendar,
    staffId: other!.id,
    host: 'calendar.google.com',
    unreadable: 2,
    failing: { fault: 'gone', since: '2026-11-26T09:27:00.000Z', forADay: true },
  };
  const answer = (json: object) => (route: Route) => route.fulfill({ json });
  await page.route('**/api/office/absence-calendars', answer({ calendars: [calendar, failing] }));
  await page.route('**/absence-calendar/read', answer({ absences: 3, unreadable: 0 }));
  const fromCalendar = { staffId: kari!.id, fromOn: '2027-07-05', toOn: '2027-07-23', fromCalendar: true };
  await page.route('**/api/office/people', async (route) => {
    const response = await route.fetch();
    const id = '0190f000-0000-7000-8000-000000000002';
    await route.fulfill({ json: { ...(await response.json()), absences: [...absences, { id, ...fromCalendar }] } });
  });
  await page.reload();
  await settled(page);
  const away = page.getByRole('region', { name: 'Fravær', exact: true }).getByRole('listitem');
  await away.filter({ hasText: 'fra kalenderen' }).waitFor();
  expect(await away.filter({ hasText: 'fra kalenderen' }).getByRole('button').count()).toBe(0);
  await card().getByText('outlook.office365.com').waitFor();
  await card().getByText('leses ikke').waitFor();
  await card().getByText('Kalenderen finnes ikke på adressen lenger.', { exact: false }).waitFor();
  await card().getByText('2 oppføringer som kan være fravær, kunne ikke leses.', { exact: false }).waitFor();
  expect(await lookOver(page, 'people, with calendars')).toEqual([]);
  await card()
    .getByRole('button', { name: `Les nå kalenderen til ${kari!.name}` })
    .click();
  await page.getByText('Kalenderen er lest. 3 fravær er med.').waitFor();
  await page.unrouteAll({ behavior: 'wait' });
});
