import type { DeliveryChannel, FormDemand, TemplateKey } from '../../domain/agreement/index.ts';
import type { AnswerKind, ObligationState, OfficeSlip } from '../../domain/obligation/index.ts';
import type { RecordKind } from '../../domain/record/index.ts';
import type { ReminderStep } from '../../domain/reminder/index.ts';
import type { LockReason } from '../../domain/surcharge/index.ts';
import { agreementNb } from './agreement-nb.ts';
import { deliveryWordsNb } from './delivery-words-nb.ts';
import { errorsNb } from './errors-nb.ts';
import type { SilenceKey, TaskWords } from './keys.ts';
import { timeWordsNb } from './time-words-nb.ts';

/** Bokmål, the first language: `en` has exactly this shape. */
export const nb = {
  documentTypes: deliveryWordsNb.documentTypes,

  /** What a whole delivery is called, by what it holds. */
  deliveries: {
    vouchers: 'bilag',
    payroll: 'lønnsgrunnlag',
    invoicing: 'fakturagrunnlag',
    other: 'underlag',
  },

  formDemands: {
    'sorted-by-date': 'sortert etter dato',
    'sorted-by-kind': 'sortert etter type',
    'sorted-by-bank-statement': 'sortert som i kontoutskriften',
    coded: 'kontert',
    reconciled: 'avstemt mot banken',
    'voucher-for-every-bank-line': 'med bilag til hver linje i kontoutskriften',
    'unexplained-lines-explained': 'med forklaring til hver linje uten bilag',
    'one-voucher-per-file': 'én fil per bilag',
    'electronic-invoice': 'som e-faktura',
    digital: 'digitalt',
    'mounted-on-a4': 'festet på A4-ark',
    legible: 'lett å lese',
    signed: 'signert',
  } satisfies Record<FormDemand, string>,

  deliveryChannels: {
    takt: 'i Takt',
    'accounting-system': 'i regnskapssystemet',
    'e-invoice-or-bank-feed': 'som e-faktura eller rett fra banken',
    paper: 'på papir',
  } satisfies Record<DeliveryChannel, string>,

  answerKinds: {
    'nothing-this-time': 'Ingenting denne gangen',
    'in-the-system': 'Ligger i systemet',
    'on-paper': 'Kommer på papir',
  } satisfies Record<AnswerKind, string>,

  obligationStates: {
    open: 'Ikke levert ennå',
    overdue: 'Forsinket',
    answered: 'Besvart',
    returned: 'Sendt tilbake',
    delivered: 'Levert',
    cancelled: 'Falt bort',
  } satisfies Record<ObligationState, string>,

  silenceReasons: {
    'office-closed': 'Byrået har stengt',
    delivered: 'Har levert',
    cancelled: 'Skal ikke leveres lenger',
    answered: 'Har svart, venter på at du ser det',
    returned: 'Har tid til å rette det vi sendte tilbake',
    'extension-waiting': 'Har bedt om flere dager, venter på svar fra deg',
    paused: 'Pause med sluttdato',
    planned: 'Har gitt dag og time',
    'something-arrived': 'Har begynt å levere',
    'not-yet': 'Leveringsfristen er ikke nær',
    'not-confirmed-today': 'Leverer utenfor Takt, ikke bekreftet i dag',
    'ladder-done': 'Meldingene er sendt, nå gjelder en samtale',
    'between-steps': 'Har fått melding, neste steg kommer senere',
    'no-address': 'Mangler adresse, ligger i Må følges opp',
    bounced: 'E-posten kom i retur, ligger i Må følges opp',
    'no-text-message': 'SMS kan ikke sendes, steget noteres',
    'sending-stopped': 'Utsendingen er stanset',
    later: 'Har fått en melding i dag',
  } satisfies Record<SilenceKey, string>,

  /** Why a late delivery costs nothing. */
  lockReasons: {
    'not-in-writing': 'Tillegget er ikke avtalt skriftlig',
    'accepted-after-deadline': 'Avtalen ble godtatt etter leveringsfristen',
    'period-before-start': 'Perioden begynte før vi tok over',
    consumer: 'Kunden er forbruker',
    'no-notice': 'Varsel med sum kom ikke fram i tide',
    'office-slip': 'Byrået gjorde ikke sin del i tide',
    'not-confirmed-missing': 'Ingen har sett etter og bekreftet at noe mangler',
  } satisfies Record<LockReason, string>,

  /** The same conditions where they hold. */
  conditionsMet: {
    'not-in-writing': 'Avtalt skriftlig',
    'accepted-after-deadline': 'Godtatt før leveringsfristen',
    'period-before-start': 'Perioden begynte etter at vi tok over',
    consumer: 'Kunden er ikke forbruker',
    'no-notice': 'Varsel med sum kom fram til en server',
    'office-slip': 'Byrået gjorde sin del i tide',
    'not-confirmed-missing': 'Noen har sett etter og bekreftet at det mangler',
  } satisfies Record<LockReason, string>,

  officeSlips: {
    'extension-unanswered': 'Ønsket om flere dager fikk ikke svar i tide',
    'answer-not-looked-at': 'Ingen så på svaret i tide',
    'report-late': 'Byrået leverte ikke i tide',
  } satisfies Record<OfficeSlip['slip'], string>,

  recordKinds: {
    'client-added': 'Ny kunde',
    'client-changed': 'Endret kunde',
    'contact-changed': 'Endret kontakt',
    'link-issued': 'Ny lenke',
    'link-revoked': 'Trukket lenke',
    'agreement-registered': 'Avtale',
    'proposal-sent': 'Avtale sendt til godkjenning',
    'proposal-seen': 'Avtale åpnet',
    'proposal-accepted': 'Avtale godtatt',
    'proposal-declined': 'Nei til avtale',
    'proposal-withdrawn': 'Avtale trukket tilbake',
    'proposal-expired': 'Avtale uten svar',
    'agreement-in-force': 'Avtale gjelder',
    'agreement-sealed': 'Avtale forseglet',
    'agreement-ended': 'Avtaleslutt',
    'price-adjustment-made': 'Prisjustering',
    'price-adjusted': 'Justert pris',
    'price-adjustment-ended': 'Ingen prisjustering',
    'duty-arisen': 'Leveringsfrist',
    'duty-cancelled': 'Bortfall',
    'duty-moved': 'Flyttet frist',
    'missing-confirmed': 'Bekreftet mangel',
    'message-queued': 'Melding i kø',
    'message-attempted': 'Sending',
    'message-accepted': 'Melding mottatt av server',
    'message-failed': 'Melding ikke sendt',
    'message-in-doubt': 'Sending i tvil',
    'message-bounced': 'Retur',
    'message-dropped': 'Melding tatt ut',
    'step-noted': 'Notert steg',
    'page-visited': 'Besøk',
    'file-received': 'Levert fil',
    'file-moved': 'Flyttet fil',
    'file-opened': 'Åpnet fil',
    'file-sent-on': 'Sendt videre',
    'ledger-connected': 'Regnskapssystem koblet til',
    'ledger-disconnected': 'Regnskapssystem koblet fra',
    'paper-registered': 'Levert på papir',
    'item-accepted': 'Godtatt',
    'item-returned': 'Sendt tilbake',
    'finding-set-aside': 'Satt til side',
    'files-joined': 'Satt sammen',
    'received-day-corrected': 'Rettet mottaksdag',
    'judgement-undone': 'Tatt tilbake',
    'answer-given': 'Svar',
    'answer-confirmed': 'Bekreftet svar',
    'answer-refused': 'Svar som ikke stemte',
    'question-asked': 'Spurt',
    'question-answered': 'Svart på spørsmål',
    'question-settled': 'Spørsmål avklart',
    'question-withdrawn': 'Spørsmål trukket',
    'client-called': 'Telefon',
    'plan-made': 'Plan',
    'extension-requested': 'Ønske om flere dager',
    'extension-granted': 'Flere dager',
    'extension-declined': 'Ikke flere dager',
    'extension-lapsed': 'Ønske falt bort',
    delivered: 'Levert',
    'delivery-reopened': 'Gjenåpnet',
    'report-done': 'Byrået leverte',
    'report-undone': 'Ikke levert likevel',
    'surcharge-forgiven': 'Første gang, fri',
    'surcharge-proposed': 'Foreslått tillegg',
    'surcharge-approved': 'Godkjent tillegg',
    'surcharge-waived': 'Ettergitt tillegg',
    'surcharge-undone': 'Angret tillegg',
    'surcharge-rested': 'Tillegg som hviler',
    'surcharge-exported': 'Tillegg til fakturering',
    'surcharge-credited': 'Kreditert tillegg',
    'objection-made': 'Uenig',
    'objection-answered': 'Svar på uenighet',
    'deadline-corrected': 'Rettet leveringsfrist',
    'proposing-stopped': 'Foreslår ikke flere tillegg',
    'proposing-answered': 'Valg etter flere tillegg',
    'proposing-resumed': 'Foreslår tillegg igjen',
    'proposing-stop-undone': 'Foreslår tillegg som før',
    'surcharge-not-proposed': 'Ikke foreslått tillegg',
    'breach-letter-written': 'Brev fra oppdragsansvarlig',
    'course-decided': 'Kursendring',
    'course-stopped': 'Kursendring stanset',
    'request-entered': 'Haster',
    'request-withdrawn': 'Haster ikke likevel',
    'request-done': 'Hasteoppdrag gjort',
    'package-lapsed': 'Pakkeprisen falt bort',
    'package-restored': 'Pakkeprisen gjelder igjen',
    'package-lapse-undone': 'Pakkeprisen gjelder likevel',
    'reminders-paused': 'Pause',
    'reminders-resumed': 'Slutt på pause',
    'minutes-entered': 'Ført tid',
    'history-imported': 'Hentet historikk',
    'words-erased': 'Slettede ord',
    'data-erased': 'Slettet etter fristene',
    'hold-set': 'Sletting stanset',
    'hold-ended': 'Sletting går igjen',
    'file-removal-asked': 'Fil bedt fjernet',
    'file-removed': 'Fil fjernet',
    'file-removal-declined': 'Fil ikke fjernet',
  } satisfies Record<RecordKind, string>,

  reminderSteps: {
    early: 'Kort melding på forhånd',
    main: 'Påminnelse',
    text: 'SMS',
    call: 'Oppgave: ring',
  } satisfies Record<ReminderStep, string>,

  taskKinds: {
    'no-address': {
      label: 'Mangler adresse',
      todo: 'Legg inn e-post eller mobil. Kunden får ingen meldinger før det.',
    },
    refused: {
      label: 'Adressen ble ikke godtatt',
      todo: 'Serveren sa nei til adressen. Spør kunden om en annen.',
    },
    bounced: { label: 'E-posten kom i retur', todo: 'Spør kunden om ny adresse, og legg den inn.' },
    failed: { label: 'Meldingen ble ikke sendt', todo: 'Se hvorfor i Utboks, og send den på nytt.' },
    'in-doubt': {
      label: 'Usikkert om meldingen kom fram',
      todo: 'Vi vet ikke om meldingen kom fram. Spør kunden, eller send den på nytt.',
    },
    'paused-past-deadline': {
      label: 'Pause forbi fristen',
      todo: 'Leveringsfristen er passert mens påminnelsene har pause. Avslutt pausen, eller gi flere dager.',
    },
    'call-client': { label: 'Ring kunden', todo: 'Meldingene er sendt uten svar. Ring i dag.' },
    'extension-to-decide': {
      label: 'Ber om flere dager',
      todo: 'Svar innen dagen som er avtalt. Kommer svaret senere, blir det ikke noe tillegg.',
    },
    'answer-to-look-at': {
      label: 'Har svart',
      todo: 'Se etter at svaret stemmer, innen dagen som er avtalt. Kommer det senere, blir det ikke noe tillegg.',
    },
    'arrival-to-look-at': { label: 'Noe har kommet', todo: 'Se på det, og godta det eller send det tilbake.' },
    'objection-to-answer': { label: 'Uenig', todo: 'Det som hviler på dette, er stanset. Les det, og svar kunden.' },
    'objection-overdue': { label: 'Uenighet uten svar', todo: 'Svar kunden i dag.' },
    'charges-to-talk': {
      label: 'Tid for en prat',
      todo: 'Takt foreslår ikke flere tillegg. Velg samtalen, et senere tidspunkt med pris, eller å skille lag.',
    },
    'talk-to-prepare': {
      label: 'Samtale å forberede',
      todo: 'Samtalen om samarbeidet er bestemt. Se tallene, og avtal et møte.',
    },
    'course-to-decide': {
      label: 'Kursendring',
      todo: 'Dagen er kommet for å spørre igjen. Bestem på siden Kursendring.',
    },
    'retention-to-approve': {
      label: 'Kan slettes nå',
      todo: 'Se gjennom listen på siden Oppbevaring, og godkjenn den.',
    },
    'removal-to-look-at': {
      label: 'Fil som skal bort',
      todo: 'Se på filen på siden Oppbevaring, og avgjør om den skal bort.',
    },
    'arrival-to-place': { label: 'Fil uten plass', todo: 'Velg hva filen gjelder.' },
    'question-answered': { label: 'Svar på spørsmål', todo: 'Les svaret, og avklar spørsmålet.' },
    'question-unanswered': { label: 'Ubesvart spørsmål', todo: 'Ring kunden, eller trekk spørsmålet.' },
    'no-plan': { label: 'Ingen plan', todo: 'Legg jobben inn i planen.' },
    'seal-replaced': {
      label: 'Seglet er nytt',
      todo: 'Den gamle nøkkelen kunne ikke leses. Gi kundene det nye fingeravtrykket.',
    },
    'ledger-failing': {
      label: 'Regnskapssystemet svarer ikke',
      todo: 'Takt har ikke fått lest det på to dager. Se på kundens side hva som er galt, og koble til på nytt hvis nøkkelen er byttet.',
    },
    'ledger-in-doubt': {
      label: 'Uvisst om noe kom fram',
      todo: 'Takt sendte noe til regnskapssystemet og fikk ikke svar, og finner det ikke der. Se selv etter der, og send på nytt fra kundens side hvis det mangler.',
    },
    'report-due': {
      label: 'Lovet av oss',
      todo: 'Lever det, og kryss av. Kommer det for sent, kan det koste oss tillegget.',
    },
    'absent-without-deputy': {
      label: 'Borte uten stedfortreder',
      todo: 'Velg en stedfortreder, så blir ingen kunder liggende.',
    },
    'clock-jump': {
      label: 'Klokken hoppet',
      todo: 'Sendingen er stanset. Se at klokken på maskinen er riktig, og start sendingen igjen.',
    },
    'outside-to-confirm': {
      label: 'Se etter utenfor Takt',
      todo: 'Takt ser ikke hva som er levert der. Bekreft hva som mangler i dag.',
    },
    'sms-not-configured': {
      label: 'SMS er ikke satt opp',
      todo: 'Ring i stedet, eller be den som drifter Takt om å sette opp SMS.',
    },
    'proposal-declined': {
      label: 'Sa nei til avtalen',
      todo: 'Les begrunnelsen på kundens side, og snakk sammen. Den gamle avtalen gjelder til dere er enige.',
    },
    'proposal-unopened': {
      label: 'Har ikke åpnet avtalen',
      todo: 'Ring og hør om e-posten kom fram. Avtalen gjelder ikke før den er godtatt.',
    },
    'signer-name-differs': {
      label: 'Et annet navn enn underskriverens',
      todo: 'Navnet står i beviset bak den forseglede avtalen. Hør med kunden hvem som svarte. Avtalen er godtatt.',
    },
    'proposal-expired': {
      label: 'Ingen svarte på avtalen',
      todo: 'Send den på nytt med en ny frist, eller la den gamle gjelde. Uten svar er ingenting godtatt.',
    },
    'price-not-told': {
      label: 'Prisvarselet nådde ikke fram',
      todo: 'Ring kunden. Lag så en ny prisjustering med en senere dag. Prisen er den samme til da.',
    },
    'package-lapsed': {
      label: 'Pakkeprisen gjelder ikke',
      todo: 'Fakturer etter timer så lenge det varer. Dagene står på kundens side, og kunden har fått brev.',
    },
    'package-restored': {
      label: 'Pakkeprisen gjelder igjen',
      todo: 'Fakturer etter pakken igjen. Dagene står på kundens side, og kunden får brev.',
    },
    'package-lapse-undone': {
      label: 'Pakkeprisen gjelder likevel',
      todo: 'Det den falt bort for, er endret. Se om noe er fakturert etter timer, og rett det.',
    },
    'lapse-not-told': {
      label: 'Brevet om pakkeprisen nådde ikke fram',
      todo: 'Pakkeprisen gjelder til kunden har fått det. Legg inn en adresse som virker, så sender Takt brevet på nytt.',
    },
    talk: { label: 'Tid for en samtale', todo: 'Forbered en samtale. Det hjelper mer enn et tillegg til.' },
  } satisfies Record<string, TaskWords>,

  waiveReasons: {
    'own-contribution': 'Vi bidro selv til forsinkelsen',
    illness: 'Sykdom',
    'agreed-by-phone': 'Avtalt på telefon',
    other: 'Annet',
    objection: 'Kunden var ikke enig, og fikk medhold',
  },

  returnReasons: deliveryWordsNb.returnReasons,

  agreement: {
    template: {
      'vat-two-monthly': 'Bilag for hver mva-termin',
      'vat-two-monthly-with-payroll': 'Bilag for hver mva-termin, og lønn',
      monthly: 'Bilag hver måned',
      yearly: 'Bilag én gang i året',
      'payroll-only': 'Bare lønn',
      'follows-vat': 'Bilag etter kundens egne mva-perioder',
      'four-monthly': 'Bilag hver fjerde måned',
      'year-end': 'Årsoppgjør',
      invoicing: 'Fakturering for kunden',
    } satisfies Record<TemplateKey, string>,
    ...agreementNb,
  },

  ...timeWordsNb,

  contactScopes: { vouchers: 'bilag', payroll: 'lønn', agreement: 'avtalen' },

  staffRoles: { owner: 'Eier', manager: 'Leder', accountant: 'Regnskapsfører', assistant: 'Medarbeider' },

  messageKinds: {
    early: 'Kort melding på forhånd',
    main: 'Påminnelse',
    text: 'SMS-påminnelse',
    'request-price': 'Pris på det som haster',
    questions: 'Spørsmål',
    'mail-received': 'Svar på e-post',
    receipt: 'Kvittering',
    'receipt-partial': 'Kvittering, noe gjenstår',
    forgiven: 'Første gang, fri',
    returned: 'Sendt tilbake',
    'extension-granted': 'Flere dager',
    'extension-declined': 'Ikke flere dager',
    'objection-answered': 'Svar på uenighet',
    'surcharge-approved': 'Godkjent tillegg',
    'price-adjustment': 'Prisjustering',
    'package-lapsed': 'Pakkeprisen faller bort',
    'package-restored': 'Pakkeprisen gjelder igjen',
    'package-lapse-undone': 'Pakkeprisen gjelder likevel',
    'person-code': 'Engangskode',
    'person-link': 'Lenke til kundens side',
    'staff-sign-in': 'Innlogging',
  },

  messageStatuses: {
    queued: 'I kø',
    attempting: 'Sendes nå',
    accepted: 'Mottatt av server',
    failed: 'Ikke sendt',
    'in-doubt': 'I tvil',
    dropped: 'Tatt ut',
    noted: 'Notert, ikke sendt',
  },

  errors: errorsNb,
};
