import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, type CalendarDate } from '../../../domain/kernel/index.ts';
import {
  clientSizes,
  matchPartners,
  sizeOfClient,
  workingWays,
  type ClientSize,
  type ClientToMatch,
  type PartnerOffice,
} from '../../../domain/referral/index.ts';
import { referralWords } from '../../../texts/referral/referral-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { RegistryAnswer } from '../../../http/contract/office.ts';
import { RegistryButton } from '../import/registry-button.tsx';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { MatchList } from './match-list.tsx';
import { readIndustries, writeIndustries } from './read-fields.ts';
import { partnersQuery, proposePartners, type Partner, type ReferralView } from './referral-requests.ts';

interface SoughtCardProps {
  view: ReferralView;
  /** Other offices after one that ended. */
  fresh: boolean;
  onKept: () => void;
}

/** What is looked for, and who of the register suits, worked out as one writes. Nothing leaves the office. */
export function SoughtCard(props: SoughtCardProps) {
  const query = useQuery(partnersQuery);
  return (
    <Loaded query={query} lines={4}>
      {({ partners }) => <SoughtForm {...props} partners={partners.filter(({ active }) => active)} />}
    </Loaded>
  );
}

function SoughtForm({ view, fresh, onKept, partners }: SoughtCardProps & { partners: readonly Partner[] }) {
  const { t } = useTranslation('referral');
  const { language } = useFormats();
  const today = useToday();
  const { sizes, needs: needWords } = referralWords[language];
  const before = view.referral?.sought;
  const [industries, setIndustries] = useState(writeIndustries(before?.industries ?? [], language));
  const [size, setSize] = useState<ClientSize>(before?.size ?? 'one-to-four');
  const [system, setSystem] = useState(before?.system ?? view.system ?? '');
  const [municipality, setMunicipality] = useState(before?.place?.municipality ?? '');
  const [county, setCounty] = useState(before?.place?.county ?? '');
  const [needs, setNeeds] = useState([...(before?.needs ?? [])]);
  const [startOn, setStartOn] = useState<CalendarDate | undefined>(before?.startOn ?? addMonths(today, 3));
  const [contactId, setContactId] = useState(view.referral?.contactId ?? view.answering ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(
    fresh ? [] : (view.referral?.partners.map(({ partnerId }) => partnerId) ?? []),
  );
  const keep = useAct({ run: proposePartners, told: () => t('sought.kept'), onDone: onKept });
  /** What the register does not know stays as it stands. */
  const fill = ({ industryCodes, employees, municipality: place }: RegistryAnswer): void => {
    if (industryCodes.length > 0) setIndustries(writeIndustries(readIndustries(industryCodes.join(', ')), language));
    if (employees !== null) setSize(sizeOfClient(employees));
    if (place !== null) setMunicipality(inTitleCase(place));
  };
  const sought = startOn && soughtOf({ industries, size, system, municipality, county, needs, startOn });
  const matches = sought && matchPartners(sought, partners as readonly PartnerOffice[]);
  const kept = chosen.filter((id) => matches?.shown.some(({ partnerId }) => partnerId === id));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (sought === undefined || keep.isPending) return;
        keep.mutate({
          clientId: view.client.id,
          sought: { ...sought, industries: [...sought.industries], needs: [...sought.needs] },
          partnerIds: kept,
          ...(contactId === '' ? {} : { contactId }),
        });
      }}
    >
      <Card
        title={t('sought.title')}
        aside={view.client.orgnr === null ? undefined : <RegistryButton orgnr={view.client.orgnr} onFound={fill} />}
      >
        <div className="card-body form">
          <div className="referral-fields">
            <TextInput
              label={t('sought.industries')}
              value={industries}
              onChange={(event) => setIndustries(event.currentTarget.value)}
            />
            <ChoiceField
              label={t('sought.size')}
              value={size}
              choices={clientSizes.map((value) => ({ value, label: sizes[value] }))}
              onChange={setSize}
            />
            <TextInput
              label={t('sought.system')}
              value={system}
              maxLength={60}
              onChange={(event) => setSystem(event.currentTarget.value)}
            />
            <TextInput
              label={t('sought.municipality')}
              value={municipality}
              maxLength={120}
              onChange={(event) => setMunicipality(event.currentTarget.value)}
            />
            <TextInput
              label={t('sought.county')}
              value={county}
              maxLength={120}
              onChange={(event) => setCounty(event.currentTarget.value)}
            />
            <DateField
              label={t('sought.startOn')}
              start={startOn ?? null}
              onChange={setStartOn}
              error={startOn === undefined ? t('sought.startMissing') : null}
            />
          </div>
          <ChoiceBoxes
            legend={t('sought.needs')}
            choices={workingWays.map((value) => ({ value, label: needWords[value] }))}
            chosen={needs}
            onChange={setNeeds}
          />
          {view.contacts.length === 0 ? (
            <p>{t('sought.noContact')}</p>
          ) : (
            <ChoiceField
              label={t('sought.contact')}
              value={contactId}
              choices={view.contacts.map(({ personId, name }) => ({ value: personId, label: name }))}
              onChange={setContactId}
            />
          )}
        </div>
      </Card>
      <Card title={t('sought.matches')}>
        {partners.length === 0 ? (
          <EmptyNote words={t('sought.noRegister')}>
            <LinkAction to="/partner-offices">{t('register.open')}</LinkAction>
          </EmptyNote>
        ) : (
          matches && <MatchList matches={matches} partners={partners} chosen={kept} onChange={setChosen} />
        )}
        <div className="card-foot stack-s">
          {keep.error && <ProblemNote error={keep.error} />}
          <div className="actions">
            <Action type="submit" look="main" busy={keep.isPending}>
              {t(kept.length === 0 ? 'sought.keepNone' : 'sought.keep')}
            </Action>
          </div>
        </div>
      </Card>
    </form>
  );
}

/** `NORDRE FOLLO` → `Nordre Follo`. */
function inTitleCase(text: string): string {
  return text.toLowerCase().replaceAll(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
}

interface Typed {
  industries: string;
  size: ClientSize;
  system: string;
  municipality: string;
  county: string;
  needs: ClientToMatch['needs'];
  startOn: CalendarDate;
}

/** What is not known is not asked for. A place is known where both parts are. */
function soughtOf({ industries, size, system, municipality, county, needs, startOn }: Typed): ClientToMatch {
  const place = { municipality: municipality.trim(), county: county.trim() };
  return {
    industries: readIndustries(industries).slice(0, 3),
    size,
    ...(system.trim() === '' ? {} : { system: system.trim() }),
    ...(place.municipality === '' || place.county === '' ? {} : { place }),
    needs,
    startOn,
  };
}
