import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { wordsOf, type TaskKindKey } from '../words/words.ts';
import { taskText, type TaskFacts } from './task-text.ts';

const duty: NonNullable<TaskFacts['duty']> = {
  documents: ['receipts', 'incoming-invoices'],
  period: { of: 'vat-term', startOn: on('2026-09-01'), endOn: on('2026-10-31') },
  dueOn: on('2026-11-20'),
  channel: 'accounting-system',
};
const today = on('2026-12-01');

describe('what a task says', () => {
  it.each<[TaskKindKey, Partial<TaskFacts>, string, string]>([
    [
      'call-client',
      { duty },
      'Kvitteringer og fakturaer for september og oktober skulle vært her fredag 20. november. Meldingene er sendt uten svar. Ring i dag.',
      'Receipts and invoices for September and October should have been here on Friday 20 November.',
    ],
    [
      'call-client',
      { duty, today: on('2026-11-20') },
      'Kvitteringer og fakturaer for september og oktober skal være her fredag 20. november.',
      'Receipts and invoices for September and October should be here on Friday 20 November.',
    ],
    [
      'extension-to-decide',
      { duty, proposedOn: on('2026-11-27') },
      'Vil levere kvitteringer og fakturaer for september og oktober fredag 27. november. Leveringsfristen er fredag 20. november.',
      'Wants to deliver receipts and invoices for September and October on Friday 27 November. The due date is Friday 20 November.',
    ],
    [
      'answer-to-look-at',
      {
        answers: [
          { document: 'receipts', kind: 'on-paper' },
          { document: 'bank-statement', kind: 'in-the-system' },
          { document: 'incoming-invoices', kind: 'on-paper' },
        ],
      },
      'Kvitteringer og fakturaer: kommer på papir. Kontoutskrift: ligger i systemet.',
      'Receipts and invoices:',
    ],
    [
      'extension-to-decide',
      { duty, proposedOn: on('2026-11-27'), answerByOn: on('2026-11-23') },
      'Leveringsfristen er fredag 20. november. Svar senest mandag 23. november. Kommer svaret senere, blir det ikke noe tillegg.',
      'Answer by Monday 23 November. If the answer comes later, there is no surcharge.',
    ],
    [
      'answer-to-look-at',
      { answers: [{ document: 'receipts', kind: 'on-paper' }], answerByOn: on('2026-11-23') },
      'Se etter at svaret stemmer, senest mandag 23. november. Kommer det senere, blir det ikke noe tillegg.',
      'See that the answer holds, by Monday 23 November.',
    ],
    [
      'report-due',
      { promised: { report: 'vat-return', period: duty.period, dueOn: on('2026-12-04') } },
      'Mva-melding for september og oktober er lovet innen fredag 4. desember. Lever det, og kryss av.',
      'VAT return for September and October is promised by Friday 4 December.',
    ],
    [
      'report-due',
      { today: on('2026-12-07'), promised: { report: 'vat-return', period: duty.period, dueOn: on('2026-12-04') } },
      'Mva-melding for september og oktober var lovet innen fredag 4. desember.',
      'VAT return for September and October was promised by Friday 4 December.',
    ],
    ['arrival-to-place', { unplaced: 1 }, 'Én fil er kommet uten at det står hva den gjelder.', 'One file came'],
    ['arrival-to-place', { unplaced: 3 }, 'Tre filer er kommet uten at det står hva de gjelder.', 'Three files came'],
    [
      'outside-to-confirm',
      { duty },
      'Kvitteringer og fakturaer for september og oktober leveres i regnskapssystemet. Leveringsfristen var fredag 20. november.',
      'Receipts and invoices for September and October: delivered in the accounting system.',
    ],
    [
      'bounced',
      { message: { address: 'jo@brattli.example', subject: 'Send tre ting' } },
      'E-posten til jo@brattli.example kom i retur. Spør kunden om ny adresse, og legg den inn.',
      'The e-mail to jo@brattli.example came back.',
    ],
    [
      'in-doubt',
      { message: { address: 'jo@brattli.example', subject: 'Send tre ting' } },
      'Forbindelsen ble brutt mens «Send tre ting» ble sendt til jo@brattli.example.',
      'The connection broke while “Send tre ting” was being sent to jo@brattli.example.',
    ],
  ])('%s tells what happened, then what to do', (kind, facts, nb, en) => {
    expect(taskText(kind, { today, ...facts }, 'nb')).toContain(nb);
    expect(taskText(kind, { today, ...facts }, 'en')).toContain(en);
  });

  it('says its name where the facts are gone', () => {
    expect(taskText('call-client', { today }, 'nb')).toBe('Ring kunden. Meldingene er sendt uten svar. Ring i dag.');
  });

  it('ends with the next step, for every kind and in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      for (const [kind, { todo }] of Object.entries(wordsOf(language).taskKinds)) {
        const text = taskText(kind as TaskKindKey, { today }, language);
        expect(text.endsWith(todo)).toBe(true);
        expect(text).not.toMatch(/undefined|\{|\.\./);
      }
    }
  });
});
