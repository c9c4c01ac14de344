import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { PriceTable } from './price-table.tsx';
import type { AdjustmentPreview, WantedPrices } from './price-requests.ts';
import { StaysCard } from './stays-card.tsx';
import { TellDialog } from './tell-dialog.tsx';
import { useTellPrices } from './use-tell-prices.ts';

interface PreviewDeskProps {
  preview: AdjustmentPreview;
  wanted: WantedPrices;
  onDay: (startOn: CalendarDate) => void;
}

/** Everything is marked at first: who is not to be told is unmarked. */
export function PreviewDesk({ preview, wanted, onDay }: PreviewDeskProps) {
  const { t } = useTranslation('prices');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const { role } = useSession().staff;
  const mayTell = role === 'owner' || role === 'manager';
  const ready = preview.agreements.filter(({ refused }) => refused === null);
  const stays = preview.agreements.filter(({ refused }) => refused !== null);
  const [unmarked, setUnmarked] = useState<ReadonlySet<string>>(new Set());
  const marked = ready.filter(({ agreementId }) => !unmarked.has(agreementId));
  const [asking, setAsking] = useState(false);
  const { tell } = useTellPrices();
  const [chosen, choose] = useRowKeys(ready.map(({ agreementId }) => agreementId));
  const mark = (id: string): void => setUnmarked((before) => toggled(before, id));
  const markAll = (): void =>
    setUnmarked(marked.length === ready.length ? new Set(ready.map(({ agreementId }) => agreementId)) : new Set());
  const ask = (): void => {
    if (mayTell && marked.length > 0 && !tell.isPending) setAsking(true);
  };
  useKeys([
    { key: 'x', words: shared('keys.mark'), run: () => mayTell && chosen !== undefined && mark(chosen) },
    { key: 'a', words: t('keys.all'), run: () => mayTell && markAll() },
    { key: 'g', words: t('keys.tell'), run: ask },
  ]);
  const clients = new Set(marked.map(({ clientId }) => clientId)).size;
  return (
    <>
      {tell.error && <ProblemNote error={tell.error} />}
      <Card
        title={t('adjust.title')}
        aside={t('index.result', { share: formats.change(preview.basisPoints) })}
        className="price-card"
      >
        {ready.length === 0 ? (
          <EmptyNote words={stays.length === 0 ? t('adjust.noneAtAll') : t('adjust.none')} />
        ) : (
          <PriceTable
            agreements={ready}
            unmarked={unmarked}
            chosen={chosen}
            mayMark={mayTell}
            onChoose={choose}
            onMark={mark}
            onMarkAll={markAll}
          />
        )}
        {ready.length > 0 && (
          <div className="card-foot">
            <span className="grow">{t('adjust.withoutVat')}</span>
            {mayTell && (
              <Action look="main" hint="G" disabled={clients === 0} busy={tell.isPending} onClick={ask}>
                {t('adjust.tell', { count: clients })}
              </Action>
            )}
          </div>
        )}
      </Card>
      {stays.length > 0 && <StaysCard agreements={stays} wanted={wanted} onDay={onDay} />}
      {asking && (
        <TellDialog
          agreements={marked}
          onClose={() => setAsking(false)}
          onTell={() => {
            setAsking(false);
            tell.mutate({ ...wanted, agreements: marked });
          }}
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
