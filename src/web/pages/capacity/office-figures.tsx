import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/use-formats.ts';
import { LawMark } from './law-mark.tsx';
import type { OfficeWeek } from './sum-office.ts';
import { useCapacityWords } from './use-capacity-words.ts';
import { WorkBar } from './work-bar.tsx';

/** The week of everybody together. */
export function OfficeFigures({ week }: { week: OfficeWeek }) {
  const { t } = useTranslation('capacity');
  const words = useCapacityWords();
  const formats = useFormats();
  return (
    <span className="week-figures">
      <span className={week.dueMinutes > 0 ? 'of-room' : 'of-room is-empty'}>{words.ofRoom(week)}</span>
      <WorkBar week={week} />
      {week.peopleOutOfHours > 0 && (
        <span className="out-of-hours">{t('peopleOutOfHours', { count: week.peopleOutOfHours })}</span>
      )}
      {week.overtimeMinutes > 0 && (
        <span className="chosen-overtime">{t('overtime.inWeek', { hours: formats.hours(week.overtimeMinutes) })}</span>
      )}
      <LawMark count={week.lawLeft} />
    </span>
  );
}
