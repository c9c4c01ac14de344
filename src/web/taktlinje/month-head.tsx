import { partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { useFormats } from '../words/use-formats.ts';
import { slotWidth, tickInset } from './beat-offset.ts';
import { rowWidth, slotCount } from './derive-row.ts';

/** The first letter of each month above its slot. */
export function MonthHead({ today }: { today: CalendarDate }) {
  const formats = useFormats();
  const { month } = partsOf(today);
  return (
    <svg className="taktlinje" width={rowWidth} height="16" viewBox={`0 0 ${rowWidth} 16`} aria-hidden="true">
      {Array.from({ length: slotCount }, (_, slot) => (
        <text key={slot} x={slot * slotWidth + tickInset} y="12" textAnchor="middle">
          {formats.month(((month + slot) % 12) + 1)[0]!.toLowerCase()}
        </text>
      ))}
    </svg>
  );
}
