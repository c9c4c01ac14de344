import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { useSession } from '../../shell/use-session.ts';
import { DeliveryKeys } from '../../ways/delivery-keys.tsx';
import { MailAddress } from '../../ways/mail-address.tsx';
import '../../ways/ways.css';

/** Where this client's material comes in besides the client's own page. */
export function WaysCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const { staff } = useSession();
  return (
    <Card title={t('ways.in.title')}>
      <div className="card-body form">
        <MailAddress clientId={clientId} />
        {(staff.role === 'owner' || staff.role === 'manager') && <DeliveryKeys clientId={clientId} />}
      </div>
    </Card>
  );
}
