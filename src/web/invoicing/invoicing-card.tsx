import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useSession } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { ElectronicNotes } from './electronic-notes.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ExportList } from './export-list.tsx';
import {
  exportFile,
  fetchFile,
  invoicingQuery,
  makeExport,
  type EarlierExport,
  type ExportFormat,
  type InvoicingView,
} from './invoicing-queries.ts';
import './invoicing.css';

/** What is approved and ready to be invoiced, the files for it, and what has left before. */
export function InvoicingCard() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(invoicingQuery);
  const [shown, setShown] = useState<EarlierExport>();
  const mayDecide = useSession().staff.role !== 'assistant';
  const view = query.data?.pages[0];
  if (!view) return query.error ? <ProblemNote error={query.error} again={() => void query.refetch()} /> : null;
  return (
    <Card title={t('invoicing.title')}>
      <Ready view={view} />
      {mayDecide && <Files view={view} />}
      <ExportList
        exports={query.data?.pages.flatMap((page) => page.exports) ?? []}
        older={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
        loading={query.isFetchingNextPage}
        onShow={setShown}
      />
      {shown && <ExportDialog shown={shown} mayCredit={mayDecide} onClose={() => setShown(undefined)} />}
    </Card>
  );
}

/** What is ready, whichever way it leaves; and what is approved but must wait. */
function Ready({ view: { table, electronic, waiting } }: { view: InvoicingView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  // Surcharges may leave either way; a credit only the way of its surcharge.
  const credits = {
    lines: table.credits.lines + electronic.credits.lines,
    sumOre: table.credits.sumOre + electronic.credits.sumOre,
  };
  return (
    <div className="card-body invoicing-words">
      {table.surcharges.lines > 0 && (
        <p>{t('invoicing.ready', { count: table.surcharges.lines, sum: formats.kroner(table.surcharges.sumOre) })}</p>
      )}
      {table.surcharges.lines + credits.lines === 0 && <p>{t('invoicing.ready_zero')}</p>}
      {credits.lines > 0 && (
        <p>{t('invoicing.credits', { count: credits.lines, sum: formats.kroner(credits.sumOre) })}</p>
      )}
      {waiting.lines > 0 && (
        <p className="small muted">
          {t('invoicing.waiting', { count: waiting.lines, sum: formats.kroner(waiting.sumOre) })}
          {waiting.firstOn !== null && <> {t('invoicing.firstOn', { day: formats.shortDate(waiting.firstOn) })}</>}
          {waiting.untold > 0 && <> {t('invoicing.untold', { count: waiting.untold })}</>}
        </p>
      )}
    </div>
  );
}

/** One button for each kind of file that has something in it. */
function Files({ view }: { view: InvoicingView }) {
  const { t } = useTranslation();
  const make = useAct({
    run: makeExport,
    told: (_format: ExportFormat, made) => {
      fetchFile(exportFile(made.exportId));
      return t('invoicing.made', { count: made.lines });
    },
  });
  const inTable = view.table.surcharges.lines + view.table.credits.lines;
  const inNetwork = view.electronic.surcharges.lines + view.electronic.credits.lines;
  const formats: readonly ExportFormat[] = [
    ...(inTable > 0 ? (['csv', 'xlsx'] as const) : []),
    ...(inNetwork > 0 && view.electronic.missing.length === 0 ? (['ehf'] as const) : []),
  ];
  if (inTable + inNetwork === 0) return null;
  return (
    <div className="card-body invoicing-words">
      {make.error && <ProblemNote error={make.error} />}
      {formats.length > 0 && (
        <div className="actions">
          {formats.map((format) => (
            <Action
              key={format}
              busy={make.isPending}
              label={t('invoicing.make', { format: t(`invoicing.${format}`) })}
              onClick={() => make.mutate(format)}
            >
              {t(`invoicing.${format}`)}
            </Action>
          ))}
        </div>
      )}
      <ElectronicNotes electronic={view.electronic} lines={inNetwork} />
    </div>
  );
}
