import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { Action } from '../../design/action.tsx';
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
  const input = useRef<HTMLInputElement>(null);
  const { acceptedOn, signerName, file } = signature;
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
        <input
          ref={input}
          type="file"
          hidden
          accept="application/pdf,image/*"
          onChange={(event) => onChange({ ...signature, file: event.currentTarget.files?.[0] ?? null })}
        />
        <b>{t('client.register.file')}</b>
        <div className="actions">
          <Action
            small
            onClick={() => input.current?.click()}
            label={`${t('client.register.file')}: ${t('fields.chooseFile')}`}
          >
            {t('fields.chooseFile')}
          </Action>
          <span className="file-name" role="status">
            <bdi>{file?.name}</bdi>
          </span>
        </div>
        <span className="small muted">{t('client.register.fileHint')}</span>
      </div>
    </>
  );
}
