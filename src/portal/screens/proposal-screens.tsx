import { useState } from 'react';
import type { ProposalPlace } from '../route.ts';
import '../style/proposal.css';
import type { GivenReply } from '../parts/given-reply.ts';
import { ProposalAnsweredScreen } from './proposal-answered-screen.tsx';
import { ProposalDeclineScreen } from './proposal-decline-screen.tsx';
import { ProposalScreen } from './proposal-screen.tsx';

/** The screens of an agreement that waits: to read it, to accept it, to say no, and what follows. */
export function ProposalScreens({ place }: { place: ProposalPlace }) {
  const [reply, setReply] = useState<GivenReply | null>(null);
  if (reply) return <ProposalAnsweredScreen key="answered" reply={reply} />;
  if (place === 'proposal-decline') return <ProposalDeclineScreen key="decline" onReplied={setReply} />;
  return <ProposalScreen key="read" asking={place === 'proposal-accept'} onReplied={setReply} />;
}
