import type { PortalDuty } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { isOutstanding } from '../derive/derive-headline.ts';
import { osloTimeOf } from '../derive/oslo-time.ts';
import { proposeSlots, type Slot } from '../derive/propose-times.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { PlanLink } from './plan-link.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useAction } from './use-action.ts';

/** The duties for which something is still to be sent, the nearest deadline first. */
export function useOpenDuties(): PortalDuty[] {
  const { home } = usePortal();
  const wanted = new Set(home.items.filter(isOutstanding).map((item) => item.obligationId));
  return home.duties.filter((duty) => wanted.has(duty.obligationId)).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** Saves a day and an hour for everything that is missing. */
export function useSavePlan(): (slot: Slot) => Promise<void> {
  const { home, refresh } = usePortal();
  const duties = useOpenDuties();
  return async ({ on, at }) => {
    const obligationIds = duties.map((duty) => duty.obligationId);
    await portalApi.plan({ clientId: home.company.clientId, obligationIds, on, at });
    await refresh();
  };
}

/** "Når passer det?" on the first screen: two times with one touch, or one's own; afterwards what was chosen. */
export function WhenCard() {
  const { home, go, now } = usePortal();
  const { say, nearDay, day, time } = useWords();
  const duties = useOpenDuties();
  const save = useSavePlan();
  const { busy, problem, start } = useAction();
  const planned = duties.find((duty) => duty.plannedOn && duty.plannedOn >= home.todayOn);
  const dueOn = duties[0]?.dueOn;
  if (!dueOn) return null;
  if (planned?.plannedOn && planned.plannedTime) {
    return (
      <section className="card stack-s">
        <h2>{say('when.planned', { day: day(planned.plannedOn), time: time(planned.plannedTime) })}</h2>
        <div className="chips">
          <PlanLink className="button answer" />
          <button type="button" className="button answer" onClick={() => go({ screen: 'when' })}>
            {say('list.change')}
          </button>
        </div>
      </section>
    );
  }
  const slots = proposeSlots({ todayOn: home.todayOn, at: osloTimeOf(now()).at, dueOn });
  return (
    <section className="card stack-s" aria-labelledby="when-title">
      <h2 id="when-title">{say('when.title')}</h2>
      <div className="slots">
        {slots.map((slot) => (
          <button
            key={`${slot.on} ${slot.at}`}
            type="button"
            className="slot"
            aria-disabled={busy}
            onClick={() => void start(() => save(slot))}
          >
            <b>{slot.on === home.todayOn ? say('when.today') : nearDay(slot.on)}</b> {time(slot.at)}
          </button>
        ))}
        <button type="button" className="slot" onClick={() => go({ screen: 'when' })}>
          <b>{say('when.own')}</b> {say('when.ownHint')}
        </button>
      </div>
      <ProblemNote problem={problem} />
    </section>
  );
}
