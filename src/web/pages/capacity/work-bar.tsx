import type { WeekCapacity } from './capacity-requests.ts';
import { deriveBar } from './derive-bar.ts';

/** What is to be done within the week’s room, and hatched beyond the line what is more. The figures beside it say the same. */
export function WorkBar({ week }: { week: Pick<WeekCapacity, 'dueMinutes' | 'roomMinutes'> }) {
  if (week.roomMinutes <= 0 && week.dueMinutes <= 0) return null;
  const { fullPercent, withinPercent, beyondPercent } = deriveBar(week);
  return (
    <span className="work-bar" aria-hidden="true">
      <span className="room" style={{ inlineSize: `${fullPercent}%` }} />
      <span className="within" style={{ inlineSize: `${withinPercent}%` }} />
      <span className="beyond" style={{ insetInlineStart: `${fullPercent}%`, inlineSize: `${beyondPercent}%` }} />
      <span className="line" style={{ insetInlineStart: `${fullPercent}%` }} />
    </span>
  );
}
