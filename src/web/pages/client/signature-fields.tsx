import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { DateField } from '../../design/date-field.tsx';
import { useToday } from '../../shell/use-session.ts';

export interface Signature {
  acceptedOn: CalendarDate | undefined;
  signerName: string;
  file: File | null;
}

interface SignatureFieldsProps {
  signature: Signature;
  tried: boolean;
  onChange: (signature: Signature) => void;
}

/** Who signed, when, and the signed paper itself. */
export function SignatureFields({ signature, tried, onChange }: SignatureFieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const fileId = useId();
  const { acceptedOn, signerName } = signature;
  const wrongDay = acceptedOn === undefined || acceptedOn > today;
  return (
    <>
      <DateField
        label={t('client.register.acceptedOn')}
        start={today}
        direction="back"
        onChange={(day) => onChange({ ...signature, acceptedOn: day })}
        error={tried && wrongDay ? t('client.register.acceptedMissing') : null}
      />
      <TextInput
        label={t('client.register.signer')}
        value={signerName}
        maxLength={200}
        autoComplete="off"
        error={tried && signerName.trim() === '' ? t('fields.required') : null}
        onChange={(event) => onChange({ ...signature, signerName: event.currentTarget.value })}
      />
      <div className="file-field">
        <label htmlFor={fileId}>{t('client.register.file')}</label>
        <input
          id={fileId}
          type="file"
          accept="application/pdf,image/*"
          aria-describedby={`${fileId}-hint`}
          onChange={(event) => onChange({ ...signature, file: event.currentTarget.files?.[0] ?? null })}
        />
        <span id={`${fileId}-hint`} className="small muted">
          {t('client.register.fileHint')}
        </span>
      </div>
    </>
  );
}
