import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoveryCodes } from '../../../http/contract/access.ts';
import { post } from '../../api/send-request.ts';
import { Dialog } from '../../design/dialog.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { CodeForm } from './code-form.tsx';
import { RecoveryCodeList } from './recovery-code-list.tsx';

/** One more code, before codes are taken away or recovery codes made anew: whoever merely sits at the machine has none. */
export function ProofDialog({ what, onClose }: { what: 'renew' | 'remove'; onClose: () => void }) {
  const { t } = useTranslation('access');
  const tell = useTell();
  const [made, setMade] = useState<RecoveryCodes>();
  const isRenewing = what === 'renew';
  return (
    <Dialog title={t(isRenewing ? 'codes.renew' : 'codes.removeTitle')} onClose={onClose}>
      {made ? (
        <RecoveryCodeList codes={made.recoveryCodes} onKept={onClose} />
      ) : (
        <CodeForm
          label={t('codes.proof')}
          missing={t('codes.proofMissing')}
          action={t(isRenewing ? 'codes.renew' : 'codes.remove')}
          send={(code) =>
            post<RecoveryCodes | undefined>(`/api/second-factor/${isRenewing ? 'recovery-codes' : 'remove'}`, { code })
          }
          onAnswer={(answer) => {
            if (answer) return setMade(answer);
            tell({ words: t('codes.removed') });
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
