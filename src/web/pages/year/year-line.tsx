import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { ProgressLine, type ProgressPlace } from '../../design/progress-line.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { RunningYear } from './year-requests.ts';

interface DayPlace extends ProgressPlace {
  on: CalendarDate;
}

/** The way through the year, day by day that matters, with today among them. What was done and what was not is said, and not only drawn. */
export function YearLine({ year, today }: { year: RunningYear; today: CalendarDate }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  const words = yearWords[formats.language];
  const outcomeOf = ({ on, outcome }: RunningYear['milestones'][number]): string => {
    if (outcome !== null) return t(`line.${outcome}`);
    return on <= today && year.state === 'running' ? t('line.todo') : '';
  };
  const placeOf = (key: string, on: CalendarDate, label: string, outcome = ''): DayPlace => ({
    key,
    on,
    label,
    note: outcome === '' ? formats.shortDate(on) : `${formats.shortDate(on)}, ${outcome}`,
    look: key === 'today' ? 'now' : on <= today ? 'past' : 'ahead',
  });
  const places = [
    placeOf('start', year.startOn, t('line.start')),
    ...year.milestones
      // The last one is about the same review, and of interest once it has come.
      .filter(({ milestone, on }) => milestone !== 'review-overdue' || on <= today)
      .map((one) =>
        placeOf(one.milestone, one.on, formats.capitalise(words.milestones[one.milestone]), outcomeOf(one)),
      ),
    placeOf('end', year.endOn, t('line.end')),
    ...(year.state === 'ended' ? [] : [placeOf('today', today, t('line.today'))]),
  ];
  return (
    <ProgressLine
      label={t('line.title')}
      of="days"
      places={places.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))}
    />
  );
}
