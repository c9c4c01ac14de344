import type { Route } from '../route.ts';
import { Later } from '../parts/later.tsx';
import { CalendarScreen } from './calendar-screen.tsx';
import { CodeScreen } from './code-screen.tsx';
import { CompaniesScreen } from './companies-screen.tsx';
import { ListScreen } from './list-screen.tsx';
import { MoreDaysScreen } from './more-days-screen.tsx';
import { MoveScreen } from './move-screen.tsx';
import { PagesScreen } from './pages-screen.tsx';
import { ReceiptScreen } from './receipt-screen.tsx';
import { ReceivedScreen } from './received-screen.tsx';
import { ReturnedScreen } from './returned-screen.tsx';
import { SendingScreen } from './sending-screen.tsx';
import { WhenScreen } from './when-screen.tsx';

const fetchAgreement = () => import('./agreement-screen.tsx').then((module) => module.AgreementScreen);
const fetchDevices = () => import('./devices-screen.tsx').then((module) => module.DevicesScreen);
const fetchHandover = () => import('./handover-screen.tsx').then((module) => module.HandoverScreen);
const fetchMeetings = () => import('./meetings-screen.tsx').then((module) => module.MeetingsScreen);
const fetchHelpingOn = () => import('./helping-on-screen.tsx').then((module) => module.HelpingOnScreen);
const fetchReview = () => import('./review-screen.tsx').then((module) => module.ReviewScreen);
const fetchYear = () => import('./year-screen.tsx').then((module) => module.YearScreen);
const fetchProposal = () => import('./proposal-screens.tsx').then((module) => module.ProposalScreens);

/** The screen of a place. Each place gets a screen of its own, so that its heading takes the focus anew. */
export function CurrentScreen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'list':
      return <ListScreen />;
    case 'pages':
      return <PagesScreen />;
    case 'sending':
      return <SendingScreen />;
    case 'receipt':
      return <ReceiptScreen />;
    case 'when':
      return <WhenScreen />;
    case 'more-days':
      return <MoreDaysScreen key={route.obligationId} obligationId={route.obligationId} />;
    case 'returned':
      return <ReturnedScreen key={route.arrivalId} arrivalId={route.arrivalId} />;
    case 'code':
      return <CodeScreen key={route.goal} goal={route.goal} />;
    case 'received':
      return <ReceivedScreen />;
    case 'move':
      return <MoveScreen key={route.arrivalId} arrivalId={route.arrivalId} />;
    case 'companies':
      return <CompaniesScreen />;
    case 'calendar':
      return <CalendarScreen />;
    case 'agreement':
      return <Later key="agreement" title="agreement.title" fetchScreen={fetchAgreement} props={{}} />;
    case 'devices':
      return <Later key="devices" title="devices.title" fetchScreen={fetchDevices} props={{}} />;
    case 'handover':
      return <Later key="handover" title="handover.title" fetchScreen={fetchHandover} props={{}} />;
    case 'meetings':
      return <Later key="meetings" title="meeting.title" fetchScreen={fetchMeetings} props={{}} />;
    case 'helping-on':
      return <Later key="helping-on" title="helpingOn.title" fetchScreen={fetchHelpingOn} props={{}} />;
    case 'review':
      return <Later key="review" title="review.title" fetchScreen={fetchReview} props={{}} />;
    case 'year':
      return <Later key="year" title="year.title" fetchScreen={fetchYear} props={{}} />;
    case 'proposal':
    case 'proposal-accept':
    case 'proposal-decline':
      return (
        <Later key="proposal" title="proposal.title" fetchScreen={fetchProposal} props={{ place: route.screen }} />
      );
  }
}
