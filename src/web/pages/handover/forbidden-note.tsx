import { useTranslation } from 'react-i18next';
import type { HandoverSaved } from '../../../http/contract/handover.ts';

/** Which words may not stand in something about a client; nothing where it was saved. */
export function ForbiddenNote({ saved }: { saved: HandoverSaved | undefined }) {
  const { t } = useTranslation('handover');
  if (saved === undefined || saved.saved) return null;
  return (
    <p className="problem" role="alert">
      {t('forbidden', { words: saved.words.join(', ') })}
    </p>
  );
}
