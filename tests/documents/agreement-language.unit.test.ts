import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentTypes, type AgreementTerms } from '../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../src/domain/kernel/index.ts';
import { statutoryReports, statutoryRuleOf } from '../../src/domain/statutory/index.ts';
import { explainStory } from '../../src/domain/story/index.ts';
import { readFacts, readStory, readTerms, type Read } from '../../src/terms-file/read-terms.ts';
import { factsJsonSchema, storyJsonSchema, termsJsonSchema } from '../../src/terms-file/terms-json-schema.ts';
import { readFactsText, readStoryText, readTermsText } from '../../src/terms-file/terms-text.ts';
import { clauseInWords } from '../../src/texts/agreement/clause-in-words.ts';
import { chargeInWords } from '../../src/texts/agreement/charge-in-words.ts';
import { faultInWords } from '../../src/texts/agreement/fault-in-words.ts';
import { frameInWords } from '../../src/texts/agreement/frame-in-words.ts';
import { lapseInWords, sharedCapInWords } from '../../src/texts/agreement/lapse-in-words.ts';
import { priceInWords } from '../../src/texts/agreement/price-in-words.ts';
import { promisesInWords } from '../../src/texts/agreement/promises-in-words.ts';
import type { Language } from '../../src/texts/language.ts';
import { reportWordsOf } from '../../src/texts/statutory-in-words.ts';
import { wordsOf } from '../../src/texts/words/words.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const document = readFileSync(path.join(docs, 'agreement-language.md'), 'utf8');

type Data = Record<string, unknown>;

const items = [{ key: 'vouchers', document: 'vouchers' }];
const schedule = {
  period: { every: 'vat-term' },
  due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
};
const vouchers = { key: 'vouchers', items, schedule };
const packagePrice = {
  fees: [
    {
      fee: 'package',
      key: 'package',
      per: 'month',
      amountOre: 390_000,
      volume: { of: 'vouchers', upTo: 60 },
      eachBeyondOre: 3_500,
    },
  ],
};

/** What an example is a part of, and the sentences that the part becomes. */
const parts: Readonly<
  Record<string, { whole: (part: unknown) => Data; words: (terms: AgreementTerms, language: Language) => string[] }>
> = {
  terms: { whole: (part) => part as Data, words: clausesIn },
  clause: { whole: (part) => ({ duties: [part] }), words: clausesIn },
  items: { whole: (part) => ({ duties: [{ ...vouchers, items: part }] }), words: clausesIn },
  schedule: { whole: (part) => ({ duties: [{ ...vouchers, schedule: part }] }), words: clausesIn },
  charge: {
    whole: (part) => ({ duties: [{ ...vouchers, charges: [part] }] }),
    words: (terms, language) => terms.duties[0]!.charges.map((charge) => chargeInWords(charge, language)),
  },
  sharedCaps: {
    whole: (part) => ({ duties: [vouchers], sharedCaps: part }),
    words: (terms, language) => (terms.sharedCaps ?? []).map((cap) => sharedCapInWords(cap, language)),
  },
  lapse: {
    whole: (part) => ({ duties: [vouchers], price: packagePrice, lapse: part }),
    words: (terms, language) => [lapseInWords(terms.lapse!, language)],
  },
  office: {
    whole: (part) => ({ duties: [vouchers], office: part }),
    words: (terms, language) => promisesInWords(terms.office!, terms, language),
  },
  price: {
    whole: (part) => ({ duties: [vouchers], price: part }),
    words: (terms, language) => priceInWords(terms.price!, language),
  },
  frame: {
    whole: (part) => ({ duties: [vouchers], frame: part }),
    words: (terms, language) => frameInWords(terms.frame!, language),
  },
};

function clausesIn({ duties }: AgreementTerms, language: Language): string[] {
  return duties.map((clause) => clauseInWords(clause, language));
}

interface Example {
  kind: string;
  text: string;
}

const fence = /^```yaml (\w+)\n([\s\S]*?)^```\n/gm;
const examples: Example[] = [...document.matchAll(fence)].map(([, kind = '', text = '']) => ({ kind, text }));

function readExample({ kind, text }: Example): Read<unknown> {
  const data = parse(text, { version: '1.2', schema: 'core' }) as unknown;
  if (kind === 'facts') return readFacts(data);
  if (kind === 'events') return readStory(data);
  return readTerms(kind === 'wrong' ? data : parts[kind]!.whole(data));
}

