import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { FileDrop } from '../../design/file-drop.tsx';

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
        <FileDrop
          hint={t('drop')}
          words={busy ? t('busy') : t(isAgain ? 'again' : 'choose')}
          accept=".pdf,application/pdf"
          busy={busy}
          isMain={!isAgain}
          onFile={take}
        >
          {fault === 'tooLarge' && <p role="alert">{t('tooLarge')}</p>}
        </FileDrop>
      </div>
    </Card>
  );
}
