import { useState } from 'react';
import { daysBetween, isCalendarDate, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PortalDuty } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { proposeExtensions } from '../derive/propose-times.ts';
import { ExtensionNote } from '../parts/extension-note.tsx';
import { ObjectionButton } from '../parts/objection-button.tsx';
import { Note } from '../parts/note.tsx';
import { firstName, ProblemNote } from '../parts/problem-note.tsx';
import { ReasonField } from '../parts/reason-field.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useOpenDuties } from '../parts/when-card.tsx';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

const own = 'own';

/** "Jeg trenger noen dager til": a proposed day and, if one likes, why. Until the office answers the deadline stands. */
export function MoreDaysScreen({ obligationId }: { obligationId: string | null }) {
  const { home, refresh, tell, go } = usePortal();
  const { say, day, capital, counted } = useWords();
  const back = useBackToList();
  const { busy, problem, start } = useAction();
  const duties = useAskedDuties(obligationId);
  const dueOn =
    duties
      .map((duty) => duty.dueOn)
      .sort()
      .at(-1) ?? home.todayOn;
  const past = dueOn < home.todayOn;
  const answerDays = Math.max(1, ...duties.map((duty) => duty.answerWithinDays));
  const proposed = proposeExtensions({ todayOn: home.todayOn, dueOn });
  const [choice, setChoice] = useState<string>(proposed[0]!);
  const [ownDay, setOwnDay] = useState('');
  const [words, setWords] = useState('');
  const lead = firstName(home.office.leadName);
  const on = choice === own ? ownDay : choice;
  const tooEarly = isCalendarDate(on) && (on <= dueOn || on < home.todayOn);
  const valid = isCalendarDate(on) && !tooEarly ? (on as CalendarDate) : null;

  async function ask(): Promise<void> {
    if (!valid) return;
    const done = await start(async () => {
      await portalApi.askForDays({
        clientId: home.company.clientId,
        obligationIds: duties.map((duty) => duty.obligationId),
        proposedOn: valid,
        ...(words.trim() === '' ? {} : { words: words.trim() }),
      });
      await refresh();
    });
    if (!done) return;
    tell({ news: 'asked', on: valid });
    go({ screen: 'list' });
  }

  if (duties.length === 0) {
    return (
      <Screen title={say('all.daysLong')} back={back} narrow>
        <ExtensionNote />
      </Screen>
    );
  }
  const extra = (one: CalendarDate): string =>
    capital(
      past
        ? say('moreDays.fromToday', { days: counted(daysBetween(home.todayOn, one), 'day') })
        : say('moreDays.extra', { days: counted(daysBetween(dueOn, one), 'day') }),
    );
  return (
    <Screen
      title={say('moreDays.title')}
      lead={say('moreDays.lead', { lead, days: counted(answerDays, 'working-day') })}
      back={back}
      narrow
      bar={
        <button
          type="button"
          className="button main tall full"
          aria-disabled={busy || !valid}
          onClick={() => void ask()}
        >
          {busy ? say('frame.working') : valid ? say('moreDays.send', { day: day(valid) }) : say('moreDays.choose')}
        </button>
      }
    >
      <fieldset>
        <legend className="only-read">{say('moreDays.title')}</legend>
        {proposed.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="day" checked={choice === one} onChange={() => setChoice(one)} />
            <span>
              <b>{capital(day(one))}</b>
              <span>{extra(one)}</span>
            </span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name="day" checked={choice === own} onChange={() => setChoice(own)} />
          <b>{say('moreDays.own')}</b>
        </label>
      </fieldset>
      {choice === own && (
        <label>
          <span className="field">{say('moreDays.ownDay')}</span>
          <input
            className="input short"
            type="date"
            min={home.todayOn}
            value={ownDay}
            onChange={(event) => setOwnDay(event.target.value)}
          />
          {tooEarly && (
            <span className="hint" role="status">
              {say('moreDays.tooEarly', { day: day(dueOn < home.todayOn ? home.todayOn : dueOn) })}
            </span>
          )}
        </label>
      )}
      <ReasonField label={say('moreDays.why')} value={words} onChange={setWords} />
      <Note kind="info">
        <p>{say(past ? 'moreDays.untilPast' : 'moreDays.until', { day: day(dueOn) })}</p>
      </Note>
      <ProblemNote problem={problem} />
      {duties.length === 1 && (
        <div className="chips">
          <ObjectionButton
            matter={{ kind: 'deadline', id: duties[0]!.obligationId, dayOn: duties[0]!.dueOn }}
            about={day(duties[0]!.dueOn)}
          />
        </div>
      )}
    </Screen>
  );
}

/** The duty that was pointed at; without one, all of the nearest deadline and what is overdue. Those that wait for an answer are left out. */
function useAskedDuties(obligationId: string | null): PortalDuty[] {
  const { home } = usePortal();
  const open = useOpenDuties().filter((duty) => !duty.extension);
  if (obligationId) return open.filter((duty) => duty.obligationId === obligationId);
  const first = open[0]?.dueOn;
  return open.filter((duty) => duty.dueOn === first || duty.dueOn < home.todayOn);
}
