import type { PortalItem } from '../../http/contract/portal.ts';
import { itemId } from '../derive/group-items.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon, type IconName } from './icon.tsx';
import { firstName } from './problem-note.tsx';
import { useQueue } from './use-queue.ts';

/** One thing on the list: a mark, its name, one grey line, one button. */
export function ItemRow({ item, onAnswer }: { item: PortalItem; onAnswer(item: PortalItem): void }) {
  const { go } = usePortal();
  const { say, document, documentType } = useWords();
  const { files, view } = useQueue();
  const under = useLineUnder(item);
  const here = files.filter(
    (file) => file.state === 'waiting' && file.obligationId === item.obligationId && file.itemKey === item.itemKey,
  );
  const name = document(item);
  if (here.length > 0) {
    return (
      <li>
        <Mark kind="work" icon={view.online ? 'file' : 'pause'} />
        <Text name={documentType(item.document)} under={under(here.length)} />
        <RowButton label={say('list.show')} name={name} onPress={() => go({ screen: 'sending' })} />
      </li>
    );
  }
  return (
    <li>
      <StateMark state={item.state} />
      <Text name={documentType(item.document)} under={under(0)} />
      <ItemButton item={item} name={name} onAnswer={onAnswer} />
    </li>
  );
}

function ItemButton({ item, name, onAnswer }: { item: PortalItem; name: string; onAnswer(item: PortalItem): void }) {
  const { go } = usePortal();
  const { say } = useWords();
  const { returned } = item;
  if (item.state === 'returned' && returned) {
    const open = (): void => go({ screen: 'returned', arrivalId: returned.arrivalId });
    return <RowButton label={say('list.again')} name={name} onPress={open} />;
  }
  if (item.state === 'missing') {
    return <RowButton label={say('list.otherAnswer')} name={name} onPress={() => onAnswer(item)} />;
  }
  if (item.state === 'answered' || item.state === 'nothing-this-time') {
    return <RowButton label={say('list.change')} name={name} onPress={() => onAnswer(item)} />;
  }
  return null;
}

export function RowButton({ label, name, onPress }: { label: string; name: string; onPress(): void }) {
  return (
    <button type="button" className="button answer" aria-label={`${label}: ${name}`} onClick={onPress}>
      {label}
    </button>
  );
}

export function Text({ name, under, more = [] }: { name: string; under: string; more?: readonly string[] }) {
  return (
    <div className="list-text">
      <b>{name}</b>
      <span>{under}</span>
      {more.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </div>
  );
}

export function Mark({ kind, icon }: { kind: '' | 'again' | 'asked' | 'work' | 'failed'; icon: IconName }) {
  return (
    <span className={`dot ${kind}`} aria-hidden="true">
      <Icon name={icon} />
    </span>
  );
}

function StateMark({ state }: { state: PortalItem['state'] }) {
  if (state === 'missing') return <span className="ring" aria-hidden="true" />;
  if (state === 'returned') return <Mark kind="again" icon="again" />;
  // No tick before a person has confirmed what was only said.
  if (state === 'answered' || state === 'nothing-this-time') return <Mark kind="work" icon="clock" />;
  return <Mark kind="" icon="check" />;
}

/** The grey line: what the period is, what came, what was answered. Marks are never alone in saying it. */
function useLineUnder(item: PortalItem): (waitingHere: number) => string {
  const { home, given } = usePortal();
  const { view } = useQueue();
  const { say, capital, period, counted, day, shortDay, returnReason } = useWords();
  const lead = firstName(home.office.leadName);
  return (waitingHere) => {
    if (waitingHere > 0) {
      const files = counted(waitingHere, 'file');
      return capital(view.online ? say('list.sendingHere', { files }) : say('list.waitingHere', { files }));
    }
    const answer = given.get(itemId(item));
    const which = item.name ? `${item.name}, ${period(item.period)}` : capital(period(item.period));
    switch (item.state) {
      case 'missing':
        return item.essential ? which : say('list.minor', { period: which });
      case 'received':
        return capital(say('list.receivedCount', { files: counted(item.receivedCount, 'file') }));
      case 'accepted':
        return capital(say('list.accepted', { files: counted(item.receivedCount, 'file') }));
      case 'returned':
        if (!item.returned) return '';
        // A short date may end with the full stop of `nov.`: one is enough.
        return say('list.returned', {
          reason: returnReason(item.returned.reason),
          day: shortDay(item.returned.mendByOn),
        }).replace(/\.\.$/, '.');
      case 'nothing-this-time':
        return say('list.nothing');
      case 'answered':
        if (answer?.kind === 'on-paper' && answer.expectedOn) {
          return say('list.answeredPaper', { day: day(answer.expectedOn) });
        }
        if (answer?.kind === 'nothing-this-time') return say('list.nothing');
        return say(answer?.kind === 'in-the-system' ? 'list.answeredSystem' : 'list.answered', { lead });
    }
  };
}
