import { addPartner, loadPartners } from '../app/referral/partner-offices.ts';
import { addDays, type CalendarDate } from '../domain/kernel/index.ts';
import { actAs } from './act-as.ts';
import { castPartners } from './cast-partners.ts';
import type { DemoWorld } from './demo-world.ts';

/** The register is begun this long before the visitor comes. */
const begunDaysBefore = 120;

/** The manager enters the offices that the demo office trusts, each once. */
export async function enterPartners(world: DemoWorld, on: CalendarDate): Promise<void> {
  if (on < addDays(world.visitedFromOn, -begunDaysBefore)) return;
  await actAs(world, { staffId: world.staff.managerId }, async (scope) => {
    const known = new Set((await loadPartners(scope)).map(({ orgnr }) => orgnr));
    for (const partner of castPartners(world.visitedFromOn)) {
      if (known.has(partner.orgnr)) continue;
      const entered = await addPartner(scope, partner);
      if (!entered.saved) throw new Error(`the demo cannot enter ${partner.name}: ${entered.faults.join(', ')}`);
    }
  });
}
