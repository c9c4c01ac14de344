import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../design/problem-note.tsx';
import { Action } from '../../design/action.tsx';
import type { Saving } from './use-saving.ts';

/** Whether what was written is kept; spoken only when something is wrong. */
export function SavingLine({ saving }: { saving: Saving }) {
  const { t } = useTranslation('editor');
  const problemWords = useProblemWords();
  const { state } = saving;
  if (state.saving === 'failed') {
    return (
      <span role="alert" className="law">
        {t('saving.failed')} {problemWords(state.error)}{' '}
        <Action small onClick={() => void saving.flush()}>
          {t('saving.again')}
        </Action>
      </span>
    );
  }
  if (state.saving === 'overtaken') return <span className="law">{t('saving.overtaken')}</span>;
  return <span>{t(`saving.${state.saving}`)}</span>;
}
