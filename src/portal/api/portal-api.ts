import type { Language } from '../../texts/language.ts';
import type { CalendarDate, Instant } from '../../domain/kernel/index.ts';
import type {
  PortalAgreement,
  PortalAnswers,
  PortalCodeSent,
  PortalExtension,
  PortalHome,
  PortalObjection,
  PortalPlan,
  PortalReceived,
} from '../../http/contract/portal.ts';
import type { PortalObject } from '../../http/contract/objections.ts';
import type { PortalQuestionAnswer } from '../../http/contract/questions.ts';
import { getJson, ofClient, postJson } from './request.ts';

const root = '/api/portal';

export const portalApi = {
  enter: (token: string) => postJson<void>(`${root}/enter`, { token }),
  newLink: (token: string) => postJson<void>(`${root}/new-link`, { token }),
  home: (clientId: string | null) =>
    getJson<PortalHome>(clientId ? `${root}/home?${ofClient(clientId)}` : `${root}/home`),
  /** The page looks again by itself: nobody has visited it. */
  homeAgain: (clientId: string) => getJson<PortalHome>(`${root}/home?${ofClient(clientId)}&again=1`),
  answer: (answers: PortalAnswers) => postJson<void>(`${root}/answers`, answers),
  plan: (plan: PortalPlan) => postJson<void>(`${root}/plans`, plan),
  askForDays: (extension: PortalExtension) => postJson<void>(`${root}/extensions`, extension),
  planAddress: (clientId: string) => `${root}/plan.ics?${ofClient(clientId)}`,
  received: (clientId: string, before: Instant | null = null) =>
    getJson<PortalReceived>(
      `${root}/received?${ofClient(clientId)}${before ? `&before=${encodeURIComponent(before)}` : ''}`,
    ),
  agreement: (clientId: string) => getJson<PortalAgreement>(`${root}/agreement?${ofClient(clientId)}`),
  object: (lineId: string, objection: PortalObjection) =>
    postJson<void>(`${root}/surcharges/${encodeURIComponent(lineId)}/object`, objection),
  objectTo: (objection: PortalObject) => postJson<{ answerByOn: CalendarDate }>(`${root}/objections`, objection),
  withdrawRequest: (requestId: string, clientId: string) =>
    postJson<void>(`${root}/requests/${encodeURIComponent(requestId)}/withdraw`, { clientId }),
  answerQuestion: (questionId: string, answer: PortalQuestionAnswer) =>
    postJson<void>(`${root}/questions/${encodeURIComponent(questionId)}/answer`, answer),
  requestCode: (channel?: 'email' | 'sms') =>
    postJson<PortalCodeSent>(`${root}/code/request`, channel ? { channel } : {}),
  verifyCode: (code: string) => postJson<void>(`${root}/code/verify`, { code }),
  moveFile: (arrivalId: string, clientId: string) =>
    postJson<void>(`${root}/files/${encodeURIComponent(arrivalId)}/move`, { clientId }),
  fileAddress: (arrivalId: string) => `${root}/files/${encodeURIComponent(arrivalId)}`,
  calendarAddress: () => getJson<{ url: string }>(`${root}/calendar-address`),
  setLanguage: (language: Language) => postJson<void>(`${root}/language`, { language }),
};
