import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { openManagerDesk } from './office-acts.ts';

/** A demo office that has lived for fourteen months, and the two who talk about how the builder delivers. */
export interface BuilderDesks {
  demo: RunningDemo;
  /** The accountant whose client the builder is, signed in at a desk. */
  ingrid: Desk;
  /** The builder's phone, with nothing opened on it yet. */
  jo: Desk;
  /** A desk more, for whoever else takes part: the manager where a link is given, or somebody from outside. */
  openAnother(link?: string): Promise<Desk>;
  close(): Promise<void>;
}

export async function openBuilderDesks(): Promise<BuilderDesks> {
  const [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 14 })]);
  return {
    demo,
    ingrid: await openManagerDesk(browser, demo.accountantLink),
    jo: await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 }),
    openAnother: (link) =>
      link === undefined ? openDesk(browser, { timeZone: 'Europe/Oslo' }) : openManagerDesk(browser, link),
    async close() {
      await browser.close();
      await demo.close();
    },
  };
}
