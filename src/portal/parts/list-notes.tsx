import { usePortal } from '../portal-context.tsx';
import { isOnTheWay } from '../queue/decide-sending.ts';
import { groupDocuments } from '../queue/group-documents.ts';
import { useWords } from '../words/use-words.ts';
import { Note } from './note.tsx';
import { firstName } from './problem-note.tsx';
import { useQueue } from './use-queue.ts';

/** Whether there is a line, and whether the phone keeps the files. */
export function LineNote() {
  const { say } = useWords();
  const { view, files } = useQueue();
  const waiting = files.some(isOnTheWay);
  return (
    <>
      {!view.online && (
        <Note kind="off">
          <p>
            <b>{say('offline.title')}</b> {say('offline.text')} {waiting && say('offline.notYet')}
          </p>
        </Note>
      )}
      {!view.lasting && files.length > 0 && (
        <Note kind="news">
          <p>
            <b>{say('files.notLasting')}</b> {say('files.notLastingHint')}
          </p>
        </Note>
      )}
    </>
  );
}

/** Once: what the person just did. */
export function NewsNote() {
  const { news, home } = usePortal();
  const { say, day } = useWords();
  const lead = firstName(home.office.leadName);
  if (!news) return null;
  switch (news.news) {
    case 'switched':
      return (
        <Note kind="info" icon="swap">
          <p>
            <b>{say('companies.switched', { company: news.company })}</b> {say('companies.switchedHint')}
          </p>
        </Note>
      );
    case 'answered-all':
      return (
        <Note kind="ok">
          <p>{say('all.answered', { lead })}</p>
        </Note>
      );
    case 'asked':
      return (
        <Note kind="ok">
          <p>{say('moreDays.sent', { lead, day: day(news.on) })}</p>
        </Note>
      );
    case 'moved':
      return (
        <Note kind="ok">
          <p>{say('move.moved', { company: news.company })}</p>
        </Note>
      );
  }
}

/** Files that were taken but not sent, on this visit or an earlier one; and files that were refused. */
export function DraftsNote() {
  const { go } = usePortal();
  const { say, capital, counted } = useWords();
  const { files } = useQueue();
  const drafts = groupDocuments(files.filter((file) => file.state === 'draft' && !file.questionId)).length;
  const under = files.filter(isOnTheWay).length;
  const refused = files.filter((file) => file.state === 'refused').length;
  return (
    <>
      {drafts > 0 && (
        <Note kind="news">
          <p>
            <b>{say('files.notSent', { files: capital(counted(drafts, 'file')) })}</b> {say('files.notSentHint')}
          </p>
          <div className="chips">
            <button type="button" className="button answer" onClick={() => go({ screen: 'pages' })}>
              {say('files.look')}
            </button>
          </div>
        </Note>
      )}
      {refused + under > 0 && (
        <Note kind={refused > 0 ? 'error' : 'info'} icon={refused > 0 ? 'info' : 'file'}>
          <p>
            <b>
              {refused > 0
                ? say('sending.refused', { files: capital(counted(refused, 'file')) })
                : say('list.sendingHere', { files: counted(under, 'file') })}
            </b>
          </p>
          <div className="chips">
            <button type="button" className="button answer" onClick={() => go({ screen: 'sending' })}>
              {say('list.show')}
            </button>
          </div>
        </Note>
      )}
    </>
  );
}
