import { standardLateTerm } from '../../domain/agreement/index.ts';
import type { Language } from '../language.ts';
import { composeAgreementReady, composeAgreementReminder, composeAgreementSealed } from './agreement-message.ts';
import type { ComposedMessage } from './message.ts';
import { brattli, letterhead, on } from './messages.testdata.ts';

/** Every kind of e-mail about an agreement that waits or is accepted. */
export function everyAgreementMessage(language: Language): Record<string, ComposedMessage> {
  const from = letterhead(language);
  const answerByOn = on('2027-01-28');
  const points = { fixedDays: 6, answersWithinDays: 1, charges: [standardLateTerm] };
  const daily = { ...standardLateTerm, graceDays: 0 };
  return {
    'agreement ready': composeAgreementReady(from, brattli, { answerByOn, replacesOld: false, points }),
    'change ready': composeAgreementReady(from, brattli, { changeNumber: 2, answerByOn, replacesOld: true, points }),
    'agreement ready, several prices': composeAgreementReady(from, brattli, {
      answerByOn,
      replacesOld: true,
      points: { fixedDays: 14, charges: [standardLateTerm, daily] },
    }),
    'agreement ready, nothing to point out': composeAgreementReady(from, brattli, {
      answerByOn,
      replacesOld: true,
      points: { charges: [] },
    }),
    'agreement reminder': composeAgreementReminder(from, brattli, { answerByOn, replacesOld: false }, on('2027-01-25')),
    'change reminder, the last day': composeAgreementReminder(
      from,
      brattli,
      { changeNumber: 2, answerByOn, replacesOld: true },
      answerByOn,
    ),
    'agreement sealed': composeAgreementSealed(from, brattli, { startOn: on('2027-02-01') }),
    'change sealed': composeAgreementSealed(from, brattli, {
      changeNumber: 2,
      startOn: on('2027-02-01'),
      firstDueOn: on('2027-03-22'),
    }),
  };
}
