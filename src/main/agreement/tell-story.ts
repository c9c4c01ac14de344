import { generalVatBasisPoints, type AgreementTerms, type ChargeTerm } from '../../domain/agreement/index.ts';
import { sumOre, vatOre, type Ore } from '../../domain/kernel/index.ts';
import type { ExplainedCharge, ExplainedDuty, ExplainedRequest, ExplainedStory } from '../../domain/story/index.ts';
import type { Arithmetic } from '../../domain/surcharge/index.ts';
import { clauseNumberOf, clausesInWords } from '../../texts/agreement/clause-number.ts';
import { formatArithmetic, formatSum } from '../../texts/format-arithmetic.ts';
import { formatDate } from '../../texts/format-date.ts';
import { capitalise } from '../../texts/format-list.ts';
import { formatTableAmount } from '../../texts/format-money.ts';
import { formatPeriod } from '../../texts/format-period.ts';
import type { Language } from '../../texts/language.ts';
import { summariseArithmetic } from '../../texts/summarise-arithmetic.ts';
import { wordCondition } from '../../texts/surcharge/word-condition.ts';

/** A story with every condition and every step of every sum, as data and in words. */
export function tellStory(explained: ExplainedStory, terms: AgreementTerms, language: Language) {
  const duties = explained.duties.map((duty) => tellDuty(duty, terms, language));
  const requests = explained.requests.map((request) => tellRequest(request));
  const sums = [...duties.flatMap(({ charges }) => charges), ...requests];
  return {
    duties,
    requests,
    sumOre: explained.sumOre,
    vatOre: sumOre(sums.map((one) => one.vatOre)),
    totalOre: sumOre(sums.map((one) => one.totalOre)),
    forgiveness: explained.use.forgiveness.map(({ clauseKey, chargeKey, ...use }) => ({
      clause: clauseKey,
      charge: chargeKey,
      ...use,
    })),
    caps: explained.use.caps.map(({ clauseKey, chargeKey, ...use }) => ({
      ...(clauseKey === undefined ? {} : { clause: clauseKey }),
      ...(chargeKey === undefined ? {} : { charge: chargeKey }),
      ...use,
    })),
    lapses: explained.lapses,
  };
}

export type ToldStory = ReturnType<typeof tellStory>;

function tellDuty({ duty, status, notice, work, charges }: ExplainedDuty, terms: AgreementTerms, language: Language) {
  return {
    key: duty.key,
    clause: duty.clauseKey,
    number: clauseNumberOf(terms, duty.clauseKey),
    period: duty.period,
    agreedDueOn: duty.dueOn,
    dueOn: status.dueOn,
    ...(duty.dueAt === undefined ? {} : { dueAt: duty.dueAt }),
    state: status.state,
    ...(status.deliveredOn === undefined ? {} : { deliveredOn: status.deliveredOn }),
    missing: status.missingKeys,
    daysLate: status.daysLate,
    ...(notice === undefined ? {} : { notice }),
    work,
    charges: charges.map((charge) => tellCharge(charge, duty.clauseKey, work, terms, language)),
  };
}

function tellCharge(
  charge: ExplainedCharge,
  clauseKey: string,
  work: ExplainedDuty['work'],
  terms: AgreementTerms,
  language: Language,
) {
  const { term, outcome, conditions, decided } = charge;
  const arithmetic: Arithmetic | undefined = 'arithmetic' in outcome ? outcome.arithmetic : undefined;
  const clause = clauseNumberOf(terms, clauseKey);
  const running = outcome.outcome === 'running' || (outcome.outcome === 'forgiven' && !outcome.ended);
  const place = { ...(clause === undefined ? {} : { clause }), work, running };
  return {
    charge: term.key,
    on: term.on,
    outcome: outcome.outcome,
    ...(outcome.outcome === 'locked' ? { reasons: outcome.reasons } : {}),
    ...(decided === undefined ? {} : { decided }),
    conditions: conditions.map((condition) => ({ ...condition, text: wordCondition(condition, language) })),
    ...(arithmetic === undefined
      ? {}
      : {
          arithmetic,
          steps: formatArithmetic(arithmetic, term, language, place),
          summary: summariseArithmetic(arithmetic, term, language),
        }),
    ...withVat(charge.sumOre, term),
  };
}

function tellRequest({ clauseKey, term, ...request }: ExplainedRequest) {
  return { clause: clauseKey, charge: term.key, ...request, ...withVat(request.sumOre, term) };
}

function withVat(sum: Ore, term: Pick<ChargeTerm, 'vatBasisPoints'>) {
  const rate = term.vatBasisPoints ?? generalVatBasisPoints;
  const vat = vatOre(sum, rate);
  return { sumOre: sum, vatBasisPoints: rate, vatOre: vat, totalOre: sumOre([sum, vat]) };
}

