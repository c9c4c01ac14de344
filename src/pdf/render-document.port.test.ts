import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { PaperDocument } from './document.ts';
import { sampleAgreement } from './document.testdata.ts';
import { renderDocument } from './render-document.ts';

const naughty = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pagesOf(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString('latin1').split('/Type /Page\n').length - 1;
}

/** A document that says `text` wherever a document can say something. */
function saying(text: string): PaperDocument {
  return {
    language: 'en',
    title: text,
    lead: text,
    author: text,
    createdAt: sampleAgreement.createdAt,
    brandColour: text,
    runningHead: { strong: text, text, right: text },
    footer: text,
    parties: [{ label: text, name: text, lines: [text] }],
    blocks: [
      { kind: 'beats', heading: text, remark: text, beats: [{ label: text, value: text, remark: text }] },
      {
        kind: 'clause',
        number: text,
        heading: text,
        mark: text,
        parts: [
          { kind: 'paragraph', text },
          { kind: 'list', items: [text] },
          { kind: 'facts', facts: [{ label: text, value: text }] },
          { kind: 'table', columns: [{ heading: text }, { heading: text, align: 'right' }], rows: [[text, text]] },
          { kind: 'note', text },
        ],
      },
    ],
  };
}

describe('a rendered document', () => {
  it('has the same bytes each time', () => {
    expect(sha256(renderDocument(sampleAgreement))).toBe(sha256(renderDocument(structuredClone(sampleAgreement))));
  });

  it('has the same bytes in another process and another time zone', () => {
    const program = `
      import { createHash } from 'node:crypto';
      import { renderDocument } from ${JSON.stringify(new URL('./render-document.ts', import.meta.url).href)};
      import { sampleAgreement } from ${JSON.stringify(new URL('./document.testdata.ts', import.meta.url).href)};
      renderDocument({ ...sampleAgreement, language: 'en' });
      process.stdout.write(createHash('sha256').update(renderDocument(sampleAgreement)).digest('hex'));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    });
    expect(there).toBe(sha256(renderDocument(sampleAgreement)));
  });

  it('differs when one letter differs', () => {
    expect(sha256(renderDocument({ ...sampleAgreement, title: 'Avtale om regnskaP' }))).not.toBe(
      sha256(renderDocument(sampleAgreement)),
    );
  });

  it('says its title, author and time, escaped where they stand in XML', () => {
    const text = Buffer.from(renderDocument({ ...sampleAgreement, title: '<b> & "æ"' })).toString('utf8');
    expect(text).toContain('<rdf:li xml:lang="x-default">&lt;b&gt; &amp; "æ"</rdf:li>');
    expect(text).toContain('(D:20270114100000Z)');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('/Lang (nb-NO)');
  });

  it('is compressed nowhere, so that no compressor decides on its bytes', () => {
    expect(Buffer.from(renderDocument(sampleAgreement)).toString('latin1')).not.toContain('/FlateDecode');
  });

  it('takes any text that people or attackers write as names', () => {
    const texts = [
      ...naughty,
      'W'.repeat(5000),
      '\u202e\u200b\u0000\u001b[31m',
      '\ud800 half',
      '🧑‍💼'.repeat(300),
      'ا'.repeat(400),
      'Ł\u0301\u0302'.repeat(100),
      '\n'.repeat(200),
      ' ',
      '',
    ];
    for (let at = 0; at < texts.length; at += 40) {
      const some = texts.slice(at, at + 40);
      expect(pagesOf(renderDocument(saying(some.join(' '))))).toBeGreaterThan(0);
    }
    for (const text of texts.slice(-9)) expect(pagesOf(renderDocument(saying(text)))).toBeGreaterThan(0);
  });

  it('goes on over hundreds of pages', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [`Rad ${row}`, 'kr 1 250']);
    const table = { kind: 'table' as const, columns: [{ heading: 'Når' }, { heading: 'Sum' }], rows };
    const bytes = renderDocument({ ...sampleAgreement, blocks: [{ kind: 'section', heading: 'Alt', parts: [table] }] });
    expect(pagesOf(bytes)).toBeGreaterThan(240);
  });
});
