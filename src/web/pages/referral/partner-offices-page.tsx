import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referralWords } from '../../../texts/referral/referral-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { PartnerDialog } from './partner-dialog.tsx';
import { writeIndustries } from './read-fields.ts';
import { partnersQuery, usePartner as changeUse, type Partner } from './referral-requests.ts';
import './referral.css';

/** *Samarbeidskontorer*: the offices that clients may be helped on to. Managers keep it, those who help clients on read it. */
export function PartnerOfficesPage() {
  const { t } = useTranslation('referral');
  const { t: shared } = useTranslation();
  const query = useQuery(partnersQuery);
  const [edited, setEdited] = useState<Partner | 'new' | null>(null);
  const mayChange = query.data?.mayChange === true;
  const add = (
    <Action look="main" onClick={() => setEdited('new')}>
      {t('register.add')}
    </Action>
  );
  return (
    <>
      <PageHead
        title={t('register.title')}
        intro={t('register.intro')}
        above={
          <Link to="/people" className="link small">
            {shared('people.title')}
          </Link>
        }
      >
        {mayChange && query.data?.partners.length !== 0 && add}
      </PageHead>
      <Loaded query={query} lines={5}>
        {({ partners }) =>
          partners.length === 0 ? (
            <Card>
              <EmptyNote words={t(mayChange ? 'register.empty' : 'register.emptyRead')}>{mayChange && add}</EmptyNote>
            </Card>
          ) : (
            <div className="stack">
              {[true, false].map((active) => (
                <PartnerList
                  key={String(active)}
                  title={t(active ? 'register.inUse' : 'register.outOfUse')}
                  partners={partners.filter((one) => one.active === active)}
                  mayChange={mayChange}
                  onEdit={setEdited}
                />
              ))}
            </div>
          )
        }
      </Loaded>
      {edited !== null && (
        <PartnerDialog partner={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

interface PartnerListProps {
  title: string;
  partners: readonly Partner[];
  mayChange: boolean;
  onEdit: (partner: Partner) => void;
}

function PartnerList({ title, partners, mayChange, onEdit }: PartnerListProps) {
  const { t } = useTranslation('referral');
  const change = useAct({
    run: changeUse,
    told: ({ name, active }) => t(active ? 'register.started' : 'register.stopped', { name }),
  });
  if (partners.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="rows referral-rows">
        {partners.map((partner) => (
          <li key={partner.id}>
            <PartnerWords partner={partner} />
            {mayChange && (
              <div className="actions">
                <Action small label={t('register.changeLabel', { name: partner.name })} onClick={() => onEdit(partner)}>
                  {t('register.change')}
                </Action>
                <Action
                  small
                  label={t(partner.active ? 'register.stopLabel' : 'register.startLabel', { name: partner.name })}
                  busy={change.isPending}
                  onClick={() => change.mutate({ id: partner.id, active: !partner.active, name: partner.name })}
                >
                  {t(partner.active ? 'register.stop' : 'register.start')}
                </Action>
              </div>
            )}
          </li>
        ))}
      </ul>
      {change.error && <ProblemNote error={change.error} />}
    </Card>
  );
}

function PartnerWords({ partner }: { partner: Partner }) {
  const { t } = useTranslation('referral');
  const formats = useFormats();
  const { language } = formats;
  const { sizes, needs } = referralWords[language];
  const spans = partner.capacity.map(({ fromOn, untilOn }) =>
    untilOn === undefined
      ? t('register.openSpan', { from: formats.dayMonthYear(fromOn) })
      : t('register.span', { from: formats.dayMonthYear(fromOn), until: formats.dayMonthYear(untilOn) }),
  );
  const lines = [
    [writeIndustries(partner.industries, language), ...partner.systems].filter((word) => word !== '').join(' · '),
    partner.places.map(({ municipality, county }) => `${municipality} (${county})`).join(', '),
    formats.capitalise(formats.list(partner.sizes.map((size) => sizes[size]))),
    formats.capitalise(formats.list(partner.ways.map((way) => needs[way]))),
    [partner.contact.name, partner.contact.email, partner.contact.phone].filter(Boolean).join(', '),
  ];
  return (
    <div className="grow">
      <b>
        <bdi>{partner.name}</bdi>
      </b>{' '}
      <span className="under">{formats.orgnr(partner.orgnr)}</span>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <div key={line} className="under">
            {line}
          </div>
        ))}
      <div className="under">
        {spans.length === 0 ? t('register.noRoom') : t('register.room', { spans: formats.list(spans) })}
      </div>
    </div>
  );
}
