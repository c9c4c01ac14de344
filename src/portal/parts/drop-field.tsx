import { useEffect, useState } from 'react';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** On a wide screen files may be dropped anywhere on the page; the button beside does the same. */
export function DropField() {
  const { chooseFiles, keepFiles } = usePortal();
  const { say } = useWords();
  const over = useDrop(keepFiles);
  return (
    <>
      <div className={over ? 'drop over' : 'drop'}>
        <Icon name="file" />
        <h2>{say('files.drop')}</h2>
        <p className="sub">{say('files.dropHint')}</p>
        <button type="button" className="button main tall full" onClick={() => chooseFiles()}>
          {say('files.choose')}
        </button>
      </div>
      <div className="card flat stack-s">
        <h3>{say('files.phone')}</h3>
        <p className="sub small">{say('files.phoneHint')}</p>
      </div>
    </>
  );
}

function useDrop(keepFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      keepFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [keepFiles]);
  return over;
}
