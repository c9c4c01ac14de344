import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { RunningYear } from './year-requests.ts';

interface Place {
  key: string;
  on: CalendarDate;
  label: string;
  note: string;
  look: 'past' | 'today' | 'ahead';
}

/** The way through the year, day by day that matters, with today among them. What was done and what was not is said, and not only drawn. */
export function YearLine({ year, today }: { year: RunningYear; today: CalendarDate }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  const words = yearWords[formats.language];
  const lookOf = (on: CalendarDate): Place['look'] => (on <= today ? 'past' : 'ahead');
  const noteOf = ({ on, outcome }: RunningYear['milestones'][number]): string => {
    if (outcome !== null) return t(`line.${outcome}`);
    return on <= today && year.state === 'running' ? t('line.todo') : '';
  };
  const places: Place[] = [
    { key: 'start', on: year.startOn, label: t('line.start'), note: '', look: lookOf(year.startOn) },
    ...year.milestones
      // The last one is about the same review, and of interest once it has come.
      .filter(({ milestone, on }) => milestone !== 'review-overdue' || on <= today)
      .map((one) => ({
        key: one.milestone,
        on: one.on,
        label: formats.capitalise(words.milestones[one.milestone]),
        note: noteOf(one),
        look: lookOf(one.on),
      })),
    { key: 'end', on: year.endOn, label: t('line.end'), note: '', look: lookOf(year.endOn) },
  ];
  const isShownToday = year.state !== 'ended';
  const now: Place = { key: 'today', on: today, label: t('line.today'), note: '', look: 'today' };
  const all = [...places, ...(isShownToday ? [now] : [])].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  return (
    <ol className="year-line" aria-label={t('line.title')}>
      {all.map(({ key, on, label, note, look }) => (
        <li key={key} className={`is-${look}`} {...(look === 'today' ? { 'aria-current': 'date' as const } : {})}>
          <b>{label}</b>
          <span className="small">
            {formats.shortDate(on)}
            {note !== '' && `, ${note}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
