import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAgreement } from './document.testdata.ts';
import { renderDocument } from './render-document.ts';

const canRun = spawnSync('pdftotext', ['-v']).status === 0;

describe.skipIf(!canRun)(canRun ? 'poppler reads' : 'poppler reads: skipped, pdftotext is not installed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'takt-pdf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(document = sampleAgreement): string {
    const file = join(folder, 'agreement.pdf');
    writeFileSync(file, renderDocument(document));
    return file;
  }

  it('the words back, with the Norwegian letters, guillemets, dashes and no-break spaces', () => {
    const text = execFileSync('pdftotext', ['-layout', write(), '-'], { encoding: 'utf8' });
    expect(text).toContain('Ærlig Ørn & Ås Regnskap AS');
    expect(text).toContain('«ingenting denne');
    expect(text).toContain('jan–feb');
    expect(text).toContain('18 − 3 = 15 dager, 3 påbegynte uker');
    expect(text).toContain('Side 1 av 2');
    expect(text).toContain('Side 2 av 2');
  });

  it('the page numbers of an English document', () => {
    const text = execFileSync('pdftotext', [write({ ...sampleAgreement, language: 'en' }), '-'], { encoding: 'utf8' });
    expect(text).toContain('Page 1 of 2');
  });

  it('headings, lists and tables as what they are, and the running heads as nothing', () => {
    const tree = execFileSync('pdfinfo', ['-struct-text', write()], { encoding: 'utf8' });
    expect(tree).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Avtale om regnskap"/);
    expect(tree).toMatch(/H2 \(block\)\n +"6\s+Tillegg når det blir sent/);
    expect(tree).toMatch(/Table \(block\)\n +TR( \(block\))?\n +TH/);
    expect(tree).toMatch(/LI \(block\)\n +Lbl \(block\)\n +"•"/);
    expect(tree).not.toContain('Side 1 av 2');
  });

  it('a header row on every page that a table goes on to', () => {
    const rows = Array.from({ length: 90 }, (_, row) => [`rad ${row}`, 'kr 1']);
    const table = { kind: 'table' as const, columns: [{ heading: 'Hva' }, { heading: 'Kostnaden' }], rows };
    const file = write({ ...sampleAgreement, blocks: [{ kind: 'section', heading: 'Priser', parts: [table] }] });
    const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(page.split('Kostnaden')).toHaveLength(2);
  });

  it('every word inside the page, however long the words are', () => {
    const word = 'Vannverksrøranleggsentreprenørforeningen'.repeat(8);
    const file = write({
      ...sampleAgreement,
      title: word,
      footer: word,
      runningHead: { strong: word, text: word, right: word },
      parties: [{ label: word, name: word, lines: [word] }],
    });
    const words = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).matchAll(
      /<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)"/g,
    );
    const edges = [...words].map(([, left, right]) => [Number(left), Number(right)] as const);
    expect(edges.length).toBeGreaterThan(100);
    expect(Math.min(...edges.map(([left]) => left))).toBeGreaterThan(30);
    expect(Math.max(...edges.map(([, right]) => right))).toBeLessThanOrEqual(541.5);
  });

  it('only fonts that are embedded', () => {
    const fonts = execFileSync('pdffonts', [write()], { encoding: 'utf8' }).split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/);
  });
});
