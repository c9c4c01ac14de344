import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** On a wide screen files may be dropped anywhere on the page; the button beside does the same. */
export function DropField() {
  const { chooseFiles } = usePortal();
  const { say } = useWords();
  const over = useFileDrop();
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
