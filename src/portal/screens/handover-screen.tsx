import { useState } from 'react';
import { handoverApi, type HandoverLineView } from '../api/handover-api.ts';
import { HandoverLine } from '../parts/handover-line.tsx';
import { Loading } from '../parts/loading.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useHandoverWords } from '../words/use-handover-words.ts';

/** When the engagement ends: the last day, what happens now, the client's own documents, and the office's powers, each with whether it is gone. */
export function HandoverScreen() {
  const { home, go } = usePortal();
  const { phrase, day, language } = useHandoverWords();
  const back = useBackToList();
  const [round, setRound] = useState(0);
  const { clientId } = home.company;
  const { data, problem } = useFetched(
    `handover ${clientId} ${round} ${home.openedUntil ?? ''}`,
    'handover',
    async () => ({
      handover: await handoverApi.view(clientId),
    }),
  );
  if (!data) {
    return (
      <Screen title={phrase('title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  const { handover } = data;
  if (handover === null) return <Screen title={phrase('title')} lead={phrase('none')} back={back} narrow />;
  const { heading, sentences } = handover.whatHappens[language];
  const lines = (all: readonly HandoverLineView[], mayAnswer: boolean) => (
    <ul className="list">
      {all.map((line) => (
        <li key={line.key} className="card flat stack-s">
          <HandoverLine line={line} mayAnswer={mayAnswer} onAnswered={() => setRound((before) => before + 1)} />
        </li>
      ))}
    </ul>
  );
  const given = handover.mine.filter(({ state }) => state !== 'open' && state !== 'prepared');
  return (
    <Screen
      title={phrase('title')}
      lead={phrase('lastDay', { office: handover.officeName, day: day(handover.lastOn) })}
      back={back}
      narrow
    >
      <section className="card stack-s" aria-labelledby="handover-now">
        <h2 id="handover-now">{heading}</h2>
        {sentences.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
      <section className="card stack-s" aria-labelledby="handover-own">
        <h2 id="handover-own">{phrase('own.title')}</h2>
        <p>{phrase('own.lead')}</p>
        {home.openedUntil ? (
          <a className="button main full" href={handoverApi.documentsAddress(clientId, language)} download>
            {phrase('own.fetch')}
          </a>
        ) : (
          <button type="button" className="button main full" onClick={() => go({ screen: 'code', goal: 'handover' })}>
            {phrase('own.code')}
          </button>
        )}
        {handover.fetchedOn !== null && (
          <p className="sub">{phrase('own.fetched', { day: day(handover.fetchedOn) })}</p>
        )}
      </section>
      {given.length > 0 && (
        <section className="stack-s" aria-labelledby="handover-mine">
          <h2 id="handover-mine">{phrase('mine.title')}</h2>
          <p className="sub">{phrase('mine.lead')}</p>
          {lines(given, true)}
        </section>
      )}
      {handover.powers.length > 0 && (
        <section className="stack-s" aria-labelledby="handover-powers">
          <h2 id="handover-powers">{phrase('powers.title')}</h2>
          {lines(handover.powers, false)}
        </section>
      )}
    </Screen>
  );
}
