import type { OvertimeCountView } from '../../../../http/contract/overtime.ts';
import { useOvertimeWords } from './use-overtime-words.ts';

/** How much overtime was chosen, before anything else is said of it. */
export function OvertimeCounts({ counts }: { counts: OvertimeCountView }) {
  const { t, formats } = useOvertimeWords();
  const told = [
    [t('count.week'), counts.weekMinutes],
    [t('count.fourWeeks'), counts.fourWeeksMinutes],
    [t('count.year'), counts.yearMinutes],
  ] as const;
  return (
    <dl className="overtime-counts" aria-label={t('count.label')}>
      {told.map(([words, minutes]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{formats.hours(minutes)}</dd>
        </div>
      ))}
    </dl>
  );
}
