import type { Problem } from '../api/problem.ts';
import { useWords } from '../words/use-words.ts';
import { ProblemNote } from './problem-note.tsx';

/** In place of what is still on its way, or did not come. */
export function Loading({ problem }: { problem: Problem | null }) {
  const { say } = useWords();
  return problem ? (
    <ProblemNote problem={problem} />
  ) : (
    <p role="status" className="waiting">
      {say('frame.working')}
    </p>
  );
}
