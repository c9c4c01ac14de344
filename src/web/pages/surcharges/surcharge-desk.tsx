import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurchargeList, SurchargeView } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { ArithmeticPanel } from './arithmetic-panel.tsx';
import { SurchargeTable } from './surcharge-table.tsx';
import { SurchargeYear } from './surcharge-year.tsx';
import { useDecideSurcharges, type Decision } from './use-decide-surcharges.ts';
import { WaiveDialog } from './waive-dialog.tsx';

/** A line's own key: a running one has no id yet. */
export function keyOf(line: SurchargeView): string {
  return line.id ?? `running-${line.obligationId}`;
}

/** The list to the left, the arithmetic of the chosen line to the right. G approves, E waives: the marked lines, else the chosen one. */
export function SurchargeDesk({ list }: { list: SurchargeList }) {
  const { t } = useTranslation();
  const open = list.lines.filter((line) => line.state === 'proposed' || line.state === 'running');
  const closed = list.lines.filter((line) => !open.includes(line));
  const [chosenKey, choose] = useRowKeys([...open, ...closed].map(keyOf));
  const chosen = list.lines.find((line) => keyOf(line) === chosenKey) ?? open[0] ?? closed[0];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [waiving, setWaiving] = useState(false);
  const { decide } = useDecideSurcharges();

  const ready = open.filter((line) => line.state === 'proposed');
  const markedLines = ready.filter((line) => marked.has(keyOf(line)));
  const target = markedLines.length > 0 ? markedLines : chosen?.state === 'proposed' ? [chosen] : [];
  const mark = (key: string): void => setMarked((before) => toggled(before, key));
  const markAll = (): void =>
    setMarked(markedLines.length === ready.length ? new Set() : new Set(ready.map((line) => keyOf(line))));
  const run = (decision: Decision): void => {
    if (target.length === 0 || decide.isPending) return;
    setWaiving(false);
    decide.mutate({ lines: target, decision });
    setMarked(new Set());
  };
  useKeys([
    { key: 'x', words: t('keys.mark'), run: () => chosen?.state === 'proposed' && mark(keyOf(chosen)) },
    { key: 'a', words: t('surcharges.keys.all'), run: markAll },
    { key: 'g', words: t('surcharges.keys.approve'), run: () => run({ decision: 'approve' }) },
    { key: 'e', words: t('surcharges.keys.waive'), run: () => target.length > 0 && setWaiving(true) },
  ]);

  return (
    <>
      <PageHead
        title={t('surcharges.title')}
        intro={ready.length === 0 ? t('surcharges.intro_zero') : t('surcharges.intro', { count: ready.length })}
      >
        {markedLines.length > 0 && (
          <>
            <Action hint="E" onClick={() => setWaiving(true)}>
              {t('surcharges.waiveMarked', { count: markedLines.length })}
            </Action>
            <Action look="main" hint="G" busy={decide.isPending} onClick={() => run({ decision: 'approve' })}>
              {t('surcharges.approveMarked', { count: markedLines.length })}
            </Action>
          </>
        )}
      </PageHead>
      {decide.error && <ProblemNote error={decide.error} />}
      {list.lines.length === 0 ? (
        <Card>
          <EmptyNote words={t('surcharges.none')} />
        </Card>
      ) : (
        <div className="surcharge-desk">
          <div className="stack">
            <SurchargeTable
              open={open}
              closed={closed}
              chosen={chosen}
              marked={marked}
              onChoose={choose}
              onMark={mark}
              onMarkAll={markAll}
            />
            <SurchargeYear year={list.year} />
          </div>
          {chosen && (
            <ArithmeticPanel
              line={chosen}
              alone={markedLines.length === 0}
              busy={decide.isPending}
              onApprove={() => run({ decision: 'approve' })}
              onWaive={() => setWaiving(true)}
            />
          )}
        </div>
      )}
      {waiving && target.length > 0 && (
        <WaiveDialog
          lines={target}
          onClose={() => setWaiving(false)}
          onWaive={(reason) => run({ decision: 'waive', ...reason })}
        />
      )}
    </>
  );
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}
