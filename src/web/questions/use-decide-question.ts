import { useTranslation } from 'react-i18next';
import type { Question } from '../../http/contract/questions.ts';
import { useAct } from '../api/use-act.ts';
import { settleQuestion, withdrawQuestion } from './question-requests.ts';

/**
 * Closing a question, whichever way. Each is closed once, and the next can be closed while the page still catches up with the one before: whoever goes through them by keys is
 * faster than a slow line. The row that failed says why.
 */
export function useDecideQuestion() {
  const { t } = useTranslation('questions');
  const settle = useAct({ run: settleQuestion, told: () => t('settledTold') });
  const withdraw = useAct({ run: withdrawQuestion, told: () => t('withdrawnTold') });
  const isBusy = (id: string): boolean => [settle, withdraw].some((act) => act.isPending && act.variables.id === id);
  const start =
    (act: typeof settle) =>
    ({ id }: Pick<Question, 'id'>): void => {
      if (!isBusy(id)) act.mutate({ id });
    };
  const broken = [settle, withdraw].find(({ error }) => error !== null);
  return {
    settle: start(settle),
    withdraw: start(withdraw),
    isBusy,
    error: broken?.error ?? null,
    failed: broken?.variables?.id,
  };
}
