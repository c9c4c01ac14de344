import { usePortal } from '../portal-context.tsx';
import type { QueuedFile } from '../queue/queued-file.ts';
import { useWords } from '../words/use-words.ts';
import { Mark, Text } from './item-row.tsx';
import { useProblemWords } from './problem-note.tsx';

/** A file that was not received, and why. What was never sent, being empty or unreadable, is as it is: it can only be taken away. */
export function RefusedRow({ file, name }: { file: QueuedFile; name: string }) {
  const { queue } = usePortal();
  const { say } = useWords();
  const problem = useProblemWords();
  return (
    <li>
      <Mark kind="failed" icon="cross" />
      <Text name={name} under={file.refusal ? problem(file.refusal) : ''} />
      {file.batchId !== null && (
        <button type="button" className="button answer" onClick={() => void queue.tryAgain(file.id)}>
          {say('sending.tryAgain')}
        </button>
      )}
      <button
        type="button"
        className="button answer"
        aria-label={`${say('sending.remove')}: ${name}`}
        onClick={() => void queue.remove(file.id)}
      >
        {say('sending.remove')}
      </button>
    </li>
  );
}
