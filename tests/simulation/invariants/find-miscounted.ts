import { inOfficeScope, type AppContext } from '../../../src/app/office/office-scope.ts';
import { findOtherFigures } from './find-other-figures.ts';
import { findOtherStance } from './find-other-stance.ts';
import { loadTheirClients } from './load-their-clients.ts';

/** Whatever Takt shows of an office's co-operation that its exported records do not give when they are counted a second time. */
export async function findMiscounted(context: AppContext, officeId: string): Promise<string[]> {
  return inOfficeScope(context, officeId, 'takt', async (scope) => {
    const clients = await loadTheirClients(scope);
    return [...(await findOtherFigures(scope, clients)), ...(await findOtherStance(scope, clients))];
  });
}