/** The document with the sentences under each example made anew. */
function withSentences(): string {
  const bare = document.replaceAll(/(^```\n)\n(?:> .*\n|>\n)+/gm, '$1');
  return withNames(bare).replaceAll(fence, (block: string, kind: string, text: string) => {
    const read = readExample({ kind, text });
    const told = (language: Language): string => {
      if ('faults' in read)
        return read.faults.map((fault) => `\`${fault.path}\`: ${faultInWords(fault, language)}`).join(' ');
      return parts[kind] ? parts[kind].words(read.read as AgreementTerms, language).join(' ') : '';
    };
    return told('nb') === '' ? block : `${block}\n> nb: ${told('nb')}\n>\n> en: ${told('en')}\n`;
  });
}

const names: Readonly<Record<string, (language: Language) => Readonly<Record<string, string>>>> = {
  documents: (language) => labelsOf(documentTypes, wordsOf(language).documentTypes),
  forms: (language) => wordsOf(language).formDemands,
  circumstances: (language) => wordsOf(language).agreement.circumstances,
  statutory: (language) =>
    Object.fromEntries(
      // What has days of its own cannot be counted from a period.
      statutoryReports
        .filter((report) => statutoryRuleOf(report).anchor !== 'term-day')
        .map((report) => [report, reportWordsOf(report, language).label]),
    ),
};

function labelsOf<Key extends string>(keys: readonly Key[], words: Readonly<Record<Key, { label: string }>>) {
  return Object.fromEntries(keys.map((key) => [key, words[key].label]));
}

/** The lists of names, with what each is called in both languages. */
function withNames(text: string): string {
  return text.replaceAll(/(<!-- names: (\w+) -->\n)[\s\S]*?<!-- end -->/g, (_, head: string, kind: string) => {
    const [nb, en] = [names[kind]!('nb'), names[kind]!('en')];
    const lines = Object.entries(nb).map(([name, word]) => `- \`${name}\`: ${word} / ${en[name]}`);
    return `${head}\n${lines.join('\n')}\n\n<!-- end -->`;
  });
}

describe('the document of the agreement language', () => {
  it('has examples of every kind', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(
      new Set([...Object.keys(parts), 'facts', 'events', 'wrong']),
    );
  });

  it.each(examples.map((example, index) => [index + 1, example.kind, example] as const))(
    'has an example %d (%s) that is read as it says',
    (_, kind, example) => {
      const read = readExample(example);
      expect('faults' in read).toBe(kind === 'wrong');
    },
  );

  // `vitest -u` writes the sentences anew.
  it('has the sentences that the program makes', async () => {
    await expect(withSentences()).toMatchFileSnapshot(path.join(docs, 'agreement-language.md'));
  });

  it('tells of every field that the schemas have', () => {
    const fields = new Set(fieldsOf([termsJsonSchema(), factsJsonSchema(), storyJsonSchema()]));
    const untold = [...fields].filter((field) => !new RegExp(`\\b${field}\\b`).test(document));
    expect(untold).toEqual([]);
  });
});

/** The names of all fields that a schema knows. */
function fieldsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { properties } = node as { properties?: Data };
  return [...Object.keys(properties ?? {}), ...Object.values(node).flatMap(fieldsOf)];
}

describe('the published schemas', () => {
  // `vitest -u` writes them anew; `takt agreement schema` prints the same.
  it.each([
    ['agreement-terms.schema.json', termsJsonSchema],
    ['client-facts.schema.json', factsJsonSchema],
    ['agreement-events.schema.json', storyJsonSchema],
  ])('%s is what the program reads by', async (name, schema) => {
    await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot(path.join(docs, name));
  });
});

describe('the example files', () => {
  const folder = path.join(docs, 'examples/agreements');
  const files = readdirSync(folder);
  const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const others = new Set(['opplysninger.yaml', 'hendelser.yaml']);

  it.each(files.filter((name) => !others.has(name)))('%s is an agreement without a fault', (name) => {
    expect(readTermsText(textOf(name))).toHaveProperty('read');
  });

  it('hold what is known of a client, and a story that the agreement has a place for', () => {
    const terms = readTermsText(textOf('mva-hver-termin.yaml'));
    const facts = readFactsText(textOf('opplysninger.yaml'));
    const story = readStoryText(textOf('hendelser.yaml'));
    if (!('read' in terms && 'read' in facts && 'read' in story)) throw new Error('an example is at fault');
    // 15 days are three weeks at kr 1 250, and 50 minutes one hour at kr 1 150; the first time was free.
    const result = explainStory(terms.read, facts.read, story.read, on('2026-12-31'));
    expect(result).toHaveProperty('explained.sumOre', 490_000);
  });
});
