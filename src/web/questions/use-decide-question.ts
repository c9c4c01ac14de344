import { useTranslation } from 'react-i18next';
import type { Question } from '../../http/contract/questions.ts';
import { useAct } from '../api/use-act.ts';
import { settleQuestion, withdrawQuestion } from './question-requests.ts';

/** Closing a question, whichever way. One at a time: the row that failed says why. */
export function useDecideQuestion() {
  const { t } = useTranslation('questions');
  const settle = useAct({ run: settleQuestion, told: () => t('settledTold') });
  const withdraw = useAct({ run: withdrawQuestion, told: () => t('withdrawnTold') });
  const isPending = settle.isPending || withdraw.isPending;
  const start =
    (act: typeof settle) =>
    (question: Pick<Question, 'id'>): void => {
      if (!isPending) act.mutate({ id: question.id });
    };
  const broken = [settle, withdraw].find(({ error }) => error !== null);
  return {
    settle: start(settle),
    withdraw: start(withdraw),
    isPending,
    error: broken?.error ?? null,
    failed: broken?.variables?.id,
  };
}
