import { loadPastDeliveries } from '../../app/weekend/load-past-deliveries.ts';
import {
  evaluateForecast,
  type CalibrationRow,
  type ForecastEvaluation,
  type ForecastScore,
} from '../../domain/forecast/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { readDayOption } from '../agreement/options.ts';
import { answer, type Command, type CommandArguments, say, UsageError } from '../command.ts';
import { isDateFormat } from '../forecast/read-date-as.ts';
import { withOffices } from '../with-offices.ts';
import { readHistoryFile, type HistoryColumns, type HistoryFault } from '../forecast/read-history-file.ts';

export const command: Command = {
  name: 'forecast',
  summary: {
    en: 'how well arrivals would have been foreseen in a history of deliveries, of a file without a database or of the offices themselves',
  },
  usage: [
    'calibrate [--asof-days-before-due N] [--from DATE] [--to DATE]',
    'evaluate FILE.csv --client COL --due COL --delivered COL (--asof COL | --asof-days-before-due N) [--from DATE] [--to DATE]',
  ],
  options: {
    client: { type: 'string', value: 'COL', help: 'the column of the client' },
    due: { type: 'string', value: 'COL', help: 'the column of the deadline' },
    delivered: { type: 'string', value: 'COL', help: 'the column of the day of delivery; empty where it is open' },
    asof: { type: 'string', value: 'COL', help: 'the column of the day from which each is foreseen' },
    'asof-days-before-due': { type: 'string', value: 'N', help: 'or so many days before the deadline' },
    from: { type: 'string', value: 'DATE', help: 'the first such day that is scored; what lies before is history' },
    to: { type: 'string', value: 'DATE', help: 'the last such day that is scored' },
    'date-format': {
      type: 'string',
      value: 'F',
      default: 'YYYY-MM-DD',
      help: 'how dates are written, such as M/D/YYYY',
    },
    group: { type: 'string', value: 'COL', help: 'what is alike across clients, such as the kind of delivery' },
    factor: { type: 'string', value: 'COL', multiple: true, help: 'known beforehand; as often as you like' },
    'outcome-factor': { type: 'string', value: 'COL', multiple: true, help: 'known only of what has been delivered' },
  },
  /** What it answers with --json is in docs/command-line.md. Exit code 1 when the file is at fault. */
  async run(args) {
    const [what, file, ...more] = args.positionals;
    if (what === 'calibrate' && file === undefined) return calibrateOffices(args);
    if (what !== 'evaluate' || file === undefined || more.length > 0)
      throw new UsageError('Say forecast evaluate FILE or forecast calibrate.');
    return evaluate(args, file, readColumns(args));
  },
};

/** Seen from a week before the deadline, where nothing else is said. */
const daysBeforeDueDefault = 7;

/** With --json: `{ "offices": [{ "office", "history", "cameBefore", "forecast", "baselines", "calibration" }] }`. Exit code 1 when no delivery can be scored. */
async function calibrateOffices(args: CommandArguments): Promise<number> {
  const days = readDaysBeforeDue(args) ?? daysBeforeDueDefault;
  const span = readSpan(args);
  const offices = await withOffices(args.environment, async (scope) => {
    const deliveries = await loadPastDeliveries(scope);
    return evaluateForecast(
      deliveries.map((delivery) => ({ ...delivery, asOfOn: addDays(delivery.dueOn, -days) })),
      span,
    );
  });
  if (args.json) answer({ offices: offices.map(({ officeId, result }) => ({ office: officeId, ...result })) });
  else
    for (const { officeId, result } of offices) {
      say(args, `Office ${officeId}, each delivery foreseen ${days} days before its deadline`);
      if (result.forecast === null) say(args, 'There is no delivery to score in that time.');
      else tellEvaluation(args, result, result.forecast);
    }
  return offices.some(({ result }) => result.forecast !== null) ? 0 : 1;
}

function readSpan(args: CommandArguments): { fromOn?: CalendarDate; toOn?: CalendarDate } {
  const fromOn = readDayOption(args, 'from');
  const toOn = readDayOption(args, 'to');
  return { ...(fromOn !== undefined && { fromOn }), ...(toOn !== undefined && { toOn }) };
}

