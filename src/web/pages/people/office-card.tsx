import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../texts/format-phone.ts';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { PeopleView } from './people-requests.ts';
import { readWholeKroner } from './read-whole-kroner.ts';
import { useChange } from './use-change.ts';
import { useLeads } from './use-leads.ts';

/** What the clients read about the office, and what an hour of it costs. */
export function OfficeCard({ office }: Pick<PeopleView, 'office'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const leads = useLeads();
  const [name, setName] = useState(office.name);
  const [phone, setPhone] = useState(office.phone ?? '');
  const [email, setEmail] = useState(office.email);
  const [colour, setColour] = useState(office.brandColour ?? '');
  const [rate, setRate] = useState(String(Math.round(office.hourlyRateOre / 100)));
  const [answerDays, setAnswerDays] = useState(String(office.objectionAnswerDays));
  const [charges, setCharges] = useState(String(office.chargesBeforeTalk));
  const save = useChange();
  const hourlyRateOre = readWholeKroner(rate);
  const objectionAnswerDays = readNumber(answerDays, 30);
  const chargesBeforeTalk = readNumber(charges, 12);
  const colourRight = colour.trim() === '' || /^#[0-9a-f]{6}$/i.test(colour.trim());
  const submit = (): void => {
    if (name.trim() === '' || email.trim() === '' || !colourRight || hourlyRateOre === undefined) return;
    if (objectionAnswerDays === undefined || chargesBeforeTalk === undefined || save.isPending) return;
    save.mutate({
      run: () =>
        post('/api/office/settings', {
          name: name.trim(),
          email: email.trim(),
          phone: phone.trim() === '' ? null : phone.trim(),
          brandColour: colour.trim() === '' ? null : colour.trim().toLowerCase(),
          hourlyRateOre,
          objectionAnswerDays,
          chargesBeforeTalk,
        }),
      told: t('people.office.saved'),
    });
  };
  if (!leads) {
    return (
      <Card title={t('people.office.title')}>
        <dl className="card-body figures">
          <dt>{t('people.office.name')}</dt>
          <dd>{office.name}</dd>
          <dt>{t('people.office.phone')}</dt>
          <dd>{office.phone === null ? '–' : formatPhone(office.phone)}</dd>
          <dt>{t('people.office.rate')}</dt>
          <dd>{formats.wholeKroner(office.hourlyRateOre)}</dd>
        </dl>
      </Card>
    );
  }
  return (
    <Card title={t('people.office.title')}>
      <form
        className="card-body form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={t('people.office.name')}
          value={name}
          maxLength={200}
          error={name.trim() === '' ? t('fields.required') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.office.email')}
          value={email}
          inputMode="email"
          maxLength={300}
          error={email.trim() === '' ? t('fields.required') : null}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.office.phone')}
          description={t('people.office.phoneHint')}
          type="tel"
          value={phone}
          maxLength={40}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.office.colour')}
          description={t('people.office.colourHint')}
          value={colour}
          maxLength={7}
          spellCheck={false}
          error={colourRight ? null : t('people.office.colourWrong')}
          onChange={(event) => setColour(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.office.rate')}
          description={t('people.office.rateHint')}
          inputMode="numeric"
          value={rate}
          maxLength={12}
          error={hourlyRateOre === undefined ? t('people.office.rateWrong') : null}
          onChange={(event) => setRate(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.office.answerDays')}
          description={t('people.office.answerDaysHint')}
          inputMode="numeric"
          value={answerDays}
          maxLength={2}
          error={objectionAnswerDays === undefined ? t('people.office.answerDaysWrong') : null}
          onChange={(event) => setAnswerDays(event.currentTarget.value)}
        />
        <TextInput
          label={t('people.office.charges')}
          description={t('people.office.chargesHint')}
          inputMode="numeric"
          value={charges}
          maxLength={2}
          error={chargesBeforeTalk === undefined ? t('people.office.chargesWrong') : null}
          onChange={(event) => setCharges(event.currentTarget.value)}
        />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" busy={save.isPending}>
            {t('people.office.save')}
          </Action>
        </div>
      </form>
    </Card>
  );
}

/** A whole number from one up to the most; undefined where it is none. */
function readNumber(text: string, most: number): number | undefined {
  const number = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}
