import { useTranslation } from 'react-i18next';
import type { CapacityView } from '../../../http/contract/weekend.ts';
import { useCount } from '../../api/use-count.ts';
import { Action } from '../../design/action.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';

interface CountStateProps extends Omit<CapacityView, 'people'> {
  /** It was asked for since the page was opened: what was kept from before may say that it is old, or not yet. */
  isFresh: boolean;
}

/** When it was worked out, and how far the next time has come. What is old is worked out anew once when the page is opened; then by a press. */
export function CountState({ countedAt, stale, counting, isFresh }: CountStateProps) {
  const { t } = useTranslation('capacity');
  const formats = useFormats();
  const count = useCount({ countedAt, stale, counting }, isFresh);
  const problem = count.error && <ProblemNote error={count.error} again={count.again} />;
  if (countedAt === null && counting === null) {
    return (
      <>
        {problem}
        <div className="card">
          <EmptyNote words={t('state.never')}>
            <Action look="main" busy={count.busy} onClick={count.ask}>
              {t('state.count')}
            </Action>
          </EmptyNote>
        </div>
      </>
    );
  }
  return (
    <>
      {problem}
      <div className="count-state small">
        <span className="muted" role="status">
          {countedAt !== null && t('state.countedAt', { day: formats.dayAt(countedAt), time: formats.time(countedAt) })}{' '}
          {counting !== null ? t('state.counting') : stale && t('state.stale')}
        </span>
        {counting !== null ? (
          <>
            <progress value={counting} max={1} aria-label={t('state.progress')} />
            <span className="muted">{t('state.percent', { percent: Math.floor(counting * 100) })}</span>
            <Action small busy={count.busy} onClick={count.stop}>
              {t('state.stop')}
            </Action>
          </>
        ) : (
          stale && (
            <Action small busy={count.busy} onClick={count.ask}>
              {t('state.again')}
            </Action>
          )
        )}
      </div>
    </>
  );
}
