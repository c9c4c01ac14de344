import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentTypes, formDemands, templateKeys } from '../../domain/agreement/index.ts';
import { recordKinds } from '../../domain/record/index.ts';
import { errorText } from '../error-text.ts';
import { wordsOf } from './words.ts';

type Leaf = readonly [path: string, text: string];

function leavesOf(node: object, at = ''): Leaf[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${at}/${key}`, value] as const] : leavesOf(value as object, `${at}/${key}`),
  );
}

const nb = leavesOf(wordsOf('nb'));
const en = leavesOf(wordsOf('en'));

describe('the catalogue', () => {
  it('has the same keys in both languages, and no empty words', () => {
    expect(en.map(([at]) => at).sort()).toEqual(nb.map(([at]) => at).sort());
    expect([...nb, ...en].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('has a word for everything that can be agreed or stand in a record', () => {
    expect(Object.keys(wordsOf('nb').documentTypes)).toEqual([...documentTypes]);
    expect(Object.keys(wordsOf('nb').formDemands)).toEqual([...formDemands]);
    expect(Object.keys(wordsOf('nb').recordKinds)).toEqual([...recordKinds]);
    expect(Object.keys(wordsOf('nb').agreement.template)).toEqual([...templateKeys]);
  });

  it('gives each kind of event a short name of its own', () => {
    for (const language of ['nb', 'en'] as const) {
      const kinds = Object.entries(wordsOf(language).recordKinds);
      expect(new Set(kinds.map(([, word]) => word)).size).toBe(kinds.length);
      expect(kinds.filter(([, word]) => word.split(' ').length > 4)).toEqual([]);
    }
  });

  it('keeps the tone: no begging, no regrets, no shouting, no word for unpaid money', () => {
    const unwanted = /vennligst|purring|purregebyr|dessverre|fortsatt ikke|please|unfortunately|sorry|!/i;
    expect([...nb, ...en].filter(([, text]) => unwanted.test(text))).toEqual([]);
  });

  it('has the same places for details in both languages', () => {
    const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    const english = new Map(en);
    expect(nb.filter(([at, text]) => `${places(text)}` !== `${places(english.get(at) ?? '')}`)).toEqual([]);
  });

  it('says what happened and what to do next in every error', () => {
    for (const language of ['nb', 'en'] as const) {
      for (const [code, text] of Object.entries(wordsOf(language).errors)) {
        expect(`${code}: ${text.split(/\. |, and |, og /).length > 1}`).toBe(`${code}: true`);
        expect(text.endsWith('.')).toBe(true);
      }
    }
  });

  it('has words for every code that is thrown or returned', () => {
    const missing = codesInSource().filter((code) => !Object.hasOwn(wordsOf('nb').errors, code));
    expect(missing).toEqual([]);
  });
});

describe('an error in words', () => {
  it('fills its details in', () => {
    expect(errorText('file.too-large', { maxBytes: 25 * 1024 * 1024 }, 'nb')).toBe(
      'Filen er for stor. Grensen er 25 MB. Del den opp, eller send et mindre bilde.',
    );
    expect(errorText('import.too-many-rows', { max: 2000 }, 'en')).toBe(
      'The spreadsheet has too many rows. The limit is 2000. Split it, and import one at a time.',
    );
  });

  it('leaves a sentence out when its detail is missing', () => {
    expect(errorText('file.too-large', {}, 'nb')).toBe('Filen er for stor. Del den opp, eller send et mindre bilde.');
  });

  it('of an unknown code says that something failed, and what is safe', () => {
    expect(errorText('no.such-code', {}, 'nb')).toBe(
      'Noe gikk galt hos oss. Det du har sendt før, er trygt. Prøv igjen om litt.',
    );
    expect(errorText('constructor', {}, 'en')).toMatch(/^Something went wrong/);
  });
});

/** Codes in `new DomainError('a.b')`, `super('a.b')` and `code: 'a.b'` of everything but tests and the two front ends. */
function codesInSource(): string[] {
  const source = path.join(import.meta.dirname, '../..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|testdata|fixture)\.tsx?$/.test(file) && !/^(web|portal)\b/.test(file),
  );
  const codes = files.flatMap((file) => {
    const text = readFileSync(path.join(source, file), 'utf8');
    return [
      ...text.matchAll(/(?:DomainError\(|super\(|code: )\s*(?:[^'()]*\? )?'([a-z][a-z-]*\.[a-z-]+)'/g),
      ...text.matchAll(/DomainError\([^'()]*\? '[^']*' : '([a-z][a-z-]*\.[a-z-]+)'/g),
    ].map((match) => match[1]!);
  });
  return [...new Set(codes)].sort();
}
