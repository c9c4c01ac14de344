import { portalApi } from '../api/portal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** What was planned, as a file that the phone's calendar opens. */
export function PlanLink({ className }: { className: string }) {
  const { home } = usePortal();
  const { say } = useWords();
  return (
    <a className={className} href={portalApi.planAddress(home.company.clientId)}>
      <Icon name="calendar" />
      {say('when.toCalendar')}
    </a>
  );
}
