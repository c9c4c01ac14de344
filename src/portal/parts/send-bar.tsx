import { usePortal } from '../portal-context.tsx';
import type { Purpose } from '../queue/upload-queue.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** What the thumb rests on: the camera, and files beside it. */
export function SendBar({ purpose, again = false }: { purpose?: Purpose; again?: boolean }) {
  const { takePhoto, chooseFiles } = usePortal();
  const { say } = useWords();
  return (
    <>
      <button type="button" className="button main tall" onClick={() => takePhoto(purpose)}>
        <Icon name="camera" />
        {say(again ? 'files.cameraAgain' : 'files.camera')}
      </button>
      <button type="button" className="button second files" onClick={() => chooseFiles(purpose)}>
        <Icon name="file" />
        {say(again ? 'files.chooseOne' : 'files.choose')}
      </button>
    </>
  );
}
