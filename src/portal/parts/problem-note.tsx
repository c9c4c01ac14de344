import type { Problem } from '../api/problem.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Note } from './note.tsx';

/** What went wrong and what to do next. What was typed is still there: the screen stays as it is. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  const sentence = useProblemWords();
  const { say } = useWords();
  if (!problem) return null;
  return (
    <Note kind="error">
      <p>
        <b>{say('problems.title')}.</b> {sentence(problem)}
      </p>
    </Note>
  );
}

type Described = Pick<Problem, 'status' | 'code' | 'detail'>;

/** The server's own sentence, which is in the person's language; without one, ours for the kind of failure. */
export function useProblemWords(): (problem: Described) => string {
  const { say } = useWords();
  const lead = firstName(usePortal().home.office.leadName);
  return ({ status, code, detail }) => {
    if (detail) return detail;
    if (code === 'file.unreadable') return say('problems.fileUnreadable');
    if (code === 'file.empty') return say('problems.fileEmpty');
    if (code === 'file.too-large') return say('problems.fileTooLarge');
    if (status === 0) return say('problems.offline');
    if (status === 401) return say('problems.entered');
    if (status === 403) return say('problems.forbidden', { lead });
    if (status === 404 || status === 409 || status === 410) return say('problems.gone');
    if (status === 429) return say('problems.tooMany');
    return status >= 500 ? say('problems.server') : say('problems.refused');
  };
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
