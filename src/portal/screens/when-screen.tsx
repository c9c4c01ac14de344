import { useState } from 'react';
import { isCalendarDate, isTimeOfDay, type CalendarDate, type TimeOfDay } from '../../domain/kernel/index.ts';
import { hoursLeft, proposeDays, type Slot } from '../derive/propose-times.ts';
import { osloTimeOf } from '../derive/oslo-time.ts';
import { ChipChoice } from '../parts/chip-choice.tsx';
import { Note } from '../parts/note.tsx';
import { PlanLink } from '../parts/plan-link.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useOpenDuties, useSavePlan } from '../parts/when-card.tsx';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

const own = 'own';

/** "Når passer det?" in full: any day, any hour. It moves no deadline, and says so. */
export function WhenScreen() {
  const { home, now } = usePortal();
  const { say, day, nearDay, time } = useWords();
  const back = useBackToList();
  const duties = useOpenDuties();
  const save = useSavePlan();
  const { busy, problem, start, setProblem } = useAction();
  const clock = osloTimeOf(now()).at;
  const dueOn = duties[0]?.dueOn ?? home.todayOn;
  const days = proposeDays({ todayOn: home.todayOn, at: clock, dueOn });
  const [on, setOn] = useState<string>(days[0]!);
  const [at, setAt] = useState<string>('');
  const [ownDay, setOwnDay] = useState(false);
  const [ownHour, setOwnHour] = useState(false);
  const [saved, setSaved] = useState<Slot | null>(null);
  const hours = isCalendarDate(on) ? hoursLeft(on, { todayOn: home.todayOn, at: clock }) : [];
  const slot = slotOf(on, at);
  const past = slot !== null && (slot.on < home.todayOn || (slot.on === home.todayOn && slot.at <= clock));

  if (saved) {
    return (
      <Screen
        title={say('when.saved', { day: day(saved.on), time: time(saved.at) })}
        lead={say('when.savedLead')}
        back={back}
        narrow
        bar={<PlanLink className="button main full" />}
      >
        <p className="sub">{say(dueOn < home.todayOn ? 'when.dueWas' : 'when.dueStill', { day: day(dueOn) })}</p>
      </Screen>
    );
  }
  async function keep(): Promise<void> {
    if (!slot || past) return;
    setProblem(null);
    if (await start(() => save(slot))) setSaved(slot);
  }
  const dayName = (one: CalendarDate): string => (one === home.todayOn ? say('when.today') : nearDay(one));
  return (
    <Screen
      title={say('when.title')}
      lead={say('when.lead')}
      back={back}
      narrow
      bar={
        <button
          type="button"
          className="button main tall full"
          aria-disabled={busy || !slot || past}
          onClick={() => void keep()}
        >
          {busy ? say('frame.working') : slot ? say('when.save') : say('when.choose')}
        </button>
      }
    >
      <ChipChoice
        legend={say('when.day')}
        options={[
          ...days.map((one) => ({ value: one as string, label: dayName(one) })),
          { value: own, label: say('when.otherDay') },
        ]}
        value={ownDay ? own : on}
        onChoose={(value) => {
          setOwnDay(value === own);
          setOn(value === own ? '' : value);
        }}
      />
      {ownDay && (
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
      <ChipChoice
        legend={say('when.hour')}
        options={[
          ...hours.map((one) => ({ value: one as string, label: time(one) })),
          { value: own, label: say('when.otherHour') },
        ]}
        value={ownHour ? own : at === '' ? null : at}
        onChoose={(value) => {
          setOwnHour(value === own);
          setAt(value === own ? '' : value);
        }}
      />
      {ownHour && (
        <label>
          <span className="field">{say('when.hour')}</span>
          <input className="input short" type="time" value={at} onChange={(event) => setAt(event.target.value)} />
        </label>
      )}
      {slot && (
        <div className="card stack-s" role="status">
          {past ? (
            <p>{say('when.past')}</p>
          ) : (
            <p>
              <b>{say('when.chosen', { day: day(slot.on), time: time(slot.at) })}</b>
            </p>
          )}
          <p className="sub">{say(dueOn < home.todayOn ? 'when.dueWas' : 'when.dueStill', { day: day(dueOn) })}</p>
        </div>
      )}
      {duties.length === 0 && (
        <Note kind="ok">
          <p>{say('headline.allHere')}</p>
        </Note>
      )}
      <ProblemNote problem={problem} />
    </Screen>
  );
}

function slotOf(on: string, at: string): Slot | null {
  return isCalendarDate(on) && isTimeOfDay(at) ? { on: on as CalendarDate, at: at as TimeOfDay } : null;
}
