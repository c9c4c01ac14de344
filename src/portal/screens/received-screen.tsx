import { useState } from 'react';
import { addDays } from '../../domain/kernel/index.ts';
import type { PortalReceived } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark, Text } from '../parts/item-row.tsx';
import { Loading } from '../parts/loading.tsx';
import { ObjectionButton } from '../parts/objection-button.tsx';
import { Note } from '../parts/note.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** A day that lies further back is talked about. */
const disputableDays = 60;

/** What comes in by another way, or is looked at, shows within so many milliseconds. */
const everyMs = 5_000;

type Batch = PortalReceived['batches'][number];
type ReceivedFile = NonNullable<Batch['files']>[number];

/** What the office has received: days and counts at once, names and the files themselves with a code. */
export function ReceivedScreen() {
  const { home, go } = usePortal();
  const { say, clockOf } = useWords();
  const { clientId, name } = home.company;
  const first = useFetched(`${clientId} ${home.openedUntil}`, 'received', () => portalApi.received(clientId), everyMs);
  const { batches, more, busy, problem } = useOlder(clientId, first.data);
  const back = useBackToList();
  if (!first.data) {
    return (
      <Screen title={say('received.title')} back={back} narrow>
        <Loading problem={first.problem} />
      </Screen>
    );
  }
  if (batches.length === 0) {
    return <Screen title={say('received.empty')} lead={say('received.emptyLead')} back={back} narrow />;
  }
  return (
    <Screen
      title={say('received.title')}
      over={home.openedUntil ? say('code.opened', { time: clockOf(home.openedUntil) }) : undefined}
      lead={say('received.lead', { company: name })}
      back={back}
      narrow
    >
      {!home.openedUntil && (
        <Note kind="info" icon="lock">
          <p>{say('received.names')}</p>
          <div className="chips">
            <button type="button" className="button answer" onClick={() => go({ screen: 'code', goal: 'received' })}>
              {say('received.open')}
            </button>
          </div>
        </Note>
      )}
      {batches.map((batch) => (
        <BatchPart key={batch.batchId} batch={batch} />
      ))}
      {more && (
        <button type="button" className="button second full" aria-disabled={busy} onClick={more}>
          {busy ? say('frame.working') : say('received.older')}
        </button>
      )}
      <ProblemNote problem={problem} />
    </Screen>
  );
}

/** The older pages, under the first one as long as that stays the same. */
function useOlder(clientId: string, first: PortalReceived | null) {
  const { busy, problem, start } = useAction();
  const [older, setOlder] = useState<{ after: PortalReceived | null; pages: PortalReceived[] }>({
    after: null,
    pages: [],
  });
  const pages = first ? [first, ...(older.after === first ? older.pages : [])] : [];
  const before = pages.at(-1)?.nextBefore ?? null;
  const fetchMore = async (): Promise<void> => {
    const next = await portalApi.received(clientId, before);
    setOlder({ after: first, pages: [...pages.slice(1), next] });
  };
  return {
    batches: pages.flatMap((page) => page.batches),
    more: before === null ? null : () => void start(fetchMore),
    busy,
    problem,
  };
}

function BatchPart({ batch }: { batch: Batch }) {
  const { say, day, capital, counted, clockOf } = useWords();
  const title = capital(day(batch.receivedOn));
  const when = say('received.batchTime', { time: clockOf(batch.receivedAt) });
  if (!batch.files) {
    return (
      <ul className="list">
        <li>
          <Mark kind="" icon="check" />
          <Text name={title} under={`${when} · ${counted(batch.count, 'file')}`} />
        </li>
      </ul>
    );
  }
  return (
    <section className="stack-s">
      <h2 className="group-title">{title}</h2>
      <ul className="list">
        {batch.files.map((file) => (
          <FileRow key={file.arrivalId} file={file} when={when} receivedOn={batch.receivedOn} />
        ))}
      </ul>
    </section>
  );
}

function FileRow({ file, when, receivedOn }: { file: ReceivedFile; when: string; receivedOn: Batch['receivedOn'] }) {
  const { home, go } = usePortal();
  const { say, documentType } = useWords();
  const what = file.document ? documentType(file.document) : say('received.unsorted');
  const name = file.name ?? say('received.onPaper');
  return (
    <li>
      {file.verdict === 'returned' ? (
        <Mark kind="again" icon="again" />
      ) : (
        <Mark kind={file.verdict === 'accepted' ? '' : 'work'} icon={file.verdict === 'accepted' ? 'check' : 'clock'} />
      )}
      <Text
        name={name}
        under={`${what} · ${say(`received.${file.verdict}`)} · ${when}`}
        more={file.remarks.map((words) => say('received.remark', { words }))}
      />
      {file.name !== null && (
        <a
          className="button answer"
          href={portalApi.fileAddress(file.arrivalId)}
          target="_blank"
          rel="noreferrer"
          aria-label={`${say('received.view')}: ${name}`}
        >
          <Icon name="file" />
          {say('received.view')}
        </a>
      )}
      {file.document !== null && receivedOn > addDays(home.todayOn, -disputableDays) && (
        <ObjectionButton matter={{ kind: 'received-day', id: file.arrivalId, dayOn: receivedOn }} about={name} />
      )}
      {file.name !== null && home.companies.length > 1 && file.verdict !== 'accepted' && (
        <button
          type="button"
          className="button answer"
          aria-label={`${say('received.move')}: ${name}`}
          onClick={() => go({ screen: 'move', arrivalId: file.arrivalId })}
        >
          {say('received.move')}
        </button>
      )}
    </li>
  );
}
