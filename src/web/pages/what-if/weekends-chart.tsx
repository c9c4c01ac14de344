import type { CSSProperties } from 'react';
import { hasHours } from '../week/weekend/read-weekend.ts';
import { hasWork } from './has-work.ts';
import type { useWhatIfWords } from './use-what-if-words.ts';
import type { PersonWhatIf, WeekendWhatIf } from './what-if-requests.ts';

interface WeekendsChartProps {
  people: readonly PersonWhatIf[];
  isOwn: boolean;
  isWished: boolean;
  words: ReturnType<typeof useWhatIfWords>;
}

/** Every weekend with work on it or before it: the chance now as an outlined bar, then as a filled one, both in figures beside them. */
export function WeekendsChart({ people, isOwn, isWished, words }: WeekendsChartProps) {
  const { t, formats } = words;
  const busy = people.filter(({ weekends }) => weekends.some(hasWork));
  const free = people.filter((person) => !busy.includes(person));
  return (
    <div className="what-if-chart">
      <p className="small muted">{t('chart.lost')}</p>
      {isWished && (
        <p className="what-if-legend small" aria-hidden="true">
          <i className="is-now" />
          {t('chart.legendNow')}
          <i className="is-then" />
          {t('chart.legendAsIf')}
        </p>
      )}
      {busy.map(({ staffId, name, weekends }) => (
        <section key={staffId} aria-label={name}>
          {!isOwn && <h3>{name}</h3>}
          <ul>
            {weekends.filter(hasWork).map((weekend) => (
              <WeekendBars key={weekend.saturdayOn} weekend={weekend} isWished={isWished} words={words} />
            ))}
          </ul>
        </section>
      ))}
      {free.length > 0 && (
        <p className="small muted">
          {isOwn ? t('chart.fitsOwn') : t('chart.fits', { names: formats.list(free.map(({ name }) => name)) })}
        </p>
      )}
    </div>
  );
}

interface WeekendBarsProps extends Pick<WeekendsChartProps, 'isWished' | 'words'> {
  weekend: WeekendWhatIf;
}

function WeekendBars({ weekend: { saturdayOn, known, now, asIf }, isWished, words }: WeekendBarsProps) {
  const { t, chance, dates } = words;
  const [before, after] = [chance(now, known), chance(asIf, known)];
  const isSame = before === after;
  const [eveningsBefore, eveningsAfter] = words.evenings(now.evenings, asIf.evenings);
  const hasEvenings = hasHours(now.evenings.minutes) || hasHours(asIf.evenings.minutes);
  const places = { '--now': `${now.lost * 100}%`, '--then': `${asIf.lost * 100}%` } as CSSProperties;
  return (
    <li>
      <span>{dates(saturdayOn)}</span>
      {known ? (
        <span className={isWished ? 'what-if-bars' : 'what-if-bars is-alone'} style={places} aria-hidden="true">
          <i className="is-now" />
          {isWished && <i className="is-then" />}
        </span>
      ) : (
        <span className="small dim">{t('chart.unknown')}</span>
      )}
      <span className="what-if-figure">
        {isSame || !isWished ? (
          before
        ) : (
          <>
            {before} <span aria-hidden="true">→</span> <b>{after}</b>
          </>
        )}
      </span>
      {hasEvenings && (
        <span className="small muted what-if-evenings">
          {isWished && eveningsBefore !== eveningsAfter
            ? t('chart.evenings', { before: eveningsBefore, after: eveningsAfter })
            : t('chart.eveningsSame', { before: eveningsBefore })}
        </span>
      )}
    </li>
  );
}
