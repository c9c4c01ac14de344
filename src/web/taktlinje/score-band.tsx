import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useFormats } from '../words/use-formats.ts';
import { BeatMark } from './beat-mark.tsx';
import { Coin } from './coin.tsx';
import type { Band } from './derive-bands.ts';
import { deriveScoreMarks, type ScoreScale } from './derive-score.ts';
import { useBeatWords } from './use-beat-words.ts';

interface ScoreBandProps {
  band: Band;
  name: { name: string; every: string } | null;
  y: number;
  scale: ScoreScale;
  today: CalendarDate;
  statutory: readonly CalendarDate[];
}

/** One duty: its base line, the law's deadlines beneath, its beats. */
export function ScoreBand({ band, name, y, scale, today, statutory }: ScoreBandProps) {
  const formats = useFormats();
  const { describeOne } = useBeatWords(today);
  return (
    <g>
      {name && (
        <>
          <text className="name" x="0" y={y - 1}>
            {name.name}
          </text>
          <text x="0" y={y + 14}>
            {name.every}
          </text>
        </>
      )}
      <path className="base" d={`M${scale.left} ${y}H${scale.right}`} />
      {statutory
        .filter((on) => on >= scale.fromOn && on <= scale.toOn)
        .map((on) => (
          <path key={on} className="statutory" d={`M${scale.x(on) - 4.5} ${y + 20}h9l-4.5 -7z`}>
            <title>{formats.date(on)}</title>
          </path>
        ))}
      {deriveScoreMarks(band.beats, today, scale).map((mark) => {
        const late = mark.days > 0;
        const shift = mark.beat.coin === null ? 0 : 8;
        return (
          <g key={mark.beat.obligationId}>
            <title>{describeOne(mark.beat)}</title>
            <path
              className={mark.kind === 'hollow' && !late ? 'tick is-ahead' : 'tick'}
              d={`M${mark.tickX} ${y - 11}V${y + 11}`}
            />
            {mark.days !== 0 && (
              <path className={late ? 'stem' : 'stem is-early'} d={`M${mark.tickX} ${y}H${mark.dotX}`} />
            )}
            <BeatMark x={mark.dotX} y={y} late={late} kind={mark.kind} radius={5.5} />
            <text
              className={late ? 'days is-late' : 'days'}
              x={mark.dotX + shift}
              y={y - 15}
              textAnchor={shift === 0 ? 'middle' : 'start'}
            >
              {mark.label}
            </text>
            <Coin x={mark.dotX} y={y - 20} coin={mark.beat.coin} scale={1.25} />
          </g>
        );
      })}
    </g>
  );
}
