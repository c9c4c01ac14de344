import { planSettingsDefault } from '../../domain/plan/index.ts';
import type { WhatIfAnswer, Wishes } from '../../domain/weekend/index.ts';
import type { StaffRole } from '../../db/tables.ts';
import type { WhatIfView, WishableView } from '../../http/contract/what-if.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { isLeading } from '../staff/is-leading.ts';
import { checkWishes, type WishesRefused } from './check-wishes.ts';
import type { KeptWhatIf, KeptWhatIfs } from './kept-what-ifs.ts';
import { loadClientNames, loadStaffNames } from './load-names.ts';
import { loadWorkFacts } from './load-work-facts.ts';
import { readGrounds } from './read-grounds.ts';
import { WhatIfEnded } from './what-if-answerer.ts';

/** Who asks, and where the answer is wanted. */
export interface WhatIfAsker {
  officeId: string;
  staffId: string;
  role: StaffRole;
}

export interface AskedWhatIf {
  wishes: Wishes;
  /** One page that asks: its newer question takes the place of the older. */
  asker: string;
  /** Whoever asked has gone. */
  signal?: AbortSignal;
}

interface Ready {
  kept: KeptWhatIf;
  people: { staffId: string; name: string }[];
}

/** What can be asked about, by who asks: everybody and all clients for whoever leads, else oneself and the clients one has work for. */
export async function viewWishable(
  context: AppContext,
  all: KeptWhatIfs,
  staff: WhatIfAsker,
): Promise<WishableView | WishesRefused | { refused: 'busy' }> {
  return askTwice(async () => {
    const ready = await makeReady(context, all, staff);
    if ('refused' in ready) return ready;
    const { kept, people } = ready;
    const { clients, ...days } = await kept.answerer.wishable;
    const own = clients.filter(({ personIds }) => people.some(({ staffId }) => personIds.includes(staffId)));
    const names = await inOfficeScope(context, staff.officeId, { staffId: staff.staffId }, (scope) =>
      loadClientNames(
        scope,
        own.map(({ clientId }) => clientId),
      ),
    );
    return {
      countedAt: kept.at,
      ...days,
      people,
      clients: own.flatMap(({ personIds, ...client }) => {
        const name = names.get(client.clientId);
        return name === undefined ? [] : [{ ...client, name, staffIds: [...personIds] }];
      }),
    };
  });
}

/**
 * What the coming weeks would be if something were so. Nothing is changed or kept; the office's weeks stand ready in a process for a while, so that the next answer is quick. A
 * newer question of the same page takes the place of this one.
 */
export async function askWhatIf(
  context: AppContext,
  all: KeptWhatIfs,
  staff: WhatIfAsker,
  { wishes, asker, signal }: AskedWhatIf,
): Promise<WhatIfView | WishesRefused | { refused: 'busy' | 'what-if-newer' }> {
  return askTwice(async () => {
    const ready = await makeReady(context, all, staff, wishes);
    if ('refused' in ready) return ready;
    const { kept, people } = ready;
    const about = people.map(({ staffId }) => staffId);
    const answer = await kept.answerer.ask({ wishes, people: about }, `${staff.staffId} ${asker}`, signal);
    if (answer === 'busy') return { refused: 'busy' };
    return answer === 'not-wanted' ? { refused: 'what-if-newer' } : toView(answer, ready);
  });
}

/** A process can be ended while it is asked, to make room or because something has happened in the office: then it is asked once more. */
export async function askTwice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WhatIfEnded)) throw error;
    return work();
  }
}

async function makeReady(
  context: AppContext,
  all: KeptWhatIfs,
  { officeId, staffId, role }: WhatIfAsker,
  wishes?: Wishes,
): Promise<Ready | WishesRefused | { refused: 'busy' }> {
  return inOfficeScope(context, officeId, { staffId }, async (scope) => {
    const isLead = isLeading(role);
    const people = (await loadStaffNames(scope)).filter((one) => isLead || one.staffId === staffId);
    const refused = wishes && (await checkWishes(scope, wishes, { people: people.map((one) => one.staffId), isLead }));
    if (refused) return refused;
    const kept = await findKept(scope, all);
    return kept ? { kept, people } : { refused: 'busy' };
  });
}

/** The office's weeks as they stand ready, or are made ready now; undefined where all room for them is taken. */
export async function findKept(scope: OfficeScope, all: KeptWhatIfs): Promise<KeptWhatIf | undefined> {
  const grounds = `${scope.today} ${await readGrounds(scope)}`;
  const found = all.find(scope.officeId, grounds, scope.now);
  if (found) return found;
  return all.begin(scope.officeId, { grounds, at: scope.now }, await loadWorkFacts(scope), planSettingsDefault);
}

/** Whoever began to work here since is not in it yet; they come when the weeks are made ready anew, which their coming asks for. */
function toView({ people, together, newClients }: WhatIfAnswer, { kept, people: names }: Ready): WhatIfView {
  const nameOf = new Map(names.map(({ staffId, name }) => [staffId, name]));
  return {
    countedAt: kept.at,
    people: names.flatMap(({ staffId, name }) => {
      const own = people.find(({ personId }) => personId === staffId);
      if (own === undefined) return [];
      const { now, asIf, weekends } = own;
      return [{ staffId, name, now, asIf, weekends: [...weekends] }];
    }),
    together,
    newClients: newClients.flatMap(({ personId, ...taken }) => {
      const name = nameOf.get(personId);
      return name === undefined ? [] : [{ staffId: personId, name, ...taken }];
    }),
  };
}
