import { useState } from 'react';
import { portalApi } from '../api/portal-api.ts';
import { findReceived, type FoundFile } from '../api/find-received.ts';
import { Loading } from '../parts/loading.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** For a file that went to the wrong company: the choice with both numbers, and the time of receipt comes along. */
export function MoveScreen({ arrivalId }: { arrivalId: string }) {
  const { home, go } = usePortal();
  const { say } = useWords();
  const { clientId } = home.company;
  const { data, problem } = useFetched(`${clientId} ${arrivalId}`, `move/${arrivalId}`, () =>
    findReceived(clientId, arrivalId),
  );
  const back = { label: say('frame.back'), go: () => go({ screen: 'received' }) };
  if (!data) {
    return (
      <Screen title={say('move.title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  if (data.found === 'nothing') {
    return <Screen title={say('move.notFound')} lead={say('move.notFoundLead')} back={back} narrow />;
  }
  return <MoveForm file={data} back={back} />;
}

function MoveForm({ file, back }: { file: FoundFile; back: { label: string; go(): void } }) {
  const { home, refresh, tell } = usePortal();
  const { say, orgnr, dayOf, clockOf } = useWords();
  const { busy, problem, start } = useAction();
  const toList = useBackToList();
  const [chosen, setChosen] = useState(home.company.clientId);
  const stays = chosen === home.company.clientId;
  async function move(): Promise<void> {
    if (stays) return back.go();
    const done = await start(async () => {
      await portalApi.moveFile(file.arrivalId, chosen);
      await refresh();
    });
    if (!done) return;
    toList.go();
    tell({ news: 'moved', company: home.companies.find((one) => one.clientId === chosen)!.name });
  }
  return (
    <Screen
      title={say('move.title')}
      lead={say('move.lead', { name: file.name, company: home.company.name })}
      back={back}
      narrow
      bar={
        <button type="button" className="button main tall full" aria-disabled={busy} onClick={() => void move()}>
          {busy ? say('frame.working') : say(stays ? 'move.stay' : 'move.go')}
        </button>
      }
    >
      <fieldset>
        <legend className="only-read">{say('move.title')}</legend>
        {home.companies.map((company) => (
          <label key={company.clientId} className="choice">
            <input
              type="radio"
              name="company"
              checked={chosen === company.clientId}
              onChange={() => setChosen(company.clientId)}
            />
            <span>
              <b>
                {say(company.clientId === home.company.clientId ? 'move.keep' : 'move.to', { company: company.name })}
              </b>
              {company.orgnr && <span>{say('frame.orgnr', { orgnr: orgnr(company.orgnr) })}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="sub">{say('move.time', { day: dayOf(file.receivedAt), time: clockOf(file.receivedAt) })}</p>
      <ProblemNote problem={problem} />
    </Screen>
  );
}
