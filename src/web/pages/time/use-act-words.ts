import type { TimeAct } from '../../../domain/time/index.ts';
import { useFormats } from '../../words/use-formats.ts';

/** "3 sendt tilbake", "1 samtale". */
export function useActWords(): (act: TimeAct, count: number) => string {
  const { words } = useFormats();
  return (act, count) => `${count} ${words.timeActs[act][count === 1 ? 'one' : 'many']}`;
}
