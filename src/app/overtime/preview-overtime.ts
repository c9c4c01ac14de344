import { lengthOf, type Slot } from '../../domain/meeting/index.ts';
import { countOvertime, findOvertimeRefusal, type OvertimeRefusal } from '../../domain/overtime/index.ts';
import { noWishes } from '../../domain/weekend/index.ts';
import type { OvertimePreview } from '../../http/contract/overtime.ts';
import { inOfficeScope, type AppContext } from '../office/office-scope.ts';
import { askTwice, findKept } from '../weekend/ask-what-if.ts';
import type { KeptWhatIfs } from '../weekend/kept-what-ifs.ts';
import { loadOvertimeFacts } from './load-overtime-facts.ts';

interface PreviewAsked {
  wanted: Slot;
  /** One page that asks: its newer question takes the place of the older. */
  asker: string;
  signal?: AbortSignal;
}

/**
 * What some hours would buy whoever asks, and what they would cost: the same weeks as if the hours were chosen, in the same scenarios, and how much was chosen around that day without them
 * and with them. Nothing is chosen or kept.
 */
export async function previewOvertime(
  context: AppContext,
  all: KeptWhatIfs,
  { officeId, staffId }: { officeId: string; staffId: string },
  { wanted, asker, signal }: PreviewAsked,
): Promise<OvertimePreview | { refused: OvertimeRefusal | 'busy' | 'what-if-newer' }> {
  return askTwice(async () => {
    const ready = await inOfficeScope(context, officeId, { staffId }, async (scope) => {
      const facts = await loadOvertimeFacts(scope, staffId);
      const refused = findOvertimeRefusal(wanted, facts);
      if (refused) return { refused };
      const kept = await findKept(scope, all);
      return kept ? { kept, chosen: facts.chosen.filter(({ isAway }) => !isAway) } : { refused: 'busy' as const };
    });
    if (ready.refused !== undefined) return { refused: ready.refused };
    const wishes = { ...noWishes, overtime: [{ personId: staffId, ...wanted }] };
    const question = { wishes, people: [staffId] };
    const answer = await ready.kept.answerer.ask(question, `${staffId} overtime ${asker}`, signal);
    if (answer === 'busy') return { refused: 'busy' };
    if (answer === 'not-wanted') return { refused: 'what-if-newer' };
    const own = answer.people.find(({ personId }) => personId === staffId);
    // Whoever began to work here a moment ago is not in it before it is made ready anew.
    if (own === undefined) return { refused: 'busy' };
    return {
      countedAt: ready.kept.at,
      minutes: lengthOf(wanted),
      counts: {
        now: countOvertime(ready.chosen, wanted.on),
        asIf: countOvertime([...ready.chosen, wanted], wanted.on),
      },
      weekends: [...own.weekends],
      savesMinutes: own.now.outOfHours.mean - own.asIf.outOfHours.mean,
    };
  });
}
