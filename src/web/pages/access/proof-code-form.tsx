import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { CodeForm } from './code-form.tsx';

interface ProofCodeFormProps {
  way: 'code' | 'mail';
  label: string;
  onProven: () => void;
}

/** A code from the app or from the mail, before factors are changed. */
export function ProofCodeForm({ way, label, onProven }: ProofCodeFormProps) {
  const { t } = useTranslation('access');
  return (
    <CodeForm
      label={label}
      missing={t('codes.proofMissing')}
      action={t('prove.goOn')}
      send={(code) => post(`/api/proof/${way}`, { code })}
      onAnswer={onProven}
    />
  );
}
