import { useId, type ReactNode } from 'react';
import type { JobMoves } from '../../../../../http/contract/job-moves.ts';
import { Action } from '../../../../design/action.tsx';
import { useFormats } from '../../../../words/use-formats.ts';
import type { MovableJob } from './use-move-job.ts';
import { useMoveWords } from './use-move-words.ts';

interface MovedJobsProps {
  moves: JobMoves;
  busy: boolean;
  onLetGo: (job: MovableJob) => void;
}

/** Jobs that were moved and stand on no day that is shown: to a later one, or to one that holds no more. */
export function MovedJobs({ moves: { later, lapsed }, busy, onLetGo }: MovedJobsProps) {
  const { t, about, ...words } = useMoveWords();
  const formats = useFormats();
  return (
    <>
      {lapsed.length > 0 && (
        <MovedList title={t('lapsed')}>
          {lapsed.map((move) => (
            <li key={`${move.clientId} ${move.jobKey}`}>
              <span>{words.lapsed(move)}</span>
              <Action small busy={busy} label={t('fineOne', about(move))} onClick={() => onLetGo(move)}>
                {t('fine')}
              </Action>
            </li>
          ))}
        </MovedList>
      )}
      {later.length > 0 && (
        <MovedList title={t('later')}>
          {later.map((move) => (
            <li key={`${move.clientId} ${move.jobKey}`}>
              <span>{t('laterOne', { ...about(move), day: formats.date(move.chosenOn) })}</span>
              <Action small busy={busy} label={t('letGoOne', about(move))} onClick={() => onLetGo(move)}>
                {t('letGo')}
              </Action>
            </li>
          ))}
        </MovedList>
      )}
    </>
  );
}

function MovedList({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="moved-jobs" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
