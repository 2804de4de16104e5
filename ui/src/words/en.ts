// Every English word of the page. Vocabularies are complete by type: a code added in Rust is a fault here until it has a word.
import type {
  Acceptance, AddressKind, Basis, Channel, ConditionKind, ContactKind, CopyStatus, Direction, JurisdictionKind, LanguageUse,
  Method, NameKind, RefusalCode, RequestKind, Role, Stage, Status, Tri, Urgency,
} from '../bridge/types';

export const en = {
  language: 'en',
  name: 'Valise',
  about: 'Which office, by which channel, and who says so',
  skip: 'Skip to the results',

  edition: ({ edition, issued, age_days: days }: CopyStatus) =>
    `Edition ${edition}, issued ${issued}${days <= 0 ? '' : days === 1 ? ' (1 day ago)' : ` (${days} days ago)`}. Works without a network.`,

  box: {
    title: 'Look up an authority',
    label: 'Country, treaty, kind of request, channel or office',
    hint: 'In any order and any language, with or without accents. Arrow keys choose, Enter opens, Escape goes back.',
    results: 'Results',
    country: 'treaties, languages, channels, offices',
    clear: 'Clear',
  },

  empty: {
    title: 'What you can ask',
    examples: [
      { words: 'kyrgyzstan untoc email', asks: 'May a request under UNTOC go to Kyrgyzstan by e-mail?' },
      { words: 'latvia extradition', asks: 'Who takes an extradition request in Latvia?' },
      { words: 'switzerland urgent interpol', asks: 'Is INTERPOL open for an urgent request to Switzerland?' },
      { words: 'brasil transferência de pessoas condenadas', asks: 'Other languages are understood too' },
      { words: 'prosecutor general', asks: 'Offices by their name' },
    ],
  },

  counted: (offices: number, countries: number) => {
    if (offices + countries === 0) return 'Nothing found';
    const some = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);
    return [...some(countries, 'jurisdiction', 'jurisdictions'), ...some(offices, 'office', 'offices')].join(', ');
  },
  nothing: {
    title: 'Nothing found',
    why: (query: string) => `Nothing in this edition answers to “${query}”. That says nothing about whether such an office exists.`,
    hints: ['Check the spelling of the country, or type its code (KG, BRA).', 'Use fewer words.', 'Type the country alone to see its offices.'],
  },

  understood: {
    title: 'Understood as',
    facet: { country: 'country', treaty: 'treaty', request: 'request', channel: 'channel', urgent: 'urgency' } as Record<string, string>,
    urgent: 'urgent',
    from: 'requesting country',
    rest: 'also searched for',
    typo: (text: string) => `typed “${text}”`,
    name: (text: string) => `from “${text}”`,
    inLanguage: (language: string) => `${language} name`,
    choice: 'These words name more than one country. All are shown.',
  },

  verdict: {
    title: 'May it be sent?',
    by: 'by',
    under: 'under',
    conditions: 'Conditions',
    languages: 'Languages',
    urgent: 'If it is urgent',
    sendTo: 'To',
    noChannel: 'no channel named',
    noTreaty: 'no treaty named',
    rules: 'Rules considered',
    routes: 'Treaties that it may rest on',
    chosen: 'this answer',
    binding: { yes: 'in force', no: 'not in force', unknown: 'not recorded whether in force' } satisfies Record<Tri, string>,
    timeLimits: 'Time limits',
    days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
    why: (n: number) => `Why: ${n} ${n === 1 ? 'rule' : 'rules'} considered`,
    applied: 'Applied',
    setAside: 'Set aside',
    source: 'Source',
  },
  status: {
    accepted: { word: 'Accepted', means: 'A recorded rule accepts it.' },
    conditional: { word: 'Accepted under conditions', means: 'A recorded rule accepts it, under the conditions below.' },
    'urgent-only': { word: 'Urgent requests only', means: 'A recorded rule accepts it where the case is urgent.' },
    'not-accepted': { word: 'Not accepted', means: 'A recorded rule refuses it.' },
    lapsed: { word: 'Lapsed', means: 'It was accepted once. Nothing recorded shows that it still is: ask the office first.' },
    'not-stated': { word: 'Not stated', means: 'Nothing recorded says yes or no. This is not a refusal: ask the office.' },
    'not-applicable': { word: 'Not applicable', means: 'The treaty does not bind the states on that date.' },
  } satisfies Record<Status, { word: string; means: string }>,

  request: {
    extradition: 'extradition', mla: 'mutual legal assistance', confiscation: 'confiscation',
    'transfer-of-sentenced-persons': 'transfer of sentenced persons', 'joint-investigation': 'joint investigation',
    'controlled-delivery': 'controlled delivery', 'evidence-preservation': 'preservation of evidence',
    'provisional-arrest': 'provisional arrest', maritime: 'ships at sea', prevention: 'prevention',
    'transfer-of-proceedings': 'transfer of proceedings',
  } satisfies Record<RequestKind, string>,
  anyRequest: 'every kind of request',

  channel: {
    diplomatic: 'diplomatic channel', 'central-authority-direct': 'directly to the central authority',
    'judicial-authority-direct': 'directly between judicial authorities', interpol: 'INTERPOL', email: 'e-mail', fax: 'fax', post: 'post',
    courier: 'courier', 'secure-platform': 'secure platform', 'regional-network': 'regional network', oral: 'word of mouth',
    consular: 'consular post',
  } satisfies Record<Channel, string>,
  acceptance: {
    accepted: 'accepted', preferred: 'accepted and preferred', exclusive: 'the only one accepted',
    'if-agreed': 'where both states agree (neither yes nor no by itself)', refused: 'not accepted',
    'coordination-only': 'for coordination only; requests are not taken',
  } satisfies Record<Acceptance, string>,
  urgency: { any: '', urgent: 'urgent requests', ordinary: 'ordinary requests' } satisfies Record<Urgency, string>,
  basis: {
    'treaty-default': 'the treaty’s own rule', declaration: 'declaration of the state', bilateral: 'agreed between the two states',
    domestic: 'domestic law or guidance', practice: 'practice', emergency: 'emergency measure',
    'emergency-made-permanent': 'emergency measure, made permanent',
  } satisfies Record<Basis, string>,
  condition: {
    'e-signature': () => 'electronic signature', encryption: () => 'encryption', 'original-never': () => 'no original needed',
    'original-on-request': () => 'original on request',
    'original-within-days': (days) => (days === null ? 'original to follow' : `original within ${days} days`),
    'original-follows': () => 'original as soon as possible', 'original-when-post-resumes': () => 'original when post resumes',
    'confirmation-in-writing': (days) => (days === null ? 'confirmation in writing' : `confirmation in writing within ${days} days`),
    authentication: () => 'authentication', legalisation: () => 'legalisation', 'copy-to': () => 'copy to another authority',
    'urgent-only': () => 'urgent cases only', reciprocity: () => 'reciprocity',
    'confirm-first': () => 'confirm with the authority first', 'written-arrangement-first': () => 'written arrangement first', 'purpose-limited': () => 'for the named purpose only',
  } satisfies Record<ConditionKind, (days: number | null) => string>,
  languageUse: {
    accepted: 'accepted', preferred: 'accepted and preferred', fallback: 'accepted where the first is not possible',
    'translation-required': 'translation required', 'translation-not-required': 'no translation required',
    'case-by-case': 'the authority says which, case by case',
  } satisfies Record<LanguageUse, string>,
  stage: { 'pre-trial': 'before trial', trial: 'at trial', execution: 'after judgment' } satisfies Record<Stage, string>,
  role: {
    central: 'central authority', competent: 'competent authority', judicial: 'judicial authority', contact: 'contact point',
    '24-7': 'contact point at every hour',
  } satisfies Record<Role, string>,
  direction: { incoming: 'incoming requests', outgoing: 'outgoing requests', both: 'incoming and outgoing' } satisfies Record<Direction, string>,
  address: { postal: 'Post', visiting: 'Visitors' } satisfies Record<AddressKind, string>,
  contact: {
    telephone: 'Telephone', 'telephone-24h': 'Telephone, at every hour', fax: 'Fax', email: 'E-mail', web: 'Web page', platform: 'Platform',
  } satisfies Record<ContactKind, string>,
  nameKind: {
    official: 'official name', short: 'short name', alias: 'other name', historic: 'former name', transliteration: 'transliteration',
    translation: 'translation by the source',
  } satisfies Record<NameKind, string>,
  jurisdiction: {
    state: 'State', territory: 'Territory', former: 'Former state or territory', organisation: 'Organisation',
  } satisfies Record<JurisdictionKind, string>,

  fresh: {
    source: 'Source',
    asOf: 'as of',
    noDate: 'date not recorded',
    never: 'never verified',
    verified: (date: string, means?: string) => (means ? `verified ${date} by ${means}` : `verified ${date}`),
    method: {
      'note-verbale': 'note verbale', 'call-back': 'a call back', depositary: 'the depositary', website: 'its own page',
    } satisfies Record<Method, string>,
    overdue: 'check overdue',
    due: (date: string) => `next check ${date}`,
    from: (date: string) => `in force from ${date}`,
    until: (date: string) => `until ${date}`,
    ended: 'no longer in force',
    doubt: 'In doubt',
    note: 'Note',
    credit: 'Credit',
  },

  card: {
    back: 'Back',
    backToResults: 'Back to the results',
    print: 'Print',
    loading: 'Opening…',
    showAll: (n: number) => `Show all ${n}`,
    showFewer: 'Show fewer',
    more: (n: number) => `and ${n} more`,
    notRecorded: 'Not recorded. That does not mean that there is none.',
    names: 'Names',
    addresses: 'Address',
    contacts: 'How to reach it',
    hours: 'Opening hours',
    designations: 'Designated for',
    authorities: 'Authorities',
    languages: (place: string) => `Languages that ${place} takes requests in`,
    channels: (place: string) => `Channels by which ${place} takes requests`,
    participations: 'Treaties',
    legalBases: 'Treaty as legal basis',
    networks: 'Networks',
    notifications: 'Notified to the depositary',
    record: 'This record',
    territories: 'Territories',
    successors: 'Followed by',
    parent: 'Belongs to',
    code: 'Code',
    scope: { territory: 'for', subject: 'subject' },
    with: (place: string) => `agreed with ${place}`,
    conditions: 'Conditions',
    certified: { yes: 'certified translation', no: 'translation need not be certified', unknown: '' },
    signed: (date: string) => `signed ${date}`,
    consented: (date: string) => `bound by consent of ${date}`,
    taken: { yes: 'taken as legal basis', no: 'not taken as legal basis', conditional: 'taken under a condition' } as Record<string, string>,
    member: { member: 'member', 'sub-bureau': 'sub-bureau', founder: 'founding member', signatory: 'signatory' } as Record<string, string>,
    days: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },

  trouble: {
    retry: 'Try again',
    details: 'The program’s own words',
    'copy-missing': {
      title: 'There is no copy of the directory here yet',
      todo: 'Install Valise again, or set VALISE_DB to the path of a copy, and try again. From the sources, “make run” builds one.',
    },
    'copy-corrupt': {
      title: 'The copy of the directory is damaged',
      todo: 'Nothing of your own is in that file. Move it away, and try again: Valise starts from the packaged edition.',
    },
    'copy-newer': {
      title: 'The copy of the directory is newer than this program',
      todo: 'Nothing was changed. Install the newer Valise that wrote the copy.',
    },
    'not-found': { title: 'This edition has no such record', todo: 'It may have been in another edition. Go back and look it up by name.' },
    question: { title: 'That cannot be asked', todo: 'Name another requesting or requested state, or another treaty.' },
    own: {
      title: 'Your own notes and lists cannot be read or kept here',
      todo: 'The directory itself can be read. See that your data folder can be written to, and try again.',
    },
    internal: { title: 'Something went wrong inside the program', todo: 'Try again. If it happens again, report the words below.' },
  } satisfies Record<RefusalCode, { title: string; todo: string }> & { retry: string; details: string },
};

export type Words = typeof en;
