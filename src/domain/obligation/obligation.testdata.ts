import { calendarDate as on, type Closure } from '../kernel/index.ts';
import type { Answer, AnswerKind, Arrival, ExtensionRequest, ItemFacts, ObligationFacts } from './facts.ts';

/** The three weeks in July when most offices are closed, and the days between Christmas and New Year. */
export const fellesferie: Closure = { fromOn: on('2026-07-06'), toOn: on('2026-07-26') };
export const romjul: Closure = { fromOn: on('2026-12-24'), toOn: on('2027-01-03') };

export function came(receivedOn: string, id = `came ${receivedOn}`): Arrival {
  return { id, receivedOn: on(receivedOn), verdict: { verdict: 'waiting' } };
}

export function accepted(receivedOn: string, decidedOn: string, id = `accepted ${receivedOn}`): Arrival {
  return { id, receivedOn: on(receivedOn), verdict: { verdict: 'accepted', decidedOn: on(decidedOn) } };
}

export function returned(receivedOn: string, decidedOn: string, mendByOn: string, id = 'returned'): Arrival {
  return {
    id,
    receivedOn: on(receivedOn),
    verdict: { verdict: 'returned', decidedOn: on(decidedOn), mendByOn: on(mendByOn) },
  };
}

/** The same arrival as a replacement of another. */
export function mending(mends: string, arrival: Arrival): Arrival {
  return { ...arrival, mends };
}

export function said(
  kind: AnswerKind,
  answeredOn: string,
  verdict: Answer['verdict'] = { verdict: 'waiting' },
): Answer {
  return { id: `${kind} ${answeredOn}`, kind, answeredOn: on(answeredOn), verdict };
}

export function confirmed(lookedOn: string, countsOn: string): Answer['verdict'] {
  return { verdict: 'confirmed', lookedOn: on(lookedOn), countsOn: on(countsOn) };
}

export function refused(lookedOn: string): Answer['verdict'] {
  return { verdict: 'refused', lookedOn: on(lookedOn) };
}

export function item(
  key: string,
  facts: { essential?: boolean; arrivals?: readonly Arrival[]; answers?: readonly Answer[] } = {},
): ItemFacts {
  return {
    item: { key, document: 'receipts', essential: facts.essential ?? true },
    arrivals: facts.arrivals ?? [],
    answers: facts.answers ?? [],
  };
}

export function obligation(dueOn: string, facts: Partial<ObligationFacts> = {}): ObligationFacts {
  return {
    agreedDueOn: on(dueOn),
    channel: 'takt',
    items: [item('receipts')],
    extensions: [],
    confirmations: [],
    ...facts,
  };
}

/** A duty of one essential item that came on a day, or has not come. */
export function deliveredOn(
  dueOn: string,
  receivedOn: string | undefined,
  facts: Partial<ObligationFacts> = {},
): ObligationFacts {
  return obligation(dueOn, { items: [item('receipts', { arrivals: receivedOn ? [came(receivedOn)] : [] })], ...facts });
}

export function asked(
  requestedOn: string,
  decision: ExtensionRequest['decision'] = { decision: 'waiting' },
): ExtensionRequest {
  return { id: `asked ${requestedOn}`, requestedOn: on(requestedOn), proposedOn: on(requestedOn), decision };
}

export function granted(requestedOn: string, decidedOn: string, untilOn: string): ExtensionRequest {
  return asked(requestedOn, { decision: 'granted', decidedOn: on(decidedOn), untilOn: on(untilOn) });
}

export function declined(requestedOn: string, decidedOn: string): ExtensionRequest {
  return asked(requestedOn, { decision: 'declined', decidedOn: on(decidedOn) });
}
