import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ClauseDialog } from './clause-dialog.tsx';
import type { AdjustedAgreement, AdjustmentRefusalView, WantedPrices } from './price-requests.ts';

interface StaysCardProps {
  agreements: readonly AdjustedAgreement[];
  wanted: WantedPrices;
  onDay: (startOn: CalendarDate) => void;
}

/** What can be done something about comes first. */
const order: readonly AdjustmentRefusalView[] = [
  'notice-too-short',
  'no-address',
  'no-clause',
  'open-proposal',
  'price-is-new',
  'already-adjusted',
  'nothing-to-adjust',
  'no-price',
];

/** Why prices stay, reason by reason, with what to do: another day, or a change that both accept. */
export function StaysCard({ agreements, wanted, onDay }: StaysCardProps) {
  const { t } = useTranslation('prices');
  const [drafting, setDrafting] = useState<AdjustedAgreement>();
  const groups = Map.groupBy(agreements, ({ refused }) => refused);
  return (
    <Card title={t('stays.title')} aside={t('stays.count', { count: agreements.length })}>
      {order.map((refused) => {
        const group = groups.get(refused);
        if (!group) return null;
        return (
          <section key={refused} className="stays-group">
            <p className="muted small">{t(`stays.${refused}`)}</p>
            <ul className="rows">
              {group.map((agreement) => (
                <StaysRow
                  key={agreement.agreementId}
                  agreement={agreement}
                  onDay={onDay}
                  onDraft={() => setDrafting(agreement)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {drafting && <ClauseDialog client={drafting} startOn={wanted.startOn} onClose={() => setDrafting(undefined)} />}
    </Card>
  );
}

interface StaysRowProps {
  agreement: AdjustedAgreement;
  onDay: (startOn: CalendarDate) => void;
  onDraft: () => void;
}

function StaysRow({ agreement, onDay, onDraft }: StaysRowProps) {
  const { t } = useTranslation('prices');
  const formats = useFormats();
  const inCharge = useInCharge();
  const { clientId, clientName: name, earliestOn, proposalId, refused, mayDraft } = agreement;
  const day = earliestOn === null ? '' : formats.dayMonthYear(earliestOn);
  const underWay = proposalId !== null && (refused === 'no-clause' || refused === 'open-proposal');
  return (
    <li>
      <span className="grow">
        <Link to="/clients/$clientId" params={{ clientId }} className="name">
          <bdi>{name}</bdi>
        </Link>
      </span>
      {earliestOn !== null && (
        <Action small label={t('stays.useDayFor', { day, name })} onClick={() => onDay(earliestOn)}>
          {t('stays.useDay', { day })}
        </Action>
      )}
      {mayDraft && inCharge && (
        <Action small label={t('stays.draftFor', { name })} onClick={onDraft}>
          {t('stays.draft')}
        </Action>
      )}
      {underWay && (
        <LinkAction
          small
          to="/agreements/$proposalId"
          params={{ proposalId }}
          aria-label={t('stays.openFor', { name })}
        >
          {t('stays.open')}
        </LinkAction>
      )}
    </li>
  );
}
