import { deriveInitials } from '../derive/derive-initials.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useQueue } from '../parts/use-queue.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** Which company it is for. Names that look alike are told apart by their number. */
export function CompaniesScreen() {
  const { home, switchTo, go } = usePortal();
  const { say, orgnr, counted, capital } = useWords();
  const { view } = useQueue();
  const { busy, problem, start } = useAction();
  const back = useBackToList();
  const drafts = (clientId: string): number =>
    view.files.filter((file) => file.clientId === clientId && file.state === 'draft').length;
  return (
    <Screen
      title={say('companies.title')}
      lead={say('companies.lead', { companies: counted(home.companies.length, 'company') })}
      back={{ ...back, label: say('companies.backTo', { company: home.company.name }) }}
      narrow
    >
      <ul className="list companies">
        {home.companies.map((company) => {
          const here = company.clientId === home.company.clientId;
          const unsent = drafts(company.clientId);
          return (
            <li key={company.clientId}>
              <button
                type="button"
                className="option"
                aria-current={here}
                aria-disabled={busy}
                onClick={() => (here ? back.go() : void start(() => switchTo(company.clientId)))}
              >
                <span className="badge" aria-hidden="true">
                  {deriveInitials(company.name)}
                </span>
                <span>
                  <b>{company.name}</b>
                  <span>
                    {company.orgnr && (
                      <span className="whole">{say('frame.orgnr', { orgnr: orgnr(company.orgnr) })} · </span>
                    )}
                    {say(company.missing > 0 ? 'companies.missing' : 'companies.nothing')}
                    {unsent > 0 && ` · ${say('companies.notSent', { files: capital(counted(unsent, 'file')) })}`}
                  </span>
                </span>
                {here && <span className="tag">{say('companies.here')}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <ProblemNote problem={problem} />
      <div className="card flat stack-s">
        <h2>{say('companies.wrong')}</h2>
        <button type="button" className="button answer" onClick={() => go({ screen: 'received' })}>
          {say('companies.moveHere')}
        </button>
      </div>
    </Screen>
  );
}
