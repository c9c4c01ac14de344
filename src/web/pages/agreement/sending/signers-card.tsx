import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTurnOf } from '../../../../domain/agreement/index.ts';
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
  const day: DayInWords = (at) => `${formats.shortDate(oslo(at))} ${formats.time(at)}`;
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
                <WhereItStands signer={signer} proposal={proposal} day={day} />
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

/** The newest that is known of a signer: answered, opened, written to, or not yet, and why. */
function WhereItStands({ signer, proposal, day }: { signer: Signer; proposal: ProposalDetail; day: DayInWords }) {
  const { t } = useTranslation('editor');
  const { decidedAt, firstSeenAt, letter } = signer;
  if (decidedAt !== null) return t('signers.decided', { at: day(decidedAt) });
  if (firstSeenAt !== null) return t('signers.seen', { at: day(firstSeenAt) });
  if (proposal.state !== 'sent' || letter === undefined) return t('signers.notSeen');
  if (!isTurnOf(proposal, signer)) return t('signers.afterOthers');
  if (letter === null) return t('signers.notWritten');
  if (letter.state === 'on-its-way') return t('signers.onItsWay');
  if (letter.state === 'not-arrived') return <Link to="/outbox">{t('signers.notArrived')}</Link>;
  return t('signers.written', { at: letter.at === null ? '' : day(letter.at) });
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

type DayInWords = (at: Parameters<typeof oslo>[0]) => string;
type Signer = ProposalDetail['signers'][number];

const toneOf = { waiting: '', accepted: 'is-good', declined: 'is-late' } as const;
