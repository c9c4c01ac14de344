import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Crash } from './crash.tsx';
import { takeIdentityReturn } from './identity-return.ts';
import { keepPage } from './keep-page.ts';
import { openFileShelf } from './queue/file-shelf.ts';
import { UploadQueue } from './queue/upload-queue.ts';
import { takeToken } from './take-token.ts';
import { watchTyping } from './watch-typing.ts';
import { startWords } from './words/i18n.ts';
import './style/index.css';

takeIdentityReturn();
const token = takeToken();
await startWords();
const queue = new UploadQueue(await openFileShelf());
await queue.open();
watchTyping();

createRoot(document.querySelector('#portal')!).render(
  <StrictMode>
    <Crash>
      <App token={token} queue={queue} />
    </Crash>
  </StrictMode>,
);

keepPage();

// A link opened in a page that is open already changes only the fragment.
globalThis.addEventListener('hashchange', () => {
  if (location.hash !== '' && !location.hash.startsWith('#/')) location.reload();
});
