import pg from 'pg';
import { nameStatements, type NameStatement } from './name-statements.ts';

/** Where the server finds that a table was changed after a statement on it was planned: its code is that of much else. */
const planIsOld = 'RevalidateCachedQuery';
let nameOf: NameStatement = nameStatements();

/**
 * The driver's client, with statements that come again planned once for a connection instead of every time: for the short statements of a page the
 * planning takes longer than the answer.
 */
export class PlanningClient extends pg.Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- The driver's own overloads take whatever a caller gives.
  override query(...given: any[]): any {
    const [text, values, ...more] = given as [unknown, unknown];
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    if (name === undefined) return Reflect.apply(super.query, this, given);
    const answer: unknown = Reflect.apply(super.query, this, [{ name, text, values }, ...more]);
    return answer instanceof Promise ? answer.catch(forgetOldPlans) : answer;
  }
}

/** While one server upgrades the tables another may still run: it fails once, and then plans anew under other names. */
function forgetOldPlans(error: unknown): never {
  if ((error as { routine?: unknown }).routine === planIsOld) nameOf = nameStatements();
  throw error;
}
