import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../design/problem-note.tsx';
import type { FileToReceive } from './inbox-requests.ts';

interface ReceiveListProps {
  files: readonly FileToReceive[];
  done: ReadonlySet<string>;
  refused: ReadonlyMap<string, unknown>;
  /** While they are sent none can be taken out. */
  sending: boolean;
  onRemove: (id: string) => void;
}

/** Each file and how it stands. One that is empty says so before anything is sent. */
export function ReceiveList({ files, done, refused, sending, onRemove }: ReceiveListProps) {
  const { t } = useTranslation('inbox');
  const problemWords = useProblemWords();
  return (
    <ul className="file-list receive-list">
      {files.map(({ id, file }) => (
        <li key={id}>
          <span className="file-name">
            <bdi>{file.name}</bdi>{' '}
            {done.has(id) && (
              <span className="good" role="img" aria-label={t('receive.done')}>
                ✓
              </span>
            )}
            {file.size === 0 && <span className="small late">{t('receive.empty')}</span>}
            {refused.has(id) && <span className="small late">{problemWords(refused.get(id))}</span>}
          </span>
          {!done.has(id) && !sending && (
            <button
              type="button"
              className="close"
              aria-label={t('receive.remove', { name: file.name })}
              onClick={() => onRemove(id)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
