import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdedFacts, factsOfYear } from '../domain/talk/talk.testdata.ts';
import { accountantPaperOf, clientPaperOf, longNames } from './compose-talk-pages.testdata.ts';
import type { PaperDocument } from './document.ts';
import { renderDocument } from './render-document.ts';

const canRun = spawnSync('pdftotext', ['-v']).status === 0;

describe.skipIf(!canRun)(canRun ? 'poppler reads' : 'poppler reads: skipped, pdftotext is not installed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'takt-talk-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(document: PaperDocument): string {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, renderDocument(document));
    return file;
  }

  const read = (document: PaperDocument): string =>
    execFileSync('pdftotext', ['-layout', write(document), '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ');

  it('one page with the figures, the sums and the Norwegian letters', () => {
    const text = read(clientPaperOf(factsOfYear('bad'), 'nb'));
    expect(text).toContain('Side 1 av 1');
    expect(text).toContain('Slik kan vi få et roligere år');
    expect(text).toMatch(/Median av seks leveringer +innen fristen +10 dager etter fristen/);
    expect(text).toContain('Tillegg på kr 2 500 + mva.');
    expect(text).toContain('kr 28 200 uten mva.');
  });

  it('the longest page as one, with every word inside it', () => {
    const file = write(clientPaperOf(crowdedFacts(), 'nb', longNames));
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages: +1\n/);
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
    );
    const edges = [...words].map((match) => match.slice(1).map(Number) as [number, number, number, number]);
    expect(edges.length).toBeGreaterThan(150);
    expect(Math.min(...edges.map(([left]) => left))).toBeGreaterThan(30);
    expect(Math.max(...edges.map(([, , right]) => right))).toBeLessThanOrEqual(541.5);
    expect(Math.max(...edges.map(([, , , bottom]) => bottom))).toBeLessThan(841);
  });

  it('title, headings, lists and the table as what they are', () => {
    const tree = execFileSync('pdfinfo', ['-struct-text', write(clientPaperOf(factsOfYear('bad'), 'nb'))], {
      encoding: 'utf8',
    });
    expect(tree).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Slik kan vi få et roligere år"/);
    expect(tree).toMatch(/H2 \(block\)\n +"Vår egen del"/);
    expect(tree).toMatch(/Table \(block\)\n +TR( \(block\))?\n +TH/);
    expect(tree).toMatch(/LI \(block\)\n +Lbl \(block\)\n +"•"/);
  });

  it('"for us only" at the top and the bottom of the accountant’s page', () => {
    const text = read(accountantPaperOf(factsOfYear('office at fault'), 'nb'));
    expect(text.split('Bare for oss').length - 1).toBe(3);
    expect(text).toContain('Side 1 av 1');
  });
});
