import { derivePlanFigures, simulatePlan, type PlanFigure } from '../../domain/plan/index.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatMinutes } from '../../texts/format-minutes.ts';
import type { Language } from '../../texts/language.ts';
import { readPlanText } from '../../terms-file/read-plan.ts';
import { readLanguage } from '../agreement/options.ts';
import { readWritten, tellFaults } from '../agreement/read-written.ts';
import { answer, type Command, say, UsageError } from '../command.ts';

export const command: Command = {
  name: 'plan',
  summary: { en: 'which weekends are at risk, by the work, arrivals and calendars of a file; without a database' },
  usage: ['simulate FILE [--lang nb|en]'],
  options: {
    lang: { type: 'string', value: 'nb|en', default: 'nb', help: 'the language of texts and faults' },
  },
  /** What it answers with --json is in docs/command-line.md. Exit code 1 when the file is at fault. */
  async run(args) {
    const [what, file, ...more] = args.positionals;
    if (what !== 'simulate' || file === undefined || more.length > 0) throw new UsageError('Say plan simulate FILE.');
    const language = readLanguage(args);
    const plan = readWritten(file, readPlanText);
    if ('faults' in plan) return tellFaults(args, plan.faults, language);
    const { seed, scenarios, lostAboveMinutes } = plan.read.settings;
    const figures = derivePlanFigures(simulatePlan(plan.read), lostAboveMinutes);
    if (args.json) answer({ seed, scenarios, lostAboveMinutes, figures: figures.map(toAnswer) });
    else
      for (const line of figures.length === 0 ? [words[language].none] : figures.map(describe(language)))
        say(args, line);
    return 0;
  },
};

function toAnswer({ person, outOfHours, lost, minutes, shares }: PlanFigure) {
  return { person, ...outOfHours, lost, minutes, shares };
}

const words = {
  nb: {
    weekend: 'helgen',
    evenings: 'kveldene i uken fra',
    lost: 'tapt med',
    hours: '(lavt / sannsynlig / høyt)',
    none: 'Alt arbeid får plass i arbeidstiden.',
  },
  en: {
    weekend: 'the weekend of',
    evenings: 'the evenings of the week from',
    lost: 'lost with',
    hours: '(low / likely / high)',
    none: 'All work finds a place in working hours.',
  },
} as const satisfies Record<Language, object>;

function describe(language: Language): (figure: PlanFigure) => string {
  const said = words[language];
  return ({ person, outOfHours: { of, on }, lost, minutes: { low, likely, high }, shares }) => {
    const hours = [low, likely, high].map((minutes) => formatMinutes(minutes, language)).join(' / ');
    const names = shares.map(({ client, lost: share }) => `${client} ${Math.round(share * 100)} %`).join(', ');
    return `${person}, ${said[of]} ${formatDate(on, language)}: ${said.lost} ${Math.round(lost * 100)} %, ${hours} ${said.hours}${names === '' ? '' : `; ${names}`}`;
  };
}
