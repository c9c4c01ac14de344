import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurchargeList, SurchargeView } from '../../../http/contract/office.ts';
import { olderSurchargesQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { InvoicingCard } from '../../invoicing/invoicing-card.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ArithmeticPanel } from './arithmetic-panel.tsx';
import { SurchargeTable } from './surcharge-table.tsx';
import { SurchargeYear } from './surcharge-year.tsx';
import { useDecideSurcharges, type Decision } from './use-decide-surcharges.ts';
import { WaiveDialog } from './waive-dialog.tsx';

/** A line's own key: a running one has no id yet. */
export function keyOf(line: SurchargeView): string {
  return line.id ?? `running-${line.obligationId ?? line.request}`;
}

/** The list to the left, the arithmetic of the chosen line to the right. G approves, E waives: the marked lines, else the chosen one. */
export function SurchargeDesk({ list }: { list: SurchargeList }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const open = list.lines.filter((line) => line.state === 'proposed' || line.state === 'running');
  const [wantsOlder, setWantsOlder] = useState(false);
  const older = useInfiniteQuery({
    ...olderSurchargesQuery(list.nextBefore),
    enabled: wantsOlder && list.nextBefore !== null,
  });
  const all = [...list.lines, ...(older.data?.pages.flatMap((page) => page.lines) ?? [])];
  const closed = all.filter((line) => !open.includes(line) && !isUnwritten(line));
  const unwritten = all.filter(isUnwritten);
  const [unfolded, setUnfolded] = useState(false);
  const shown = [...open, ...closed, ...(unfolded ? unwritten : [])];
  const [chosenKey, choose] = useRowKeys(shown.map(keyOf));
  const chosen = shown.find((line) => keyOf(line) === chosenKey) ?? shown[0];
  const [opened, setOpened] = useState(false);
  const hasOlder = wantsOlder && older.data ? older.hasNextPage : list.nextBefore !== null;
  const showOlder = (): void => {
    if (wantsOlder && older.data) void older.fetchNextPage();
    else setWantsOlder(true);
  };
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [waiving, setWaiving] = useState(false);
  const { decide } = useDecideSurcharges();
  const mayDecide = useSession().staff.role !== 'assistant';

  const ready = open.filter((line) => line.state === 'proposed');
  const markedLines = ready.filter((line) => marked.has(keyOf(line)));
  const target = !mayDecide ? [] : markedLines.length > 0 ? markedLines : chosen?.state === 'proposed' ? [chosen] : [];
  const mark = (key: string): void => setMarked((before) => toggled(before, key));
  const markAll = (): void =>
    setMarked(markedLines.length === ready.length ? new Set() : new Set(ready.map((line) => keyOf(line))));
  const run = (decision: Decision): void => {
    if (target.length === 0 || decide.isPending) return;
    setWaiving(false);
    setOpened(false);
    decide.mutate({ lines: target, decision });
    setMarked(new Set());
  };
  const askToWaive = (): void => {
    setOpened(false);
    setWaiving(true);
  };
  useKeys([
    { key: 'Enter', words: t('keys.open'), run: () => setOpened(true) },
    { key: 'x', words: t('keys.mark'), run: () => mayDecide && chosen?.state === 'proposed' && mark(keyOf(chosen)) },
    { key: 'a', words: t('surcharges.keys.all'), run: () => mayDecide && markAll() },
    { key: 'g', words: t('surcharges.keys.approve'), run: () => run({ decision: 'approve' }) },
    { key: 'e', words: t('surcharges.keys.waive'), run: () => target.length > 0 && askToWaive() },
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
      {older.error && <ProblemNote error={older.error} again={() => void older.refetch()} />}
      {all.length === 0 && !hasOlder ? (
        <Card>
          <EmptyNote words={t('surcharges.none')} />
        </Card>
      ) : (
        <div className="desk">
          <div className="stack">
            <SurchargeTable
              open={open}
              closed={closed}
              unwritten={unwritten}
              unfolded={unfolded}
              chosen={chosen}
              marked={marked}
              older={hasOlder ? showOlder : undefined}
              mayDecide={mayDecide}
              loading={older.isFetching}
              onFold={() => setUnfolded(!unfolded)}
              onChoose={(key) => {
                choose(key);
                setOpened(true);
              }}
              onMark={mark}
              onMarkAll={markAll}
            />
            {list.clients.shown < list.clients.of && (
              <p className="small muted">
                {t('surcharges.part', {
                  shown: formats.number(list.clients.shown),
                  of: formats.number(list.clients.of),
                })}
              </p>
            )}
            <InvoicingCard />
            <SurchargeYear year={list.year} />
          </div>
          {chosen && (
            <ArithmeticPanel
              line={chosen}
              mayDecide={mayDecide && markedLines.length === 0}
              busy={decide.isPending}
              opened={opened}
              onClose={() => setOpened(false)}
              onApprove={() => run({ decision: 'approve' })}
              onWaive={askToWaive}
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

/** Nothing was agreed in writing, so nothing can be taken: kept out of the way, since there is nothing to decide about it. */
function isUnwritten(line: SurchargeView): boolean {
  return line.state === 'locked' && line.unwritten;
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}
