import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { ColumnCard } from './column-card.tsx';
import type { ImportKind } from './import-fields.ts';
import type { Preview } from './import-requests.ts';
import { PreviewRow } from './preview-row.tsx';
import { RowDialog } from './row-dialog.tsx';
import { saveFile } from './save-file.ts';

type Row = Preview['rows'][number];
const rowsAtOnce = 100;

interface PreviewStepProps {
  kind: ImportKind;
  preview: Preview;
  checking: boolean;
  committing: boolean;
  error: unknown;
  onCheck: (rows: Row[]) => void;
  onCommit: () => void;
  onStartOver: () => void;
}

/** What was read, the faulty rows first, each mended where it stands. All is brought in, or nothing. */
export function PreviewStep(props: PreviewStepProps) {
  const { kind, preview, checking, committing, error, onCheck, onCommit, onStartOver } = props;
  const { t } = useTranslation();
  const tell = useTell();
  const { rows } = preview;
  const faulty = rows.filter((row) => row.faults.length > 0);
  const [all, setAll] = useState(faulty.length === 0);
  const [shown, setShown] = useState(rowsAtOnce);
  const [editing, setEditing] = useState<Row>();
  const [tried, setTried] = useState(false);
  const listed = all ? rows : faulty;
  const replace = (row: Row): void => onCheck(rows.map((old) => (old.line === row.line ? row : old)));
  const remove = (row: Row): void => {
    tell({ words: t('imports.removed', { line: row.line }), undo: () => onCheck(rows) });
    onCheck(rows.filter((old) => old !== row));
  };
  const removeFaulty = (): void => {
    tell({ words: t('imports.removedFaulty'), undo: () => onCheck(rows) });
    onCheck(rows.filter((row) => row.faults.length === 0));
  };
  const commit = (): void => {
    setTried(true);
    if (faulty.length === 0 && rows.length > 0 && !checking && !committing) onCommit();
  };
  useKeys([
    { key: 'g', words: t('imports.keys.commit'), run: commit },
    { key: '1', words: t('keys.filter'), run: () => setAll(false) },
    { key: '2', words: t('keys.filter'), run: () => setAll(true) },
  ]);
  return (
    <div className="stack">
      <div className="import-bar" role="status">
        <div>
          <b>{t('imports.ready', { count: rows.length - faulty.length })}.</b>{' '}
          {checking ? t('imports.checking') : t('imports.mustMend', { count: faulty.length })}
        </div>
        <div className="actions">
          <Action onClick={onStartOver}>{t('imports.startOver')}</Action>
          <Action look="main" hint="G" busy={committing} onClick={commit}>
            {t(`imports.commit.${kind}`, { count: rows.length })}
          </Action>
        </div>
      </div>
      {error !== null && <ProblemNote error={error} />}
      {tried && faulty.length > 0 && (
        <p className="note-line is-late" role="alert">
          {t('imports.mendFirst', { count: faulty.length })}
        </p>
      )}
      <ColumnCard columns={preview.columns} />
      <Card>
        <div className="import-filter">
          <div className="chips" role="group" aria-label={t('keys.filter')}>
            <button type="button" className="chip" aria-pressed={!all} onClick={() => setAll(false)}>
              {t('imports.filters.faulty')} {faulty.length}
            </button>
            <button type="button" className="chip" aria-pressed={all} onClick={() => setAll(true)}>
              {t('imports.filters.all')} {rows.length}
            </button>
          </div>
          {faulty.length > 0 && (
            <div className="actions">
              {preview.faultsCsv !== null && (
                <Action small look="quiet" onClick={() => saveFile(t('imports.faultsName'), preview.faultsCsv ?? '')}>
                  {t('imports.faultsFile')}
                </Action>
              )}
              <Action small look="quiet" onClick={removeFaulty}>
                {t('imports.removeFaulty', { count: faulty.length })}
              </Action>
            </div>
          )}
        </div>
        {listed.length === 0 && <EmptyNote words={t(rows.length === 0 ? 'imports.nothingLeft' : 'imports.allRight')} />}
        <ul className="import-rows">
          {listed.slice(0, shown).map((row) => (
            <PreviewRow
              key={row.line}
              kind={kind}
              row={row}
              onMend={replace}
              onEdit={() => setEditing(row)}
              onRemove={() => remove(row)}
            />
          ))}
        </ul>
        {listed.length > shown && (
          <div className="card-foot">
            <Action small onClick={() => setShown(shown + rowsAtOnce)}>
              {t('shell.showMore')}
            </Action>
            {shown} / {listed.length}
          </div>
        )}
      </Card>
      {editing && (
        <RowDialog
          kind={kind}
          row={editing}
          onClose={() => setEditing(undefined)}
          onSave={(row) => {
            setEditing(undefined);
            replace(row);
          }}
        />
      )}
    </div>
  );
}
