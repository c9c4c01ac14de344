import { deriveInitials } from '../derive/derive-initials.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** Which company this is: its letters, its name, its number, the person. Always there. */
export function Band() {
  const { home, go } = usePortal();
  const { say, orgnr } = useWords();
  const { company } = home;
  return (
    <header className="band">
      <div className="band-in">
        <div className="badge" aria-hidden="true">
          {deriveInitials(company.name)}
        </div>
        <div className="band-who">
          <b>{company.name}</b>
          <span>
            {company.orgnr && (
              <>
                <span className="whole">{say('frame.orgnr', { orgnr: orgnr(company.orgnr) })}</span> ·{' '}
              </>
            )}
            {home.person.name}
          </span>
        </div>
        {home.companies.length > 1 && (
          <button
            type="button"
            className="band-switch"
            aria-label={say('frame.switchCompanyLong')}
            onClick={() => go({ screen: 'companies' })}
          >
            {say('frame.switchCompany')}
          </button>
        )}
      </div>
    </header>
  );
}
