import type { RecordKind } from '../record/index.ts';
import type { TimeWork } from './time-work.ts';

/** What a person did that took time, as the records of the clients tell it. */
export const timeActs = [
  'judged',
  'returned',
  'placed',
  'joined',
  'paper',
  'answer',
  'called',
  'asked',
  'settled',
] as const;
export type TimeAct = (typeof timeActs)[number];

/** The events of the record that are such an act; what happens without a person at work is none. */
export const actOfEvent: Readonly<Partial<Record<RecordKind, TimeAct>>> = {
  'item-accepted': 'judged',
  'item-returned': 'returned',
  'file-moved': 'placed',
  'files-joined': 'joined',
  'paper-registered': 'paper',
  'answer-confirmed': 'answer',
  'answer-refused': 'answer',
  'client-called': 'called',
  'question-asked': 'asked',
  'question-settled': 'settled',
};

/**
 * What one act is taken to last, in minutes, and what kind of work it is. A guess that is said to be one wherever it is shown, and nobody's measured
 * time: it becomes an entry only when the person takes it, as it is or mended.
 */
export const actEstimates: Readonly<Record<TimeAct, { minutes: number; work: TimeWork }>> = {
  judged: { minutes: 2, work: 'bookkeeping' },
  returned: { minutes: 3, work: 'chasing' },
  placed: { minutes: 1, work: 'sorting' },
  joined: { minutes: 2, work: 'sorting' },
  paper: { minutes: 5, work: 'sorting' },
  answer: { minutes: 1, work: 'chasing' },
  called: { minutes: 10, work: 'chasing' },
  asked: { minutes: 3, work: 'chasing' },
  settled: { minutes: 2, work: 'chasing' },
};
