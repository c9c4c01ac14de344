import { Icon } from '../parts/icon.tsx';
import { Mark, Text } from '../parts/item-row.tsx';
import { Note } from '../parts/note.tsx';
import { RefusedRow } from '../parts/refused-row.tsx';
import { Screen } from '../parts/screen.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useQueue } from '../parts/use-queue.ts';
import { usePortal } from '../portal-context.tsx';
import type { QueuedFile } from '../queue/queued-file.ts';
import { summariseSending } from '../queue/summarise-sending.ts';
import { useWords } from '../words/use-words.ts';
import { ReceiptScreen } from './receipt-screen.tsx';

/** What is on its way, file by file. It says "received" only of what the server has acknowledged. */
export function SendingScreen() {
  const { takePhoto } = usePortal();
  const { say, capital, counted, megabytes } = useWords();
  const { view, files } = useQueue();
  const back = useBackToList();
  const sent = files.filter((file) => file.state !== 'draft');
  const unfinished = sent.some((file) => file.state !== 'received' && file.receivedAt === null);
  const sum = summariseSending(sent, view.sent);
  if (sent.length === 0) return <Screen title={say('sending.nothing')} back={back} narrow />;
  if (!unfinished) return <ReceiptScreen />;
  const number = Math.min(sum.received + 1, sum.total);
  const title =
    sum.waiting === 0
      ? say('sending.refused', { files: capital(counted(sum.refused, 'file')) })
      : view.online
        ? say('sending.title', { number, total: sum.total })
        : say('sending.waiting');
  return (
    <Screen
      title={title}
      lead={sum.waiting > 0 ? say('sending.lead') : undefined}
      back={back}
      narrow
      notes={<LineIsBack />}
      bar={
        <button type="button" className="button second full" onClick={() => takePhoto()}>
          <Icon name="camera" />
          {say('files.moreMeanwhile')}
        </button>
      }
    >
      {sum.waiting > 0 && (
        <div className="stack-s">
          <div
            className="meter"
            role="progressbar"
            aria-label={say('sending.all')}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={sum.percent}
          >
            <i style={{ width: `${sum.percent}%` }} />
          </div>
          <p className="sub small" role="status">
            {say('sending.amount', { sent: megabytes(sum.sentBytes), total: megabytes(sum.totalBytes) })}{' '}
            {sum.received > 0 && say('sending.safe', { files: capital(counted(sum.received, 'file')) })}
          </p>
        </div>
      )}
      <ul className="list">
        {sent.map((file, index) => (
          <FileRow key={file.id} file={file} number={index + 1} />
        ))}
      </ul>
    </Screen>
  );
}

function LineIsBack() {
  const { say } = useWords();
  const { view } = useQueue();
  if (!view.online || view.backAt === null || view.cutAt === null) return null;
  return (
    <Note kind="ok">
      <p>
        <b>{say('sending.back')}</b> {say('sending.backText')}
      </p>
    </Note>
  );
}

function FileRow({ file, number }: { file: QueuedFile; number: number }) {
  const { say, clockOf, megabytes } = useWords();
  const { view } = useQueue();
  const name = file.photo ? say('files.photoName', { number }) : file.name;
  if (file.state === 'received') {
    const under = file.receivedAt ? say('sending.received', { time: clockOf(Date.parse(file.receivedAt)) }) : '';
    return (
      <li>
        <Mark kind="" icon="check" />
        <Text name={name} under={under} />
      </li>
    );
  }
  if (file.state === 'refused') return <RefusedRow file={file} name={name} />;
  const sentBytes = view.sent.get(file.id) ?? 0;
  const amount = { sent: megabytes(sentBytes), total: megabytes(file.sizeBytes) };
  const under = (): string => {
    if (file.receivedAt !== null) return say('sending.linked', { time: clockOf(Date.parse(file.receivedAt)) });
    if (view.sendingId === file.id && view.online) return say('sending.now', amount);
    if (sentBytes > 0) return say(view.online ? 'sending.cutOnline' : 'sending.cut', amount);
    return say(view.online ? 'sending.row' : 'sending.waiting');
  };
  return (
    <li>
      <Mark kind="work" icon={view.online ? 'file' : 'pause'} />
      <Text name={name} under={under()} />
    </li>
  );
}
