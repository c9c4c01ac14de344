import { portalApi } from '../api/portal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { speak } from '../words/i18n.ts';
import { useWords } from '../words/use-words.ts';
import { firstName } from './problem-note.tsx';

/** The small ways out: ask a person, what was sent, the year's deadlines, the other language. */
export function Foot() {
  const { home, go, refresh } = usePortal();
  const { say, language } = useWords();
  const other = language === 'nb' ? 'en' : 'nb';
  const subject = encodeURIComponent(say('frame.askSubject', { company: home.company.name }));
  async function switchLanguage(): Promise<void> {
    await speak(other);
    // The page speaks it at once; the office's messages follow once this device has shown a code or delivered something.
    await portalApi.setLanguage(other).then(refresh, () => undefined);
  }
  return (
    <footer className="foot">
      <a href={`mailto:${home.office.leadEmail}?subject=${subject}`}>
        {say('frame.ask', { lead: firstName(home.office.leadName) })}
      </a>
      <button type="button" onClick={() => go({ screen: 'received' })}>
        {say('frame.received')}
      </button>
      <button type="button" onClick={() => go({ screen: 'calendar' })}>
        {say('frame.calendar')}
      </button>
      <button type="button" onClick={() => go({ screen: 'devices' })}>
        {say('frame.devices')}
      </button>
      {home.waitingProposal && (
        <button type="button" onClick={() => go({ screen: 'proposal' })}>
          {say('proposal.title')}
        </button>
      )}
      {home.answersFor.includes('agreement') && (
        <button type="button" onClick={() => go({ screen: 'agreement' })}>
          {say('frame.agreement')}
        </button>
      )}
      <button type="button" lang={other} onClick={() => void switchLanguage()}>
        {say('frame.language')}
      </button>
      {home.office.demo && <span>{say('frame.demo')}</span>}
    </footer>
  );
}
