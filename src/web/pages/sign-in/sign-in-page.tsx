import { useState } from 'react';
import { Brand } from '../../shell/brand.tsx';
import { LinkStep } from './link-step.tsx';
import { RequestStep } from './request-step.tsx';
import './sign-in.css';

/** The token lies in the fragment, which no server and no log ever sees; it is taken out of the address at once. */
function takeToken(): string | null {
  const token = window.location.hash.slice(1);
  if (token !== '') window.history.replaceState(null, '', window.location.pathname);
  return token === '' ? null : token;
}

export function SignInPage() {
  const [token, setToken] = useState(takeToken);
  return (
    <main className="sign-in">
      <p className="brand">
        <Brand />
      </p>
      <div className="card">
        {token === null ? <RequestStep /> : <LinkStep token={token} onNewLink={() => setToken(null)} />}
      </div>
    </main>
  );
}
