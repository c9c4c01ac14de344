import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const document = readFileSync(path.join(projectFolder, 'docs/security.md'), 'utf8');

const verdicts = ['met', 'partly', 'not met', 'not applicable'] as const;

interface Row {
  number: string;
  level: string;
  verdict: string;
  where: string;
}

/** `| 1.2.3 | 2 | met | … |` */
const rows: Row[] = [...document.matchAll(/^\| +(\d+\.\d+\.\d+) +\| +([12]) +\| +([a-z ]+?) +\| (.*) \|$/gm)].map(
  ([, number, level, verdict, where]) => ({ number: number!, level: level!, verdict: verdict!, where: where!.trim() }),
);

/** How many requirements of level 1 and 2 each chapter of the standard has, version 5.0.0. */
const inChapter = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  9: 7,
  10: 29,
  11: 14,
  12: 9,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
  17: 7,
};

function filesIn(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name!);
  return named.filter((name) => /^(?:\.?[\w-]+\/)*\.?[\w-]+(?:\.[\w-]+)+$/.test(name) && isOfProject(name));
}

const topmost = new Set(readdirSync(projectFolder));
function isOfProject(name: string): boolean {
  return topmost.has(name.split('/')[0]!);
}

describe('the list of the security standard', () => {
  it('has each requirement of levels 1 and 2 once, and every row can be read', () => {
    expect(document.match(/^\| *\d+\.\d+\.\d+ /gm)).toHaveLength(rows.length);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    const counted = Object.groupBy(rows, ({ number }) => number.split('.')[0]!);
    expect(Object.fromEntries(Object.entries(counted).map(([chapter, its]) => [chapter, its!.length]))).toEqual(
      inChapter,
    );
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
    expect(rows.filter(({ level }) => level === '2')).toHaveLength(183);
  });

  it('gives each a verdict and a reason, and calls nothing met without naming a file', () => {
    expect(rows.filter(({ verdict }) => !verdicts.some((each) => each === verdict))).toEqual([]);
    expect(rows.filter(({ where }) => where.length < 5)).toEqual([]);
    expect(rows.filter(({ verdict, where }) => verdict === 'met' && filesIn(where).length === 0)).toEqual([]);
    const gaps = rows.filter(({ verdict }) => verdict === 'partly' || verdict === 'not met');
    expect(gaps.filter(({ where }) => where.length < 40)).toEqual([]);
  });

  it('has the right sums at its top', () => {
    const sums = (levels: readonly string[]): number[] => {
      const its = rows.filter(({ level }) => levels.includes(level));
      return [...verdicts.map((each) => its.filter(({ verdict }) => verdict === each).length), its.length];
    };
    const stated = (label: string): number[] =>
      new RegExp(`^\\| ${label} +\\|(.*)\\|$`, 'm').exec(document)![1]!.split('|').map(Number);
    expect(stated('1')).toEqual(sums(['1']));
    expect(stated('2')).toEqual(sums(['2']));
    expect(stated('1 and 2')).toEqual(sums(['1', '2']));
  });

  it('names only files that are there', () => {
    const named = [...new Set(filesIn(document))];
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((name) => !existsSync(path.join(projectFolder, name)))).toEqual([]);
  });
});

describe('the advisories', () => {
  const folder = path.join(projectFolder, 'docs/advisories');

  it('are named by year and number, and have what the form demands', () => {
    const schema = JSON.parse(readFileSync(path.join(folder, 'advisory.schema.json'), 'utf8')) as {
      required: string[];
    };
    const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'advisory.schema.json');
    for (const name of files) {
      const advisory = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>;
      expect(`${String(advisory['id'])}.json`).toBe(name);
      expect(name).toMatch(/^TAKT-\d{4}-\d{4}\.json$/);
      expect(schema.required.filter((field) => !(field in advisory))).toEqual([]);
    }
  });
});
