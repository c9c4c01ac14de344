import type { OvertimeView } from '../../../../http/contract/overtime.ts';
import { Action } from '../../../design/action.tsx';
import { useOvertimeWords } from './use-overtime-words.ts';

interface ChosenHoursProps {
  chosen: OvertimeView['chosen'];
  busy: boolean;
  /** Left out for whoever may only look. */
  onTakeBack?: (overtimeId: string) => void;
}

/** What was chosen of this week and those ahead, each with its way back until its day is over. */
export function ChosenHours({ chosen, busy, onTakeBack }: ChosenHoursProps) {
  const { t, formats, when } = useOvertimeWords();
  return (
    <ul className="rows" aria-label={t('list')}>
      {chosen.map(({ overtimeId, on, from, to, minutes, isAway, mayTakeBack }) => {
        const words = when({ on, from, to });
        return (
          <li key={overtimeId}>
            <div className="grow">
              {formats.capitalise(t('chosen', words))}, <b className="whole">{formats.hours(minutes)}</b>
              {isAway && <div className="under">{t('away')}</div>}
              {!mayTakeBack && <div className="under">{t('over')}</div>}
            </div>
            {mayTakeBack && onTakeBack && (
              <Action small look="quiet" busy={busy} onClick={() => onTakeBack(overtimeId)}>
                {t('takeBack')} <span className="unseen">{t('takeBackOne', words)}</span>
              </Action>
            )}
          </li>
        );
      })}
    </ul>
  );
}
