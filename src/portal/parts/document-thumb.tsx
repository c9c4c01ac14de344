import type { ReactNode } from 'react';
import { usePortal } from '../portal-context.tsx';
import type { DraftDocument } from '../queue/group-documents.ts';
import type { QueuedFile } from '../queue/queued-file.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';
import { Thumb } from './thumb.tsx';

interface DocumentThumbProps {
  document: DraftDocument;
  number: number;
  /** Takes another page of it; null where it is no photo. */
  onNewPage: (() => void) | null;
  onRemoved(told: string): void;
  /** What the document is, where each is another thing. */
  children?: ReactNode;
}

/** What is sent as one: a file, or pages that were photographed one by one, which can change places. */
export function DocumentThumb({ document: { pages }, number, onNewPage, onRemoved, children }: DocumentThumbProps) {
  const { queue } = usePortal();
  const { say, capital, counted } = useWords();
  const newPage = onNewPage && (
    <button type="button" className="thumb-page" aria-label={say('files.newPageOf', { number })} onClick={onNewPage}>
      <Icon name="camera" />
      {say('files.newPage')}
    </button>
  );
  const [only] = pages;
  if (pages.length === 1 && only) {
    return (
      <Thumb
        file={only}
        number={number}
        removeLabel={say('files.remove', { number })}
        onRemove={() => {
          onRemoved(say('files.removed', { number }));
          void queue.remove(only.id);
        }}
      >
        {children}
        {newPage}
      </Thumb>
    );
  }
  return (
    <li className="thumb-document">
      <h2 className="group-title">
        {say('files.document', { number, pages: capital(counted(pages.length, 'page')) })}
      </h2>
      {children}
      <ol className="thumbs">
        {pages.map((page, index) => (
          <Thumb
            key={page.id}
            file={page}
            number={index + 1}
            removeLabel={say('files.removePage', { page: index + 1, number })}
            onRemove={() => {
              onRemoved(say('files.removedPage', { page: index + 1, number }));
              void queue.remove(page.id);
            }}
          >
            <MoveButtons page={page} index={index} count={pages.length} />
          </Thumb>
        ))}
        <li className="thumb">{newPage}</li>
      </ol>
    </li>
  );
}

function MoveButtons({ page, index, count }: { page: QueuedFile; index: number; count: number }) {
  const { queue } = usePortal();
  const { say } = useWords();
  const place = { page: index + 1 };
  return (
    <div className="thumb-moves">
      <button
        type="button"
        aria-label={say('files.pageBack', place)}
        aria-disabled={index === 0}
        onClick={() => void queue.move(page.id, -1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        aria-label={say('files.pageOn', place)}
        aria-disabled={index === count - 1}
        onClick={() => void queue.move(page.id, 1)}
      >
        <Icon name="forward" />
      </button>
    </div>
  );
}
