import type { CSSProperties } from 'react';
import type { WeekendRisk } from '../../../../http/contract/weekend.ts';
import { layOutGauge } from './lay-out-gauge.ts';
import { hasHours } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** Saturday and Sunday as sixteen hours: solid to what is likely, hatched on to the worst. Where too little is known, the hatched band alone. */
export function HoursGauge({ weekend }: { weekend: WeekendRisk }) {
  const { t, hours } = useWeekendWords();
  const { known, minutes } = weekend;
  const { best, likely, worst } = hours(minutes);
  const { solidTo, hatchedFrom, hatchedTo } = layOutGauge(weekend);
  const filled = hasHours(minutes);
  const said = known ? t('gauge.said', { likely, worst }) : t('gauge.saidBand', { best, worst });
  const places = {
    '--solid-to': `${solidTo}%`,
    '--hatched-from': `${hatchedFrom}%`,
    '--hatched-to': `${hatchedTo}%`,
  } as CSSProperties;
  return (
    <div className="gauge" role="img" aria-label={filled || !known ? said : t('gauge.saidNone')} style={places}>
      {filled && (
        <div className="gauge-labels">
          <span className={known ? 'is-solid' : 'is-hatched'}>
            {known ? t('gauge.likely', { hours: likely }) : t('gauge.best', { hours: best })}
          </span>
          <span className="is-hatched">{t('gauge.worst', { hours: worst })}</span>
        </div>
      )}
      <div className="gauge-bar">
        <i className="cell" />
        <i className="cell" />
        {filled && (
          <>
            <i className="solid" />
            <i className="hatched" />
            <i className={known ? 'mark is-from' : 'mark is-from is-dashed'} />
            <i className="mark is-to is-dashed" />
          </>
        )}
      </div>
      <div className="gauge-days">
        <span>{t('gauge.saturday')}</span>
        <span>{t('gauge.sunday')}</span>
      </div>
    </div>
  );
}
