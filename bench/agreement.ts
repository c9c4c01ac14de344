import { publishedTerms } from '../tests/scenarios/terms/published-terms.ts';
import { renderDocument } from '../src/pdf/render-document.ts';
import {
  deriveDuties,
  deriveItems,
  findTemplate,
  standardLateTerm,
  type AgreementTerms,
  type ChargeTerm,
  type ClientFacts,
  type Duty,
  type DutyClause,
} from '../src/domain/agreement/index.ts';
import { addDays, addOfficeDays, calendarDate, ore } from '../src/domain/kernel/index.ts';
import { deriveSurcharges, imagine, sumOf, type SurchargeFacts } from '../src/domain/surcharge/index.ts';
import { sampleAgreement } from '../src/pdf/document.testdata.ts';
import { sealDocument } from '../src/sign/seal-document.ts';
import { evidenceFor, evidencePage, makeOffice, officeName, sealedAt } from '../src/sign/seal.testdata.ts';
import { measureMs, median } from './figures.ts';

const agreements = 1_000;
const clausesEach = 10;
const rounds = 5;
const documents = 60;

const firstOn = calendarDate('2026-01-01');
const lastOn = calendarDate('2030-12-31');

const facts: ClientFacts = {
  paydayOfMonth: 12,
  invoicingDayOfMonth: 1,
  vat: [
    { fromOn: calendarDate('2024-01-01'), regime: 'yearly' },
    { fromOn: calendarDate('2026-09-01'), regime: 'two-monthly' },
  ],
  names: { account: ['Drift', 'Skatt'] },
};

/**
 * 1,000 agreements of ten clauses taken from what real offices publish: five years of dates with what is asked for on each, and five years of sums where every
 * delivery came up to forty days after its deadline; each against a loop that does nothing but add days to
 * a date, as many as there are dates. Then
 * agreements of two pages as PDF, and the same sealed.
 */
export async function run(): Promise<void> {
  const all = makeAgreements();
  const duties = all.map(datesOf);
  const dates = duties.reduce((sum, own) => sum + own.length, 0);
  const story = all.map((terms, index) => tellFacts(terms, duties[index]!, index));
  const lines = story.reduce((sum, own) => sum + own.length, 0);
  process.stdout.write(
    `${agreements} agreements, ${agreements * clausesEach} clauses, five years: ${dates} dates, ${lines} possible sums\n`,
  );

  const bareMs = await medianMs(() => addBareDays(dates));
  const datesMs = await medianMs(() => all.forEach((terms) => itemsOf(terms, datesOf(terms))));
  report('dates with what is asked for', dates, datesMs, bareMs, 8);
  const bareSumsMs = await medianMs(() => addBareDays(lines));
  let charged = 0;
  const sumsMs = await medianMs(() => (charged = story.reduce((sum, own) => sum + countCharged(own), 0)));
  report(`sums (${charged} above zero)`, lines, sumsMs, bareSumsMs, 30);

  const paperMs = await medianMs(() => {
    for (let index = 0; index < documents; index += 1) renderDocument(sampleAgreement);
  });
  process.stdout.write(`${perSecond(documents, paperMs)} agreements of two pages rendered a second\n`);
  const { key } = await makeOffice();
  const unsealed = renderDocument(sampleAgreement);
  const sealMs = await measureMs(async () => {
    for (let index = 0; index < documents; index += 1) {
      const evidence = evidenceFor(unsealed);
      await sealDocument({
        unsealed,
        evidencePages: evidencePage,
        evidence,
        key,
        sealedAt,
        sealer: officeName,
        reason: 'Godtatt',
      });
    }
  });
  process.stdout.write(`${perSecond(documents, sealMs)} agreements sealed a second\n`);
}

/** Ten clauses each, no two agreements alike: the clause of an office with other days and sums. */
function makeAgreements(): AgreementTerms[] {
  const ready = [...publishedTerms.map(([, terms]) => terms), findTemplate('vat-two-monthly-with-payroll')!.terms];
  const clauses = ready.flatMap((terms) => terms.duties).filter(({ schedule }) => !schedule.aim);
  return Array.from({ length: agreements }, (_, index) => ({
    duties: Array.from({ length: clausesEach }, (__, place) =>
      varied(clauses[(index * 7 + place) % clauses.length]!, index, place),
    ),
  }));
}

function varied(clause: DutyClause, index: number, place: number): DutyClause {
  const { due } = clause.schedule;
  const counted = 'count' in due ? { ...due, count: due.count + (index % 5) } : due;
  const late: ChargeTerm = { ...standardLateTerm, graceDays: index % 6, capOre: ore(500_000 + 1_000 * (index % 50)) };
  return {
    ...clause,
    key: `c${place}`,
    schedule: { ...clause.schedule, due: counted, shift: place % 2 === 0 ? 'next' : clause.schedule.shift },
    charges: clause.charges.length > 0 ? clause.charges : [late],
  };
}

function datesOf(terms: AgreementTerms): Duty[] {
  return deriveDuties(terms, facts, [], { startOn: firstOn, fromOn: firstOn, toOn: lastOn });
}

function itemsOf(terms: AgreementTerms, duties: readonly Duty[]): number {
  const clauses = new Map(terms.duties.map((clause) => [clause.key, clause]));
  return duties.reduce(
    (sum, { clauseKey, period }) => sum + deriveItems(clauses.get(clauseKey)!.items, facts, period).length,
    0,
  );
}

/** Every delivery from in time to forty days late, with an hour of sorting, reminded on the first working day after. */
function tellFacts(terms: AgreementTerms, duties: readonly Duty[], index: number): SurchargeFacts[] {
  const clauses = new Map(terms.duties.map((clause) => [clause.key, clause]));
  return duties.flatMap((duty, place) => {
    const deliveredOn = addDays(duty.dueOn, (index + place * 11) % 41);
    const noticeOn = addOfficeDays(duty.dueOn, 1, []);
    const work = [{ work: 'sorting', minutes: 60, on: deliveredOn }] as const;
    return clauses.get(duty.clauseKey)!.charges.map((term) => imagine(term, duty, { noticeOn, deliveredOn, work }));
  });
}

function countCharged(own: readonly SurchargeFacts[]): number {
  const outcomes = deriveSurcharges(own, { today: calendarDate('2031-12-31'), closures: [] });
  return [...outcomes.values()].filter((outcome) => (sumOf(outcome)?.sumOre ?? 0) > 0).length;
}

/** A loop that only adds days with what the language brings, and writes each; the latest is used so that nothing can be left out. */
function addBareDays(count: number): string {
  let latest = '';
  for (let index = 0; index < count; index += 1) {
    const date = new Date(Date.UTC(2026, 0, 1 + (index % 1826))).toISOString().slice(0, 10);
    if (date > latest) latest = date;
  }
  return latest;
}

async function medianMs(work: () => unknown): Promise<number> {
  const figures = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await measureMs(async () => void work()));
  return median(figures);
}

function perSecond(count: number, ms: number): string {
  const whole = (count * 1_000) / ms;
  return whole >= 100 ? Math.round(whole).toLocaleString('en') : whole.toFixed(1);
}

function report(what: string, count: number, ms: number, bareMs: number, target: number): void {
  const ratio = ms / bareMs;
  const verdict = ratio <= target ? 'met' : 'NOT met';
  process.stdout.write(
    `${what}: ${perSecond(count, ms)} a second, bare ${perSecond(count, bareMs)} = ${ratio.toFixed(1)} times as long (target ${target}: ${verdict})\n`,
  );
}
