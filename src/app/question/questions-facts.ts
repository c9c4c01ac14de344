import { earliest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { QuestionsFacts } from '../../texts/messages/question-message.ts';
import type { OpenQuestion } from './load-open-questions.ts';

/** What a message says of some questions: how many, and the first day by which one is to be answered. */
export function questionsFacts(questions: readonly OpenQuestion[], today: CalendarDate): QuestionsFacts {
  const [first, ...others] = questions.map(({ answerByOn }) => answerByOn);
  return {
    count: questions.length,
    answerByOn: earliest(first!, ...others),
    again: questions.every(({ step }) => step === 'remind'),
    today,
  };
}
