import { DomainError } from '../domain/kernel/index.ts';
import { allFailpointNames } from './failpoint-names.ts';

/** Called at a named step. Does nothing in normal running; in a trial it kills the process or throws there. */
export type Failpoint = (name: string) => void | Promise<void>;

interface Plan {
  action: 'kill' | 'error';
  onHit: number;
}

/**
 * Reads a plan of faults such as `file.after-sync=kill@3,file.after-rename=error`: at the third time that `file.after-sync` is reached the
 * process ends at once, as in a power cut, and at the first `file.after-rename` an error is thrown. Without `@` the first time counts. Each
 * fault strikes once. The empty text is no faults. Throws `DomainError` `failpoints.unreadable` for anything else, so that a trial with a
 * mistyped plan does not pass for want of faults.
 */
export function createFailpoints(spec: string): Failpoint {
  const plans = new Map<string, Plan>();
  for (const entry of spec.split(',').filter((part) => part.trim() !== '')) {
    const match = /^([a-z][a-z0-9.-]*)=(kill|error)(?:@([1-9]\d*))?$/.exec(entry.trim());
    const isKnown = allFailpointNames.some((name) => name === match?.[1]);
    if (!match || !isKnown) throw new DomainError('failpoints.unreadable', { entry });
    plans.set(match[1]!, { action: match[2] as Plan['action'], onHit: Number(match[3] ?? 1) });
  }
  const hits = new Map<string, number>();
  return (name) => {
    const plan = plans.get(name);
    if (plan === undefined) return;
    const hit = (hits.get(name) ?? 0) + 1;
    hits.set(name, hit);
    if (hit !== plan.onHit) return;
    if (plan.action === 'error') throw new Error(`failpoint ${name}`);
    process.kill(process.pid, 'SIGKILL');
    // The signal takes the process at the next moment the system pleases; nothing more may happen until then.
    return new Promise<never>(() => {});
  };
}

/** For normal running. */
export const noFailpoint: Failpoint = () => {};
