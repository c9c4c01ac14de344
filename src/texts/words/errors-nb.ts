/**
 * What went wrong, by code: what happened, then what to do next. A place like `{max}` is filled with the error's details; a sentence whose
 * detail is not given is left out.
 */
export const errorsNb = {
  'request.invalid': 'Noe i skjemaet mangler eller er feil. Rett feltene som er merket, og send på nytt.',
  'request.too-large': 'Det du sendte, er for stort. Send litt om gangen.',
  'request.too-many': 'Det kom for mange forsøk på kort tid. Vent et minutt, og prøv igjen.',
  'request.origin': 'Siden ble åpnet fra et annet sted enn Takt. Åpne Takt på nytt, og prøv igjen.',
  'request.not-found': 'Vi fant ikke det du ba om. Det kan være flyttet eller slettet. Gå tilbake til listen.',
  'request.conflict': 'Noen andre endret dette mens du holdt på. Last siden på nytt, og se hva som gjelder nå.',
  'request.unsupported': 'Takt kan ikke ta imot dette formatet. Send PDF, bilde eller regneark.',

  'access.signed-out': 'Du er logget ut. Logg inn på nytt, så fortsetter du der du var.',
  'access.forbidden': 'Du har ikke tilgang til dette. Spør en leder på kontoret om å få tilgang.',
  'access.link-revoked': 'Lenken er byttet ut. Be om en ny, så sender vi den til adressen vi kjenner.',
  'access.code-wrong': 'Koden stemmer ikke. Se etter i meldingen, og skriv de seks sifrene igjen.',
  'access.code-expired': 'Koden er for gammel. Be om en ny, og skriv den her.',
  'access.code-spent': 'Koden er brukt, eller den er prøvd fem ganger. Be om en ny, eller ring kontoret.',
  'access.second-code-not-accepted':
    'Koden stemmer ikke, eller den er brukt. Vent på neste kode i appen, eller bruk en av gjenopprettingskodene.',
  'access.second-factor-there': 'Koder fra app er satt opp fra før. Fjern dem først, så kan du sette opp på nytt.',
  'access.second-factor-required':
    'Kontoret krever to faktorer av eiere og ledere. Lag en passkey først, så kan du fjerne kodene.',
  'access.passkey-needed':
    'Du har en passkey, og kontoret krever to faktorer. Logg inn med den. Har du mistet den, kan en eier nullstille den.',
  'access.identity-nobody':
    'Kontoen er ikke knyttet til noen på kontoret. Be en eier legge deg til med adressen du har der, eller logg inn med e-post.',
  'access.proof-needed':
    'Dette endrer hvem som slipper inn. Vis at det er deg, med passkey eller kode, så går det videre.',
  'access.proof-by-factor': 'Du har passkey eller koder fra app. Bruk en av dem.',
  'access.set-up-first':
    'Du har ikke satt opp en andre faktor selv. Sett opp koder fra app eller en passkey først, så kan du kreve det av andre.',
  'access.codes-paused':
    'Det er skrevet mange gale koder hos kontorene her, så ingen koder fra e-post tas imot akkurat nå. Bruk lenken i samme e-post, eller passkey.',
  'access.code-not-accepted': 'Koden stemmer ikke, eller den er for gammel. Se etter i e-posten, eller be om en ny.',
  'access.code-needed': 'Du trenger en kode for å se dette. Be om en kode, så sender vi den med en gang.',
  'access.no-address': 'Vi har ingen adresse å sende koden til. Ring kontoret, så legger de den inn.',
  'access.passkey-not-accepted': 'Passnøkkelen ble ikke godtatt. Prøv igjen, eller logg inn med e-post.',

  'identity.unknown':
    'Vi kjenner ikke igjen svaret. Det er brukt, eller det hører til en annen side. Begynn på nytt, eller godta med engangskoden du har brukt.',
  'identity.declined': 'Innloggingen ble avbrutt. Prøv igjen, eller godta med engangskoden du har brukt.',
  'identity.unreachable': 'Tjenesten svarer ikke nå. Prøv igjen om litt, eller godta med engangskoden du har brukt.',
  'identity.refused': 'Svaret fra tjenesten kunne ikke brukes. Prøv igjen, eller godta med engangskoden du har brukt.',
  'identity.expired': 'Bekreftelsen gjelder ikke lenger. Bekreft på nytt, eller godta med engangskoden du har brukt.',

  'absence.from-calendar':
    'Fraværet kommer fra kalenderen. Ta det bort der, så går det bort her neste gang kalenderen leses, senest om en time.',
  'calendar.address':
    'Dette er ikke en kalenderadresse. Den begynner med https:// eller webcal://, og det står ikke navn og passord i den. Kopier hele ICS-adressen fra kalenderen, og lim den inn.',
  'calendar.unreachable':
    'Vi får ikke kontakt med kalenderen. Se etter at hele adressen er med, og prøv igjen om litt.',
  'calendar.too-slow': 'Kalenderen svarte ikke innen ti sekunder. Prøv igjen om litt.',
  'calendar.not-public':
    'Adressen peker til et privat nettverk, og dit går Takt ikke. Bruk en adresse som er publisert på internett.',
  'calendar.gone': 'Det finnes ingen kalender på adressen lenger. Lag en ny adresse i kalenderen, og lim den inn her.',
  'calendar.not-allowed':
    'Kalenderen er ikke åpen for den som har adressen. Publiser den, eller kopier den hemmelige adressen, og lim den inn her.',
  'calendar.other-answer': 'Tjenesten som har kalenderen, svarer med en feil. Prøv igjen om litt.',
  'calendar.astray':
    'Adressen sender oss videre til noe som ikke er en kalender. Kopier adressen på nytt fra kalenderen, og lim den inn.',
  'calendar.too-large':
    'Kalenderen er større enn 5 MB. Publiser den med bare ledig og opptatt, eller lag en egen kalender for fravær.',
  'calendar.not-a-calendar':
    'Det som ligger på adressen, er ikke en hel kalender. Velg ICS og ikke HTML når du kopierer adressen, og prøv igjen.',
  'calendar.too-heavy':
    'Kalenderen tok for lang tid å lese. Lag en egen kalender for fravær, og lim inn adressen til den.',
  'calendar.locked': 'Adressen kan ikke låses opp her lenger. Lim den inn på nytt.',

  'ledger.key': 'Fiken kjenner ikke igjen nøkkelen. Lag en ny i Fiken under Rediger konto, API, og lim den inn her.',
  'ledger.no-access':
    'Nøkkelen gir ikke tilgang til noe. Se etter i Fiken at API er bestilt for selskapet, og at du har tilgang til det.',
  'ledger.busy': 'Fiken svarer at det kommer for mange forespørsler. Vent et minutt, og prøv igjen.',
  'ledger.unreachable': 'Fiken svarer ikke nå. Prøv igjen om litt.',
  'ledger.other-company':
    'Selskapet har ikke kundens organisasjonsnummer. Velg kundens eget selskap, eller rett nummeret på kunden.',
  'ledger.no-orgnr': 'Kunden har ikke noe organisasjonsnummer i Takt. Legg det inn på kunden først.',
  'ledger.demo': 'Et demokontor har oppdiktede kunder og kan ikke kobles til. Prøv med et kontor av ditt eget.',

  'server.failed': 'Noe gikk galt hos oss. Det du har sendt før, er trygt. Prøv igjen om litt.',
  'backup.none': 'Det finnes ingen sikkerhetskopi å gjenopprette. Ta en først.',
  'backup.folder-of-another': 'Mappen har sikkerhetskopier av en annen installasjon. Velg en egen mappe.',
  'storage.full': 'Det er ikke plass til filen hos oss nå. Behold den, og prøv igjen om en time.',
  'storage.unavailable': 'Vi når ikke stedet der filene ligger. Behold filen, og prøv igjen om noen minutter.',
  'storage.corrupt': 'Filen ble ikke lagret riktig hos oss, og er ikke tatt imot. Behold den, og send den på nytt.',
  'file.too-large': 'Filen er for stor. Grensen er {maxMegabytes} MB. Del den opp, eller send et mindre bilde.',
  'file.empty': 'Filen er tom. Den kan ha blitt borte på veien. Velg den på nytt, og send igjen.',
  'upload.not-found': 'Vi finner ikke det du begynte å sende. Velg filen på nytt, så sender vi den fra begynnelsen.',
  'upload.incomplete': 'Ikke hele filen er kommet fram ennå. Vi fortsetter der vi slapp.',
  'file.not-reassemblable':
    'Denne filen kan ikke deles eller settes sammen. Det går med PDF, JPEG og PNG som ikke er låst.',
  'file.not-together': 'Filene hører til ulike leveringer. Legg dem på samme sted først.',
  'file.spans-wrong': 'Sidene henger ikke sammen. Hver side skal høre til ett dokument, i rekkefølge fra side 1.',
  'file.infected': 'Filen ser ut til å være skadelig og åpnes ikke. Den må sendes på nytt fra en annen maskin.',
  'mail.already-decided': 'E-posten har noen andre tatt seg av. Last siden på nytt for å se hva som ble gjort.',
  'arrival.already-judged': 'Noe av dette er allerede godtatt eller sendt tilbake. Ta det tilbake først.',
  'arrival.judged-earlier':
    'Dette ble bestemt en annen dag og kan ikke tas tilbake. Flytt filen, eller spør kunden om en ny.',
  'question.closed': 'Spørsmålet er avklart. Du trenger ikke svare.',
  'question.answer-empty': 'Svaret er tomt. Skriv en setning, eller legg ved et bilde.',
  'client.quota': 'Det er ikke mer plass til filer fra dette selskapet hos oss. Ring kontoret, så rydder de plass.',
  'file.changed': 'Filen er endret siden du begynte å sende den. Velg den på nytt, så sender vi den som ny.',
  'file.unreadable': 'Filen lar seg ikke lese på denne enheten. Velg den på nytt, eller ta et nytt bilde.',

  'agreement.key-repeated': 'To punkter eller to ting har samme nøkkel. Gi den ene en annen nøkkel.',
  'agreement.no-duties': 'Avtalen har ingen punkter om levering. Legg til minst ett.',
  'agreement.no-essential-item': 'Punktet har ingenting som må leveres. Merk minst én ting som viktig.',
  'agreement.dates-do-not-match-periods':
    'Antallet faste datoer stemmer ikke med antallet perioder i året. Legg inn én dato for hver periode.',
  'agreement.cap-missing': 'Et tillegg som løper, må ha et tak. Skriv det høyeste en levering kan koste.',
  'agreement.listed-not-a-year':
    'De listede periodene er ikke tolv måneder til sammen. Rett lengdene, så de fyller et år.',
  'agreement.no-such-period': 'Unntaket gjelder en periode som ikke finnes. Velg et nummer som perioden har i året.',
  'agreement.year-missing':
    'Unntaket har en hel dato, og mangler året det gjelder. Skriv året, eller bare måned og dag.',
  'agreement.event-without-period':
    'Punktet gjelder en hendelse, og den har ingen begynnelse eller slutt. Regn dagene fra hendelsen.',
  'agreement.period-without-event':
    'Punktet gjelder perioder, og har ingen hendelse. Regn dagene fra periodens begynnelse eller slutt.',
  'agreement.aim-costs':
    'Dagen er bare et mål, og kan ikke koste noe. Ta bort tillegget, eller gjør dagen til en frist.',
  'agreement.penalty-without-vat':
    'En konvensjonalbot må si hvilken mva den har. Skriv satsen, eller merk tillegget som pris.',
  'agreement.price-needs-lateness':
    'Prisen løper med forsinkelsen, og passer bare når noe kommer for sent. Velg en annen pris.',
  'agreement.price-needs-minutes':
    'Tillegget gjelder arbeid, og må prises etter tid. Velg timepris, eller prosent av timeprisen.',
  'agreement.steps-mixed': 'Trinnene går både etter dager og etter datoer. Velg én av delene for alle trinn.',
  'agreement.steps-not-rising':
    'Trinnet kommer ikke etter det forrige. Sett trinnene i rekkefølge, det tidligste først.',
  'agreement.fee-missing': 'Trinnet er en prosent, og honoraret mangler. Skriv honoraret som prosenten regnes av.',
  'agreement.lapse-without-package':
    'Avtalen har ingen pakkepris som kan falle bort. Legg inn en pakkepris, eller ta bort regelen.',
  'agreement.no-such-clause':
    'Leveransen bygger på et punkt som ikke finnes. Bruk nøkkelen til et av punktene i avtalen.',
  'agreement.flat-sum-without-work':
    'En fast sum uten arbeid kan bli lest som en bot. Vurder pris per time eller uke, og se avtaleloven § 36.',
  'agreement.first-time-costs':
    'Den første forsinkelsen koster med én gang, og da kan tillegget bli en pris å betale. Vurder å la den være fri.',
  'agreement.tasks-missing':
    'Avtalen sier ikke hvilke oppgaver byrået gjør. Legg dem inn; regnskapsførerloven § 5-2 krever det.',
  'agreement.unknown-field': 'Feltet er ukjent. Se etter skrivefeil, eller ta det bort.',
  'agreement.wrong-type': 'Verdien er av feil slag. Her skal det stå {expected}. Det står {found}.',
  'agreement.not-one-of': 'Verdien er ikke blant dem som kan brukes. Bruk en av disse: {expected}. Det står {found}.',
  'agreement.out-of-range': 'Tallet eller lengden er utenfor grensen. Her gjelder {expected}. Det står {found}.',
  'agreement.missing': 'Feltet mangler. Fyll det ut.',
  'agreement.not-readable':
    'Filen er ikke til å lese som YAML eller JSON. Feilen er ved linje og kolonne {found}. Rett den, og prøv igjen.',
  'agreement.wrong-form':
    'Verdien er ikke skrevet riktig. Skriv den slik: {expected}. Det står {found}. Se etter hvordan feltet skal skrives.',
  'agreement.field-repeated': 'Feltet er skrevet to ganger, andre gang ved linje og kolonne {found}. Behold det ene.',
  'agreement.report-without-period':
    'Loven har egne dager for denne rapporten, og ingen periode å regne fra. Velg en annen rapport, eller faste datoer.',
  'agreement.report-of-other-vat':
    'Punktet følger kundens egen måte å melde mva på, og prisen går etter en bestemt mva-melding. La punktet gjelde én måte å melde på, eller velg faste terminer.',
  'agreement.no-such-file': 'Vi kan ikke åpne filen. Se etter at den finnes, og at du har lov til å lese den.',
  'agreement.not-utf-8': 'Filen er ikke lagret som UTF-8, så æ, ø og å blir feil. Lagre den som UTF-8, og prøv igjen.',
  'agreement.too-large': 'Filen er for stor for en avtale. Se etter at du valgte den riktige.',

  'surcharge.already-decided': 'Tillegget er avgjort av noen andre. Last siden på nytt for å se hva som ble bestemt.',
  'course.open': 'Samtalen med denne kunden er i gang allerede. Stans den før du bestemmer noe annet.',
  'course.over': 'Denne kursendringen er ferdig. Bestem en ny hvis samarbeidet skal tas opp igjen.',
  'course.stopped': 'Kursendringen er stanset. Ta den opp igjen først.',
  'course.running': 'Kursendringen er i gang. Last siden på nytt.',
  'course.noted': 'Dette er notert fra før, og venter på at noen ser på det.',
  'course.nothing-noted': 'Det er ikke noe her å se på nå. Last siden på nytt.',
  'course.without-lead': 'Kunden har ingen oppdragsansvarlig. Velg en på kundens side først.',
  'course.step-not-now': 'Dette steget står ikke for tur. Last siden på nytt, og se hva som er neste steg.',
  'course.not-open': 'Ingen samtale er i gang med denne kunden nå. Last siden på nytt.',
  'year.begun': 'Året er begynt allerede. Last siden på nytt.',
  'year.none': 'Det er ikke begynt noe år med denne kunden. Last siden på nytt.',
  'year.not-begun': 'Året har ikke begynt ennå. Vent til første dag.',
  'year.ended': 'Året er avsluttet. Det neste er et nytt år.',
  'year.over': 'Året er over. Da er det den felles vurderingen som gjelder.',
  'year.stopped': 'Året er stanset. Sett det i gang igjen først.',
  'year.running': 'Året er i gang. Last siden på nytt.',
  'year.reason': 'Skriv hvorfor, i én setning. Ingenting ble lagret.',
  'year.pause-day': 'Velg en dag etter i dag for når året går videre. Ingenting ble lagret.',
  'year.pause-too-long': 'Til sammen blir det mer enn et halvt år på pause. Velg en tidligere dag, eller stans året.',
  'year.no-word': 'Det er ikke noe ord å sende nå. Last siden på nytt for å se hvordan det står.',
  'year.silent': 'Kunden har sagt nei, eller ingen er der til å lese. Ingenting ble sendt.',
  'year.no-reader': 'Ingen hos kunden har en e-postadresse som virker. Legg inn en, eller ring.',
  'trial.running': 'Det går en prøve alt. Vent på svaret, eller avslutt den.',
  'trial.day': 'Den dagen passer ikke. Velg en fra 60 dager til et år fram.',
  'trial.too-few': 'For få kunder har leveringer som kan prøves. Ingenting er begynt.',
  'trial.over': 'Svaret på prøven er regnet ut. Den kan ikke avsluttes lenger.',
  'course.reason': 'Skriv hvorfor, i én setning. Ingenting ble lagret.',
  'talk.targets': 'Velg ett til tre mål som er mulige å nå på et år. Ingenting ble lagret.',
  'year.start':
    'Året begynner tidligst dagen etter at dere ble enige, og senest {daysMax} dager etter. Velg en annen dag.',
  'year.baseline': 'Tallene å måle mot er fra en annen dag enn den dere ble enige. Hent dem på nytt, og prøv igjen.',
  'review.ratings': 'Svar på alle spørsmålene, eller velg «vet ikke». Ingenting ble lagret.',
  'review.words': 'Teksten er lengre enn {lettersMax} tegn. Kort den ned, og lagre på nytt.',
  'review.must-do': 'Velg ja, nei eller senere, og en dag for det som skal gjøres senere. Ingenting ble lagret.',
  'talk.claim-open':
    'Kunden krever erstatning. Så lenge det er merket, står ikke byråets egne datoer på kundens side. Ingenting ble lagret.',
  'talk.proposal-not-possible': 'Dette forslaget passer ikke med avtalen og loggen slik de er nå. Velg et annet.',
  'stance.self-test': 'Svar på alle påstandene med et tall fra 1 til 5. Ingenting ble lagret.',
  'stance.self-test-missing': 'Ta selvtesten først, så kan du vise den. Ingenting ble delt.',
  'stance.off': 'Tall om hver enkelt er av til leder har lagret at de er drøftet og varslet. Be leder om å slå dem på.',
  'stance.announced-before-discussed':
    'Tallene kan ikke være varslet før de ble drøftet. Rett en av dagene. Ingenting ble lagret.',
  'course.day': 'Velg en dag etter i dag, innen et halvt år. Ingenting ble lagret.',
  'working-hours.none': 'Ingen dag er valgt. Velg minst én, og når arbeidsdagen begynner og slutter.',
  'working-hours.weekday': 'Det er ingen ukedag. Velg en dag fra mandag til søndag, og prøv igjen.',
  'working-hours.time': 'Klokkeslettet er ikke til å lese. Skriv det som 08:00, og prøv igjen.',
  'working-hours.order': 'Arbeidsdagen slutter før den begynner. Bytt om klokkeslettene, og prøv igjen.',
  'review.minutes': 'Referatet er for langt. Bruk høyst {lettersMax} tegn.',
  'review.not-open': 'Den felles vurderingen er ikke åpen. Last siden på nytt for å se hvordan det står.',
  'review.open': 'Den felles vurderingen er åpnet allerede. Last siden på nytt for å se den.',
  'review.without-year': 'Det er ikke noe år å se tilbake på ennå. Begynn året først.',
  'review.early': 'Året er ikke over. Si at det skal slutte nå, eller vent til det er over.',
  'review.day': 'Siste dag må være senere enn i dag. Velg en annen dag.',
  'review.views-open': 'Begge ser svarene nå, og ingen kan endre dem. Ta det nye i møtet.',
  'review.own-view-missing': 'Svar selv først. Da kan du åpne uten den andre.',
  'review.time-left': 'Den andre har tid igjen til å svare. Vent til dagen er over.',
  'review.views-not-open': 'Svarene er ikke åpnet ennå. Vent til begge har svart, eller åpne når dagen er over.',
  'review.must-dos-open': 'Noe i den årlige listen er ikke svart på. Svar på alt, og prøv igjen.',
  'review.outcome-reason':
    'Grunnen mangler. Skriv hvorfor et annet byrå passer bedre, slik at det kan sies til kunden.',
  'review.outcome-missing': 'Det står ikke hva dere ble enige om. Før det opp, og prøv igjen.',
  'review.minutes-empty': 'Referatet er tomt. Skriv hva dere ble enige om, og send det så.',
  'review.minutes-accepted': 'Begge har sagt ja til referatet. Det som er nytt, tar dere i en ny samtale.',
  'review.minutes-day': 'Dagen for svar må være senere enn i dag. Velg en annen dag.',
  'review.minutes-answered': 'Du har svart på referatet. Ring hvis noe er annerledes.',
  'review.minutes-words': 'Det står ikke hva som er annerledes. Skriv det, og send igjen.',
  'review.minutes-not-sent': 'Referatet er ikke sendt ennå. Vent til det kommer.',
  'review.minutes-not-accepted': 'Referatet er ikke godtatt av begge ennå. Vent på svarene, eller snakk sammen.',
  'review.not-followed': 'Det som skulle følge, er ikke gjort ennå. Begynn det nye året eller lag utkastet først.',
  'meeting.length': 'Et møte varer fra {min} til {max} minutter. Velg en annen lengde.',
  'meeting.pause': 'En pause er fra {min} til {max} hele minutter. Velg en annen lengde.',
  'meeting.notice': 'Varselet kan være fra {min} til {max} virkedager. Velg et annet tall.',
  'meeting.per-week': 'Det kan være fra {min} til {max} møter i uken. Velg et annet tall.',
  'meeting.starts': 'Møter kan begynne hvert kvarter, hver halvtime eller hver time. Velg en av dem.',
  'meeting.day-bounds':
    'Møter legges ikke på kvelden, og dagen må begynne før den slutter. Velg tider fram til kl. 17.00.',
  'meeting.month-end': 'Fra {min} til {max} virkedager kan holdes av ved månedsslutt. Velg et annet tall.',
  'meeting.place-address': 'Adressen mangler, eller den er for lang. Skriv den slik den skal stå i kalenderen.',
  'meeting.place-phone': 'Nummeret er ikke til å ringe. Skriv det med landkode, og prøv igjen.',
  'meeting.place-video':
    'Adressen til videomøtet må begynne med https:// og ikke ha mellomrom. Kopier den på nytt, og lim den inn alene.',
  'referral.not-open': 'Dette kan ikke gjøres slik det står nå. Last siden på nytt for å se hva som har hendt.',
  'referral.open': 'Kunden blir hjulpet videre allerede, og er spurt. Last siden på nytt, eller avslutt det først.',
  'referral.nobody-proposed': 'Ingen byråer er valgt. Velg minst ett, eller si at ingen passer.',
  'referral.scope-wrong': 'Velg minst ett av byråene, og la navnet på firmaet være med.',
  'referral.day-not-later': 'Det gir ikke flere dager. Velg en senere dag.',
  'referral.day-too-far': 'Det er mer enn 60 dager til. Velg en dag som er nærmere.',
  'referral.beyond-what-was-asked': 'Det er mer enn kunden ble spurt om. Velg blant det som ble spurt om.',
  'referral.giver-unknown': 'Det mangler hvem som svarte. Velg hvem, og hvordan.',
  'referral.no-consent': 'Kunden har ikke sagt ja til at dette byrået får vite hvem de er. Ingenting ble sendt.',
  'referral.not-introduced': 'Dette byrået er ikke spurt ennå, og kan ikke ha svart.',
  'referral.answered': 'Dette byrået har svart allerede. Last siden på nytt for å se svaret.',
  'referral.arrived': 'Brevet kom fram til byrået. Ring dem om du vil vite mer. Ingenting ble sendt.',
  'referral.in-doubt': 'Vi vet ikke om det forrige brevet kom fram. Se på det i utboksen først. Ingenting ble sendt.',
  'referral.partner-unknown': 'Et av byråene er ikke i bruk i registeret nå. Velg et annet.',
  'referral.shown-changed': 'Brevet er endret siden du så det. Les det på nytt før du sender det. Ingenting ble sendt.',
  'referral.forbidden-words':
    'Det står noe her som ikke kan sies til noen utenfor byrået. Skriv det om. Ingenting ble lagret.',
  'referral.lead-only': 'Dette er det oppdragsansvarlig som gjør. Ingenting ble sendt.',
  'referral.unreachable':
    'Kontakten kan ikke nås på e-post. Velg en annen, eller spør selv på telefon, i et møte eller på papir.',
  'referral.contact-unknown': 'Ingen hos kunden er valgt. Velg hvem som spørres.',
  'meeting.not-held': 'Møtet er ikke holdt ennå. Si først at det ble holdt, og prøv igjen.',
  'handover.unknown-link': 'Lenken virker ikke. Be byrået om en ny.',
  'handover.expired-link': 'Lenken er for gammel. Be byrået om en ny.',
  'handover.revoked-link': 'Lenken er byttet ut. Be byrået om den nye.',
  'handover.open': 'Det er alt en overføring i gang for kunden. Åpne den i stedet.',
  'handover.not-found': 'Det er ingen overføring for denne kunden. Noter oppsigelsen først.',
  'handover.no-receiver': 'Det er ikke skrevet hvem som tar over. Skriv det først.',
  'handover.line-gone': 'Punktet står ikke i overføringen lenger. Last siden på nytt for å se hvordan det står.',
  'handover.not-yours': 'Det er den andre siden som gjør dette. Ring eller skriv til dem.',
  'handover.line-changed': 'Punktet er endret i mellomtiden. Last siden på nytt for å se hvordan det står.',
  'handover.nothing-there': 'Det er ingenting å levere i dette punktet. Noter i stedet at det ikke gjelder.',
  'handover.something-there': 'Det ligger noe i dette punktet. Velg en annen grunn, eller lever det.',
  'handover.must-be-withdrawn':
    'En fullmakt er ferdig først når den er trukket tilbake. Trekk den tilbake, og kryss av.',
  'handover.always-the-clients':
    'Kunden skal alltid få tilbud om sine egne dokumenter. Gi beskjed om hvordan de hentes.',
  'handover.words-missing': 'Skriv noen ord om hva det gjelder. Ingenting ble lagret.',
  'handover.days-left': 'Mottakeren har fortsatt dager igjen til å svare. Snakk sammen, og velg at dere er enige.',
  'handover.statement-sent': 'Uttalelsen er sendt, og står som den ble sendt.',
  'handover.statement-not-approved':
    'Uttalelsen er ikke godkjent. Oppdragsansvarlig må lese og godkjenne den før den sendes.',
  'handover.not-the-lead': 'Det er oppdragsansvarlig som godkjenner uttalelsen. Be oppdragsansvarlig lese den.',
  'handover.before-last-day': 'Den siste dagen er ikke gått. Tilgangen kan stenges etter den.',
  'handover.not-offered': 'Kunden har ikke fått beskjed om hvordan dokumentene hentes. Gi beskjed først.',
  'handover.time-to-fetch':
    'Kunden har fortsatt dager igjen til å hente dokumentene sine. Steng tilgangen når de er gått.',
  'handover.not-complete': 'Det gjenstår punkter. Overføringen kan avsluttes når alle er ferdige.',
  'handover.access-closed':
    'Kunden er ute, så oppsigelsen kan ikke trekkes tilbake her. Legg inn kunden på nytt i stedet.',
  'handover.within-notice-period':
    'Dagen er før oppsigelsestiden er ute. Velg en senere dag, eller noter at begge er enige om en tidligere.',
  'handover.before-the-notice': 'Dagen er før oppsigelsen kom fram. Velg en senere dag.',
  'handover.not-earlier': 'Det dere blir enige om her, er en tidligere dag. Mer tid er en endring i avtalen.',
  'handover.not-agreed-by-both': 'Det mangler et navn. Skriv hvem som er enig på hver side.',
  'meeting.not-yours': 'Det er byrået som gjør dette. Ring eller skriv til regnskapsføreren din.',
  'meeting.not-open': 'Møtet er endret i mellomtiden. Last siden på nytt for å se hvordan det står.',
  'meeting.already-booked': 'En tid er valgt allerede. Last siden på nytt, og flytt møtet hvis en annen passer bedre.',
  'meeting.answer-day-passed': 'Dagen for å velge en tid er over. Ring regnskapsføreren, så finner dere en tid sammen.',
  'meeting.already-begun': 'Møtet har begynt. Ring hvis noe ikke passer.',
  'meeting.not-begun': 'Møtet har ikke begynt. Si om det ble holdt når det er over.',
  'meeting.still-open': 'Kunden kan velge en tid ennå. Vent til dagen er over.',
  'meeting.slot-past': 'Den tiden er over. Velg en senere tid.',
  'meeting.slot-not-offered': 'Den tiden kan ikke velges. Velg en av dem som vises.',
  'meeting.slot-taken': 'Den tiden er tatt. Velg en annen.',
  'meeting.slot-length': 'Møtet ville gå over midnatt. Velg en tidligere tid.',
  'meeting.week-full': 'Den uken er full. Velg en tid i en annen uke.',
  'what-if.days':
    'Dagene ligger ikke i de åtte ukene som planlegges. Velg dager fra og med i dag, med den første dagen først.',
  'what-if.newer': 'Et nyere spørsmål er stilt. Svaret på det kommer.',
  'meeting.range-order': 'Den siste dagen er før den første. Bytt om dem, og prøv igjen.',
  'meeting.range-too-long': 'Det er for mange dager å holde åpne. Velg høyst tre måneder.',
  'meeting.range-past': 'Ingen av dagene kan velges lenger. Velg senere dager.',
  'meeting.answer-day':
    'Den siste dagen å svare må være fra i dag og tidlig nok til at en tid kan velges. Velg en annen.',
  'minutes.empty': 'Det står ingenting i referatet. Skriv hva som ble sagt eller bestemt, og send det så.',
  'minutes.heading': 'Overskriften på punkt {item} mangler, eller den står to ganger. Rett den, og lagre igjen.',
  'minutes.decision-words':
    'En beslutning under punkt {item} mangler tekst. Skriv hva dere ble enige om, eller ta den bort.',
  'minutes.decision-owner':
    'Ingen er satt opp til å gjøre det som er bestemt under punkt {item}. Velg kunden eller byrået.',
  'minutes.decision-day':
    'Dagen for en beslutning under punkt {item} er før møtet, eller den finnes ikke. Velg en annen, eller la den stå åpen.',
  'minutes.too-long': 'Referatet er for langt, eller noe i det er det. Kort det ned, og lagre igjen.',
  'promise.none':
    'Her er det ikke lovet noe som kan flyttes. Enten har det kommet, eller så står dagen fast etter avtalen.',
  'promise.missing': 'Noe mangler ennå fra kunden. Vent med ny dato til alt er her.',
  'promise.day': 'Den nye datoen må være en virkedag som ikke har vært. Velg en annen dag.',
  'promise.no-later': 'Det er allerede lovet til denne dagen eller senere. Last siden på nytt.',
  'promise.after-law': 'Dagen er etter den lovpålagte fristen. Velg fristen eller en dag før.',
  'promise.told': 'Kunden har fått beskjed, så datoen kan ikke tas tilbake. Godkjenn en ny dato i stedet.',
  'objection.answered':
    'Du har fått svar på dette. Ring eller skriv til regnskapsbyrået hvis dere bør snakke mer om det.',
  'objection.closed': 'Noen har svart kunden allerede. Last siden på nytt for å se svaret.',
  'objection.day':
    'Den dagen endrer ikke noe. Velg en tidligere dag for noe som kom, og en senere dag for en leveringsfrist.',
  'objection.second-person':
    'En annen på kontoret må svare. Den som bestemte det kunden ikke er enig i, svarer ikke selv når kontoret har flere.',
  'objection.day-missing': 'Dagen mangler. Skriv hvilken dag som er riktig.',
  'objection.day-no-better':
    'Den dagen gir ikke kunden noe. Velg en dag som er bedre for kunden, eller svar at det ikke blir endret.',
  'objection.sum-missing': 'Summen mangler. Skriv hvor mye som skal trekkes fra.',
  'objection.sum-too-large': 'Det er hele tillegget eller mer. Skriv en mindre sum, eller svar at kunden har rett.',
  'proposing.answered': 'Det er valgt allerede. Last siden på nytt for å se hva som er valgt.',
  'proposing.not-answered':
    'Velg først hva som skal skje. Takt foreslår igjen først når samtalen eller et senere tidspunkt er valgt.',
  'proposing.parting': 'Dere skal skille lag. Da foreslår ikke Takt flere tillegg for kunden.',
  'retention.list-changed': 'Listen er endret siden du så den. Last siden på nytt, og se gjennom den på nytt.',
  'retention.nothing-due': 'Ingenting kan slettes nå. Last siden på nytt for å se listen.',
  'retention.removal-decided': 'Noen har avgjort dette allerede. Last siden på nytt.',
  'surcharge.objection-too-late':
    'Dagen for å si fra her er passert. Ring den som har regnskapet, så ser dere på det sammen.',
  'surcharge.reason-missing': 'Det mangler en grunn. Velg en grunn til å ettergi, så står den i kundens logg.',
  'invoicing.nothing-ready': 'Ingenting er klart til fakturering. Last siden på nytt, og se hva som venter.',
  'invoicing.no-series': 'Takt har ingen nummerserie for fakturaer. Legg den inn i Folk og kontor, og prøv igjen.',
  'invoicing.no-account': 'Kontonummeret mangler. Legg det inn i Folk og kontor, og prøv igjen.',
  'invoicing.account-wrong': 'Kontonummeret stemmer ikke. Se etter at det har elleve sifre og at alle er riktige.',
  'invoicing.office-orgnr': 'Byråets organisasjonsnummer stemmer ikke. Rett det, og prøv igjen.',
  'invoicing.series-in-use':
    'Nummerserien er i bruk og kan ikke flyttes, for da blir det hull i den. La neste nummer stå som det er.',
  'invoicing.series-invalid': 'Nummeret kan ikke brukes. Skriv et helt tall fra 1 til 999 999 999.',
  'invoicing.not-exported':
    'Tillegget er ikke sendt til fakturering ennå, og kan ikke krediteres. Last siden på nytt, og se hva som gjelder.',
  'invoicing.already-credited': 'Tillegget er kreditert fra før. Last siden på nytt, og se hva som gjelder.',
  'invoicing.credit-too-large': 'Summen kan ikke krediteres. Skriv en sum over null, og ikke over tillegget.',
  'invoicing.reason-missing': 'Det mangler en grunn. Skriv hvorfor tillegget krediteres, og send på nytt.',
  'extension.already-decided': 'Ønsket om flere dager er besvart av noen andre. Last siden på nytt for å se svaret.',
  'message.not-in-doubt': 'Vi vet hva som skjedde med denne meldingen. Den kan bare sendes på nytt når det er tvil.',

  'import.missing-name': 'Raden mangler navn. Skriv navnet på kunden.',
  'import.orgnr-invalid': 'Organisasjonsnummeret stemmer ikke. Se etter at det har ni sifre og at alle er riktige.',
  'import.date-invalid': 'Datoen er ikke til å lese. Skriv den som 20.11.2026.',
  'import.unknown-term': 'Vi kjenner ikke igjen mva-terminen. Skriv to måneder, år eller ingen.',
  'import.unknown-template': 'Vi kjenner ikke igjen avtalemalen. Velg en av malene i listen.',
  'import.unknown-lead': 'Vi fant ingen på kontoret med dette navnet. Skriv navnet slik det står i Takt.',
  'import.no-contact': 'Raden har ingen kontakt med e-post eller mobil. Legg inn minst én.',
  'import.too-many-rows':
    'Regnearket har for mange rader. Grensen er {max}. Del det i flere, og hent inn ett om gangen.',
  'import.unreadable-file': 'Vi kan ikke lese filen. Lagre den som CSV eller Excel, og prøv igjen.',
  'import.orgnr-repeated':
    'Organisasjonsnummeret står også på linje {line}. Ta bort den ene raden, eller rett nummeret.',
  'import.orgnr-known': 'Kunden finnes i Takt fra før. Ta bort raden, eller rett organisasjonsnummeret.',
  'import.name-repeated':
    'Navnet står også på linje {line}. Skriv organisasjonsnummer på begge, eller ta bort den ene.',
  'import.name-known': 'En kunde med dette navnet finnes fra før. Skriv organisasjonsnummer, eller ta bort raden.',
  'import.payday-invalid': 'Lønningsdagen er ikke til å lese. Skriv et tall fra 1 til 31, eller «siste».',
  'import.missing-payday': 'Avtalen gjelder lønn, og lønningsdagen mangler. Skriv dagen i måneden, for eksempel 15.',
  'import.ambiguous-lead': 'Flere på kontoret passer med dette navnet. Skriv hele navnet eller e-postadressen.',
  'import.missing-template': 'Avtalen er signert, men ikke valgt. Skriv hvilken avtalemal som gjelder.',
  'import.missing-date': 'Datoen mangler. Skriv den som 20.11.2026.',
  'import.missing-signer': 'Det mangler hvem som signerte. Skriv navnet, ellers kan avtalen ikke gi tillegg.',
  'import.date-in-the-future': 'Datoen er ikke kommet ennå. Se etter, og skriv den dagen det skjedde.',
  'import.email-invalid': 'E-postadressen er ikke riktig. Skriv én adresse, som navn@firma.no.',
  'import.mobile-invalid':
    'Mobilnummeret er ikke riktig. Skriv åtte sifre som begynner med 4 eller 9, eller hele nummeret med +.',
  'import.unknown-scope': 'Vi kjenner ikke igjen ansvaret. Skriv bilag, lønn, avtale eller alt.',
  'import.unreadable-text': 'Teksten har tegn som ikke kan lagres. Skriv den på nytt her.',
  'import.too-long': 'Teksten er for lang. Grensen er {max} tegn.',
  'import.file-too-large': 'Filen er for stor. Grensen er {maxMegabytes} MB. Del den opp, og hent inn én om gangen.',
  'import.sheet-too-large':
    'Arket har noe langt utenfor tabellen. Kopier bare radene du trenger, til et nytt ark, og prøv igjen.',
  'import.old-excel': 'Filen er fra en gammel Excel. Lagre den som .xlsx eller CSV, og prøv igjen.',
  'import.empty-file': 'Filen er tom. Se etter at du valgte den riktige, og prøv igjen.',
  'import.no-name-column': 'Vi fant ingen kolonne med kundenes navn. Skriv «Kunde» over den, og prøv igjen.',
  'import.no-history-columns':
    'Vi fant ikke kolonnen som sier når det ble levert. Skriv «Levert» over den, og prøv igjen.',
  'import.no-rows': 'Det er ingen rader under overskriften. Legg inn minst én, og prøv igjen.',
  'import.rows-with-faults':
    'Ingenting ble hentet inn. Rader med feil: {rows}. Rett dem som er merket, eller ta dem bort.',
  'import.undone': 'Denne innhentingen er angret. Velg filen på nytt for å hente inn igjen.',
  'import.id-used': 'Nummeret på innhentingen er brukt til noe annet. Velg filen på nytt, og prøv igjen.',
  'import.something-happened':
    'Kan ikke angres samlet. Kunder det har skjedd noe med siden: {clients}. Åpne dem én for én.',
  'import.unknown-client':
    'Vi fant ingen kunde med dette nummeret eller navnet. Hent inn kunden først, eller rett raden.',
  'import.ambiguous-client': 'Flere kunder har dette navnet. Skriv organisasjonsnummeret i stedet.',
  'import.client-without-agreement':
    'Kunden har ingen avtale i Takt. Registrer den først, så vet vi hva som skulle leveres.',
  'import.unknown-document': 'Avtalen har ingenting med dette navnet. Skriv for eksempel bilag eller lønn.',
  'import.ambiguous-document': 'Flere leveringer passer med raden. Skriv hva det var, og hvilken periode.',
  'import.period-invalid': 'Perioden er ikke til å lese. Skriv den som mai 2025 eller 3. termin 2025.',
  'import.missing-period': 'Perioden mangler. Skriv den som mai 2025 eller 3. termin 2025.',
  'import.unknown-period': 'Avtalen har ingen levering for denne perioden. Se etter at den er riktig.',
  'import.delivery-known': 'Leveringen finnes i Takt fra før. Ta bort raden.',
  'import.delivery-repeated': 'Den samme leveringen står på linje {line}. Ta bort den ene raden.',
  'import.no-time-columns': 'Vi fant ikke dato, ansatt og timer. Skriv Dato, Ansatt og Timer over kolonnene.',
  'import.missing-person': 'Raden mangler hvem som har arbeidet. Skriv navnet slik det står i Takt.',
  'import.unknown-person': 'Vi fant ingen på kontoret med dette navnet. Skriv navnet slik det står i Takt.',
  'import.ambiguous-person': 'Flere på kontoret passer med dette navnet. Skriv hele navnet eller e-postadressen.',
  'import.missing-minutes': 'Tiden mangler. Skriv den som 1,5 eller 1:30 eller 90 min.',
  'import.minutes-invalid': 'Tiden er ikke til å lese. Skriv den som 1,5 eller 1:30 eller 90 min, høyst et døgn.',
  'import.billable-invalid': 'Vi skjønner ikke om tiden kan faktureres. Skriv ja eller nei, eller la det stå tomt.',
  'import.day-over':
    'Med denne raden blir det mer enn et døgn på én dag. Se etter om kolonnen er timer eller minutter.',
  'import.time-known': 'Raden er hentet inn før. Ta den bort.',
  'import.formula': 'Cellen har en formel. Lim inn verdien i stedet, og prøv igjen.',

  'access.not-allowed': 'Du har ikke tilgang til dette. Spør en leder på kontoret om å få tilgang.',
  'access.unknown-link': 'Vi kjenner ikke igjen lenken. Be om en ny, så sender vi den til adressen vi kjenner.',
  'access.spent-link': 'Lenken er brukt. Be om en ny, så sender vi den med en gang.',
  'access.expired-link': 'Lenken er for gammel. Be om en ny, så sender vi den med en gang.',
  'access.revoked-link': 'Lenken er byttet ut. Be om en ny, så sender vi den til adressen vi kjenner.',
  'request.malformed': 'Vi kunne ikke lese det som ble sendt. Last siden på nytt, og prøv igjen.',
  'request.unreadable-text': 'Teksten har tegn som ikke kan lagres. Ta dem bort, og prøv igjen.',
  'request.bad-key': 'Nøkkelen for gjentatte forsøk er ikke gyldig. Bruk synlige tegn, høyst to hundre.',
  'request.foreign-origin': 'Siden ble åpnet fra et annet sted enn Takt. Åpne Takt på nytt, og prøv igjen.',
  'request.key-reused': 'Nøkkelen er brukt for noe annet. Lag en ny nøkkel, og prøv igjen.',
  'request.still-running': 'Det samme er i gang. Vent litt, og se om det er gjort.',
  'request.outcome-unknown': 'Vi vet ikke om dette ble gjort. Se etter før du prøver igjen.',
  'server.busy': 'Det er mye å gjøre hos oss akkurat nå. Vent litt, og prøv igjen.',
  'time.off': 'Kontoret fører ikke timer i Takt. En leder kan slå det på under Folk og kontor.',
  'time.too-old': 'Timer kan endres i 31 dager etter at de ble ført. Deretter står de.',
  'time.day-too-early': 'Dagen er mer enn et år tilbake. Se over årstallet.',
  'time.day-over': 'Det blir mer enn et døgn på denne dagen. Se over tiden.',
  'time.timer-running': 'Du har en tidtaker i gang på noe annet. Stopp den først.',
  'time.timer-gone': 'Tidtakeren er stoppet allerede. Se etter i uken din.',
  'time.import-changed': 'Noen har endret timer fra denne innhentingen. Endre eller slett dem én for én.',
  'time.period-too-long': 'Perioden er lengre enn et år. Velg en kortere.',
  'report.day-too-early': 'Dagen er mer enn et år før perioden begynner. Se over årstallet.',
  'reminder.cannot-be-asked':
    'Det er alt spurt om, eller kunden har levert eller svart. Last siden på nytt for å se hva som gjelder.',
  'extension.already-waiting': 'Du har alt spurt om flere dager. Vent på svaret.',
  'extension.not-later': 'Dagen er ikke senere enn fristen. Velg en senere dag.',
  'answer.already-looked-at': 'Svaret er sett på av noen andre. Last siden på nytt for å se hva som gjelder.',
  'arrival.already-returned': 'Filen er alt sendt tilbake. Last siden på nytt for å se hva som gjelder.',
  'arrival.not-placed': 'Filen er ikke plassert ennå. Velg hva den er for, og prøv igjen.',
  'arrival.already-accepted': 'Filen er alt i bruk hos oss. Be den som følger dere opp om å flytte den.',
  'company.not-found':
    'Du er ikke kontakt for dette selskapet. Velg et av selskapene dine, eller spør regnskapsbyrået.',
  'access.not-your-part': 'Du er ikke kontakt for denne delen. Spør regnskapsbyrået om du trenger tilgang.',
  'task.closed': 'Oppgaven er gjort av noen andre. Last siden på nytt for å se hva som gjenstår.',
  'task.settles-itself':
    'Noen venter på dette, så oppgaven lukkes ikke for hånd. Gjør det den gjelder, så lukkes den av seg selv.',
  'task.no-client': 'Oppgaven gjelder ingen kunde. Lukk den når den er gjort.',
  'day.in-the-past': 'Dagen er passert. Velg i dag eller en senere dag.',
  'day.in-the-future': 'Dagen er ikke kommet ennå. Velg i dag eller en tidligere dag.',

  'contact.mobile': 'Nummeret kan ikke ta imot SMS. Skriv et mobilnummer, for eksempel 912 34 567.',
  'contact.address-taken':
    'En annen kontaktperson har denne e-postadressen. Legg til den personen her, eller skriv en annen adresse.',
  'contact.already-there': 'Personen er kontakt her fra før. Endre kontakten i listen i stedet.',
  'pause.too-long': 'Pausen er for lang. Velg en dag innen ett år.',
  'staff.not-active': 'Personen arbeider ikke på kontoret lenger. Velg en annen.',
  'staff.last-owner': 'Kontoret må ha minst én eier. Gi en annen denne rollen først.',
  'staff.address-taken': 'En annen på kontoret har denne e-postadressen. Skriv en annen adresse.',
  'staff.bad-deputy': 'Denne personen kan ikke være stedfortreder. Velg en annen som arbeider på kontoret.',
  'day.wrong-order': 'Siste dag er før første dag. Bytt om på dem, eller rett den ene.',
  'closure.begun': 'Stengningen har begynt, og kundene skal kunne stole på den. Endre heller siste dag.',
  'closure.too-long': 'Så lenge kan ikke kontoret være stengt i ett. Se etter at begge dagene er riktige.',
  'office.colour': 'Fargen er ikke til å lese tekst på. Velg en som er tydelig mørkere eller lysere.',
  'agreement.clauses-left-out':
    'Avtalen som gjelder, har punkter som ikke er med i den nye. Ta dem med, eller bekreft at de faller bort.',
  'agreement.not-a-draft': 'Avtalen er sendt, så den kan ikke endres. Trekk den tilbake, og lag et nytt utkast.',
  'agreement.nothing-in-force': 'Kunden har ingen avtale som gjelder. Begynn med en mal i stedet.',
  'agreement.terms-with-faults': 'Avtalen har feil som må rettes først. Se merknadene i utkastet.',
  'agreement.nothing-changed':
    'Utkastet sier det samme som avtalen som gjelder. Endre noe først, eller slett utkastet.',
  'agreement.base-changed':
    'Avtalen er endret siden utkastet ble laget. Lag et nytt utkast fra avtalen som gjelder nå.',
  'agreement.due-diligence-missing':
    'Kundetiltak er ikke registrert. Avtalen kan ikke sendes før det er gjort (hvitvaskingsloven §§ 11 og 21).',
  'agreement.accepted-before-written':
    'Avtalen ble ikke skrevet før etter den dagen. Velg dagen da den ble underskrevet.',
  'agreement.unknown-signer':
    'En av dem som skal signere, er ikke kontakt for avtalen hos kunden. Velg blant kontaktene som har avtalen som område.',
  'agreement.signer-without-email': 'En av dem som skal signere, har ingen e-postadresse. Legg den inn først.',
  'agreement.answer-by': 'Svarfristen må være etter i dag og innen fire måneder. Velg en annen dag.',
  'agreement.open-proposal': 'En avtale venter alt på svar fra kunden. Trekk den tilbake først, eller vent på svaret.',
  'agreement.not-open': 'Avtalen venter ikke på svar lenger. Last siden på nytt for å se hva som gjelder.',
  'agreement.expired': 'Svarfristen er passert. Be regnskapsbyrået sende avtalen på nytt.',
  'agreement.not-your-turn': 'En annen skal signere før deg. Du får beskjed når det er din tur.',
  'agreement.already-answered': 'Du har alt svart på avtalen. Last siden på nytt for å se svaret.',
  'agreement.document-changed': 'Dokumentet er et annet enn det du så. Last siden på nytt, og les det før du svarer.',
  'seal.unreadable': 'Filen kan ikke leses. Velg filen med sertifikatet, den slutter gjerne på .p12 eller .pfx.',
  'seal.password': 'Passordet passer ikke til filen. Skriv det som filen ble laget med.',
  'seal.encryption': 'Filen er låst på en måte som Takt ikke leser. Eksporter den på nytt med AES.',
  'seal.empty': 'Filen mangler nøkkelen eller sertifikatet som hører til den. Eksporter begge deler på nytt.',
  'seal.key-type':
    'Nøkkelen er for kort eller av et slag som ikke kan brukes. Bruk RSA fra 2048 biter eller en elliptisk kurve.',
  'seal.not-valid-now': 'Sertifikatet gjelder ikke i dag. Bruk et som gjelder.',
  'seal.not-for-sealing': 'Sertifikatet er ikke laget for å forsegle med. Be utstederen om et for digitale signaturer.',
  'urgent.too-old': 'Det er for lenge siden. Det som haster, føres senest 14 dager etter at kunden ba om det.',
  'urgent.no-price': 'Avtalen sier ingen pris for det som haster. Endre avtalen først.',
  'urgent.in-good-time': 'Kunden ba om det i god tid, så det koster ikke noe ekstra. Du trenger ikke å føre det.',
  'urgent.done': 'Arbeidet er alt gjort. Ta kontakt om prisen.',
  'urgent.withdrawn': 'Kunden har sagt at det ikke haster. Før det på nytt hvis det likevel gjør det.',
  'urgent.line-decided': 'Tillegget er alt avgjort. Rett det med en kreditering.',
  'agreement.not-sealed': 'Dokumentet er ikke forseglet ennå. Prøv igjen om litt.',
  'agreement.unknown-template': 'Vi kjenner ikke igjen avtalemalen. Velg en av malene i listen.',
  'agreement.file-missing': 'Vi fant ikke filen. Send den på nytt, og registrer avtalen igjen.',
  'agreement.start-too-late': 'Avtalen begynner for langt fram. Velg en dag innen ett år.',

  'price.index-out-of-range': 'Indeksen kan ikke endre seg så mye på ett år. Se etter at tallene er riktige.',
  'price.none': 'Avtalen sier ingen pris. Legg inn prisen i en endring av avtalen først.',
  'price.clause-there': 'Avtalen har alt et punkt om indeks. Last siden på nytt.',
  'price.proposal-under-way':
    'Kunden har alt et utkast eller en avtale som venter. Åpne den, og legg inn indeksen der.',

  'statutory.period-not-covered':
    'Takt kjenner ikke loven for en så gammel periode. Regelen gjelder hos oss fra {fromYear}. Velg en senere periode.',
  'statutory.not-a-term-day': 'Loven har ingen termin den dagen. Velg en av dagene som loven nevner.',

  'ladder.out-of-range': 'Et steg har for få eller for mange dager. Se grensene, og rett tallet.',
  'ladder.out-of-order': 'Stegene står i feil rekkefølge. Påminnelsen kommer først, så SMS, så telefon.',
  'ladder.main-missing': 'SMS kan ikke gå uten påminnelsen før den. Ta med påminnelsen, eller ta bort SMS.',
  'ladder.nothing-left': 'Det er ingen steg igjen. Ta med minst ett, ellers blir kunden glemt.',

  'mail.smtp-url': 'Adressen til e-postserveren er feil. Skriv den som smtps://bruker:passord@server.',
  'mail.imap-url': 'Adressen til postboksen er feil. Skriv den som imaps://bruker:passord@server.',
  'mail.address': 'E-postadressen er ikke riktig. Skriv den som navn@firma.no.',
  'mail.line-break': 'Et felt har linjeskift der det ikke kan være noe. Skriv alt på én linje.',
  'mail.header': 'Meldingen har et hodefelt som ikke kan sendes. Meld fra til den som drifter Takt.',
  'mail.message-id': 'Meldingen har et nummer som ikke kan sendes. Meld fra til den som drifter Takt.',
  'sms.url': 'Adressen til SMS-tjenesten er feil. Skriv den som https://server/sti.',
  'failpoints.unreadable': 'Innstillingen for prøvede feil er ikke til å lese: {entry}. Rett den, og start på nytt.',
};
