import { useRef, useState } from 'react';
import type { PortalQuestion } from '../../http/contract/questions.ts';
import { keepTogether } from '../../texts/keep-together.ts';
import { portalApi } from '../api/portal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { AnswerFields } from './answer-fields.tsx';
import { Icon } from './icon.tsx';
import { Note } from './note.tsx';
import { ObjectionButton } from './objection-button.tsx';
import { firstName } from './problem-note.tsx';
import { useQueue } from './use-queue.ts';

/** One question with what it is about, answered in place. An answer can be added to until the office has what it asked for. */
export function QuestionCard({ question }: { question: PortalQuestion }) {
  const { home } = usePortal();
  const { say, day } = useWords();
  const { id, askedByName, answerByOn, state, asked } = question;
  const heading = useRef<HTMLHeadingElement>(null);
  const [adding, setAdding] = useState(false);
  const name = firstName(askedByName);
  const titleId = `question-${id}`;
  const begun = useBegun(id);
  const answered = state === 'answered';
  return (
    <section className="card stack-s question-card" aria-labelledby={titleId}>
      <p className="sub small">
        {say('questions.asks', { name })}
        {!answered &&
          ` · ${say(answerByOn < home.todayOn ? 'questions.byWas' : 'questions.by', { day: day(answerByOn) })}`}
      </p>
      <h2 id={titleId} ref={heading} tabIndex={-1} dir="auto" className="own-words">
        {asked?.words ? keepTogether(asked.words) : say('questions.erased')}
      </h2>
      <AskedAbout question={question} />
      {answered && (
        <Note kind="ok">
          <p>{say('questions.answered', { name })}</p>
          {asked?.answerWords && (
            <p dir="auto" className="own-words">
              {say('questions.answeredWords', { words: asked.answerWords })}
            </p>
          )}
        </Note>
      )}
      {answered && !adding && !begun ? (
        <button type="button" className="button answer" onClick={() => setAdding(true)}>
          {say('questions.add')}
        </button>
      ) : (
        <AnswerFields
          questionId={id}
          onSent={() => {
            setAdding(false);
            heading.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <ObjectionButton matter={{ kind: 'question', id }} about={asked?.words ?? ''} goal="questions" />
    </section>
  );
}

/** Whether an answer lies here that has not been sent. */
function useBegun(questionId: string): boolean {
  const { files } = useQueue();
  return files.some((file) => file.questionId === questionId && file.state !== 'received');
}

/** The line of the bank, and the document. */
function AskedAbout({ question: { asked } }: { question: PortalQuestion }) {
  const { say, day, kroner } = useWords();
  if (!asked) return null;
  const { line, arrival } = asked;
  return (
    <>
      {line && (
        <p className="sub">
          {day(line.on)} · {line.text !== '' && <bdi>{line.text}</bdi>}
          {line.text !== '' && ' · '}
          <span className="whole">
            {line.amountMinor < 0 && '−'}
            {kroner(Math.abs(line.amountMinor))}
          </span>
        </p>
      )}
      {arrival && (
        <p>
          <a className="button answer" href={portalApi.fileAddress(arrival.id)} target="_blank" rel="noreferrer">
            <Icon name="file" />
            <bdi>
              {arrival.name === '' ? say('questions.lookUnnamed') : say('questions.look', { name: arrival.name })}
            </bdi>
          </a>
        </p>
      )}
    </>
  );
}
