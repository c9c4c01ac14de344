import { Checkbox, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAccountNumber } from '../../domain/invoicing/index.ts';
import { post } from '../api/send-request.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useLeads } from '../pages/people/use-leads.ts';
import { invoicingQuery, type InvoicingView } from './invoicing-queries.ts';

type Settings = InvoicingView['settings'];

/** What electronic invoices are made with: the account, the days to pay, and the number series that the office gives to Takt. */
export function InvoicingSettingsCard() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(invoicingQuery);
  const leads = useLeads();
  const settings = query.data?.pages[0]?.settings;
  if (!settings) return query.error ? <ProblemNote error={query.error} again={() => void query.refetch()} /> : null;
  return (
    <Card title={t('invoicing.settings.title')}>
      {leads ? <SettingsForm settings={settings} /> : <SettingsToRead settings={settings} />}
    </Card>
  );
}

function SettingsToRead({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  return (
    <dl className="card-body figures">
      <dt>{t('invoicing.settings.account')}</dt>
      <dd>{settings.accountNumber === null ? '–' : formatAccount(settings.accountNumber)}</dd>
      <dt>{t('invoicing.settings.days')}</dt>
      <dd>{settings.paymentDays}</dd>
      <dt>{t('invoicing.settings.number')}</dt>
      <dd>{settings.nextNumber ?? '–'}</dd>
      <dt>{t('invoicing.settings.register')}</dt>
      <dd>{t(settings.inBusinessRegister ? 'invoicing.settings.yes' : 'invoicing.settings.no')}</dd>
    </dl>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const [account, setAccount] = useState(settings.accountNumber === null ? '' : formatAccount(settings.accountNumber));
  const [days, setDays] = useState(String(settings.paymentDays));
  const [number, setNumber] = useState(settings.nextNumber === null ? '' : String(settings.nextNumber));
  const [inBusinessRegister, setInBusinessRegister] = useState(settings.inBusinessRegister);
  const save = useAct({
    run: (change: object) => post('/api/office/invoicing/settings', change),
    told: () => t('invoicing.settings.saved'),
  });
  const accountNumber = account.trim() === '' ? null : readAccountNumber(account);
  const paymentDays = readWhole(days, 60);
  const nextNumber = readWhole(number, 999_999_999);
  const numberWrong = !settings.seriesUsed && number.trim() !== '' && (nextNumber === undefined || nextNumber < 1);
  const submit = (): void => {
    if (accountNumber === undefined || paymentDays === undefined || numberWrong || save.isPending) return;
    const series = settings.seriesUsed || nextNumber === undefined ? {} : { nextNumber };
    save.mutate({ accountNumber, paymentDays, inBusinessRegister, ...series });
  };
  return (
    <form
      className="card-body form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="small muted">{t('invoicing.settings.hint')}</p>
      <TextInput
        label={t('invoicing.settings.account')}
        inputMode="numeric"
        autoComplete="off"
        value={account}
        maxLength={20}
        error={accountNumber === undefined ? t('invoicing.settings.accountWrong') : null}
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
      <TextInput
        label={t('invoicing.settings.days')}
        inputMode="numeric"
        autoComplete="off"
        value={days}
        maxLength={3}
        error={paymentDays === undefined ? t('invoicing.settings.daysWrong') : null}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <TextInput
        label={t('invoicing.settings.number')}
        description={t(settings.seriesUsed ? 'invoicing.settings.numberUsed' : 'invoicing.settings.numberHint')}
        inputMode="numeric"
        autoComplete="off"
        readOnly={settings.seriesUsed}
        value={settings.seriesUsed ? String(settings.nextNumber ?? '') : number}
        maxLength={9}
        error={numberWrong ? t('invoicing.settings.numberWrong') : null}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Checkbox
        label={t('invoicing.settings.register')}
        description={t('invoicing.settings.registerHint')}
        checked={inBusinessRegister}
        onChange={(event) => setInBusinessRegister(event.currentTarget.checked)}
      />
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" busy={save.isPending}>
          {t('invoicing.settings.save')}
        </Action>
      </div>
    </form>
  );
}

/** `8601 11 17947`. */
function formatAccount(digits: string): string {
  return `${digits.slice(0, 4)} ${digits.slice(4, 6)} ${digits.slice(6)}`;
}

function readWhole(text: string, max: number): number | undefined {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d{1,9}$/.test(digits) && Number(digits) <= max ? Number(digits) : undefined;
}
