import type { RecordKind } from '../record/index.ts';

export const conductFigures = [
  'days',
  'complete',
  'reminders',
  'questions',
  'extra-minutes',
  'charged',
  'waived',
  'office',
] as const;
export type ConductFigure = (typeof conductFigures)[number];

/** The events of the record that each figure is made of: whoever doubts it can count them. Of messages only those that chase. */
export const eventsOfFigure: Readonly<Record<ConductFigure, readonly RecordKind[]>> = {
  days: [
    'delivered',
    'delivery-reopened',
    'extension-granted',
    'deadline-corrected',
    'received-day-corrected',
    'history-imported',
  ],
  complete: ['item-returned', 'judgement-undone', 'delivered'],
  reminders: ['message-accepted', 'message-bounced'],
  questions: ['question-asked', 'question-withdrawn'],
  'extra-minutes': ['minutes-entered'],
  charged: ['surcharge-approved', 'surcharge-undone', 'surcharge-credited'],
  waived: ['surcharge-waived', 'surcharge-undone'],
  office: [
    'extension-requested',
    'extension-granted',
    'extension-declined',
    'extension-lapsed',
    'answer-given',
    'answer-confirmed',
    'answer-refused',
    'report-done',
    'report-undone',
    'step-noted',
    'message-accepted',
  ],
};
