import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusOfTold, toldYears } from '../domain/trial-year/trial-year.testdata.ts';
import { languages } from '../texts/language.ts';
import { longNames } from './compose-talk-pages.testdata.ts';
import { crowdedStatus, yearPaperOf } from './compose-year-page.testdata.ts';
import type { PaperDocument } from './document.ts';
import { renderDocument } from './render-document.ts';

const canRun = spawnSync('pdftotext', ['-v']).status === 0;

describe.skipIf(!canRun)(canRun ? 'poppler reads' : 'poppler reads: skipped, pdftotext is not installed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'takt-year-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(document: PaperDocument): string {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, renderDocument(document));
    return file;
  }

  const read = (document: PaperDocument): string =>
    execFileSync('pdftotext', ['-layout', write(document), '-'], { encoding: 'utf8' }).replaceAll(/[\s\u00a0]+/g, ' ');

  it('one page with how each of three targets stands, in both languages', () => {
    const status = statusOfTold(toldYears['three targets']);
    const nb = read(yearPaperOf(status, 'nb'));
    expect(nb).toContain('Side 1 av 1');
    expect(nb).toContain('Én av tre leveringer kom innen fristen.');
    expect(nb).toContain('Minst fire av seks komplette første gang. Nå er det to av tre. Før var det ingen av seks.');
    const en = read(yearPaperOf(status, 'en'));
    expect(en).toContain('Page 1 of 1');
    expect(en).toContain('At least four of six complete the first time. Now it is two of three.');
  });

  it.each(languages)('the longest page as one A4, with every word inside it, in %s', (language) => {
    const file = write(yearPaperOf(crowdedStatus(), language, longNames));
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages: +1\n[^]*\(A4\)/);
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g,
    );
    const edges = [...words].map((match) => match.slice(1).map(Number) as [number, number, number, number]);
    expect(edges.length).toBeGreaterThan(120);
    expect(Math.min(...edges.map(([left]) => left))).toBeGreaterThan(30);
    expect(Math.max(...edges.map(([, , right]) => right))).toBeLessThanOrEqual(541.5);
    expect(Math.max(...edges.map(([, , , bottom]) => bottom))).toBeLessThan(841);
  });
});
