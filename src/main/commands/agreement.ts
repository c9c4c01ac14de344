import fs from 'node:fs';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { differenceInWords } from '../../texts/agreement/difference-in-words.ts';
import { errorText } from '../../texts/error-text.ts';
import { factsJsonSchema, storyJsonSchema, termsJsonSchema } from '../../terms-file/terms-json-schema.ts';
import { readTermsText } from '../../terms-file/terms-text.ts';
import { readClosedOption, readDayOption, readFactsOption, readLanguage } from '../agreement/options.ts';
import { describePreview, preview } from '../agreement/preview.ts';
import { readWritten, tellFaults } from '../agreement/read-written.ts';
import { readToday } from '../agreement/today.ts';
import { writePaper, writeText } from '../agreement/write-paper.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';

export const command: Command = {
  name: 'agreement',
  summary: { en: 'what an agreement in a file asks for, says and changes; without a database or a network' },
  usage: [
    'preview FILE --from DATE --to DATE [--facts FACTS] [--start DATE] [--closed FROM/TO …] [--lang nb|en]',
    'render FILE [--lang nb|en] [--out FILE.pdf] [--office NAME] [--client NAME] [--start DATE]',
    'diff FILE FILE [--lang nb|en]',
    'schema [terms|facts|events]',
  ],
  options: {
    from: { type: 'string', value: 'DATE', help: 'the first day' },
    to: { type: 'string', value: 'DATE', help: 'the last day' },
    facts: { type: 'string', value: 'FILE', help: 'what is known of the client: paydays, VAT, meetings, accounts' },
    start: { type: 'string', value: 'DATE', help: 'the first day of the engagement' },
    closed: { type: 'string', multiple: true, value: 'FROM/TO', help: 'days on which the office is closed' },
    lang: { type: 'string', value: 'nb|en', default: 'nb', help: 'the language of texts and faults' },
    out: { type: 'string', value: 'FILE', help: 'write a PDF' },
    office: { type: 'string', value: 'NAME', help: 'the name of the office on the paper' },
    client: { type: 'string', value: 'NAME', help: 'the name of the client on the paper' },
  },
  /** What each answers with --json is in docs/command-line.md. Exit code 1 when a file is at fault. */
  async run(args) {
    const [what, ...files] = args.positionals;
    switch (what) {
      case 'preview':
        return runPreview(args, only(files, 1)[0]!);
      case 'render':
        return runRender(args, only(files, 1)[0]!);
      case 'diff':
        return runDiff(args, only(files, 2));
      case 'schema':
        return runSchema(files);
      default:
        throw new UsageError('It is agreement preview, render, diff or schema.');
    }
  },
};

function only(files: readonly string[], count: number): readonly string[] {
  if (files.length !== count) throw new UsageError(count === 1 ? 'Name one file.' : 'Name two files.');
  return files;
}

function runPreview(args: CommandArguments, file: string): number {
  const language = readLanguage(args);
  const fromOn = readDayOption(args, 'from');
  const toOn = readDayOption(args, 'to');
  const startOn = readDayOption(args, 'start');
  const closures = readClosedOption(args);
  if (fromOn === undefined || toOn === undefined || toOn < fromOn)
    throw new UsageError('Say --from DATE and --to DATE, the earlier first.');
  if (Number(toOn.slice(0, 4)) - Number(fromOn.slice(0, 4)) > yearsMax)
    throw new UsageError(`A preview is of ${yearsMax} years at most.`);
  const terms = readWritten(file, readTermsText);
  const facts = readFactsOption(args);
  if ('faults' in terms || 'faults' in facts)
    return tellFaults(
      args,
      [terms, facts].flatMap((one) => ('faults' in one ? one.faults : [])),
      language,
    );
  try {
    const shown = preview(
      terms.read,
      facts.read,
      { fromOn, toOn, closures, ...(startOn ? { startOn } : {}) },
      language,
    );
    if (args.json) answer(shown);
    else for (const line of describePreview(shown, terms.read, language)) say(args, line);
    return 0;
  } catch (error) {
    // What the law did before Takt knew it is no program's mistake.
    if (!(error instanceof DomainError)) throw error;
    const text = errorText(error.code, error.details, language);
    if (args.json) answer({ faults: [{ file, path: '', code: error.code, text }] });
    else process.stderr.write(`${file}: ${text}\n`);
    return 1;
  }
}

const yearsMax = 50;

async function runRender(args: CommandArguments, file: string): Promise<number> {
  const language = readLanguage(args);
  const startOn = readDayOption(args, 'start') ?? readToday();
  const terms = readWritten(file, readTermsText);
  if ('faults' in terms) return tellFaults(args, terms.faults, language);
  const parties = { startOn, ...named(args, 'office', 'officeName'), ...named(args, 'client', 'clientName') };
  const text = writeText(terms.read, parties, language);
  const { out } = args.values;
  if (typeof out === 'string') {
    // Typesetting is a large library, which the other commands do without.
    const { renderDocument } = await import('../../pdf/render-document.ts');
    const bytes = renderDocument(writePaper(text, parties, language));
    try {
      fs.writeFileSync(out, bytes);
    } catch (error) {
      throw new UsageError(`${out} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
    }
    if (args.json) answer({ ...text, out, bytes: bytes.length });
    else say(args, `${out}: ${bytes.length} bytes.`);
    return 0;
  }
  if (args.json) answer(text);
  else for (const line of linesOf(text)) say(args, line);
  return 0;
}

function named<Name extends string>(args: CommandArguments, option: string, name: Name): { [Key in Name]?: string } {
  const value = args.values[option];
  return typeof value === 'string' && value.trim() !== ''
    ? ({ [name]: value.trim() } as { [Key in Name]?: string })
    : {};
}

function linesOf({ title, parties, sections }: ReturnType<typeof writeText>): string[] {
  return [
    title,
    ...parties.map(({ label, value }) => `${label}: ${value}`),
    ...sections.flatMap(({ number, heading, paragraphs, list = [] }) => [
      '',
      `${number}. ${heading}`,
      ...paragraphs,
      ...list.map((item) => `- ${item}`),
    ]),
  ];
}

function runDiff(args: CommandArguments, files: readonly string[]): number {
  const language = readLanguage(args);
  const read = files.map((file) => readWritten(file, readTermsText));
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []));
  if (faults.length > 0) return tellFaults(args, faults, language);
  const [before, after] = read.map((one) => ('read' in one ? one.read : undefined)) as [AgreementTerms, AgreementTerms];
  const differences = differenceInWords(before, after, language);
  if (args.json) answer({ same: differences.length === 0, differences });
  else
    for (const { heading, before: old, after: now } of differences) {
      say(args, heading);
      if (old !== null) say(args, `- ${old}`);
      if (now !== null) say(args, `+ ${now}`);
    }
  return 0;
}

function runSchema([which = 'terms', ...more]: readonly string[]): number {
  const schemas = { terms: termsJsonSchema, facts: factsJsonSchema, events: storyJsonSchema };
  const schema = Object.hasOwn(schemas, which) ? schemas[which as keyof typeof schemas] : undefined;
  if (!schema || more.length > 0) throw new UsageError('It is agreement schema terms, facts or events.');
  answer(schema());
  return 0;
}
