import type { CalendarDate } from '../../../../../domain/kernel/index.ts';
import type { JobMoves } from '../../../../../http/contract/job-moves.ts';
import type { PlannedWork } from '../../../../../http/contract/weekend.ts';
import { Action } from '../../../../design/action.tsx';
import { Dialog } from '../../../../design/dialog.tsx';
import { ProblemNote } from '../../../../design/problem-note.tsx';
import { useFormats } from '../../../../words/use-formats.ts';
import type { NotMoved } from './use-move-job.ts';
import { useMoveWords } from './use-move-words.ts';

interface MoveDialogProps {
  work: PlannedWork;
  choices: JobMoves['choices'];
  /** Why it was not moved just now. */
  notMoved: NotMoved | null;
  error: Error | null;
  busy: boolean;
  onMove: (toOn: CalendarDate, pushing: boolean) => void;
  onLetGo: () => void;
  onClose: () => void;
}

/** Where a job can be moved to; what stands in the way, and what it would cost others. */
export function MoveDialog({ work, choices, notMoved, error, busy, onMove, onLetGo, onClose }: MoveDialogProps) {
  const { t, about, ...words } = useMoveWords();
  const formats = useFormats();
  const { doneBy, deadline, chosenOn } = work;
  const isAim = deadline === 'aim';
  const pushing = notMoved?.answer.of === 'pushes';
  const days = choices.filter(({ on }) => isAim || on <= doneBy);
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p>{isAim ? t('aboutAim', about(work)) : t('about', { ...about(work), doneBy: formats.date(doneBy) })}</p>
      {error && <ProblemNote error={error} />}
      {notMoved && (
        <div className="problem" role="alert">
          <p>{words.notMoved(notMoved)}</p>
          {'pushes' in notMoved.answer && <PushedList pushes={notMoved.answer.pushes} />}
        </div>
      )}
      {pushing ? (
        <div className="actions">
          <Action look="main" busy={busy} onClick={() => onMove(notMoved.toOn, true)}>
            {t('anyway')}
          </Action>
          <Action onClick={onClose}>{t('stay')}</Action>
        </div>
      ) : (
        <>
          <p className="small dim">{t('from')}</p>
          <ul className="move-days" aria-label={t('days')}>
            {days.map(({ on, roomMinutes }) => (
              <li key={on}>
                <Action busy={busy} disabled={on === chosenOn} onClick={() => onMove(on, false)}>
                  {formats.capitalise(formats.date(on))}
                  <span className="small dim">
                    {on === chosenOn ? t('here') : t('room', { hours: formats.hours(roomMinutes) })}
                  </span>
                </Action>
              </li>
            ))}
          </ul>
          {chosenOn !== undefined && (
            <div className="move-let-go">
              <p className="small dim">{t('letGoHint', { day: formats.date(chosenOn) })}</p>
              <Action busy={busy} onClick={onLetGo}>
                {t('letGo')}
              </Action>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}

function PushedList({ pushes }: { pushes: Extract<NotMoved['answer'], { pushes: unknown }>['pushes'] }) {
  const { t, about } = useMoveWords();
  const formats = useFormats();
  return (
    <ul>
      {pushes.map((one) => (
        <li key={`${one.clientId} ${one.jobKey}`}>
          {t('pushedOne', { ...about(one), hours: formats.hours(one.minutes), doneBy: formats.date(one.doneBy) })}
        </li>
      ))}
    </ul>
  );
}
