import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { OvertimePreview } from '../../../../http/contract/overtime.ts';
import { readChance } from '../weekend/read-weekend.ts';

type Weekend = OvertimePreview['weekends'][number];
type Figures = Pick<Weekend['now'], 'lost' | 'minutes'>;

/** Figures of a weekend, or of the evenings before it, that would be others. */
export interface ChangedFigures {
  of: 'weekend' | 'evenings';
  saturdayOn: CalendarDate;
  known: boolean;
  now: Figures;
  asIf: Figures;
}

/** What would be different in the figures as they are shown, in order; a change that nobody could see is none. */
export function readPreview({ weekends }: Pick<OvertimePreview, 'weekends'>): ChangedFigures[] {
  return weekends
    .flatMap(({ saturdayOn, known, now, asIf }): ChangedFigures[] => [
      { of: 'evenings', saturdayOn, known, now: now.evenings, asIf: asIf.evenings },
      { of: 'weekend', saturdayOn, known, now, asIf },
    ])
    .filter((one) => isSeen(one));
}

function isSeen({ of, known, now, asIf }: ChangedFigures): boolean {
  const told = ({ lost, minutes: { low, likely, high } }: Figures): string => {
    const hours = (known ? [likely, high] : [low, high]).map((minutes) => Math.round(minutes / 6));
    return [...hours, ...(known && of === 'weekend' ? Object.values(readChance(lost)) : [])].join(' ');
  };
  return told(now) !== told(asIf);
}
