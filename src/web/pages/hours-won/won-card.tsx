import { addDays, addMonths, partsOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import { eveningMinutes } from '../../../domain/won/index.ts';
import type { WonShown } from '../../../http/contract/hours-won.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { HowWon } from './how-won.tsx';
import { MovedTable } from './moved-table.tsx';
import { TimesTable } from './times-table.tsx';
import { roundTold, useWonWords } from './use-won-words.ts';

type Known = Extract<WonShown, { verdict: 'known' }>;

/** The figure of a month, and what it is held against: never one without the other. */
export function WonCard({ monthOn, won }: { monthOn: CalendarDate; won: WonShown }) {
  const { t, formats, month } = useWonWords();
  const { year } = partsOf(monthOn);
  const isOver = won.counted !== undefined && won.counted.toOn === addDays(addMonths(monthOn, 1), -1);
  const named = formats.capitalise(month(monthOn));
  const title =
    won.counted === undefined || isOver
      ? t('month', { month: named, year })
      : t('soFar', { month: named, year, day: formats.dayMonth(won.counted.toOn) });
  return (
    <Card className="won" title={title}>
      {won.verdict === 'nothing-due' ? (
        <EmptyNote words={t('nothing')} />
      ) : (
        <div className="card-body stack-s">
          {won.verdict === 'known' ? (
            <Figure won={won} />
          ) : (
            <>
              <p className="won-unknown">{t('unknown.title')}</p>
              <p>{t(`unknown.${won.verdict}`, won.baseline)}</p>
            </>
          )}
          <Baseline won={won} />
          {won.verdict === 'known' && (
            <div className="won-behind">
              {won.times.length > 0 && <TimesTable times={won.times} />}
              {won.moved.length > 0 && <MovedTable moved={won.moved} more={won.movedMore} />}
              <HowWon />
            </div>
          )}
        </div>
      )}
    </Card>
  );
}

function Figure({ won }: { won: Known }) {
  const { t, formats, hours } = useWonWords();
  const { wonMinutes, nowMinutes, beforeMinutes, lostWeekends, afterDeadline } = won;
  const evenings = roundTold(Math.abs(wonMinutes) / eveningMinutes);
  const both = (minutes: { now: number; before: number }) => ({
    now: formats.hours(minutes.now),
    before: formats.hours(minutes.before),
  });
  return (
    <>
      {wonMinutes === 0 ? (
        <>
          <p className="won-unknown">{t('won.none')}</p>
          <p>{t(nowMinutes === 0 ? 'won.noneFits' : 'won.noneWhy')}</p>
        </>
      ) : (
        <>
          <p>
            <span className={wonMinutes > 0 ? 'won-figure won-good' : 'won-figure'}>{hours(wonMinutes)}</span>{' '}
            {t(wonMinutes > 0 ? 'won.more' : 'won.less')}
          </p>
          {evenings > 0 && <p>{t('won.evenings', { count: evenings, evenings: formats.number(evenings) })}</p>}
        </>
      )}
      {(nowMinutes > 0 || beforeMinutes > 0) && (
        <p>{t('won.both', both({ now: nowMinutes, before: beforeMinutes }))}</p>
      )}
      {(lostWeekends.now > 0 || lostWeekends.before > 0) && <p>{t('won.weekends', lostWeekends)}</p>}
      {(afterDeadline.nowMinutes > 0 || afterDeadline.beforeMinutes > 0) && (
        <p>{t('won.after', both({ now: afterDeadline.nowMinutes, before: afterDeadline.beforeMinutes }))}</p>
      )}
    </>
  );
}

function Baseline({ won }: { won: Exclude<WonShown, { verdict: 'nothing-due' }> }) {
  const { t, formats } = useWonWords();
  const { deliveries, compared, range, jobs, entered } = won.baseline;
  return (
    <div className="note-line small">
      <p>
        {range === undefined
          ? t('baseline.none', { deliveries })
          : t('baseline.compared', {
              deliveries,
              compared,
              range:
                range.fromOn === range.toOn
                  ? formats.dayMonthYear(range.fromOn)
                  : `${formats.dayMonthYear(range.fromOn)}–${formats.dayMonthYear(range.toOn)}`,
            })}
      </p>
      {entered < jobs && <p>{t('baseline.entered', { entered, jobs })}</p>}
    </div>
  );
}
