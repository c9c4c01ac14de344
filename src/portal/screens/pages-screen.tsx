import { useState } from 'react';
import type { PortalItem } from '../../http/contract/portal.ts';
import { choiceOf, choosableItems, purposeOf, unnamed } from '../derive/describe-purpose.ts';
import { itemId } from '../derive/group-items.ts';
import { ChipChoice } from '../parts/chip-choice.tsx';
import { DocumentThumb } from '../parts/document-thumb.tsx';
import { Icon } from '../parts/icon.tsx';
import { LineNote } from '../parts/list-notes.tsx';
import { firstName, ProblemNote } from '../parts/problem-note.tsx';
import { RefusedRow } from '../parts/refused-row.tsx';
import { Screen } from '../parts/screen.tsx';
import { SendBar } from '../parts/send-bar.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useFileDrop } from '../parts/use-file-drop.ts';
import { useQueue } from '../parts/use-queue.ts';
import { usePortal } from '../portal-context.tsx';
import { groupDocuments, type DraftDocument } from '../queue/group-documents.ts';
import { useWords } from '../words/use-words.ts';

const different = 'different';

/** What was taken or chosen, to look over before it is sent: what it is, what to leave out. */
export function PagesScreen() {
  const { home, queue, go, takePhoto } = usePortal();
  const { say, capital, counted } = useWords();
  const { files } = useQueue();
  useFileDrop();
  const drafts = files.filter((file) => file.state === 'draft' && !file.questionId);
  // What cannot be sent says so here, before the rest is: nobody is to think that it went with it.
  const unsendable = files.filter((file) => file.state === 'refused' && file.batchId === null && !file.questionId);
  const unsendableList = unsendable.length > 0 && (
    <ul className="list" aria-label={say('files.unsendable')}>
      {unsendable.map((file) => (
        <RefusedRow key={file.id} file={file} name={file.name} />
      ))}
    </ul>
  );
  const documents = groupDocuments(drafts);
  const { busy, problem, start } = useAction();
  const back = useBackToList();
  const options = useOptions();
  const [each, setEach] = useState(false);
  const [removed, setRemoved] = useState('');
  const choices = [...new Set(drafts.map(choiceOf))];
  const single = choices.length === 1 && !each ? choices[0]! : different;
  const label = useSendLabel(documents);

  if (drafts.length === 0) {
    return (
      <Screen title={say('files.none')} lead={say('files.noneLead')} back={back} narrow bar={<SendBar />}>
        {unsendableList}
      </Screen>
    );
  }
  const ids = drafts.map((file) => file.id);
  async function chooseForAll(choice: string): Promise<void> {
    setEach(choice === different);
    if (choice !== different) await queue.name(ids, purposeOf(choice, home.items));
  }
  async function send(): Promise<void> {
    if (await start(() => queue.send(home.company.clientId))) go({ screen: 'sending' });
  }
  return (
    <Screen
      title={capital(say('files.ready', { files: counted(documents.length, 'file'), count: documents.length }))}
      lead={single === different ? say('files.whatEach') : undefined}
      notes={<LineNote />}
      back={back}
      narrow
      bar={
        <button type="button" className="button main tall full" aria-disabled={busy} onClick={() => void send()}>
          {busy ? say('frame.working') : label}
        </button>
      }
    >
      <ChipChoice
        legend={say('files.what')}
        options={[
          ...options,
          ...(documents.length > 1 ? [{ value: different, label: say('files.different') }] : []),
          { value: unnamed, label: say('files.unnamed') },
        ]}
        value={single}
        onChoose={(choice) => void chooseForAll(choice)}
      />
      {single === unnamed && (
        <p className="hint">{say('files.unnamedHint', { lead: firstName(home.office.leadName) })}</p>
      )}
      <ul className="thumbs">
        {documents.map((document, index) => {
          const first = document.pages[0]!;
          const ids = document.pages.map((page) => page.id);
          return (
            <DocumentThumb
              key={document.id}
              document={document}
              number={index + 1}
              onNewPage={first.documentId ? () => takePhoto(purposeOf(choiceOf(first), home.items), document.id) : null}
              onRemoved={setRemoved}
            >
              {single === different && (
                <select
                  aria-label={say('files.each', { number: index + 1 })}
                  value={choiceOf(first)}
                  onChange={(event) => void queue.name(ids, purposeOf(event.target.value, home.items))}
                >
                  {[...options, { value: unnamed, label: say('files.unnamed') }].map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              )}
            </DocumentThumb>
          );
        })}
        <li className="thumb">
          <button
            type="button"
            className="thumb-face thumb-more"
            onClick={() => takePhoto(single === different ? undefined : purposeOf(single, home.items))}
          >
            <span>
              <Icon name="camera" />
              <br />
              {say('files.newDocument')}
            </span>
          </button>
        </li>
      </ul>
      {unsendableList}
      <p className="only-read" role="status">
        {removed}
      </p>
      <ProblemNote problem={problem} />
    </Screen>
  );
}

/** The things of the list by name; with their period where two duties want the same. */
function useOptions(): { value: string; label: string }[] {
  const { home } = usePortal();
  const { document, period } = useWords();
  const items = choosableItems(home.items);
  const twice = (item: PortalItem): boolean => items.filter((one) => document(one) === document(item)).length > 1;
  return items.map((item) => ({
    value: itemId(item),
    label: twice(item) ? `${document(item)}, ${period(item.period)}` : document(item),
  }));
}

/** What the button does, in words: `Send tre kvitteringer`. */
function useSendLabel(drafts: readonly DraftDocument[]): string {
  const { home } = usePortal();
  const { say, count, counted } = useWords();
  const documents = new Set(
    drafts.map(({ pages }) => home.items.find((item) => itemId(item) === choiceOf(pages[0]!))?.document ?? null),
  );
  const [document] = documents;
  const many = { count: drafts.length, number: count(drafts.length) };
  if (documents.size === 1 && document === 'receipts') return say('files.sendAs.receipts', many);
  if (documents.size === 1 && document === 'incoming-invoices') return say('files.sendAs.invoices', many);
  return say('files.send', { files: counted(drafts.length, 'file') });
}
