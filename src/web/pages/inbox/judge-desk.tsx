import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingView, InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { deriveCan } from './derive-can.ts';
import { JudgeDialogs, type JudgeDialog } from './judge-dialogs.tsx';
import { JudgePane } from './judge-pane.tsx';
import type { Lit } from './lit.ts';
import { useActs } from './use-acts.ts';
import type { Judging } from './use-judging.ts';

interface JudgeDeskProps {
  item: InboxItem;
  document: InboxDocument | undefined;
  waiting: readonly InboxItem[];
  marked: ReadonlySet<string>;
  judging: Judging;
  lit: Lit;
  onLit: (lit: Partial<Lit>) => void;
  onMark: () => void;
  onUnmark: () => void;
  onShow: (id: string) => void;
  /** The document, with what is pointed at. */
  children: (lit: Lit) => ReactNode;
}

/** The keys and dialogs of one document. Nothing waits for the server: the next document is there when the key is let go. */
export function JudgeDesk(props: JudgeDeskProps) {
  const { item, document, waiting, marked, judging, lit, onLit, onMark, onUnmark, onShow, children } = props;
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const tell = useTell();
  const [dialog, setDialog] = useState<JudgeDialog>();
  const acts = useActs(judging, onUnmark);
  const can = deriveCan(item, document);
  const markedItems = waiting.filter(({ id }) => marked.has(id));
  const findings = [...(document?.findings ?? []), ...(document?.delivery?.findings ?? [])];
  const open = findings.filter(({ setAside, severity }) => !setAside && severity !== 'tells');
  const chosenFinding = findings.find(({ id }) => id === lit.findingId) ?? open[0] ?? findings[0];
  const shownLit = { ...lit, findingId: chosenFinding?.id };
  const infected = new Set(waiting.filter(({ reading }) => reading === 'infected').map(({ id }) => id));
  const deliveryIds = (document?.delivery?.files ?? [])
    .filter(({ id, verdict }) => verdict === 'waiting' && !judging.gone.has(id) && !infected.has(id))
    .map(({ id }) => id);

  const tellWhyNot = (): void => {
    if (item.obligationId === null) tell({ words: t('told.placeFirst') });
    else if (can.judge) tell({ words: t('told.infected') });
  };
  const accept = (): void => {
    const placed = markedItems.filter(({ id, obligationId }) => obligationId !== null && !infected.has(id));
    if (placed.length > 0) acts.acceptMany(placed.map(({ id }) => id));
    else if (can.accept) acts.accept(item);
    else tellWhyNot();
  };
  const turnFinding = (by: 1 | -1): void => {
    if (findings.length === 0) return;
    const at = findings.findIndex(({ id }) => id === chosenFinding?.id);
    const next = findings[(at + (lit.went ? by : 0) + findings.length) % findings.length]!;
    onLit({ findingId: next.id, went: true, fact: undefined });
  };
  const setAside = (finding: FindingView | undefined): void => {
    if (finding && finding.severity !== 'tells') acts.setAside(finding);
  };
  const judgeActs = {
    accept,
    acceptDelivery: () => deliveryIds.length > 0 && acts.acceptMany(deliveryIds),
    acceptWith: () => (can.accept ? setDialog('remark') : tellWhyNot()),
    sendBack: () => (can.judge ? setDialog('return') : tellWhyNot()),
    place: () => setDialog('place'),
    split: () => (can.split ? setDialog('split') : tell({ words: t('told.onePage') })),
    join: () => (markedItems.length > 1 ? acts.join(markedItems) : tell({ words: t('told.markTwo') })),
  };
  useKeys([
    {
      key: 'Enter',
      words: t('keys.original'),
      run: () =>
        item.reading !== 'infected' && window.open(`/api/office/files/${item.id}`, '_blank', 'noopener,noreferrer'),
    },
    { key: 'g', words: t('keys.accept'), run: accept },
    { key: 'Shift+g', words: t('keys.delivery'), run: judgeActs.acceptDelivery },
    { key: 'n', words: t('keys.acceptWith'), run: judgeActs.acceptWith },
    { key: 'r', words: t('keys.return'), run: judgeActs.sendBack },
    { key: 'l', words: t('keys.place'), run: judgeActs.place },
    { key: 'o', words: t('keys.split'), run: judgeActs.split },
    { key: 'x', words: shared('keys.mark'), run: onMark },
    { key: 'b', words: t('keys.join'), run: judgeActs.join },
    { key: 'e', words: t('keys.setAside'), run: () => setAside(chosenFinding) },
    { key: 'ArrowLeft', words: t('keys.finding'), run: () => turnFinding(-1) },
    { key: 'ArrowRight', words: t('keys.finding'), run: () => turnFinding(1) },
    { key: 'f', words: t('keys.day'), run: () => can.day && setDialog('day') },
    { key: 'm', words: t('keys.minutes'), run: () => document?.delivery && setDialog('minutes') },
  ]);
  return (
    <>
      {children(shownLit)}
      <JudgePane
        item={item}
        document={document}
        can={can}
        marked={markedItems.length}
        deliveryWaits={deliveryIds.length}
        chosenFinding={shownLit.findingId}
        acts={judgeActs}
        onPoint={(fact) => onLit({ fact })}
        onChooseFinding={(findingId) => onLit({ findingId, went: true, fact: undefined })}
        onSetAside={setAside}
        onChooseFile={onShow}
        onDay={() => setDialog('day')}
        onMinutes={() => setDialog('minutes')}
      />
      {dialog && (
        <JudgeDialogs
          dialog={dialog}
          item={item}
          document={document}
          chosenFinding={lit.findingId}
          acts={acts}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
