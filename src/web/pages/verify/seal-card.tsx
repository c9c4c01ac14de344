import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../domain/kernel/index.ts';
import type { VerifiedSeal } from '../../../http/contract/verify.ts';
import { Card } from '../../design/card.tsx';

const methods = ['signed-in-staff', 'one-time-code', 'openid-connect', 'paper'] as const;

/** What the file says of itself. */
export function SealCard({ seal }: { seal: VerifiedSeal }) {
  const { t } = useTranslation('verify');
  const at = useMoment();
  const pages = seal.pages === undefined ? '' : `, ${t('pages', { count: seal.pages })}`;
  return (
    <Card title={t('details')}>
      <dl className="card-body verify-facts">
        <Fact name={t('agreement')}>{`${seal.title}${pages}`}</Fact>
        <Fact name={t('sealer')}>{seal.sealer}</Fact>
        {seal.sealedAt !== undefined && (
          <Fact name={t('sealedAt')}>
            {at(seal.sealedAt)}, {t('ownClock')}
          </Fact>
        )}
        {seal.timestamp && (
          <Fact name={t('timestamp')}>
            {at(seal.timestamp.at)}, {t('authority', { authority: seal.timestamp.authority })}
          </Fact>
        )}
        <Fact name={t('fingerprintOf')}>
          <bdi className="verify-hex">{inFours(seal.fingerprint)}</bdi>
        </Fact>
        <Fact name={t('signers')}>
          <ul>
            {seal.signers.map((signer, index) => (
              <li key={index}>
                <b>
                  <bdi>{signer.name}</bdi>
                </b>{' '}
                {[signer.role, signer.onBehalfOf].filter(Boolean).join(', ')}
                <br />
                <SignerShown signer={signer} />
                {signer.acceptedAt !== undefined && `, ${at(signer.acceptedAt)}`}
              </li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('document')}>
          <bdi className="verify-hex">{inFours(seal.documentSha256)}</bdi>
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SignerShown({ signer: { method, provider = '' } }: { signer: VerifiedSeal['signers'][number] }) {
  const { t } = useTranslation('verify');
  const known = methods.find((one) => one === method) ?? 'other';
  return <>{t(`methods.${known}`, { method, provider })}</>;
}

/** In groups of four, as they are read out on the telephone. */
function inFours(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Nobody is signed in: the time zone is that of the country. */
function useMoment(): (at: Instant) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  });
  return (at) => format.format(new Date(at));
}
