import { useState } from 'react';
import { isCalendarDate, type CalendarDate } from '../../domain/kernel/index.ts';
import { osloTimeOf } from '../derive/oslo-time.ts';
import { proposePaperDays } from '../derive/propose-times.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ChipChoice } from './chip-choice.tsx';
import { Icon } from './icon.tsx';

/** The day on which something comes on paper: the next three working days, or one of one's own. */
export function PaperDay({
  busy,
  onChoose,
  onBack,
}: {
  busy: boolean;
  onChoose(on: CalendarDate): void;
  onBack(): void;
}) {
  const { home, now } = usePortal();
  const { say, nearDay, day } = useWords();
  const days = proposePaperDays({ todayOn: home.todayOn, at: osloTimeOf(now()).at });
  const [on, setOn] = useState<string>(days[0]!);
  const own = !days.includes(on as CalendarDate);
  const valid = isCalendarDate(on) && on >= home.todayOn ? on : null;
  return (
    <div className="stack options">
      <button type="button" className="back" onClick={onBack}>
        <Icon name="back" />
        {say('frame.back')}
      </button>
      <ChipChoice
        legend={say('sheet.paperDay')}
        options={[
          ...days.map((one) => ({ value: one as string, label: nearDay(one) })),
          { value: 'own', label: say('when.otherDay') },
        ]}
        value={own ? 'own' : on}
        onChoose={(value) => setOn(value === 'own' ? '' : value)}
      />
      {own && (
        <label>
          <span className="field">{say('moreDays.ownDay')}</span>
          <input
            className="input short"
            type="date"
            min={home.todayOn}
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </label>
      )}
      <button
        type="button"
        className="button main full"
        aria-disabled={busy || !valid}
        onClick={() => valid && onChoose(valid)}
      >
        {busy ? say('frame.working') : valid ? say('sheet.paperSave', { day: day(valid) }) : say('moreDays.choose')}
      </button>
    </div>
  );
}
