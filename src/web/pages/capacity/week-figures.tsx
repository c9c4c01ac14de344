import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import type { WeekCapacity } from './capacity-requests.ts';
import { LawMark } from './law-mark.tsx';
import { useCapacityWords } from './use-capacity-words.ts';
import { WorkBar } from './work-bar.tsx';

/** One person’s week in short: what is to be done of what there is time for, what goes beyond working hours, what overtime was chosen, and what the law asks for in vain. */
export function WeekFigures({ week }: { week: WeekCapacity }) {
  const { t } = useTranslation('capacity');
  const words = useCapacityWords();
  const evenings = words.outOfHours(week.evenings);
  const weekend = words.outOfHours(week.weekend);
  const { hours } = useFormats();
  return (
    <>
      <span className={week.dueMinutes > 0 ? 'of-room' : 'of-room is-empty'}>{words.ofRoom(week)}</span>
      <WorkBar week={week} />
      {evenings !== undefined && (
        <span className="out-of-hours">
          {t('evenings')}: {evenings}
        </span>
      )}
      {weekend !== undefined && (
        <span className="out-of-hours">
          {t('weekend')}: {weekend}
        </span>
      )}
      {week.overtimeMinutes > 0 && (
        <span className="chosen-overtime">{t('overtime.inWeek', { hours: hours(week.overtimeMinutes) })}</span>
      )}
      <LawMark count={week.lawLeft.length} />
    </>
  );
}
