import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityView } from '../../../http/contract/weekend.ts';
import { Action } from '../../design/action.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { askForCount, capacityQuery, stopCount } from './capacity-requests.ts';

interface CountStateProps extends Omit<CapacityView, 'people'> {
  /** It was asked for since the page was opened: what was kept from before may say that it is old, or not yet. */
  isFresh: boolean;
}

/** When it was worked out, and how far the next time has come. What is old is worked out anew once when the page is opened; then by a press. */
export function CountState({ countedAt, stale, counting, isFresh }: CountStateProps) {
  const { t } = useTranslation('capacity');
  const formats = useFormats();
  const client = useQueryClient();
  const again = { onSettled: () => client.invalidateQueries({ queryKey: capacityQuery.queryKey }) };
  const ask = useMutation({ mutationFn: askForCount, ...again });
  const stop = useMutation({ mutationFn: stopCount, ...again });
  const isOpened = useRef(false);
  const { mutate } = ask;
  useEffect(() => {
    if (!isFresh || isOpened.current) return;
    isOpened.current = true;
    if (countedAt !== null && stale && counting === null) mutate();
  }, [countedAt, stale, counting, isFresh, mutate]);
  const problem = (ask.error ?? stop.error) && <ProblemNote error={ask.error ?? stop.error} />;
  if (countedAt === null && counting === null) {
    return (
      <>
        {problem}
        <div className="card">
          <EmptyNote words={t('state.never')}>
            <Action look="main" busy={ask.isPending} onClick={() => ask.mutate()}>
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
            <Action small busy={stop.isPending} onClick={() => stop.mutate()}>
              {t('state.stop')}
            </Action>
          </>
        ) : (
          stale && (
            <Action small busy={ask.isPending} onClick={() => ask.mutate()}>
              {t('state.again')}
            </Action>
          )
        )}
      </div>
    </>
  );
}
