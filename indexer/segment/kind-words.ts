import type { KindId } from '../../search/vocabulary.ts';

/** How much each ground for a kind counts. Plain wording outweighs an open heading, seldom a numbered one. */
export const WEIGHT = { unit: 3.5, section: 2, none: 1, slight: 1, plain: 2.5, clear: 3, sure: 4 };

/** Columns of an action plan: what is done, and who does it, by when or how far it is. */
export const PLAN_COLUMNS = {
  done: /\b(?:actions?|what (?:we|will)|respon(?:se|d))\b/iu,
  followed:
    /\b(?:leads?|owners?|responsib\w+|who|by when|when|dates?|deadlines?|timescales?|progress|status|rag)\b/iu,
};

/** What a heading says its text is. The first that fits counts. */
export const HEADING_WORDS: [KindId, RegExp][] = [
  ['finding', /\bno recommendations?\b/iu],
  ['recommendation', /\b(?:to consider|to assure|to ensure|should)\b[^.]*:[-–]?$/iu],
  [
    'question',
    /\bquestions?\b|\bkey lines of enquiry\b|\b(?:talk|think|discuss|reflect) (?:about|on|it)\b|\bfor (?:discussion|reflection)\b|\bask yourself\b/iu,
  ],
  [
    'measure',
    /\bhow (?:will|do|would|shall) (?:we|the \w+|you) (?:know|tell)\b|\bwhat will be different\b|\bhow we (?:will|shall) (?:know|check)\b|\bmonitoring\b|\bmeasur(?:e|es|ed|ing)\b|\bevidence of impact\b/iu,
  ],
  [
    'good-practice',
    /\b(?:good|effective|strong) practice\b|\bwhat (?:was|is|were) (?:done )?(?:well|good)\b|\bwhat good looks? like\b|\b(?:done|went|did) well\b|\bcall good\b|\bworth (?:copying|keeping|praising)\b|\b(?:what )?work(?:ed|ing) well\b|\bstrengths?\b/iu,
  ],
  [
    'response',
    /\brespon(?:se|d|ds|ded)\b|\bactions? (?:already )?(?:taken|plan)\b|^action \d|\baction plan\b|\bprogress\b|\bwhat (?:is changing|has changed|will change|[\p{L} ]{1,30} (?:has|have) done|(?:has been|is being|will be) done|we (?:are doing|will do))\b|\bdisseminat|\blearning will be shared\b|^actions? \||\bcontext ?\/|\bnext steps\b|\bimprovements? (?:made|since)\b/iu,
  ],
  [
    'recommendation',
    /\brecommendations?\b|\bwhat (?:should|must|needs? to) (?:change|happen|be done)\b|^what to do\b|\bwhat (?:we|i) (?:ask|recommend)\b/iu,
  ],
  [
    'lesson',
    /\blessons?\b|\bcommon threads?\b|\bwhat this (?:means|tells)\b|\bwhat (?:i|we) make of it\b|\blearning points?\b|^(?:the )?(?:key )?learning\b(?! themes?\b)|\bwhat (?:can|should) (?:we|be) learn/iu,
  ],
  [
    'finding',
    /\bfindings?\b|\bwhat (?:did )?(?:we|the review(?:er)?|reviewers|inspectors|the panel) (?:learn(?:ed|t)?|found|find|concluded|said|saw)\b|\bwhat (?:got in the way|went wrong|could have|was missed)\b|^(?:learning )?themes?\b|\bpractice and organisational learning\b|\bin common\b|\bconclusions?\b|\banalysis\b|\bappraisal\b|\bkey (?:themes|issues)\b|\bpractice (?:themes?|episodes?)\b/iu,
  ],
  [
    'background',
    /\bintroduction\b|\bforeword\b|\bmethod(?:ology)?\b|\bterms of reference\b|\bpurpose\b|\bscope\b|\bprocess\b|\bagency involvement\b|\breferences\b|\bbibliography\b|\bfind out more\b|\bfurther (?:information|reading)\b|\bcontacts?\b|\bcontext\b|\babout this\b|\bwho was (?:involved|asked)\b|\bhow the review\b/iu,
  ],
  [
    'case-summary',
    /\bwhat happened\b|^in brief\b|\bcourse of events\b|\bsummary of events\b|\bwhat was known\b|['’]s (?:story|life|experience)\b|\b(?:case|incident) (?:summary|background)\b|\bsummary of (?:the )?(?:case|events)\b|\bcircumstances\b|^(?:about )?the (?:family|child|children|case)\b|\bfamily (?:background|history|structure|composition)\b|\bchronology\b|\bnarrative\b|\breasons? for (?:this|the) review\b|\bbackground\b/iu,
  ],
];

/** Wording that speaks for a kind, with how plainly. */
export const SIGNALS: [KindId, number, RegExp][] = [
  [
    'background',
    WEIGHT.sure,
    /\bmedia\b|\bpress office\b|\bdate of publication\b|\bto be read (?:alongside|with)\b|\bshould be read (?:alongside|with)\b|\bpublic domain\b/i,
  ],
  [
    'recommendation',
    WEIGHT.sure,
    /\bit is (?:therefore )?recommended\b|\bthe review (?:therefore )?recommends\b|^\W*that (?:[\w'’-]+\s){1,12}?(?:be|is|are|put|agree|ensure|review|relaunch|commission|develop|consider|seek|establish|adopt|provide|undertake)\b/i,
  ],
  [
    'response',
    WEIGHT.sure,
    /^\W*(?:(?:not|partly|partially|fully) )?(?:accepted|agreed)\b[^.]{0,60}\.|^\W*we (?:fully |partly )?accept (?:this|the) (?:recommendation|finding)/i,
  ],
  [
    'measure',
    WEIGHT.sure,
    /\bwe will know\b|\bwill be regarded as\b|\baudits?\b[^.]{0,60}\bwill (?:show|evidence|demonstrate|test)\b|\bdip[- ]sampl|\bwe will (?:count|measure|track)\b|\bsuccess (?:will|measure)|\bwill audit\b/i,
  ],
  [
    'measure',
    WEIGHT.plain,
    /\bplans? will be (?:subject to|monitored)\b|\bwill be (?:monitored|measured|evaluated) (?:by|through)\b/i,
  ],
  ['lesson', WEIGHT.sure, /\bthe (?:key |main )?(?:learning|lesson)(?: here| for \w+)? is\b/i],
  [
    'lesson',
    WEIGHT.clear,
    /\bit is (?:important|essential|vital|crucial) (?:that|for|to)\b|\bthis (?:reminds|teaches)\b|\b(?:professionals|practitioners) (?:should|need to|must)\b/i,
  ],
  [
    'good-practice',
    WEIGHT.sure,
    /\b(?:was|were|examples? of|areas? of) (?:very )?(?:good|effective|excellent|commendable) practice\b|\b(?:it is|was) (?:positive|pleasing|encouraging) (?:to note|that)\b|\bto (?:his|her|their) credit\b|\bcommend(?:able|ed|s)\b|\breal quality\b|\bworked well\b|\bdid not give up\b|\bfound (?:good|strong|clear) evidence of\b/i,
  ],
  [
    'response',
    WEIGHT.plain,
    /\b(?:has|have) (?:already |since |also |now |recently |considered and )*(?:been )*(?:taken forward|implement\w*|introduc\w+|establish\w+|revis\w+|strengthen\w*|updat\w+|trained|launch\w+|agreed|develop\w+|made (?:good |significant |\w+ )?(?:improvements?|progress)|extended|rewritten|redrawn|booked|added|put in place|reviewed|commissioned|drafted)\b|\b(?:is|are) now\b|\bwe (?:will(?! (?:know|count|measure|track)\b)|have|acknowledge|note|accept|continue|recognise)\b|\baccepts? (?:the|all|this) recommendation|\bbegun to be addressed\b|\bbeen disseminated\b|\bwill be (?:managed|taken forward)\b/i,
  ],
  [
    'response',
    WEIGHT.slight,
    /\bwill (?:also |continue to |now )*(?:be|work|ensure|send|record|publish|provide|hold|embark|refer)\b|\bsince (?:\w+ )?\d{4}\b|\bto date\b|\bto implement the\b/i,
  ],
  [
    'finding',
    WEIGHT.plain,
    /\b(?:review|scr|author|report|panel|reviewer) (?:also |has |have )*(?:found|established|identified|highlighted|concluded|considers?|noted)\b|\bthere (?:was|were) (?:no|little|a lack|a delay|evidence of gaps|insufficient|missed)\b|\black of\b|\bmissed opportunit|\b(?:was|were|been) not (?:asked|known|shared|recognised|considered|assessed|recorded|sought)\b|\b(?:did|could) not (?:ask|know|share|tell|recognise|consider)\b/i,
  ],
];

const BODY_NOUN = String.raw`(?:\p{Lu}{3,}\p{L}*|[Bb]oards?|[Pp]artnerships?|[Pp]artners|[Aa]genc(?:y|ies)|[Oo]rganisations?|[Cc]ouncils?|[Aa]uthorit(?:y|ies)|[Tt]rusts?|England|[Pp]olice|[Cc]ommissioners|[Pp]roviders|[Ss]ervices?|[Cc]are|Department|Government|Ofsted|Group|[Ss]chools|[Hh]ospitals|practices)`;
const BODY = String.raw`(?:[\p{L}&'’-]+,?\s){0,8}?${BODY_NOUN}(?:\s[(][^)]*[)])?`;
const MUST = String.raw`(?:should|must|needs? to|(?:is|are) (?:asked|recommended|required) to|to (?:consider|ensure|assure|review|seek|develop|establish|undertake))`;

/** A sentence that tells a body what to do: "The Board should …", "SSCB to consider …". */
export const RECOMMENDS = new RegExp(
  String.raw`^(?:\W*\d[\d.]*\s)?(?:[^.]{0,160}[.,:] )?${BODY}\s${MUST}\b`,
  'u',
);

/** A sentence that tells whom a review is about, and so opens the story. */
export const OPENS_CASE =
  /^(?:\W*\d[\d.]*\s)?(?:[\p{L}\s]{0,40})\b(?:concern(?:s|ed)|relates? to|was initiated following|follow(?:s|ing|ed) the death of|was (?:found|conveyed|brought))\b[^.]{0,80}\b(?:bab(?:y|ies)|child|girl|boy|infants?|young (?:person|man|woman)|weeks?|months?|years?)\b/iu;
