import type { PortalPromise } from '../../http/contract/portal.ts';
import { useWords } from '../words/use-words.ts';
import { Rows } from './rows.tsx';

/** What the office has promised, and when it came. */
export function PromisedPart({ promised }: { promised: readonly PortalPromise[] }) {
  const { say, language } = useWords();
  const tell = useTellPromise();
  if (promised.length === 0) return null;
  return (
    <section className="stack-s">
      <h2>{say('promised.title')}</h2>
      <Rows rows={promised.map((one) => [one.name[language], tell(one)] as const)} />
    </section>
  );
}

/** "innen fredag 4. desember", "levert torsdag 3. desember". */
export function useTellPromise(): (promise: PortalPromise) => string {
  const { say, day } = useWords();
  return ({ state, dueOn, movedFromOn, doneOn, late }) => {
    if (doneOn !== null) {
      return late && dueOn !== null
        ? say('promised.cameLate', { day: day(doneOn), due: day(dueOn) })
        : say('promised.came', { day: day(doneOn) });
    }
    if (dueOn === null) return say(state === 'not-promised' ? 'promised.none' : 'promised.unknown');
    if (late) return say('promised.late', { due: day(dueOn) });
    return movedFromOn === null ? say('promised.due', { due: day(dueOn) }) : say('promised.moved', { due: day(dueOn) });
  };
}
