import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outside } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { OutsideTable } from './outside-table.tsx';
import { ThereDialog } from './there-dialog.tsx';
import { useConfirmOutside } from './use-confirm-outside.ts';

type Duty = Outside['duties'][number];

/** Mark the clients, untick what is there after all, and confirm them together. */
export function OutsideDesk({ duties }: Outside) {
  const { t } = useTranslation();
  const tell = useTell();
  const confirm = useConfirmOutside();
  const [chosen, choose] = useRowKeys(duties.map(({ obligationId }) => obligationId));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  /** Items that someone ticked off as there, by `obligation/item`: everything else is taken to be missing. */
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);

  const markedDuties = duties.filter(({ obligationId }) => marked.has(obligationId));
  const missingOf = (duty: Duty): string[] =>
    duty.items.map(({ key }) => key).filter((key) => !there.has(placeOf(duty, key)));
  const mark = (id: string): void => setMarked((before) => toggled(before, id));
  const markAll = (): void =>
    setMarked(markedDuties.length === duties.length ? new Set() : new Set(duties.map((duty) => duty.obligationId)));
  const confirmMissing = (): void => {
    if (confirm.isPending) return;
    if (markedDuties.length === 0) return tell({ words: t('outside.nothingMarked') });
    if (markedDuties.some((duty) => missingOf(duty).length === 0)) return tell({ words: t('outside.nothingMissing') });
    confirm.mutate(
      { looks: markedDuties.map((duty) => ({ obligationId: duty.obligationId, missingKeys: missingOf(duty) })) },
      { onSuccess: () => setMarked(new Set()) },
    );
  };
  const askWhen = (): void =>
    markedDuties.length === 0 ? tell({ words: t('outside.nothingMarked') }) : setAsking(true);
  useKeys([
    { key: 'x', words: t('keys.mark'), run: () => chosen && mark(chosen) },
    { key: 'a', words: t('outside.keys.all'), run: markAll },
    { key: 'g', words: t('outside.keys.missing'), run: confirmMissing },
    { key: 'i', words: t('outside.keys.there'), run: askWhen },
  ]);

  if (duties.length === 0) {
    return (
      <div className="card">
        <EmptyNote words={t('outside.none')} />
      </div>
    );
  }
  return (
    <>
      {confirm.error && <ProblemNote error={confirm.error} />}
      <OutsideTable
        duties={duties}
        marked={marked}
        chosen={chosen}
        isMissing={(duty, key) => !there.has(placeOf(duty, key))}
        onChoose={choose}
        onMark={mark}
        onMarkAll={markAll}
        onItem={(duty, key) => {
          setThere((before) => toggled(before, placeOf(duty, key)));
          setMarked((before) => new Set([...before, duty.obligationId]));
        }}
      />
      <div className="marked-line" role="region" aria-label={t('outside.marked', { count: markedDuties.length })}>
        <b>{t('outside.marked', { count: markedDuties.length })}</b>
        <div className="actions">
          <Action look="main" hint="G" busy={confirm.isPending} onClick={confirmMissing}>
            {t('outside.missing')}
          </Action>
          <Action hint="I" onClick={askWhen}>
            {t('outside.there')}
          </Action>
        </div>
      </div>
      {asking && (
        <ThereDialog
          duties={markedDuties}
          onClose={() => setAsking(false)}
          onRegister={(arrivedOn) => {
            setAsking(false);
            confirm.mutate(
              { obligationIds: markedDuties.map(({ obligationId }) => obligationId), arrivedOn },
              { onSuccess: () => setMarked(new Set()) },
            );
          }}
        />
      )}
    </>
  );
}

function placeOf(duty: Duty, key: string): string {
  return `${duty.obligationId}/${key}`;
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}
