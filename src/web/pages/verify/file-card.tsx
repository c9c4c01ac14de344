import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';

const bytesMax = 10_000_000;

interface FileCardProps {
  busy: boolean;
  isAgain: boolean;
  /** Nothing is sent; what stood of another file is taken away. */
  onRefused: () => void;
  onFile: (file: File, fingerprint: string) => void;
}

/** The fingerprint stands before the file: choosing the file is what starts. */
export function FileCard({ busy, isAgain, onRefused, onFile }: FileCardProps) {
  const { t } = useTranslation('verify');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [fingerprint, setFingerprint] = useState('');
  const [fault, setFault] = useState<'fingerprintWrong' | 'tooLarge'>();
  const take = (file: File): void => {
    const hex = fingerprint.replace(/[\s:]/g, '');
    const found =
      hex !== '' && !/^[0-9a-f]{64}$/i.test(hex) ? 'fingerprintWrong' : file.size > bytesMax ? 'tooLarge' : undefined;
    setFault(found);
    if (found === undefined) onFile(file, hex);
    else onRefused();
  };
  return (
    <Card title={t('file')}>
      <div className="card-body form">
        <TextInput
          label={t('fingerprint')}
          description={t('fingerprintHint')}
          value={fingerprint}
          maxLength={300}
          spellCheck={false}
          autoComplete="off"
          error={fault === 'fingerprintWrong' ? t('fingerprintWrong') : null}
          onChange={(event) => setFingerprint(event.currentTarget.value)}
        />
        <div
          className={over ? 'verify-drop is-over' : 'verify-drop'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const [file] = event.dataTransfer.files;
            if (file && !busy) take(file);
          }}
        >
          <p className="muted">{t('drop')}</p>
          <input
            ref={input}
            type="file"
            hidden
            accept=".pdf,application/pdf"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) take(file);
            }}
          />
          <Action look={isAgain ? 'plain' : 'main'} busy={busy} onClick={() => input.current?.click()}>
            {busy ? t('busy') : t(isAgain ? 'again' : 'choose')}
          </Action>
          {fault === 'tooLarge' && <p role="alert">{t('tooLarge')}</p>}
        </div>
      </div>
    </Card>
  );
}
