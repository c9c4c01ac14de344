import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { DateField } from '../../design/date-field.tsx';
import { FileField } from '../../design/file-field.tsx';
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
      <FileField
        label={t('client.register.file')}
        accept="application/pdf,image/*"
        file={file}
        hint={t('client.register.fileHint')}
        onChange={(chosen) => onChange({ ...signature, file: chosen })}
      />
    </>
  );
}
