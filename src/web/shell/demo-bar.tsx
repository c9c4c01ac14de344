import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { post } from '../api/send-request.ts';
import { Action } from '../design/action.tsx';
import { useProblemWords } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';
import { useTell } from './undo-bar.tsx';
import { useSession } from './use-session.ts';

/** A month is thirty days: whoever tries out a year presses a dozen times. */
const steps = [
  { days: 30, name: 'demo.nextMonth', wideOnly: true },
  { days: 7, name: 'demo.nextWeek', wideOnly: true },
  { days: 1, name: 'demo.nextDay', wideOnly: false },
] as const;

/** The demo office has a clock of its own, and this is its crown. */
export function DemoBar() {
  const { t } = useTranslation();
  const { todayOn } = useSession();
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const problemWords = useProblemWords();
  const advance = useMutation({
    mutationFn: (days: number) => post('/api/office/demo/advance', { days }),
    onSettled: () => client.invalidateQueries(),
    onError: (error) => tell({ words: problemWords(error) }),
  });
  return (
    <div className="demo-bar" aria-busy={advance.isPending}>
      <b className="wide-only">{t('demo.name')}</b>
      <span aria-live="polite">
        {advance.isPending ? t('demo.advancing') : formats.capitalise(formats.date(todayOn))}
      </span>
      <span className="muted small wide-only">{t('demo.note')}</span>
      <div className="actions">
        {steps.map(({ days, name, wideOnly }) => (
          <span key={days} className={wideOnly ? 'wide-only' : undefined}>
            <Action
              small
              look={wideOnly ? 'quiet' : 'plain'}
              busy={advance.isPending}
              onClick={() => advance.mutate(days)}
            >
              {t(name)}
            </Action>
          </span>
        ))}
      </div>
    </div>
  );
}
