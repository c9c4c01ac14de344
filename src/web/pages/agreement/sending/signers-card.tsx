import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '../../../../http/contract/proposals.ts';
import { Action } from '../../../design/action.tsx';
import { Card } from '../../../design/card.tsx';
import { oslo } from '../../../words/oslo-date.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { PaperAcceptanceDialog } from './paper-acceptance-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** Who is to sign, who has seen it, and who has answered what. */
export function SignersCard({ proposal, mayAct }: { proposal: ProposalDetail; mayAct: boolean }) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const [shown, setShown] = useState<'withdraw' | 'paper'>();
  const { signers, answerByOn, state } = proposal;
  const close = (): void => setShown(undefined);
  const day = (at: Parameters<typeof oslo>[0]): string => `${formats.shortDate(oslo(at))} ${formats.time(at)}`;
  return (
    <Card
      title={t('signers.title')}
      aside={answerByOn !== null && state === 'sent' && t('signers.answerBy', { date: formats.shortDate(answerByOn) })}
    >
      <ol className="rows">
        {signers.map((signer, index) => (
          <li key={index}>
            <div className="grow">
              <b>{signer.name}</b>
              {signer.title !== null && <span className="muted"> {signer.title}</span>}{' '}
              <span className={`tag ${toneOf[signer.state]}`}>{t(`signers.states.${signer.state}`)}</span>
              <div className="under">
                {signer.decidedAt === null
                  ? signer.firstSeenAt === null
                    ? t('signers.notSeen')
                    : t('signers.seen', { at: day(signer.firstSeenAt) })
                  : t('signers.decided', { at: day(signer.decidedAt) })}
                {signer.identity !== null && <> · {t(`signers.identities.${signer.identity}`)}</>}
              </div>
              {signer.confirmedAs && <ConfirmedAs as={signer.confirmedAs} />}
              {signer.reason !== null && <div className="under">«{signer.reason}»</div>}
            </div>
            <span className="dim small">
              {signer.side === 'office' ? t('signers.office') : t('send.number', { place: signer.place })}
            </span>
          </li>
        ))}
      </ol>
      <div className="card-foot">
        <a
          className="link"
          href={`/api/office/proposals/${proposal.id}/document`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('signers.document')}
        </a>
        {proposal.sealedSha256 !== null && (
          <a
            className="link"
            href={`/api/office/proposals/${proposal.id}/sealed`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('signers.sealed')}
          </a>
        )}
        {proposal.sealedSha256 !== null && (
          <a className="link" href="/verify" target="_blank" rel="noopener noreferrer">
            {t('signers.verify')}
          </a>
        )}
      </div>
      {proposal.documentSha256 !== null && (
        <p className="card-foot hash">
          SHA-256 <bdi>{proposal.documentSha256}</bdi>
        </p>
      )}
      {mayAct && state === 'sent' && (
        <div className="card-foot">
          <Action small onClick={() => setShown('paper')}>
            {t('paperAcceptance.button')}
          </Action>
          <Action small onClick={() => setShown('withdraw')}>
            {t('withdraw.button')}
          </Action>
        </div>
      )}
      {shown === 'withdraw' && <WithdrawDialog proposal={proposal} onClose={close} />}
      {shown === 'paper' && <PaperAcceptanceDialog proposal={proposal} onClose={close} />}
    </Card>
  );
}

/** Whom an identity provider says that it was: another name than the signer's stands out. */
function ConfirmedAs({ as: { provider, name, sameName } }: { as: NonNullable<Signer['confirmedAs']> }) {
  const { t } = useTranslation('editor');
  const words =
    name === null ? t('signers.confirmedNameless', { provider }) : t('signers.confirmed', { provider, name });
  return (
    <div className="under">
      {words} {name !== null && !sameName && <span className="tag is-late">{t('signers.otherName')}</span>}
    </div>
  );
}

type Signer = ProposalDetail['signers'][number];

const toneOf = { waiting: '', accepted: 'is-good', declined: 'is-late' } as const;
