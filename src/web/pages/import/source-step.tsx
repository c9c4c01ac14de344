import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { FileDrop } from '../../design/file-drop.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { ColumnsHelp } from './columns-help.tsx';
import type { ImportKind } from './import-fields.ts';

interface SourceStepProps {
  kind: ImportKind;
  busy: boolean;
  error: unknown;
  onRead: (source: File | string) => void;
  /** Below the fields: what was brought in before. */
  children?: ReactNode;
}

export function SourceStep({ kind, busy, error, onRead, children }: SourceStepProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <div className="import-source">
      <div className="stack">
        {error !== null && <ProblemNote error={error} />}
        <Card title={t('imports.file')}>
          <div className="card-body">
            <FileDrop
              hint={t('imports.fileHint')}
              words={busy ? t('imports.reading') : t('imports.chooseFile')}
              accept=".csv,.txt,.tsv,.xlsx"
              busy={busy}
              onFile={onRead}
            />
          </div>
        </Card>
        <Card title={t('imports.paste')}>
          <form
            className="card-body form"
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (text.trim() !== '' && !busy) onRead(text);
            }}
          >
            <Textarea
              label={t('imports.pasteHint')}
              value={text}
              rows={6}
              spellCheck={false}
              className="paste-field"
              error={tried && text.trim() === '' ? t('imports.pasteMissing') : null}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <div className="actions">
              <Action type="submit" busy={busy}>
                {t('imports.readPaste')}
              </Action>
            </div>
          </form>
        </Card>
        {children}
      </div>
      <ColumnsHelp kind={kind} />
    </div>
  );
}
