import { useId, useState } from 'react';
import { handoverApi, type HandoverLineView } from '../api/handover-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useHandoverWords } from '../words/use-handover-words.ts';
import { ProblemNote } from './problem-note.tsx';
import { useAction } from './use-action.ts';

interface LineProps {
  line: HandoverLineView;
  mayAnswer: boolean;
  onAnswered: () => void;
}

/** One line, where it stands, and the client's answer to it. */
export function HandoverLine({ line, mayAnswer, onAnswered }: LineProps) {
  const { home } = usePortal();
  const { phrase, language } = useHandoverWords();
  const action = useAction();
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState('');
  const [forbidden, setForbidden] = useState<readonly string[]>([]);
  const id = useId();
  const told = line.words[language];
  const send = (answer: { act: 'confirm' } | { act: 'dispute'; words: string }) =>
    void action.start(async () => {
      const saved = await handoverApi.answer(home.company.clientId, line.key, answer);
      setForbidden(saved.words);
      if (!saved.saved) return;
      setWriting(false);
      setWords('');
      onAnswered();
    });
  const canAnswer = mayAnswer && ['handed-over', 'disputed', 'confirmed'].includes(line.state);
  return (
    <>
      <p>
        <b>{told.line}</b>
        <br />
        <span className="sub">{told.standing}</span>
      </p>
      {told.details.length > 0 && (
        <details>
          <summary>{phrase('details')}</summary>
          <ul className="handover-details">
            {told.details.map((each, index) => (
              <li key={index}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {canAnswer && !writing && (
        <div className="chips">
          {line.state !== 'confirmed' && (
            <button
              type="button"
              className="button answer"
              aria-label={phrase('named', { act: phrase('confirm'), line: told.line })}
              aria-disabled={action.busy}
              onClick={() => send({ act: 'confirm' })}
            >
              {phrase('confirm')}
            </button>
          )}
          <button
            type="button"
            className="button answer"
            aria-label={phrase('named', { act: phrase('dispute'), line: told.line })}
            onClick={() => setWriting(true)}
          >
            {phrase('dispute')}
          </button>
        </div>
      )}
      {writing && (
        <form
          className="stack-s"
          onSubmit={(event) => {
            event.preventDefault();
            send({ act: 'dispute', words });
          }}
        >
          <label htmlFor={id}>{phrase('what')}</label>
          <textarea
            id={id}
            className="input"
            rows={3}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className="chips">
            <button type="submit" className="button answer" aria-disabled={action.busy}>
              {phrase('send')}
            </button>
            <button type="button" className="button answer" onClick={() => setWriting(false)}>
              {phrase('cancel')}
            </button>
          </div>
        </form>
      )}
      {forbidden.length > 0 && <p role="alert">{phrase('forbidden', { words: forbidden.join(', ') })}</p>}
      <ProblemNote problem={action.problem} />
    </>
  );
}
