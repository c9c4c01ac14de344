import { assert, earliest, sumOre } from '../../domain/kernel/index.ts';
import type { Answer, ItemFacts, ItemStatus } from '../../domain/obligation/index.ts';
import type { ObligationView } from '../../http/contract/office.ts';
import type { DutyToday } from '../obligation/load-duties-today.ts';
import type { ClientFacts } from './load-client-facts.ts';

/** One duty as the office sees it: what has come, what waits for a look, and what it costs so far. */
export function viewObligation({ loaded, status, outcomes }: DutyToday, facts: ClientFacts): ObligationView {
  const { row } = loaded;
  const waiting = loaded.facts.extensions.find((extension) => extension.decision.decision === 'waiting');
  return {
    id: row.id,
    clauseKey: row.clause_key,
    period: {
      of: row.period_of as ObligationView['period']['of'],
      startOn: row.period_start_on,
      endOn: row.period_end_on,
    },
    dueOn: status.dueOn,
    agreedDueOn: row.agreed_due_on,
    state: status.state,
    daysLate: status.daysLate,
    deliveredOn: status.deliveredOn ?? null,
    channel: loaded.facts.channel,
    plannedOn: row.planned_on,
    extraMinutes: row.extra_minutes,
    extraWork: loaded.work.map(({ work, minutes, on }) => ({ work, minutes, on })),
    items: loaded.facts.items.map((item, index) => viewItem(item, status.items[index]!.status, facts)),
    extension: waiting
      ? {
          id: waiting.id,
          proposedOn: waiting.proposedOn,
          words: facts.extensionWords.get(waiting.id) ?? null,
        }
      : null,
    running: viewRunning(outcomes),
  };
}

/** What a duty costs so far under all its charges, from the first day that costs. */
function viewRunning(outcomes: DutyToday['outcomes']): ObligationView['running'] {
  const running = outcomes.flatMap((outcome) => (outcome.outcome === 'running' ? [outcome.arithmetic] : []));
  const [first, ...others] = running;
  if (!first) return null;
  return {
    sumOre: sumOre(running.map((arithmetic) => arithmetic.sumOre)),
    firstChargedOn: earliest(first.firstChargedOn, ...others.map((other) => other.firstChargedOn)),
  };
}

function viewItem(
  { item, arrivals, answers }: ItemFacts,
  status: ItemStatus,
  { expectedOn }: ClientFacts,
): ObligationView['items'][number] {
  const answer = answers.at(-1);
  return {
    key: item.key,
    document: item.document,
    name: item.name ?? null,
    essential: item.essential,
    state: stateOf(status, arrivals.length, answer),
    waiting: arrivals.filter((arrival) => arrival.verdict.verdict === 'waiting').length,
    answer: answer
      ? {
          id: answer.id,
          kind: answer.kind,
          answeredOn: answer.answeredOn,
          expectedOn: expectedOn.get(answer.id) ?? null,
        }
      : null,
  };
}

function stateOf(
  status: ItemStatus,
  arrivals: number,
  answer: Answer | undefined,
): ObligationView['items'][number]['state'] {
  if (status.status !== 'delivered') return status.status;
  if (arrivals === 0 && answer?.kind === 'nothing-this-time') return 'nothing-this-time';
  assert(arrivals > 0 || answer !== undefined, 'an item that is there came or was answered for');
  return status.accepted ? 'accepted' : 'waiting';
}
