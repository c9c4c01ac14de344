import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../http/contract/office.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useFormats } from '../words/use-formats.ts';
import type { Band } from './derive-bands.ts';
import { deriveScale } from './derive-score.ts';
import { ScoreBand } from './score-band.tsx';

const topHeight = 26;
const footHeight = 18;
const narrowWidth = 860;

interface TaktlinjeLargeProps {
  bands: readonly Band[];
  statutory: ClientDetail['statutory'];
  today: CalendarDate;
}

/** A true calendar: twelve months back, one ahead, a band for each duty. On a phone it scrolls, starting at today. */
export function TaktlinjeLarge({ bands, statutory, today }: TaktlinjeLargeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const narrow = useMediaQuery('(max-width: 760px)') ?? false;
  const { ref: measured, width: seen } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  const bandHeight = narrow ? 76 : 58;
  const width = narrow ? narrowWidth : Math.max(640, seen);
  const scale = deriveScale(today, narrow ? 8 : 146, width - 8);
  const height = topHeight + bands.length * bandHeight + footHeight;
  const todayX = scale.x(today);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, [narrow]);
  const nameOf = (band: Band): string => formats.delivery(band.documents);
  const everyOf = (band: Band): string => t(`taktlinje.every.${band.beats[0]!.period.of}`);
  return (
    <div className="score" ref={measured}>
      {narrow &&
        bands.map((band, index) => (
          <div key={band.clauseKey} className="band-name" style={{ top: topHeight + index * bandHeight }}>
            <b>{nameOf(band)}</b> {everyOf(band)}
          </div>
        ))}
      <div className="score-scroller" ref={scroller} tabIndex={narrow ? 0 : undefined}>
        <svg
          className="taktlinje large"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t('taktlinje.largeName')}
        >
          {scale.months.map((month) => (
            <g key={month.on}>
              <path className="grid" d={`M${month.x} 20V${height - 14}`} />
              <text x={month.x + 4} y="14">
                {shortMonth(formats.month(month.month))} {month.year ?? ''}
              </text>
            </g>
          ))}
          <path className="now" d={`M${todayX} 20V${height - 14}`} />
          {bands.map((band, index) => (
            <ScoreBand
              key={band.clauseKey}
              band={band}
              name={narrow ? null : { name: nameOf(band), every: everyOf(band) }}
              y={topHeight + index * bandHeight + (narrow ? 54 : 36)}
              scale={scale}
              today={today}
              statutory={statutory.filter((law) => law.clauseKey === band.clauseKey).map((law) => law.on)}
            />
          ))}
          <text className="today" x={todayX} y={height - 3} textAnchor="middle">
            {t('taktlinje.today')}
          </text>
        </svg>
      </div>
    </div>
  );
}

function shortMonth(name: string): string {
  return name.length <= 5 ? name : name.slice(0, 3);
}
