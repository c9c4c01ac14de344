import { calendarDate as on, instant, type CalendarDate } from '../kernel/index.ts';
import { decideHandoverStep } from './decide-handover-step.ts';
import type { HandoverFacts } from './derive-handover.ts';
import type { HandoverContents } from './handover-item.ts';
import type { HandoverAct, HandoverActor, HandoverStep } from './handover-step.ts';

export const ingrid: HandoverActor = { side: 'office', name: 'Ingrid Solheim' };
export const mari: HandoverActor = { side: 'receiver', name: 'Mari Fjord' };
export const jo: HandoverActor = { side: 'client', name: 'Jo Brattli' };

/** Sixty-four signs, as a SHA-256 is written. */
export const hash = (sign: string): string => sign.repeat(64).slice(0, 64);

export const marchApril = { of: 'vat-term', startOn: on('2027-03-01'), endOn: on('2027-04-30') } as const;
export const januaryFebruary = { of: 'vat-term', startOn: on('2027-01-01'), endOn: on('2027-02-28') } as const;
export const mayJune = { of: 'vat-term', startOn: on('2027-05-01'), endOn: on('2027-06-30') } as const;

/** What there is to hand over of Brattli Bygg, whose last day is 31 May 2027. */
export const brattliContents: HandoverContents = {
  material: [
    {
      period: januaryFebruary,
      files: [
        { document: 'receipts', sha256: hash('a1') },
        { document: 'bank-statement', sha256: hash('b2') },
      ],
    },
    { period: marchApril, files: [{ document: 'receipts', sha256: hash('c3') }] },
  ],
  duties: [
    {
      obligationId: 'march-april',
      documents: ['incoming-invoices', 'bank-statement'],
      period: marchApril,
      dueOn: on('2027-05-20'),
      deliveredTo: 'office',
    },
    {
      obligationId: 'may-june',
      documents: ['receipts', 'incoming-invoices', 'bank-statement'],
      period: mayJune,
      dueOn: on('2027-07-20'),
      deliveredTo: 'next-accountant',
    },
  ],
  deadlines: [
    { report: 'vat-return', anchorOn: on('2027-04-30'), dueOn: on('2027-06-10'), owner: 'next-accountant' },
    { report: 'general-meeting', anchorOn: on('2026-12-31'), dueOn: on('2027-06-30'), owner: 'client' },
  ],
  agreement: [
    { changeNumber: 0, acceptedOn: on('2024-01-15'), sha256: hash('d4') },
    { changeNumber: 1, acceptedOn: on('2026-02-10'), sha256: hash('e5') },
  ],
  record: { events: 412, headHash: hash('f6') },
  accesses: [
    { kind: 'accounting-system', name: 'Fiken' },
    { kind: 'bank', name: 'DNB' },
  ],
  powers: [
    { power: 'altinn', holder: 'Ingrid Solheim' },
    { power: 'altinn', holder: 'Amir Khan' },
    { power: 'bank-view', holder: 'Ingrid Solheim' },
  ],
  ownDocuments: 214,
};

export function handoverFacts(more: Partial<HandoverFacts> = {}): HandoverFacts {
  return {
    receiver: { kind: 'next-accountant', name: 'Fjord Regnskap AS' },
    contents: brattliContents,
    steps: [],
    today: on('2027-06-01'),
    ...more,
  };
}

export type Done = readonly [key: string, act: HandoverAct, by: HandoverActor, day?: CalendarDate];

/** Does the acts one after another; one that is refused is a mistake of the test. */
export function afterSteps(facts: HandoverFacts, ...done: readonly Done[]): HandoverFacts {
  return done.reduce((so, [key, act, by, day = so.today]) => {
    const now = instant(`${day}T09:00:00.000Z`);
    const decision = decideHandoverStep({ ...so, today: day }, { key, by, act, names: [] }, now);
    if ('refused' in decision) throw new Error(`${key} ${act.act}: ${decision.refused}`);
    const steps: readonly HandoverStep[] = decision.outcome === 'changed' ? [...so.steps, decision.step] : so.steps;
    return { ...so, steps };
  }, facts);
}

export const prepare: HandoverAct = { act: 'prepare' };
export const handOver: HandoverAct = { act: 'hand-over' };
export const confirm: HandoverAct = { act: 'confirm' };
export const withdraw: HandoverAct = { act: 'withdraw' };
export const aprilIsMissing: HandoverAct = { act: 'dispute', words: 'Kontoutskriften for april mangler.' };

/** Everything prepared, handed over and confirmed, and every power withdrawn, on 1 June 2027. */
export function allDone(facts: HandoverFacts): HandoverFacts {
  const keys = [
    'material/vat-term/2027-01-01/2027-02-28',
    'material/vat-term/2027-03-01/2027-04-30',
    'open-duties',
    'statutory-deadlines',
    'agreement',
    'record',
    'access/accounting-system/Fiken',
    'access/bank/DNB',
  ];
  return afterSteps(
    facts,
    ...[...keys, 'own-documents'].flatMap((key): Done[] => [
      [key, prepare, ingrid],
      [key, handOver, ingrid],
      [key, confirm, key === 'own-documents' ? jo : mari],
    ]),
    ...brattliContents.powers.map(({ power, holder }): Done => [`power/${power}/${holder}`, withdraw, ingrid]),
  );
}
