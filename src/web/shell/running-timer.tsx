import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../texts/format-minutes.ts';
import { formatClock } from '../../texts/time/format-clock.ts';
import { sessionQuery } from '../api/queries.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { useProblemWords } from '../design/problem-note.tsx';
import { discardTimer, stopTimer } from '../pages/time/time-requests.ts';
import { useFormats } from '../words/use-formats.ts';
import { useTell } from './undo-bar.tsx';

/** One's own timer, on every page while it runs. It is the server's: closing the page stops nothing. */
export function RunningTimer() {
  const { t } = useTranslation();
  const formats = useFormats();
  const tell = useTell();
  const problemWords = useProblemWords();
  const { data, dataUpdatedAt } = useQuery(sessionQuery);
  const running = data?.time.running ?? null;
  const now = useNow(running !== null);
  const refused = { onError: (error: unknown) => tell({ words: problemWords(error) }) };
  const name = running?.clientName ?? t('timer.internal');
  const stop = useAct({
    run: stopTimer,
    told: (_input, { entries, capped }) => {
      const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
      const time = formatMinutes(minutes, formats.language);
      if (capped) return t('timer.capped', { time, name });
      return minutes === 0 ? t('timer.nothing') : t('timer.entered', { time, name });
    },
  });
  const discard = useAct({ run: discardTimer, told: () => t('timer.discarded') });
  if (!running || !data) return null;
  // The office's clock, which a demo office has of its own, and what has passed here since it was read.
  const atReading = (Date.parse(data.now) - Date.parse(running.startedAt)) / 1000;
  const seconds = Math.max(0, atReading + Math.max(0, now - dataUpdatedAt) / 1000);
  const { startedAt } = running;
  return (
    <div className="running-timer" role="group" aria-label={t('timer.label')}>
      <span className="clock">{formatClock(Math.floor(seconds / 60))}</span>
      <span className="grow">
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="muted">{formats.words.timeWorks[running.work]}</span>
      </span>
      <span className="actions">
        <Action small busy={stop.isPending} onClick={() => stop.mutate({ startedAt }, refused)}>
          {t('timer.stop')}
        </Action>
        <Action small look="quiet" busy={discard.isPending} onClick={() => discard.mutate({ startedAt }, refused)}>
          {t('timer.discard')}
        </Action>
      </span>
    </div>
  );
}

const readEveryMs = 10_000;

/** The browser's clock, read again now and then while it is needed. */
function useNow(on: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return;
    const interval = window.setInterval(() => setNow(Date.now()), readEveryMs);
    return () => window.clearInterval(interval);
  }, [on]);
  return now;
}
