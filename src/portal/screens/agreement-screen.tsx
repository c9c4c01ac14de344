import type { PortalAgreement } from '../../http/contract/portal.ts';
import { portalApi } from '../api/portal-api.ts';
import { proposalApi } from '../api/proposal-api.ts';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { PackageCards } from '../parts/package-card.tsx';
import { PromisedPart } from '../parts/promised-part.tsx';
import { ProposalCard } from '../parts/proposal-card.tsx';
import { Rows } from '../parts/rows.tsx';
import { Screen } from '../parts/screen.tsx';
import { SurchargeCard } from '../parts/surcharge-card.tsx';
import { useBackToList } from '../parts/use-back.ts';
import { useFetched } from '../parts/use-fetched.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

type Agreement = PortalAgreement['agreements'][number];
type Clause = Agreement['clauses'][number];

/** What was agreed, in the sentences of the agreement, and what lateness has cost. */
export function AgreementScreen() {
  const { home } = usePortal();
  const { say, clockOf } = useWords();
  const back = useBackToList();
  const { clientId, name } = home.company;
  const { data, problem } = useFetched(clientId, 'agreement', () => portalApi.agreement(clientId));
  if (!data) {
    return (
      <Screen title={say('agreement.title')} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  return (
    <Screen
      title={say('agreement.title')}
      over={home.openedUntil ? say('code.opened', { time: clockOf(home.openedUntil) }) : undefined}
      lead={data.agreements.length === 0 ? say('agreement.none') : say('agreement.lead', { company: name })}
      back={back}
      narrow
    >
      <ProposalCard />
      <PackageCards whole />
      {data.agreements.map((agreement) => (
        <AgreementPart key={agreement.agreementId} agreement={agreement} />
      ))}
      <PromisedPart promised={data.promised} />
      {data.sealed.length > 0 && <SealedPart sealed={data.sealed} />}
      <section className="stack-s">
        <h2>{say('agreement.surcharges')}</h2>
        {data.surcharges.length === 0 && <p className="sub">{say('agreement.noSurcharges')}</p>}
        {data.surcharges.map((line) => (
          <SurchargeCard key={line.lineId} line={line} />
        ))}
      </section>
    </Screen>
  );
}

function AgreementPart({ agreement }: { agreement: Agreement }) {
  const { say, dayOfYear } = useWords();
  const { acceptedOn, signerName, version } = agreement;
  const signed = acceptedOn
    ? [[say('agreement.accepted'), [dayOfYear(acceptedOn), signerName].filter(Boolean).join(', ')] as const]
    : [];
  return (
    <section className="stack">
      <Rows
        rows={[
          ...signed,
          [say('agreement.from'), dayOfYear(agreement.startOn)],
          ...(version > 1
            ? [[say('agreement.change'), say('agreement.changeNumber', { number: version - 1 })] as const]
            : []),
        ]}
      />
      {agreement.basis === 'unwritten' && <p className="sub">{say('agreement.unwritten')}</p>}
      <ol className="stack">
        {agreement.clauses.map((clause, index) => (
          <ClauseCard key={clause.key} clause={clause} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

/** What the reader has signed, as sealed documents. */
function SealedPart({ sealed }: Pick<PortalAgreement, 'sealed'>) {
  const { home } = usePortal();
  const { say, language, dayOfYear } = useWords();
  return (
    <section className="stack-s">
      <h2>{say('agreement.sealed')}</h2>
      <ul className="stack-s">
        {sealed.map(({ proposalId, changeNumber, startOn }) => (
          <li key={proposalId}>
            <a
              className="button second full"
              href={proposalApi.sealedAddress(proposalId, home.company.clientId)}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="lock" />
              {changeNumber === null
                ? say('agreement.sealedOf', { day: dayOfYear(startOn) })
                : say('agreement.sealedChange', { number: changeNumber, day: dayOfYear(startOn) })}
            </a>
          </li>
        ))}
      </ul>
      <a className="link" href={`/verify?lang=${language}`} target="_blank" rel="noreferrer">
        {say('agreement.verify')}
      </a>
    </section>
  );
}

function ClauseCard({ clause, number }: { clause: Clause; number: number }) {
  const { say, language, document, list, day, capital } = useWords();
  const title = capital(list(clause.documents.map((one) => document(one).toLowerCase())));
  return (
    <li className="card stack-s agreement-text">
      <h2>{`${number}. ${title}`}</h2>
      {clause.sentences.map((sentence) => (
        <p key={sentence.nb}>{sentence[language]}</p>
      ))}
      {clause.nextDueOn.length > 0 && (
        <p className="sub small">{say('agreement.next', { days: list(clause.nextDueOn.map(day)) })}</p>
      )}
    </li>
  );
}
