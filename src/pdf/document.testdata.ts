import { instant } from '../domain/kernel/index.ts';
import type { PaperDocument } from './document.ts';

/** An agreement as an office would send it, with every kind of part. */
export const sampleAgreement: PaperDocument = {
  language: 'nb',
  title: 'Avtale om regnskap',
  lead: 'Du leverer til faste dager. Vi gjør regnskapet ferdig i tide, svarer deg raskt og sier fra når noe mangler. Her står hva vi har lovet hverandre.',
  author: 'Ærlig Ørn & Ås Regnskap AS',
  createdAt: instant('2027-01-14T10:00:00.000Z'),
  brandColour: '#0d4b3f',
  runningHead: {
    strong: 'Ærlig Ørn & Ås Regnskap AS',
    text: 'orgnr 310 908 274',
    right: 'Oppdragsavtale 2024-017, samlet tekst med endring nr. 2',
  },
  footer: 'Avtale om regnskap · Brattli Bygg AS',
  parties: [
    {
      label: 'Kunde',
      name: 'Brattli Bygg AS',
      lines: ['orgnr 312 457 806', 'Jo Brattli, daglig leder. Mona Brattli, stedfortreder'],
    },
    {
      label: 'Regnskapsfører',
      name: 'Ærlig Ørn & Ås Regnskap AS',
      lines: ['orgnr 310 908 274', 'Ingrid Solheim, oppdragsansvarlig'],
    },
  ],
  blocks: [
    {
      kind: 'beats',
      heading: 'Dine seks leveringsdager for 2027',
      remark: 'Under hver dag: da sender vi mva-meldingen senest',
      beats: [
        { label: 'jan–feb', value: 'man. 22. mars', remark: 'mva 12. april' },
        { label: 'mars–apr', value: 'tor. 20. mai', remark: 'mva 10. juni' },
        { label: 'mai–juni', value: 'tir. 20. juli', remark: 'mva 31. aug.' },
        { label: 'juli–aug', value: 'man. 20. sep.', remark: 'mva 11. okt.' },
        { label: 'sep–okt', value: 'man. 22. nov.', remark: 'mva 10. des.' },
        { label: 'nov–des', value: 'tor. 20. jan.', remark: 'mva 10. feb. 2028' },
      ],
    },
    {
      kind: 'section',
      heading: 'Nytt i endring nr. 2, fra mandag 1. februar 2027',
      emphasis: true,
      parts: [
        {
          kind: 'list',
          items: [
            'Du får seks faste leveringsdager i året. Før sto det «så snart som mulig».',
            'Tre dager for sent koster ingenting. Deretter koster det kr 1 250 + mva. per påbegynte uke.',
            'Er du uenig i et tillegg, venter vi til vi har snakket sammen.',
          ],
        },
      ],
    },
    clause('1', 'Hva vi gjør', [
      'Vi fører regnskapet, sender mva-meldingene og lager årsregnskap og skattemelding. Lønn er ikke med. Oppdraget gjelder fra 1. januar 2024 og til det sies opp.',
    ]),
    clause(
      '2',
      'Hva du leverer',
      [
        'For hver mva-termin: kvitteringer, fakturaer som ikke kom som e-faktura, og kontoutskrift for driftskontoen. Én fil per bilag, sortert etter dato. Var det ingen bilag, svarer du «ingenting denne gangen».',
      ],
      'Endret i nr. 2',
    ),
    clause(
      '3',
      'Når du leverer',
      [
        'Innen 20 dager etter terminen. Faller dagen på en lørdag, søndag eller helligdag, gjelder neste virkedag. Alt kan sendes i Takt. Det som ligger i regnskapssystemet eller kommer som e-faktura, trenger du ikke sende.',
      ],
      'Endret i nr. 2',
    ),
    clause('4', 'Hva vi lover deg', [
      'Vi minner deg fem dager før fristen og første virkedag etter. Vi svarer på spørsmål innen én virkedag. Er vi sene med vår del, får du ikke tillegg for de dagene.',
    ]),
    clause('5', 'Hvis noe må gjøres om', [
      'Vi sier hva som er galt, og viser hvordan det skal være. Retter du det innen to virkedager, teller dagen du sendte det første gang.',
    ]),
    {
      kind: 'clause',
      number: '6',
      heading: 'Tillegg når det blir sent',
      mark: 'Endret i nr. 2',
      parts: [
        {
          kind: 'paragraph',
          text: 'Sent materiale gir oss merarbeid. Derfor koster det kr 1 250 + mva. for hver påbegynte uke, regnet fra tre dager etter fristen. Det blir aldri mer enn kr 5 000 + mva. per termin.',
        },
        {
          kind: 'table',
          columns: [
            { heading: 'Når alt kommer' },
            { heading: 'Slik regner vi' },
            { heading: 'Tillegg uten mva.', align: 'right' },
          ],
          rows: [
            ['mandag 22. mars', 'i tide', 'kr 0'],
            ['torsdag 25. mars', '3 − 3 = 0 dager', 'kr 0'],
            ['fredag 9. april', '18 − 3 = 15 dager, 3 påbegynte uker', 'kr 3 750'],
          ],
        },
        { kind: 'note', text: 'Eksemplene er regnet for terminen januar–februar 2027.' },
      ],
    },
    {
      kind: 'clause',
      number: '7',
      heading: 'Fullmakter',
      parts: [
        { kind: 'paragraph', text: 'Disse kan sende for deg:' },
        {
          kind: 'facts',
          facts: [
            { label: 'Mva-melding', value: 'Ingrid Solheim og Amir Haddad' },
            { label: 'Skattemelding', value: 'Ingrid Solheim' },
          ],
        },
        { kind: 'list', ordered: true, items: ['Du kan trekke en fullmakt når som helst.', 'Listen ser du i Takt.'] },
      ],
    },
    clause('8', 'Personopplysninger', [
      'Vi behandler opplysninger bare for å løse oppdraget. Databehandleravtalen følger som vedlegg A.',
    ]),
    clause('9', 'Endringer og oppsigelse', [
      'En endring får et nummer og gjelder når begge har godtatt den. Hver av oss kan si opp skriftlig med tre måneders varsel, regnet fra den første i neste måned. Du får alltid hente ut det du har levert.',
    ]),
  ],
};

function clause(number: string, heading: string, texts: string[], mark?: string): PaperDocument['blocks'][number] {
  return {
    kind: 'clause',
    number,
    heading,
    ...(mark === undefined ? {} : { mark }),
    parts: texts.map((text) => ({ kind: 'paragraph', text })),
  };
}
