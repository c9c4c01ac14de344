import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { post } from '../api/send-request.ts';
import { changeWords } from '../words/start-words.ts';
import { useSession } from './use-session.ts';

/** Who is signed in, light or dark, the other language, out. */
export function UserCorner() {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const client = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = i18n.language === 'en' ? 'nb' : 'en';
  const changeLanguage = useMutation({
    mutationFn: (language: 'nb' | 'en') => post('/api/office/language', { language }),
    onMutate: changeWords,
    onSettled: () => client.invalidateQueries({ queryKey: ['session'] }),
  });
  const signOut = useMutation({
    mutationFn: () => post('/api/sign-out'),
    // A full load: nothing of what was shown stays in memory, and until it comes the page stands as it was.
    onSuccess: () => window.location.replace('/sign-in'),
  });
  return (
    <div className="user-corner">
      <b>{session.staff.name}</b>
      <div>{session.office.name}</div>
      <div className="choices">
        <button type="button" className="link" onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
          {scheme === 'dark' ? t('shell.light') : t('shell.dark')}
        </button>
        <button type="button" className="link" lang={other} onClick={() => changeLanguage.mutate(other)}>
          {t('shell.otherLanguage')}
        </button>
        <Link to="/access" className="link">
          {t('shell.access')}
        </Link>
        <button type="button" className="link" onClick={() => signOut.mutate()}>
          {t('shell.signOut')}
        </button>
      </div>
    </div>
  );
}
