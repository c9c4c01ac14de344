import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { NewTask } from '../task/open-tasks.ts';

interface DutyToCallAbout {
  id: string;
  clientId: string;
  dueOn: CalendarDate;
}

/** One telephone task for one deadline of a duty, whoever asks for it. */
export function callTask({ id, clientId, dueOn }: DutyToCallAbout, leadId: string): NewTask {
  return { kind: 'call-client', dedupeKey: callTaskKey(id, dueOn), clientId, obligationId: id, leadId };
}

export function callTaskKey(obligationId: string, dueOn: CalendarDate): string {
  return `call/${obligationId}/${dueOn}`;
}
