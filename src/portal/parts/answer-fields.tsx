import { useId, useState } from 'react';
import { portalApi } from '../api/portal-api.ts';
import { Problem } from '../api/problem.ts';
import { keepAnswer, keptAnswer } from '../kept-answer.ts';
import { usePortal } from '../portal-context.tsx';
import { isOnTheWay } from '../queue/decide-sending.ts';
import { groupDocuments } from '../queue/group-documents.ts';
import { useWords } from '../words/use-words.ts';
import { DocumentThumb } from './document-thumb.tsx';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useAction } from './use-action.ts';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';
import { useQueue } from './use-queue.ts';

/** A sentence, a photo or a file that answers a question. What was typed and taken stays until it is sent. */
export function AnswerFields({ questionId, onSent }: { questionId: string; onSent(): void }) {
  const { home, queue, refresh, answerByPhoto, answerByFile } = usePortal();
  const { say } = useWords();
  const { view, files } = useQueue();
  const toCode = useCodeDoor();
  const { busy, problem, start } = useAction();
  const [words, setWords] = useState(() => keptAnswer(questionId));
  const [writing, setWriting] = useState(false);
  const [told, setTold] = useState('');
  const fieldId = useId();
  const own = files.filter((file) => file.questionId === questionId);
  const documents = groupDocuments(own.filter(({ state }) => state === 'draft'));
  const under = own.some(isOnTheWay);
  const refused = own.filter(({ state }) => state === 'refused');
  const type = (next: string): void => {
    setWords(next);
    keepAnswer(questionId, next);
  };
  async function send(): Promise<void> {
    const said = words.trim();
    if (said === '' && documents.length === 0) return setTold(say('questions.empty'));
    setTold('');
    const sent = await start(async () => {
      await queue.sendAnswer(questionId);
      if (said === '') return;
      try {
        await portalApi.answerQuestion(questionId, { clientId: home.company.clientId, words: said });
      } catch (error) {
        if (isCodeNeeded(error)) return toCode('questions');
        // It was settled meanwhile: the list says so.
        if (!(error instanceof Problem) || ![404, 409, 422].includes(error.status)) throw error;
      }
      type('');
      setWriting(false);
    });
    if (sent) onSent();
    refresh().catch(() => undefined);
  }
  return (
    <>
      {documents.length > 0 && (
        <ul className="thumbs">
          {documents.map((document, index) => (
            <DocumentThumb
              key={document.id}
              document={document}
              number={index + 1}
              onNewPage={document.pages[0]?.documentId ? () => answerByPhoto(questionId, document.id) : null}
              onRemoved={setTold}
            />
          ))}
        </ul>
      )}
      {(writing || words !== '') && (
        <div>
          <label className="field" htmlFor={fieldId}>
            {say('questions.wordsLabel')}
          </label>
          <textarea
            id={fieldId}
            className="input"
            rows={2}
            maxLength={1000}
            // Asked for by the press just before.
            autoFocus={writing && words === ''}
            value={words}
            onChange={(event) => type(event.target.value)}
          />
        </div>
      )}
      <div className="chips">
        <button type="button" className="button answer" onClick={() => answerByPhoto(questionId)}>
          <Icon name="camera" />
          {say('questions.photo')}
        </button>
        {!writing && words === '' && (
          <button type="button" className="button answer" onClick={() => setWriting(true)}>
            {say('questions.words')}
          </button>
        )}
        <button type="button" className="button answer" onClick={() => answerByFile(questionId)}>
          {say('questions.file')}
        </button>
      </div>
      {(documents.length > 0 || writing || words !== '') && (
        <button type="button" className="button second full" aria-disabled={busy} onClick={() => void send()}>
          {busy ? say('frame.working') : say('questions.send')}
        </button>
      )}
      <p className="sub small" role="status">
        {under ? say(view.online ? 'questions.sending' : 'questions.sendingOffline') : told}
      </p>
      {refused.map((file) => (
        <Note key={file.id} kind="error">
          <p>{say('questions.refused')}</p>
          <div className="chips">
            <button type="button" className="button answer" onClick={() => void queue.remove(file.id)}>
              {say('sending.remove')}
            </button>
          </div>
        </Note>
      ))}
      {problem?.status === 0 ? (
        <Note kind="off">
          <p>{say('questions.kept')}</p>
        </Note>
      ) : (
        <ProblemNote problem={problem} />
      )}
    </>
  );
}
