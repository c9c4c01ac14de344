import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys.ts';

/** Finds a client from any page; `/` goes here where the page has no search of its own. */
export function SearchField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useKeys([{ key: '/', words: t('keys.search'), run: () => field.current?.focus() }], 'everywhere');
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/clients', search: { search: text } });
        setText('');
      }}
    >
      <input
        ref={field}
        type="search"
        name="search"
        value={text}
        aria-label={t('shell.searchClients')}
        placeholder={t('shell.search')}
        onChange={(event) => setText(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
