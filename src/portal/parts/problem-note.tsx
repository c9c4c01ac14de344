import type { Problem } from '../api/problem.ts';
import { errorText } from '../../texts/error-text.ts';
import { wordsOf } from '../../texts/words/words.ts';
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

type Described = Pick<Problem, 'status' | 'code' | 'detail'> & { members?: Problem['members'] };

/** Our own words for what we know, else the server's, else those of the kind of failure. */
export function useProblemWords(): (problem: Described) => string {
  const { say, language } = useWords();
  const lead = firstName(usePortal().home.office.leadName);
  return ({ status, code, detail, members = {} }) => {
    if (code === 'file.unreadable') return say('problems.fileUnreadable');
    if (code !== 'server.failed' && Object.hasOwn(wordsOf(language).errors, code)) {
      return errorText(code, detailsOf(members), language);
    }
    if (detail) return detail;
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

function detailsOf(members: Problem['members']): Record<string, string | number> {
  const all = { ...members, ...(typeof members['details'] === 'object' ? members['details'] : {}) };
  return Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}
