import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import chromiumProgram from '@sparticuz/chromium';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export interface Desk {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of on this page: errors, refused contents, answers that failed. Empty when all is well. */
  trouble: string[];
}

export interface DeskOptions {
  timeZone: string;
  width?: 1280 | 390;
  /** Without the page's worker, through which a browser's slow line does not reach. */
  withoutWorker?: boolean;
}

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function openBrowser(): Promise<Browser> {
  // The package's own switches are for a machine without other processes; one process would fall with one page.
  const args = chromiumProgram.args.filter((arg) => !unwanted.test(arg));
  return chromium.launch({ executablePath: await unpackChromium(), args, headless: true });
}

/** What would make a page hold with these switches and break without them. */
const unwanted = /^--(single-process|no-zygote|headless|disable-web-security|allow-running-insecure-content)/;

/** The package unpacks itself into the folder for temporary files, for its user alone; every user of the machine gets a copy of their own. */
async function unpackChromium(): Promise<string> {
  const before = process.env['TMPDIR'];
  const own = path.join(os.tmpdir(), `takt-chromium-${os.userInfo().uid}`);
  fs.mkdirSync(own, { recursive: true });
  process.env['TMPDIR'] = own;
  try {
    return await chromiumProgram.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** A browser of its own for one person: a wide one on a desk, or a phone. The server's headers hold as they are. */
export async function openDesk(
  browser: Browser,
  { timeZone, width = 1280, withoutWorker = false }: DeskOptions,
): Promise<Desk> {
  const context = await browser.newContext({
    timezoneId: timeZone,
    locale: 'nb-NO',
    viewport: { width, height: width === 390 ? 844 : 800 },
    hasTouch: width === 390,
    isMobile: width === 390,
    reducedMotion: 'reduce',
    serviceWorkers: withoutWorker ? 'block' : 'allow',
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    // The server's refusal is how a page learns that a code is needed or that nobody is signed in.
    if (/status of 40[13]/.test(message.text())) return;
    // A hint about speed: the worker took the page over while it was being loaded, and the browser fetched a script through it a second time.
    if (/^A preload for .* service worker/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
  return { page, context, trouble };
}

/** What axe-core finds against WCAG 2.2 AA and its own good practice, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(where: unknown, options: unknown): Promise<AxeResults> } }).axe.run(
      document,
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How far the page is wider than the window. */
export async function findOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
