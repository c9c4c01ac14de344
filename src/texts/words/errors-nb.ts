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
  'access.code-needed': 'Du trenger en kode for å se dette. Be om en kode, så sender vi den med en gang.',

  'server.failed': 'Noe gikk galt hos oss. Det du har sendt før, er trygt. Prøv igjen om litt.',
  'storage.full': 'Det er ikke plass til filen hos oss nå. Behold den, og prøv igjen om en time.',
  'storage.corrupt': 'Filen ble ikke lagret riktig hos oss, og er ikke tatt imot. Behold den, og send den på nytt.',
  'file.too-large': 'Filen er for stor. Grensen er {maxMegabytes} MB. Del den opp, eller send et mindre bilde.',
  'file.empty': 'Filen er tom. Den kan ha blitt borte på veien. Velg den på nytt, og send igjen.',
  'file.unreadable': 'Filen lar seg ikke lese på denne enheten. Velg den på nytt, eller ta et nytt bilde.',

  'agreement.key-repeated': 'To punkter eller to ting har samme nøkkel. Gi den ene en annen nøkkel.',
  'agreement.no-duties': 'Avtalen har ingen punkter om levering. Legg til minst ett.',
  'agreement.no-essential-item': 'Punktet har ingenting som må leveres. Merk minst én ting som viktig.',
  'agreement.dates-do-not-match-periods':
    'Antallet faste datoer stemmer ikke med antallet perioder i året. Legg inn én dato for hver periode.',
  'agreement.cap-missing': 'Et tillegg som løper, må ha et tak. Skriv det høyeste en levering kan koste.',

  'surcharge.already-decided': 'Tillegget er avgjort av noen andre. Last siden på nytt for å se hva som ble bestemt.',
  'surcharge.reason-missing': 'Det mangler en grunn. Velg en grunn til å ettergi, så står den i kundens logg.',
  'extension.already-decided': 'Ønsket om flere dager er besvart av noen andre. Last siden på nytt for å se svaret.',
  'message.not-in-doubt': 'Vi vet hva som skjedde med denne meldingen. Den kan bare sendes på nytt når det er tvil.',

  'import.missing-name': 'Raden mangler navn. Skriv navnet på kunden.',
  'import.orgnr-invalid': 'Organisasjonsnummeret stemmer ikke. Se etter at det har ni sifre og at alle er riktige.',
  'import.orgnr-repeated': 'Organisasjonsnummeret finnes fra før. Ta bort den ene raden, eller rett nummeret.',
  'import.date-invalid': 'Datoen er ikke til å lese. Skriv den som 20.11.2026.',
  'import.unknown-term': 'Vi kjenner ikke igjen mva-terminen. Skriv to måneder, år eller ingen.',
  'import.unknown-template': 'Vi kjenner ikke igjen avtalemalen. Velg en av malene i listen.',
  'import.unknown-lead': 'Vi fant ingen på kontoret med dette navnet. Skriv navnet slik det står i Takt.',
  'import.no-contact': 'Raden har ingen kontakt med e-post eller mobil. Legg inn minst én.',
  'import.too-many-rows':
    'Regnearket har for mange rader. Grensen er {max}. Del det i flere, og hent inn ett om gangen.',
  'import.unreadable-file': 'Vi kan ikke lese filen. Lagre den som CSV eller Excel, og prøv igjen.',
  'import.formula': 'Cellen har en formel. Lim inn verdien i stedet, og prøv igjen.',

  'mail.smtp-url': 'Adressen til e-postserveren er feil. Skriv den som smtps://bruker:passord@server.',
  'mail.imap-url': 'Adressen til postboksen er feil. Skriv den som imaps://bruker:passord@server.',
  'mail.address': 'E-postadressen er ikke riktig. Skriv den som navn@firma.no.',
  'mail.line-break': 'Et felt har linjeskift der det ikke kan være noe. Skriv alt på én linje.',
  'mail.header': 'Meldingen har et hodefelt som ikke kan sendes. Meld fra til den som drifter Takt.',
  'mail.message-id': 'Meldingen har et nummer som ikke kan sendes. Meld fra til den som drifter Takt.',
  'sms.url': 'Adressen til SMS-tjenesten er feil. Skriv den som https://server/sti.',
  'failpoints.unreadable': 'Innstillingen for prøvede feil er ikke til å lese: {entry}. Rett den, og start på nytt.',
};
