import type { PortalObjectionView } from '../../http/contract/objections.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { firstName } from './problem-note.tsx';

/** What the client did not agree with: by when there is an answer, and then the answer. */
export function ObjectionCards() {
  const { home } = usePortal();
  return home.objections.map((objection) => <ObjectionCard key={objection.id} objection={objection} />);
}

function ObjectionCard({ objection }: { objection: PortalObjectionView }) {
  const { home } = usePortal();
  const { say, day, capital, list, documentType, period, kroner } = useWords();
  const { kind, documents, state, answeredByName } = objection;
  const titleId = `objection-${objection.id}`;
  const late = state === 'open' && objection.answerByOn < home.todayOn;
  const what = capital(list(documents.map((one) => documentType(one).toLowerCase())));
  const about = objection.period && documents.length > 0 ? `${what}, ${period(objection.period)}` : null;
  return (
    <section className="card stack-s" aria-labelledby={titleId}>
      <h2 id={titleId}>{say(`objection.about.${kind}`)}</h2>
      {about && <p className="sub small">{about}</p>}
      {state === 'open' ? (
        <p role="status">
          {say(late ? 'objection.late' : 'objection.waits', {
            made: day(objection.madeOn),
            day: day(objection.answerByOn),
          })}
        </p>
      ) : (
        <>
          <p>
            <b>{say(`objection.outcome.${state}`)}</b>
          </p>
          {objection.answerOn && <p>{say('objection.rightDay', { day: day(objection.answerOn) })}</p>}
          {objection.offOre !== null && <p>{say('objection.off', { sum: kroner(objection.offOre) })}</p>}
          {objection.answerWords ? (
            <p dir="auto" className="own-words">
              {objection.answerWords}
            </p>
          ) : (
            <p className="sub">{say(home.openedUntil ? 'objection.erased' : 'objection.wordsWithCode')}</p>
          )}
          {objection.answeredOn && (
            <p className="sub small">
              {say(objection.alone ? 'objection.byAlone' : 'objection.by', {
                name: firstName(answeredByName ?? ''),
                day: day(objection.answeredOn),
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
