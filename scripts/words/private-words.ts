/**
 * Words that the code does not use for what it declares, because Angular, HTTP, RxJS and TDN have a
 * word for it. A name matches when one of its parts is the word: `answerLane` has `lane`.
 */
export const PRIVATE_WORDS: Readonly<Record<string, string>> = {
  anew: 'again',
  arrival: 'message, request',
  arrivals: 'messages, requests',
  carried: 'attached',
  decider: 'classifier',
  errand: 'task',
  facts: 'model',
  heard: 'received',
  inbox: 'queue',
  journey: 'request',
  judge: 'verify',
  lane: 'queue',
  linger: 'a delay',
  litter: 'ignored names',
  nobody: 'anonymous user',
  opening: 'running app',
  openings: 'running apps',
  outbox: 'queue',
  outsider: 'external',
  patience: 'timeout',
  spoil: 'corrupt',
  stray: 'unprefixed',
  stranger: 'external',
  taker: 'handler',
  takers: 'handlers',
  tapped: 'hooked',
  telling: 'notification',
  told: 'notified',
  underneath: 'below',
  undecided: 'not migrated',
  unsent: 'send failed',
  verdict: 'result',
  whoever: 'caller',
  wish: 'requested',
  wishes: 'requested',
  wished: 'requested',
};

/** Whole names of the same kind, whose parts are ordinary words. */
export const PRIVATE_NAMES: readonly string[] = [
  ...[
    'JourneyTools',
    'Letter',
    'Pass',
    'passOf',
    'contextWithPass',
    'withoutOurs',
    'PROBE',
    'explainAnswer',
  ],
  ...['decide', 'decideOn', 'AddressDecision', 'tailStart', 'withTail', 'CarriedSession', 'Tap'],
  ...['tapMessages', 'Lane', 'Question', 'unpost', 'QUARANTINE', 'Outstanding', 'limitAnswer'],
  ...['takeAnswers', 'takersOf', 'takeKept', 'whenLost', 'endings', 'Arrival', 'LINGER'],
  ...['followers', 'land', 'hear', 'keepZone', 'outsideZone', 'speaks', 'noAnswer', 'lostAnswer'],
  ...['learn', 'oursAt', 'markOf', 'TokenTerms', 'termsOf', 'toldAt', 'PAUSE', 'Slot', 'news'],
  ...['wireClientAbove', 'SessionWay', 'SessionStart', 'DarkSwitch', 'QuietRest', 'KnownCompanies'],
  ...[
    'Outcome',
    'LocalNames',
    'mayAnswer',
    'StrayPaths',
    'ownerOf',
    'ChannelOwner',
    'TokenVerdict',
  ],
  ...['judgeCode', 'TableWish', 'throughCp1252', 'approval', 'unsound', 'relevant', 'meansBroker'],
  ...[
    'outside',
    'wishedLanguage',
    'Turns',
    'WantedApps',
    'inSight',
    'Heard',
    'faultsOf',
    'runAside',
  ],
  ...['unlessDone', 'setContext', 'contextChanges', 'ContextChange', 'withPinnedContext'],
];

/** Names that stay, with the reason. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  noAnswer: 'a key of the texts of po-ui that applications replace',
};
