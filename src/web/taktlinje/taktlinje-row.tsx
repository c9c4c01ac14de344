import type { Beat } from '../../http/contract/office.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { baseY, dotRadius, rowHeight, slotWidth } from './beat-offset.ts';
import { BeatMark } from './beat-mark.tsx';
import { Coin } from './coin.tsx';
import { deriveRow, rowWidth } from './derive-row.ts';
import { useBeatWords } from './use-beat-words.ts';

/** Twelve months of one client's deliveries against the agreed deadlines, oldest to the left. */
export function TaktlinjeRow({ beats, today }: { beats: readonly Beat[]; today: CalendarDate }) {
  const { nameRow, describe } = useBeatWords(today);
  const marks = deriveRow(beats, today);
  return (
    <svg
      className="taktlinje taktlinje-row"
      width={rowWidth}
      height={rowHeight}
      viewBox={`0 0 ${rowWidth} ${rowHeight}`}
      role="img"
      aria-label={nameRow(marks)}
    >
      <path className="base" d={`M0 ${baseY + 0.5}H${rowWidth}`} />
      {marks.map((mark) => {
        const late = mark.days > 0;
        const ahead = mark.kind === 'hollow' && !late;
        const y = baseY + 0.5;
        return (
          <g key={mark.beat.obligationId}>
            <title>{describe(beats, mark.slot)}</title>
            <rect x={mark.tickX - 9} y={0} width={slotWidth} height={rowHeight} fill="transparent" />
            <path className={ahead ? 'tick is-ahead' : 'tick'} d={`M${mark.tickX} ${baseY - 8}V${baseY + 8}`} />
            {mark.days !== 0 && (
              <path className={late ? 'stem' : 'stem is-early'} d={`M${mark.tickX} ${y}H${mark.dotX}`} />
            )}
            <BeatMark x={mark.dotX} y={y} late={late} kind={mark.kind} radius={dotRadius} />
            {mark.days > 30 && <path className="over" d={`M${mark.dotX + 5} ${baseY - 2.5}l3 3l-3 3`} />}
            <Coin x={mark.dotX} y={5} coin={mark.coin} />
          </g>
        );
      })}
    </svg>
  );
}
