import { Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
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
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [over, setOver] = useState(false);
  return (
    <div className="import-source">
      <div className="stack">
        {error !== null && <ProblemNote error={error} />}
        <Card title={t('imports.file')}>
          <div
            className={over ? 'card-body drop-place is-over' : 'card-body drop-place'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(false);
              const [file] = event.dataTransfer.files;
              if (file && !busy) onRead(file);
            }}
          >
            <p className="muted">{t('imports.fileHint')}</p>
            <input
              ref={input}
              type="file"
              hidden
              accept=".csv,.txt,.tsv,.xlsx"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (file) onRead(file);
              }}
            />
            <Action look="main" busy={busy} onClick={() => input.current?.click()}>
              {busy ? t('imports.reading') : t('imports.chooseFile')}
            </Action>
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
