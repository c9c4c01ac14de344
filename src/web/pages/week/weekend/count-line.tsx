import type { WeekendView } from '../../../../http/contract/weekend.ts';
import type { useCount } from '../../../api/use-count.ts';
import { Action } from '../../../design/action.tsx';
import { useToday } from '../../../shell/use-session.ts';
import { oslo } from '../../../words/oslo-date.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface CountLineProps {
  view: WeekendView;
  count: ReturnType<typeof useCount>;
}

/** When the figure was worked out, and how far the next one has come. */
export function CountLine({ view: { countedAt, stale, counting }, count }: CountLineProps) {
  const { t } = useWeekendWords();
  const formats = useFormats();
  const today = useToday();
  const when = (at: NonNullable<typeof countedAt>): string =>
    oslo(at) === today ? formats.time(at) : `${formats.dayAt(at)} ${formats.time(at)}`;
  const words = (): string => {
    if (countedAt === null) return counting === null ? '' : t('count.first');
    const values = { time: when(countedAt) };
    if (counting !== null) return t('count.again', values);
    return t(stale ? 'count.old' : 'count.at', values);
  };
  return (
    <div className="weekend-count">
      <span role="status">{words()}</span>
      {counting !== null && (
        <>
          <progress max={1} value={counting} aria-label={t('count.progress')} />
          <Action small look="quiet" label={t('count.stopOne')} busy={count.busy} onClick={count.stop}>
            {t('count.stop')}
          </Action>
        </>
      )}
      {counting === null && countedAt !== null && stale && (
        <Action small look="quiet" busy={count.busy} onClick={count.ask}>
          {t('count.askAgain')}
        </Action>
      )}
    </div>
  );
}