/** The same as lines for a person. */
export function describeStory(told: ToldStory, terms: AgreementTerms, language: Language): string[] {
  const words = wordsIn[language];
  const place = (clause: string): string => capitalise(clausesInWords(terms, [clause], language));
  return [
    ...told.duties.flatMap((duty) => [
      `${place(duty.clause)}, ${formatPeriod(duty.period, language, { year: true })}: ${words.states[duty.state]} (${words.due(formatDate(duty.dueOn, language, { year: true }))})`,
      ...duty.charges.flatMap((charge) => [
        `  ${charge.charge}: ${words.outcomes[charge.outcome]}`,
        ...charge.conditions.map(({ holds, text }) => `    ${holds ? '✓' : '✗'} ${text}`),
        ...('steps' in charge && charge.steps
          ? [
              ...charge.steps.map(
                ({ label, value, detail }) => `    ${label}: ${value}${detail === '' ? '' : ` (${detail})`}`,
              ),
              `    ${charge.summary}`,
            ]
          : []),
        ...(charge.sumOre > 0
          ? formatSum(charge.sumOre, charge.vatBasisPoints, language).map(
              ({ label, value }) => `    ${label}: ${value}`,
            )
          : []),
      ]),
    ]),
    ...told.requests.map(
      ({ clause, charge, requestedOn, sumOre: sum }) =>
        `${place(clause)}, ${charge}, ${formatDate(requestedOn, language, { year: true })}: ${formatTableAmount(sum, language)}`,
    ),
    ...told.forgiveness.map(({ clause, charge, used, times, year }) =>
      words.forgiveness(place(clause), charge, used, times, year),
    ),
    ...told.caps.map(({ span, limitOre, usedOre }) =>
      words.cap(span, formatTableAmount(usedOre, language), formatTableAmount(limitOre, language)),
    ),
    ...told.lapses.map(({ fromOn, toOn }) =>
      words.lapse(
        formatDate(fromOn, language, { year: true }),
        toOn === undefined ? undefined : formatDate(toOn, language, { year: true }),
      ),
    ),
    words.sum(formatTableAmount(told.sumOre, language), formatTableAmount(told.totalOre, language)),
  ];
}

type State = ExplainedDuty['status']['state'];
type Outcome = ExplainedCharge['outcome']['outcome'];

const wordsIn = {
  nb: {
    due: (day: string) => `leveringsfrist ${day}`,
    states: {
      open: 'ikke levert ennå',
      overdue: 'mangler',
      answered: 'besvart, ikke sett på ennå',
      returned: 'sendt tilbake',
      delivered: 'levert',
      cancelled: 'avsluttet uten levering',
    } satisfies Record<State, string>,
    outcomes: {
      none: 'koster ingenting',
      locked: 'kan ikke kreves',
      capped: 'taket er brukt opp',
      forgiven: 'ettergitt som avtalt',
      running: 'løper',
      due: 'tillegg',
    } satisfies Record<Outcome, string>,
    forgiveness: (place: string, charge: string, used: number, times: number, year?: string) =>
      `${place}, ${charge}: ${used} av ${times} ${times === 1 ? 'gang' : 'ganger'} fri er brukt${year === undefined ? '' : ` i ${year}`}.`,
    cap: (span: string, used: string, limit: string) => `Taket i ${span}: ${used} av ${limit} er brukt.`,
    lapse: (from: string, to?: string) =>
      `Pakkeprisen gjelder ikke fra ${from}${to === undefined ? '' : ` til ${to}`}.`,
    sum: (sum: string, total: string) => `Til sammen ${sum} uten mva, ${total} med mva.`,
  },
  en: {
    due: (day: string) => `deadline ${day}`,
    states: {
      open: 'not delivered yet',
      overdue: 'missing',
      answered: 'answered, not looked at yet',
      returned: 'sent back',
      delivered: 'delivered',
      cancelled: 'ended without a delivery',
    } satisfies Record<State, string>,
    outcomes: {
      none: 'costs nothing',
      locked: 'cannot be charged',
      capped: 'the cap is used up',
      forgiven: 'forgiven as agreed',
      running: 'running',
      due: 'surcharge',
    } satisfies Record<Outcome, string>,
    forgiveness: (place: string, charge: string, used: number, times: number, year?: string) =>
      `${place}, ${charge}: ${used} of ${times} free ${times === 1 ? 'time' : 'times'} used${year === undefined ? '' : ` in ${year}`}.`,
    cap: (span: string, used: string, limit: string) => `The cap of ${span}: ${used} of ${limit} used.`,
    lapse: (from: string, to?: string) =>
      `The package price does not hold from ${from}${to === undefined ? '' : ` to ${to}`}.`,
    sum: (sum: string, total: string) => `${sum} in all without VAT, ${total} with it.`,
  },
};