function evaluate(args: CommandArguments, file: string, columns: HistoryColumns): number {
  const read = readHistoryFile(file, columns);
  if ('faults' in read) return tellFaults(args, file, read.faults);
  const evaluated = evaluateForecast(read.deliveries, readSpan(args));
  if (evaluated.forecast === null)
    return tellFaults(args, file, [{ text: 'There is no delivery to score in that time.' }]);
  if (args.json) answer({ open: read.open, ...evaluated });
  else {
    if (read.open > 0) say(args, `${read.open} deliveries have not come and cannot be scored.`);
    tellEvaluation(args, evaluated, evaluated.forecast);
  }
  return 0;
}

function tellEvaluation(
  args: CommandArguments,
  { history, cameBefore, baselines, calibration }: ForecastEvaluation,
  forecast: ForecastScore,
): void {
  say(args, `${forecast.n} deliveries foreseen; ${history} were known before the first.`);
  if (cameBefore > 0) say(args, `${cameBefore} had come before the day from which they would have been foreseen.`);
  say(args, '                    MAE     AUC   Brier    CRPS   in 80 %   width');
  tellScore(args, 'forecast', forecast);
  tellScore(args, 'client as counted', baselines.client!);
  tellScore(args, 'all as counted', baselines.global!);
  say(args, 'MAE, CRPS and width in days. In 80 %: the share in the middle 80 %; a day cut by its end counts in part.');
  say(args, '');
  say(args, 'held to be late        n   foreseen   happened');
  for (const row of calibration) tellRow(args, row);
}

function tellRow(args: CommandArguments, { from, to, n, foreseen, happened }: CalibrationRow): void {
  const percent = (part: number | null): string => (part === null ? '–' : `${(100 * part).toFixed(1)} %`);
  const band = `${Math.round(100 * from)}–${Math.round(100 * to)} %`;
  say(
    args,
    `${band.padEnd(15)}${`${n}`.padStart(9)}${percent(foreseen).padStart(11)}${percent(happened).padStart(11)}`,
  );
}

function tellScore(args: CommandArguments, name: string, score: ForecastScore): void {
  const { mae, auc, brier, crps, coverage80, intervalDays } = score;
  const figures = [
    mae.toFixed(2).padStart(7),
    (auc?.toFixed(4) ?? '–').padStart(8),
    brier.toFixed(4).padStart(8),
    crps.toFixed(3).padStart(8),
    `${(100 * coverage80).toFixed(1)} %`.padStart(10),
    intervalDays.toFixed(1).padStart(8),
  ];
  say(args, name.padEnd(18) + figures.join(''));
}

function readColumns({ values }: CommandArguments): HistoryColumns {
  const must = (name: string): string => {
    const value = values[name];
    if (typeof value !== 'string' || value === '') throw new UsageError(`Say --${name} and the name of a column.`);
    return value;
  };
  const many = (name: string): string[] => ((values[name] ?? []) as readonly string[]).slice();
  const { asof, group } = values;
  const days = values['asof-days-before-due'];
  if ((typeof asof === 'string') === (typeof days === 'string'))
    throw new UsageError('Say either --asof and a column, or --asof-days-before-due and a number.');
  const dateFormat = must('date-format');
  if (!isDateFormat(dateFormat)) throw new UsageError('--date-format names D, M and YYYY once each, as M/D/YYYY does.');
  return {
    client: must('client'),
    due: must('due'),
    delivered: must('delivered'),
    asOf: typeof asof === 'string' ? { column: asof } : { daysBeforeDue: readDaysBeforeDue({ values })! },
    ...(typeof group === 'string' && { group }),
    factors: many('factor'),
    outcomes: many('outcome-factor'),
    dateFormat,
  };
}

function readDaysBeforeDue({ values }: Pick<CommandArguments, 'values'>): number | undefined {
  const days = values['asof-days-before-due'];
  if (typeof days !== 'string') return undefined;
  if (!/^\d{1,3}$/.test(days)) throw new UsageError('--asof-days-before-due is a whole number of days, at most 999.');
  return Number(days);
}

/** With --json: `{ "faults": [{ "file", "line"?, "column"?, "text" }] }`. */
function tellFaults(args: CommandArguments, file: string, faults: readonly HistoryFault[]): 1 {
  if (args.json) answer({ faults: faults.map((fault) => ({ file, ...fault })) });
  else
    for (const { line, column, text } of faults) {
      const place = [file, line === undefined ? '' : `line ${line}`, column ?? ''].filter((part) => part !== '');
      process.stderr.write(`${place.join(': ')}: ${text}\n`);
    }
  return 1;
}
