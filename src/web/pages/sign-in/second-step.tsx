import '../../words/access-words.ts';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { CodeForm } from '../access/code-form.tsx';
import { SetUpCodes } from '../access/set-up-codes.tsx';
import '../access/access.css';
import { enterOffice } from './enter-office.ts';
import type { Awaited } from './go-on.ts';

/** The second of two factors: a code from the app, or the app is set up first. */
export function SecondStep({ awaited }: { awaited: Awaited }) {
  const { t } = useTranslation();
  if (awaited === 'code') return <SecondCode />;
  return (
    <div className="form">
      <h1>{t('signIn.setUpTitle')}</h1>
      <p className="muted">{t('signIn.setUp')}</p>
      <SetUpCodes onDone={enterOffice} />
    </div>
  );
}

function SecondCode() {
  const { t } = useTranslation();
  return (
    <CodeForm
      label={t('signIn.secondCode')}
      missing={t('signIn.secondMissing')}
      action={t('signIn.useSecond')}
      send={(code) => post('/api/sign-in/second-factor', { code })}
      onAnswer={enterOffice}
    >
      <h1>{t('signIn.secondTitle')}</h1>
      <p className="muted">{t('signIn.second')}</p>
    </CodeForm>
  );
}
