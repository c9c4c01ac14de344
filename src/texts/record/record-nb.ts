import type { RecordSentences } from './record-key.ts';

/** What each event says, in bokmål. It is read out in a talk: exact and kind, with nobody's character in it. */
export const recordNb: RecordSentences = {
  'client-added': 'Kunden ble lagt inn av {who}. Oppdraget gjelder fra {startOn}. Oppdragsansvarlig er {lead}.',
  'client-changed':
    'Opplysningene om kunden ble endret av {who}. Det gjelder {fields}. Oppdragsansvarlig er nå {lead}. Navnet er nå «{newName}».',
  'client-changed/left': 'Kundeforholdet ble avsluttet av {who}.',
  'client-changed/undone': 'Kunden ble tatt ut igjen av {who}, fordi innhentingen ble angret.',
  'contact-changed': 'Opplysningene om en kontaktperson ble endret av {who}. Det gjelder {contact}.',
  'contact-changed/added': 'En kontaktperson ble lagt til av {who}. Det er {contact}.',
  'contact-changed/removed': 'En kontaktperson ble tatt bort av {who}. Det var {contact}.',
  'contact-changed/ordered': 'Rekkefølgen på kontaktpersonene ble endret av {who}.',
  'contact-changed/language': '{who} valgte språk på siden sin og i meldingene. Det er {language}.',
  'link-issued': 'En ny lenke til kundens side ble laget av {who}. Den er for {contact}.',
  'link-revoked': 'En lenke til kundens side ble trukket tilbake av {who}. Den var for {contact}.',
  'agreement-registered': 'Avtalen ble registrert av {who}. Kunden godtok den skriftlig {acceptedOn}.',
  'agreement-registered/unwritten':
    'Leveringsfrister uten skriftlig avtale ble registrert av {who}. De kan ikke gi tillegg.',
  'proposal-sent': 'En avtale ble sendt til godkjenning av {who}. Svaret ventes innen {answerByOn}.',
  'proposal-sent/change':
    'Endring nr. {number} i avtalen ble sendt til godkjenning av {who}. Svaret ventes innen {answerByOn}.',
  'proposal-seen': '{who} åpnet avtalen som venter på svar.',
  'proposal-accepted': '{who} godtok avtalen som ble vist.',
  'proposal-accepted/paper': 'Avtalen ble godtatt på papir. Det ble registrert av {who}. Dagen var {acceptedOn}.',
  'proposal-declined': '{who} sa nei til avtalen. Begrunnelsen er «{words}».',
  'proposal-withdrawn': 'Avtalen som ventet på svar, ble trukket tilbake av {who}. Begrunnelsen er «{words}».',
  'proposal-expired': 'Ingen svarte på avtalen i tide. Den gjelder ikke.',
  'agreement-in-force': 'Avtalen er godtatt av begge. Den gjelder fra {startOn}.',
  'agreement-in-force/change': 'Endring nr. {number} i avtalen er godtatt av begge. Den gjelder fra {startOn}.',
  'agreement-sealed': 'Avtalen ble forseglet av Takt med byråets nøkkel.',
  'agreement-ended': 'Avtalen ble avsluttet av {who}. Den gjaldt til og med {endedOn}.',
  'agreement-ended/replaced':
    'Avtalen ble avløst av en ny, registrert av {who}. Den gamle gjaldt til og med {endedOn}.',
  'agreement-ended/client-left':
    'Avtalen ble avsluttet av {who}, sammen med kundeforholdet. Den gjaldt til og med {endedOn}.',
  'price-adjustment-made':
    'Prisene justeres etter indeksen, slik avtalen sier. Det ble gjort klart av {who}. De nye prisene gjelder fra {startOn}. ' +
    'Varselet må ha nådd fram senest {noticeByOn}.',
  'price-adjusted':
    'Prisene fulgte indeksen, slik avtalen sier. De gjelder fra {startOn}. Varselet nådde fram {noticeOn}.',
  'price-adjustment-ended':
    'Prisjusteringen ble angret av {who}, før varselet ble sendt. Den skulle gjelde fra {startOn}.',
  'price-adjustment-ended/not-told':
    'Prisene ble ikke justert, fordi varselet ikke nådde fram i tide. De skulle gjelde fra {startOn}.',
  'price-adjustment-ended/overtaken':
    'Prisene ble ikke justert, fordi avtalen er endret eller avsluttet. De skulle gjelde fra {startOn}.',
  'duty-arisen': 'Leveringsfristen for {duty} er {dueOn}.',
  'duty-cancelled': 'Leveringen av {duty} falt bort.',
  'duty-cancelled/replaced': 'Leveringen av {duty} falt bort, fordi avtalen ble avløst av en ny.',
  'duty-cancelled/client-left': 'Leveringen av {duty} falt bort, fordi kundeforholdet ble avsluttet.',
  'duty-cancelled/facts-changed': 'Leveringen av {duty} falt bort, fordi det vi vet om kunden ble endret.',
  'duty-moved': 'Leveringsfristen for {duty} ble flyttet. Den var {fromOn}. Den er nå {dueOn}.',
  'missing-confirmed': '{who} så etter hva som er levert for {period}. Det manglet {missing}.',
  'missing-confirmed/nothing': '{who} så etter hva som er levert for {period}, og ingenting manglet.',
  'message-queued': '{message} til {to} ble gjort klar for sending. Den gjelder {duties}.',
  'message-attempted': 'Sending av {message} til {to} begynte. Det var forsøk nummer {attempt}.',
  'message-accepted':
    '{message} til {to} ble mottatt av serveren. Den gjelder {duties}. Den varslet om tillegg fra {noticeFrom}.',
  'message-accepted/free':
    '{message} til {to} ble mottatt av serveren. Den gjelder {duties}. Den sa at denne gangen er uten tillegg.',
  'message-failed': '{message} til {to} ble ikke sendt. Den regnes ikke som varsel.',
  'message-in-doubt': 'Det er usikkert om {message} til {to} kom fram. Den regnes ikke som varsel.',
  'message-bounced': '{message} til {to} kom i retur. Den regnes ikke som varsel.',
  'message-bounced/complaint': '{message} til {to} ble meldt som uønsket. Den regnes ikke som varsel.',
  'message-narrowed': '{message} til {to} ble skrevet om før den gikk. Den gjelder ikke lenger {duties}.',
  'message-dropped': '{message} til {to} ble tatt ut og ikke sendt.',
  'message-dropped/nothing-missing': '{message} til {to} ble ikke sendt. Ingenting manglet lenger.',
  'message-dropped/stale':
    '{message} til {to} ble tatt ut, fordi den hadde ventet for lenge. Den regnes ikke som varsel.',
  'step-noted': 'Et steg i oppfølgingen av {duty} ble ikke tatt, og det tas ikke senere. Steget var «{step}».',
  'step-noted/no-text-message': 'Det ble ikke sendt SMS om {duty}, fordi SMS eller mobilnummer mangler.',
  'page-visited': '{who} åpnet siden sin.',
  'file-received': '{who} leverte {item} for {period}. Filen heter «{file}».',
  'file-received/unplaced': '{who} leverte en fil som ingen har plassert ennå. Filen heter «{file}».',
  'file-received/mends':
    '{who} leverte {item} for {period} på nytt, i stedet for det som ble sendt tilbake. Filen heter «{file}».',
  'file-moved': '{who} plasserte en fil. Den er nå {item} for {period}.',
  'file-moved/away': '{who} flyttet en fil som gjaldt et annet selskap.',
  'file-moved/unplaced': '{who} flyttet en fil hit. Den er ikke plassert ennå.',
  'file-opened': 'Takt pakket ut en fil. Den heter «{file}».',
  'file-sent-on': 'Takt la en fil i regnskapssystemet. Den heter «{file}».',
  'ledger-connected': '{who} koblet til regnskapssystemet.',
  'ledger-disconnected': '{who} koblet fra regnskapssystemet. Nøkkelen er slettet.',
  'paper-registered': '{who} tok imot {items} på papir for {period}. Dagen var {handedOverOn}.',
  'item-accepted': '{who} godtok {item} for {period}. Merknaden til kunden var «{words}».',
  'item-accepted/by-rule': 'Takt fant {item} for {period} i orden og godtok det etter kontorets regel.',
  'judgement-undone': '{who} tok tilbake det som var bestemt om {item} for {period}. Det venter på å bli sett på.',
  'received-day-corrected': '{who} rettet dagen noe kom. Det kom {receivedOn}. Før sto det {wasReceivedOn}.',
  'files-joined': '{who} satte sammen flere filer til én. Den heter «{file}».',
  'finding-set-aside': '{who} så på noe Takt hadde funnet, og satte det til side.',
  'item-returned':
    '{who} sendte tilbake {item} for {period}. Grunnen er «{reason}». Rettet senest {mendByOn} gjelder dagen da det først kom. ' +
    'Til kunden ble det skrevet «{words}».',
  'answer-given': '{who} svarte «{answer}» om {item} for {period}.',
  'answer-confirmed': '{who} bekreftet svaret om {item} for {period}. Det regnes som levert {countsOn}.',
  'answer-refused': '{who} så etter, og svaret om {item} for {period} stemte ikke.',
  'question-asked': '{who} stilte et spørsmål. Svar ventes senest {answerByOn}. Det ble spurt «{words}».',
  'question-answered': '{who} svarte på et spørsmål. Svaret var «{words}».',
  'question-settled': '{who} avklarte et spørsmål.',
  'question-withdrawn': '{who} trakk et spørsmål.',
  'client-called': '{who} ringte kunden og fikk svar. Det gjaldt {duties}. Notatet er «{words}».',
  'client-called/no-answer': '{who} ringte kunden uten å få svar. Det gjaldt {duties}. Notatet er «{words}».',
  'plan-made': '{who} valgte når det passer å levere {duties}. Planen er {on}, {at}.',
  'extension-requested': '{who} ba om flere dager for {duty}, til {proposedOn}. Det ble skrevet «{words}».',
  'extension-granted': '{who} ga flere dager for {duty}. Leveringsfristen er nå {untilOn}.',
  'extension-declined': '{who} ga ikke flere dager for {duty}. Leveringsfristen er den samme.',
  'extension-lapsed': 'Ønsket om flere dager for {duty} falt bort, fordi leveringen var ferdig. Det ble ikke svart på.',
  delivered: 'Alt som må til for {duty}, er levert i tide. Det siste kom {deliveredOn}. Leveringsfristen var {dueOn}.',
  'delivered/late':
    'Alt som må til for {duty}, er levert, {days} etter leveringsfristen. Det siste kom {deliveredOn}. Leveringsfristen var {dueOn}.',
  'report-done': '{report} ble levert {doneOn}. Det ble ført av {who}. Dagen som var lovet, var {dueOn}.',
  'report-undone': '{report} var ikke levert likevel. Det ble rettet av {who}. Dagen som er lovet, er {dueOn}.',
  'promise-moved': '{report}: ny dato er {toOn}. Før var den {fromOn}. Det ble godkjent av {who}.',
  'promise-move-undone': '{report}: den nye datoen {toOn} ble tatt tilbake av {who} før kunden fikk vite om den.',
  'promise-set-aside':
    '{job}: ny dato {toOn} ble ikke godkjent nå. Det ble bestemt av {who}. Det ble skrevet «{words}».',
  'promise-set-aside-undone': '{job}: spørsmålet om ny dato ble tatt opp igjen av {who}.',
  'job-done': '{job} er ferdig. Det ble ført av {who}.',
  'reminder-asked': '{who} ville at kunden skulle spørres når det passer å levere {duty}.',
  'reminder-ask-undone': '{who} ville likevel ikke at kunden skulle spørres når det passer å levere {duty}.',
  'job-given': '{job} gjøres av {colleague}. Det ble bestemt av {who}.',
  'job-moved': '{job} er flyttet til {toOn} i planen. Før sto den {fromOn}. Det ble gjort av {who}.',
  'job-let-go': '{job} er ikke lenger flyttet til {fromOn}. Det ble gjort av {who}.',
  'job-reopened': '{job} var ikke ferdig likevel. Det ble rettet av {who}.',
  'delivery-reopened': 'Leveringen av {duty} regnes ikke lenger som ferdig.',
  'surcharge-forgiven': 'Det ble ikke tillegg for {duty}, fordi første gang er fri. Ellers hadde det blitt {sum}.',
  'surcharge-proposed':
    'Et tillegg for {duty} ble foreslått, {sum}. Det er regnet fra {firstChargedOn} til {countedToOn}. En person avgjør om det skal gjelde.',
  'surcharge-approved': '{who} godkjente tillegget for {duty}, {sum}.',
  'surcharge-waived': '{who} ettergav tillegget for {duty}, {sum}. Grunnen er «{reason}». Det ble skrevet «{words}».',
  'surcharge-undone': '{who} angret avgjørelsen om tillegg for {duty}.',
  'surcharge-rested': '{who} lot tillegget på {sum} for {duty} hvile, fordi kunden ikke er enig. Kunden sa «{words}».',
  'surcharge-rested/objected':
    'Tillegget på {sum} for {duty} hviler, fordi {who} ikke er enig. Det ble skrevet «{words}».',
  'surcharge-exported':
    '{who} sendte tillegget for {duty} videre til fakturering, {sum}. Fakturaen har nummer {number}.',
  'surcharge-exported/credit':
    '{who} sendte krediteringen av tillegget for {duty} videre til fakturering, {sum}. Kreditnotaen har nummer {number}.',
  'surcharge-credited': '{who} krediterte tillegget for {duty}, {sum}. Det ble skrevet «{words}».',
  'objection-made':
    '{who} er ikke enig i {matter}. Det gjelder {duties}. Kunden mener at riktig dag er {claimedOn}. Kunden får svar senest {answerByOn}. Det ble skrevet «{words}».',
  'objection-answered':
    '{who} svarte kunden, som ikke var enig i {matter}. Kunden fikk {outcome}. Det gjelder {duties}. Riktig dag er {answerOn}. Det ble trukket fra {sum}. Svaret var «{words}».',
  'objection-answered/alone':
    '{who} svarte kunden, som ikke var enig i {matter}. Byrået hadde ingen andre å spørre enn den som hadde bestemt det. Kunden fikk {outcome}. Det gjelder {duties}. Riktig dag er {answerOn}. Det ble trukket fra {sum}. Svaret var «{words}».',
  'deadline-corrected': '{who} rettet leveringsfristen for {duty}. Den er {dueOn}. Før sto det {wasDueOn}.',
  'proposing-stopped':
    'Takt foreslår ikke flere tillegg. På tolv måneder har {number} leveringer fått tillegg. Oppdragsansvarlig velger hva som skal skje.',
  'proposing-answered':
    '{who} valgte hva som skal skje i stedet for flere tillegg. Valget er {stopAnswer}. Grunnen er «{words}».',
  'proposing-resumed': '{who} lar Takt foreslå tillegg igjen. Det gjelder fra {resumeOn}.',
  'proposing-stop-undone': 'Takt foreslår tillegg som før, fordi et tillegg ble tatt tilbake.',
  'surcharge-not-proposed': 'Et tillegg for {duty} ble ikke foreslått. Det hadde blitt {sum}.',
  'breach-letter-written':
    'Et varsel etter regnskapsførerloven § 5-4 ble skrevet av {who}. Det har dato {letterOn}. Det ble sendt {sentBy}.',
  'course-decided': '{who} bestemte at samarbeidet skal tas opp i en samtale. Det ble skrevet «{words}».',
  'course-decided/not-now':
    '{who} utsatte samtalen om samarbeidet. Det spørres igjen {askAgainOn}. Grunnen er «{words}».',
  'course-decided/no':
    '{who} valgte å ikke ta samtalen om samarbeidet. Det spørres igjen {askAgainOn}. Grunnen er «{words}».',
  'course-stopped': '{who} stanset det som var bestemt om en samtale. Grunnen er «{words}».',
  'course-resumed': '{who} tok kursendringen opp igjen.',
  'course-skipped': '{who} hoppet over et steg i kursendringen. Grunnen er «{words}».',
  'course-noted': 'Tallene som samtalen ble bestemt på, er innenfor kontorets grenser igjen.',
  'course-noted/bankrupt': '{who} noterte at kunden er konkurs. Kursendringen venter på en person.',
  'course-noted/died': '{who} noterte at kontaktpersonen er død. Kursendringen venter på en person.',
  'course-noted/refused': '{who} noterte at kunden har sagt nei. Kursendringen venter på en person.',
  'course-noted/kept-on': '{who} så på det som kom i veien for kursendringen, og lot den gå videre.',
  'course-ended': 'Kursendringen er ferdig. Samarbeidet fortsetter.',
  'course-ended/adjust': 'Kursendringen er ferdig. Samarbeidet fortsetter med en endret avtale.',
  'course-ended/helped-on': 'Kursendringen er ferdig. Kunden er hjulpet videre.',
  'year-begun':
    'Året begynte med det {who} førte inn. Det varer fra {startOn} til {lastOn}. Begge var enige {agreedOn}. Antall mål er {number}.',
  'year-paused':
    '{who} satte året på pause. Det går videre {resumeOn}. Grunnen er {pauseReason}. Siste dag er nå {lastOn}.',
  'year-resumed': '{who} satte året i gang igjen. Siste dag er nå {lastOn}.',
  'year-stopped': '{who} stanset året. Grunnen er «{words}».',
  'year-milestone': 'Noe som året ba om, ble gjort. Det gjaldt {milestone}. Dagen var {dueOn}.',
  'year-milestone-missed': 'Noe som året ba om, ble ikke gjort i tide. Det gjaldt {milestone}. Dagen var {dueOn}.',
  'year-ended': 'Året ble avsluttet av {who}.',
  'review-opened': '{who} åpnet den felles vurderingen av året. Begge kan svare til og med {answerByOn}.',
  'review-view-given': '{who} ga byråets syn på året. Ingen leser det før begge har svart.',
  'review-view-given/again': '{who} endret byråets syn på året. Ingen leser det før begge har svart.',
  'review-view-given/client': '{who} ga kundens syn på året. Ingen leser det før begge har svart.',
  'review-view-given/client-again': '{who} endret kundens syn på året. Ingen leser det før begge har svart.',
  'review-views-opened': 'Begge har svart om året. Nå kan begge lese svarene.',
  'review-views-opened/without-client': '{who} åpnet svaret om året uten å vente lenger på kundens.',
  'review-views-opened/without-office': '{who} åpnet svaret om året uten å vente lenger på byråets.',
  'review-decided': '{who} førte hva vurderingen av året endte med. Samarbeidet fortsetter.',
  'review-decided/adjust': '{who} førte hva vurderingen av året endte med. Avtalen skal endres.',
  'review-decided/recommend':
    '{who} førte hva vurderingen av året endte med. Byrået hjelper kunden til et byrå som passer bedre. Det ble skrevet «{words}».',
  'review-minutes-sent': '{who} sendte referatet fra vurderingen av året til begge. Svar ventes innen {answerByOn}.',
  'review-minutes-sent/again':
    '{who} sendte et nytt referat fra vurderingen av året til begge. Svar ventes innen {answerByOn}.',
  'review-minutes-answered': '{who} sa at referatet fra vurderingen er slik det ble sagt.',
  'review-minutes-answered/not-accepted':
    '{who} sa at noe i referatet fra vurderingen er annerledes. Det ble skrevet «{words}».',
  'review-closed': 'Vurderingen av året er ferdig. Et nytt år har begynt.',
  'review-closed/changed-agreement': 'Vurderingen av året er ferdig, med en endring i avtalen.',
  'review-closed/helping-on': 'Vurderingen av året er ferdig. Kunden er hjulpet videre.',
  'handover-begun': '{who} noterte at kunden sa opp oppdraget. Oppsigelsen kom fram {noticeOn}. Siste dag er {lastOn}.',
  'handover-begun/office':
    '{who} noterte at byrået sa opp oppdraget. Oppsigelsen kom fram {noticeOn}. Siste dag er {lastOn}.',
  'handover-changed': '{who} endret den siste dagen i oppdraget. Den er nå {lastOn}.',
  'handover-changed/receiver': '{who} noterte hvem som tar over oppdraget. Det er {receiver}.',
  'handover-changed/accesses': '{who} førte opp kontoer og tilganger i overføringen. Antallet er {number}.',
  'handover-changed/link': '{who} laget en lenke til den som tar over. Den virker til og med {untilOn}.',
  'handover-changed/link-revoked': '{who} tok tilbake lenken til den som tar over.',
  'handover-changed/fetched': '{who} hentet alt kunden har levert.',
  'handover-step': '{who} gjorde klart et punkt i overføringen. Punktet er {line}.',
  'handover-step/hand-over': '{who} overleverte et punkt i overføringen. Punktet er {line}.',
  'handover-step/confirm': '{who} bekreftet et punkt i overføringen. Punktet er {line}.',
  'handover-step/received': 'Den som tar over, bekreftet et punkt i overføringen. Punktet er {line}.',
  'handover-step/dispute': '{who} sa at noe mangler i overføringen. Punktet er {line}. Det ble skrevet «{words}».',
  'handover-step/missing':
    'Den som tar over, sa at noe mangler i overføringen. Punktet er {line}. Det ble skrevet «{words}».',
  'handover-step/settle':
    '{who} skrev hvordan et punkt i overføringen ble avklart. Punktet er {line}. Det ble skrevet «{words}».',
  'handover-step/mark-not-applicable':
    '{who} noterte at et punkt i overføringen ikke gjelder. Punktet er {line}. Det ble skrevet «{words}».',
  'handover-step/withdraw': '{who} trakk tilbake en fullmakt.',
  'handover-statement':
    '{who} noterte at ny regnskapsfører spør om oppdraget. Spørsmålet kom {askedOn}. Svaret skal være sendt {byOn}.',
  'handover-statement/approved': '{who} godkjente uttalelsen til ny regnskapsfører. Spørsmålet kom {askedOn}.',
  'handover-statement/sent': '{who} noterte at uttalelsen til ny regnskapsfører er sendt. Spørsmålet kom {askedOn}.',
  'handover-ended': '{who} avsluttet overføringen av oppdraget.',
  'handover-ended/withdrawn': '{who} noterte at oppsigelsen er trukket tilbake. Oppdraget fortsetter.',
  'meeting-offered':
    '{who} tilbød {contact} et møte. Kunden kan velge en tid fra {fromOn} til og med {toOn}. Svaret ventes innen {answerByOn}. {host} holder møtet.',
  'meeting-booked':
    'Et møte ble avtalt av {who}. Det er {meetsOn} {at} og varer {minutes}. {host} holder møtet. {contact} kommer fra kunden.',
  'meeting-moved': '{who} flyttet møtet. Det er nå {meetsOn} {at}. Før var det {wasOn}.',
  'meeting-moved/asked':
    '{who} flyttet møtet og spurte kunden om det passer. Det er nå {meetsOn} {at}. Før var det {wasOn}.',
  'meeting-confirmed': '{who} sa ja til møtetiden. Møtet er {meetsOn} {at}.',
  'meeting-changed': '{who} endret hvor møtet holdes. Det er {meetsOn} {at}.',
  'meeting-changed/host': '{who} lot en annen holde møtet. Det er {host}. Møtet er {meetsOn} {at}.',
  'meeting-changed/attendee': '{who} endret hvem som kommer fra kunden. Det er {contact}. Møtet er {meetsOn} {at}.',
  'meeting-declined': '{who} sa nei til møtet. Det skulle vært {meetsOn} {at}. Det ble skrevet «{words}».',
  'meeting-cancelled': '{who} avlyste møtet. Det skulle vært {meetsOn} {at}. Det ble skrevet «{words}».',
  'meeting-cancelled/offer': '{who} tok tilbudet om et møte tilbake. Det ble skrevet «{words}».',
  'meeting-held': 'Møtet ble holdt. Det var {meetsOn} {at}. Det ble ført av {who}.',
  'meeting-not-held':
    'Møtet ble ikke holdt. Det skulle vært {meetsOn} {at}. Det ble ført av {who}. Det ble skrevet «{words}».',
  'meeting-lapsed': 'Ingen valgte en tid for møtet i tide. Tilbudet er tatt bort.',
  'meeting-minuted': '{who} skrev referat fra møtet {meetsOn}. Antall beslutninger er {number}.',
  'meeting-minutes-sent': '{who} sendte referatet fra møtet {meetsOn} til begge. Antall beslutninger er {number}.',
  'surcharge-undone/withdrawn':
    'Forslaget om tillegg for {duty} falt bort, fordi det som ligger til grunn, ble endret.',
  'referral-proposed':
    '{who} fant byråer som kan passe for kunden. Antall byråer er {number}. Ingen av dem vet om det.',
  'referral-consent-asked':
    '{who} spurte {contact} om samtykke til å si hvem kunden er til andre byråer. Antall byråer er {number}. Det som fortelles, er {told}. Svaret ventes innen {answerByOn}.',
  'referral-more-days':
    '{who} ga kunden flere dager til å svare på spørsmålet om samtykke. Svaret ventes innen {answerByOn}.',
  'referral-more-days/partner': '{who} ga et annet byrå flere dager til å svare. Svaret ventes innen {answerByOn}.',
  'referral-consent-given':
    '{who} sa ja til at andre byråer får vite hvem kunden er. Antall byråer er {number}. Det som kan fortelles, er {told}.',
  'referral-consent-given/noted':
    'Kunden sa ja til at andre byråer får vite hvem kunden er. Det var {contact} som svarte. Svaret ble ført av {who}. Antall byråer er {number}. Det som kan fortelles, er {told}.',
  'referral-consent-declined': '{who} sa nei til at andre byråer får vite hvem kunden er.',
  'referral-consent-declined/noted':
    'Kunden sa nei til at andre byråer får vite hvem kunden er. Det var {contact} som svarte. Svaret ble ført av {who}.',
  'referral-consent-withdrawn': '{who} tok samtykket tilbake. Ingen flere byråer får vite hvem kunden er.',
  'referral-consent-withdrawn/noted':
    'Kunden tok samtykket tilbake. Ingen flere byråer får vite hvem kunden er. Det var {contact} som svarte. Svaret ble ført av {who}.',
  'referral-introduced':
    '{who} fortalte et annet byrå om kunden, med kundens samtykke. Det som ble fortalt, er {told}. Svaret ventes innen {answerByOn}.',
  'referral-introduced-again':
    '{who} sendte det samme til byrået en gang til, fordi det forrige brevet ikke kom fram. Det som ble fortalt, er {told}. Svaret ventes innen {answerByOn}.',
  'referral-answered': 'Et byrå tar kunden. Svaret ble ført av {who}.',
  'referral-answered/declines': 'Et byrå som ble spurt, takket nei. Svaret ble ført av {who}.',
  'referral-ended': '{who} avsluttet arbeidet med å hjelpe kunden videre. Det ble skrevet «{words}».',
  'referral-ended/nobody': '{who} fant ingen byråer som passer for kunden. Det ble skrevet «{words}».',
  'referral-ended/client-left': 'Arbeidet med å hjelpe kunden videre stanset, fordi kunden sluttet.',
  'request-entered': 'Noe som haster, ble registrert av {who}. Det trengs {neededOn}. Det ble skrevet «{words}».',
  'request-withdrawn': '{who} sa fra om at det ikke hastet likevel.',
  'request-done': 'Det som hastet, ble gjort {doneOn}. Det tok {minutes}, ført av {who}.',
  'package-lapsed':
    'Etter avtalen faller pakkeprisen bort, fordi noe kom for sent. Det gjelder {duties}. ' +
    'Timepris gjelder først fra dagen etter at kunden har fått brev om det.',
  'package-lapsed/holds': 'Kunden har fått brev om at pakkeprisen faller bort. Timepris gjelder fra {holdsFromOn}.',
  'package-lapsed/not-told':
    'Brevet om at pakkeprisen faller bort, nådde ikke fram. Pakkeprisen gjelder til kunden har fått det.',
  'package-restored': 'Pakkeprisen gjelder igjen. Den gjelder fra {fromOn}.',
  'package-restored/other-terms':
    'Bortfallet av pakkeprisen er over, fordi avtalen er endret eller avsluttet. Pakkeprisen, der den er avtalt, gjelder fra {fromOn}.',
  'package-lapse-undone': 'Pakkeprisen falt ikke bort likevel, fordi det som lå til grunn, ble endret.',
  'reminders-paused': '{who} satte påminnelsene på pause. Pausen varer til og med {untilOn}.',
  'reminders-resumed': '{who} startet påminnelsene igjen.',
  'minutes-entered': '{who} førte {minutes} ekstra arbeid på {duty}.',
  'history-imported':
    'En levering fra før Takt ble hentet inn av {who}. Det er {duty}, levert {deliveredOn}. Leveringsfristen var {dueOn}.',
  'data-erased':
    '{who} godkjente at det som var gammelt nok, ble slettet. Det gjaldt det som var slutt før {asOfOn}. {number} ting ble slettet. Hendelsene står igjen.',
  'hold-set': '{who} stanset sletting for kunden. Det ble skrevet «{words}».',
  'hold-ended': '{who} lot sletting gå igjen for kunden.',
  'file-removal-asked': '{who} ba om at en fil som ikke skulle vært her, blir fjernet. En annen ser på det.',
  'file-removed': '{who} fjernet en fil som ikke skulle vært her. Innholdet er borte hos oss.',
  'file-removal-declined': '{who} lot en fil ligge som noen ville fjerne.',
  'words-erased': 'Ord i loggen ble slettet av {who}. Selve hendelsene står, og loggen stemmer.',
};
