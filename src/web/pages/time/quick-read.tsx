import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { QuickEntry, TimeWork } from '../../../domain/time/index.ts';
import { formatMinutes } from '../../../texts/format-minutes.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { FoundClient } from './use-found-client.ts';

interface QuickReadProps {
  name: string;
  /** Undefined where a timer is started. */
  entry: QuickEntry | undefined;
  work: TimeWork;
  day: CalendarDate;
}

/** How the line was understood. */
export function QuickRead({ name, entry, work, day }: QuickReadProps) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const today = useToday();
  const parts = [
    entry ? formatMinutes(entry.minutes, formats.language) : t('quick.timer'),
    formats.words.timeWorks[work],
    ...(entry && day !== today ? [formats.shortDate(day)] : []),
  ];
  return (
    <span className="quick-read" aria-live="polite">
      <b>
        <bdi>{name}</bdi>
      </b>
      {` · ${parts.join(' · ')}`}
      {entry && entry.words !== '' && (
        <>
          {' · '}
          <bdi>{entry.words}</bdi>
        </>
      )}
    </span>
  );
}

interface ClientChipsProps {
  found: readonly FoundClient[];
  index: number;
  onPick: (index: number) => void;
}

/** The clients that the letters may mean. */
export function ClientChips({ found, index, onPick }: ClientChipsProps) {
  const { t } = useTranslation('time');
  return (
    <div className="chips" role="group" aria-label={t('quick.which')}>
      {found.map((one, at) => (
        <button key={one.id} type="button" className="chip" aria-pressed={at === index} onClick={() => onPick(at)}>
          <bdi>{one.name}</bdi>
        </button>
      ))}
    </div>
  );
}
