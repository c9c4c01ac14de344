import { DomainError } from '../../domain/kernel/index.ts';
import { explainStory } from '../../domain/story/index.ts';
import { errorText } from '../../texts/error-text.ts';
import { readStoryText, readTermsText } from '../../terms-file/terms-text.ts';
import { readDayOption, readFactsOption, readLanguage } from '../agreement/options.ts';
import { readWritten, tellFaults } from '../agreement/read-written.ts';
import { describeStory, tellStory } from '../agreement/tell-story.ts';
import { readToday } from '../agreement/today.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';

export const command: Command = {
  name: 'surcharge',
  summary: { en: 'what lateness costs by an agreement in a file and what happened, every step; without a database' },
  usage: ['explain FILE --events EVENTS [--today DATE] [--facts FACTS] [--lang nb|en]'],
  options: {
    events: { type: 'string', value: 'FILE', help: 'what happened: accepted, notices, deliveries, more days, minutes' },
    today: { type: 'string', value: 'DATE', help: 'the day that it is seen from; today where it is left out' },
    facts: { type: 'string', value: 'FILE', help: 'what is known of the client: paydays, VAT, meetings, accounts' },
    lang: { type: 'string', value: 'nb|en', default: 'nb', help: 'the language of texts and faults' },
  },
  /** What it answers with --json is in docs/command-line.md. Exit code 1 when a file is at fault. */
  async run(args) {
    const [what, file, ...more] = args.positionals;
    const { events } = args.values;
    if (what !== 'explain' || file === undefined || more.length > 0 || typeof events !== 'string')
      throw new UsageError('Say surcharge explain FILE --events EVENTS.');
    return explain(args, file, events);
  },
};

function explain(args: CommandArguments, file: string, eventsFile: string): number {
  const language = readLanguage(args);
  const today = readDayOption(args, 'today') ?? readToday();
  const terms = readWritten(file, readTermsText);
  const story = readWritten(eventsFile, readStoryText);
  const facts = readFactsOption(args);
  if ('faults' in terms || 'faults' in story || 'faults' in facts) {
    const faults = [terms, story, facts].flatMap((one) => ('faults' in one ? one.faults : []));
    return tellFaults(args, faults, language);
  }
  try {
    const result = explainStory(terms.read, facts.read, story.read, today);
    if ('faults' in result)
      return tellFaults(
        args,
        result.faults.map((fault) => ({ file: eventsFile, ...fault })),
        language,
      );
    const told = tellStory(result.explained, terms.read, language);
    if (args.json) answer({ today, ...told });
    else for (const line of describeStory(told, terms.read, language)) say(args, line);
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
