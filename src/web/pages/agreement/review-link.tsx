import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../http/contract/proposals.ts';
import { LinkAction } from '../../design/link-action.tsx';

/** A change that a joint review led to leads back to it. */
export function ReviewLink({ proposal: { clientId, ofReview } }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('editor');
  if (!ofReview) return null;
  return (
    <LinkAction to="/clients/$clientId/review" params={{ clientId }} look="quiet">
      {t('page.ofReview')}
    </LinkAction>
  );
}
