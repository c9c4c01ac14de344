import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { makeKey } from '../../api/send-request.ts';
import { DoneStep } from './done-step.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import type { ImportKind } from './import-fields.ts';
import { checkRows, commitRows, previewSource, type Committed, type Preview } from './import-requests.ts';
import { PreviewStep } from './preview-step.tsx';
import { SourceStep } from './source-step.tsx';

/** Three steps: where it comes from, what was read, what came of it. What was mended stays on the page until it is brought in. */
export function ImportFlow({ kind }: { kind: ImportKind }) {
  const client = useQueryClient();
  /** One id for what is shown now: pressing twice, or again after a broken line, is one import. */
  const [importId, setImportId] = useState(makeKey);
  const [preview, setPreview] = useState<Preview>();
  const [committed, setCommitted] = useState<Committed>();
  const read = useMutation({
    mutationFn: (source: File | string) => previewSource(kind, source),
    onSuccess: setPreview,
  });
  /** The rows as they stand on the page. */
  const latest = useRef<Preview['rows']>(undefined);
  const check = useMutation({
    mutationFn: (rows: Preview['rows']) => checkRows(kind, rows),
    onSuccess: (checked, rows) => {
      // Whatever was mended while this was under way is checked by a later request.
      if (rows !== latest.current) return;
      setPreview((before) => ({ ...checked, columns: before?.columns ?? [] }));
    },
  });
  const commit = useMutation({
    mutationFn: (rows: Preview['rows']) => commitRows(kind, importId, rows),
    onSuccess: setCommitted,
    onSettled: () => client.invalidateQueries(),
  });
  const startOver = (): void => {
    setImportId(makeKey());
    setPreview(undefined);
    setCommitted(undefined);
    for (const step of [read, check, commit]) step.reset();
  };
  if (committed) return <DoneStep kind={kind} committed={committed} onMore={startOver} />;
  if (!preview) {
    return (
      <SourceStep kind={kind} busy={read.isPending} error={read.error} onRead={(source) => read.mutate(source)}>
        <EarlierImports />
      </SourceStep>
    );
  }
  return (
    <PreviewStep
      kind={kind}
      preview={preview}
      checking={check.isPending}
      committing={commit.isPending}
      error={commit.error ?? check.error}
      onCheck={(rows) => {
        commit.reset();
        latest.current = rows;
        setPreview({ ...preview, rows, ...(rows.length === 0 ? { faultsCsv: null } : {}) });
        if (rows.length > 0) check.mutate(rows);
      }}
      onCommit={() => commit.mutate(preview.rows)}
      onStartOver={startOver}
    />
  );
}
