import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { clientSizes, workingWays } from '../../../domain/referral/index.ts';
import { referralWords } from '../../../texts/referral/referral-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { readIndustries, readPlaces, splitList, writeIndustries, writePlaces } from './read-fields.ts';
import { savePartner, type Partner, type PartnerSavedView } from './referral-requests.ts';

type Fault = PartnerSavedView['faults'][number];
interface Span {
  key: number;
  fromOn: CalendarDate | undefined;
  untilOn: CalendarDate | undefined;
}

/** An entry of the register, new or written anew. What is wrong stands at its field. */
export function PartnerDialog({ partner, onClose }: { partner: Partner | undefined; onClose: () => void }) {
  const { t } = useTranslation('referral');
  const { t: shared } = useTranslation();
  const { language } = useFormats();
  const today = useToday();
  const { sizes: sizeWords, needs } = referralWords[language];
  const [name, setName] = useState(partner?.name ?? '');
  const [orgnr, setOrgnr] = useState(partner?.orgnr ?? '');
  const [industries, setIndustries] = useState(writeIndustries(partner?.industries ?? [], language));
  const [sizes, setSizes] = useState([...(partner?.sizes ?? clientSizes)]);
  const [systems, setSystems] = useState((partner?.systems ?? []).join(', '));
  const [places, setPlaces] = useState(writePlaces(partner?.places ?? []));
  const [ways, setWays] = useState([...(partner?.ways ?? [])]);
  const [spans, setSpans] = useState<Span[]>(
    (partner?.capacity ?? [{ fromOn: today }]).map((span, key) => ({ untilOn: undefined, ...span, key })),
  );
  const [contactName, setContactName] = useState(partner?.contact.name ?? '');
  const [email, setEmail] = useState(partner?.contact.email ?? '');
  const [phone, setPhone] = useState(partner?.contact.phone ?? '');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const save = useAct({ run: savePartner });
  // Whoever is told of faults begins at the first.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [faults]);
  const faultOf = (...ones: Fault[]): string | undefined => {
    const fault = faults.find((one) => ones.includes(one));
    return fault && t(`faults.${fault}`);
  };
  const submit = (): void =>
    save.mutate(
      {
        id: partner?.id,
        name,
        orgnr,
        industries: readIndustries(industries),
        sizes,
        systems: splitList(systems),
        places: readPlaces(places),
        ways,
        capacity: spans.flatMap(({ fromOn, untilOn }) =>
          fromOn === undefined ? [] : [{ fromOn, ...(untilOn === undefined ? {} : { untilOn }) }],
        ),
        contact: { name: contactName, email, phone: phone.trim() === '' ? null : phone },
      },
      { onSuccess: (answer) => (answer.saved ? onClose() : setFaults(answer.faults)) },
    );
  return (
    <Dialog title={t(partner ? 'fields.change' : 'fields.add')} onClose={onClose} wide>
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) submit();
        }}
      >
        <div className="referral-fields">
          <TextInput
            label={t('fields.name')}
            value={name}
            maxLength={120}
            data-autofocus
            error={faultOf('name-missing')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('fields.orgnr')}
            value={orgnr}
            maxLength={20}
            inputMode="numeric"
            error={faultOf('orgnr-wrong', 'orgnr-taken')}
            onChange={(event) => setOrgnr(event.currentTarget.value)}
          />
          <TextInput
            label={t('fields.contactName')}
            value={contactName}
            maxLength={120}
            error={faultOf('contact-name-missing')}
            onChange={(event) => setContactName(event.currentTarget.value)}
          />
          <TextInput
            label={t('fields.email')}
            value={email}
            type="email"
            maxLength={254}
            error={faultOf('contact-email-wrong')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={t('fields.phone')}
            value={phone}
            type="tel"
            maxLength={40}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <TextInput
            label={t('fields.systems')}
            value={systems}
            onChange={(event) => setSystems(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={t('fields.industries')}
          description={t('fields.industriesHint')}
          value={industries}
          error={faultOf('words-forbidden')}
          onChange={(event) => setIndustries(event.currentTarget.value)}
        />
        <Textarea
          label={t('fields.places')}
          value={places}
          rows={2}
          error={faultOf('place-incomplete')}
          onChange={(event) => setPlaces(event.currentTarget.value)}
        />
        <div className="referral-fields">
          <ChoiceBoxes
            legend={t('fields.sizes')}
            choices={clientSizes.map((value) => ({ value, label: sizeWords[value] }))}
            chosen={sizes}
            onChange={setSizes}
            error={faultOf('no-size')}
          />
          <ChoiceBoxes
            legend={t('fields.ways')}
            choices={workingWays.map((value) => ({ value, label: needs[value] }))}
            chosen={ways}
            onChange={setWays}
          />
        </div>
        <SpanFields spans={spans} onChange={setSpans} error={faultOf('capacity-order', 'capacity-overlaps')} />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('fields.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

interface SpanFieldsProps {
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
  error: string | undefined;
}

/** When an office takes clients: none, one or several times. */
function SpanFields({ spans, onChange, error }: SpanFieldsProps) {
  const { t } = useTranslation('referral');
  const change = (key: number, part: Partial<Span>): void =>
    onChange(spans.map((span) => (span.key === key ? { ...span, ...part } : span)));
  return (
    <fieldset className="choice-boxes">
      <legend>{t('fields.capacity')}</legend>
      {spans.map(({ key, fromOn, untilOn }) => (
        <div key={key} className="referral-fields">
          <DateField
            label={t('fields.fromOn')}
            start={fromOn ?? null}
            onChange={(date) => change(key, { fromOn: date })}
          />
          <DateField
            label={t('fields.untilOn')}
            start={untilOn ?? null}
            onChange={(date) => change(key, { untilOn: date })}
          />
          <div className="actions">
            <Action small look="quiet" onClick={() => onChange(spans.filter((span) => span.key !== key))}>
              {t('fields.removeSpan')}
            </Action>
          </div>
        </div>
      ))}
      {error !== undefined && <p className="field-error">{error}</p>}
      <div className="actions">
        <Action
          small
          onClick={() =>
            onChange([
              ...spans,
              { key: Math.max(-1, ...spans.map(({ key }) => key)) + 1, fromOn: undefined, untilOn: undefined },
            ])
          }
        >
          {t('fields.addSpan')}
        </Action>
      </div>
    </fieldset>
  );
}
