import type { AgencyId } from '../../search/vocabulary.ts';

/** How documents name the agencies. Job titles count for the agency people hold them in. */
const NAMES: Record<Exclude<AgencyId, 'unknown'>, RegExp> = {
  'childrens-social-care':
    /\bchild(?:ren)?['’]?s?(?:['’]s)? (?:social (?:care|work|services)|services)\b|\bCSC\b|\bsocial workers?\b|\blocal authority\b|\bMASH\b|\bsafeguarding hub\b|\bsingle point of access\b/i,
  police: /\bpolice\b|\bconstabulary\b|\bPPN\b|\bBTP\b/i,
  // Capitals count: a "GPS" tag is no doctor.
  gp: /\bGPs?\b|\b[Gg]eneral [Pp]racti(?:ce|tioners?)\b|\b[Pp]rimary [Cc]are\b|\b[Pp]ractice [Nn]urse\b|\b[Ss]urgery\b/,
  'health-visiting': /\bhealth visit(?:ors?|ing)\b|\b0-19 (?:service|health|team)/i,
  maternity: /\bmidwi(?:fe|ves|fery)\b|\bmaternity\b|\bante-?natal (?:clinic|service)/i,
  hospital:
    /\bhospitals?\b|\bacute trusts?\b|\bA&E\b|\baccident and emergency\b|\bemergency department\b|\bpaediatric(?:ians?| ward)\b|\bspecial care baby unit\b/i,
  'community-health':
    /\bcommunity (?:health|paediatric\w*|nurs\w+)\b|\bschool nurs\w+\b|\bclinical commissioning group\b|\bCCGs?\b|\bICB\b|\bintegrated care board\b|\bdesignated (?:nurse|doctor)s?\b|\bfoundation trust\b/i,
  'mental-health':
    /\bmental health (?:services?|teams?|trusts?|practitioners?|in families)\b|\bCAMHS\b|\bmother and baby unit\b|\bMBU\b|\bpsychiatr\w+\b|\bperinatal (?:team|mental)/i,
  'substance-misuse-services':
    /\b(?:substance (?:mis)?use|drug(?: and alcohol)?|alcohol|addiction|recovery) (?:services?|treatment services?|teams?|workers?|agency)\b|\badult treatment services\b/i,
  school:
    /\bschools?\b|\bteachers?\b|\bcolleges?\b|\bacadem(?:y|ies)\b|\bdesignated safeguarding leads?\b/i,
  'early-years':
    /\bnurser(?:y|ies)\b|\bearly years\b|\bchild ?minders?\b|\bpre-?schools?\b|\bchildren['’]s cent(?:re|er)s?\b/i,
  'early-help':
    /\bearly help\b|\bfamily (?:hubs?|support workers?|support services?)\b|\btroubled families\b/i,
  housing:
    /\bhousing (?:services?|officers?|teams?|departments?|associations?|providers?|options|needs)\b|\blandlords?\b|\bhomeless(?:ness)? (?:team|service|unit)/i,
  probation:
    /\bprobation\b|\bcommunity rehabilitation compan(?:y|ies)\b|\bCRC\b|\boffender manag\w+/i,
  'youth-justice': /\byouth (?:justice|offending)\b|\bYOTs?\b|\bYJS\b/i,
  'adult-social-care': /\badult(?:s['’]?|['’]s)? (?:social care|services|safeguarding)\b|\bASC\b/i,
  ambulance: /\bambulance (?:service|trust|crew|staff)\b|\bparamedics?\b/i,
  'domestic-abuse-services':
    /\bdomestic (?:abuse|violence) (?:services?|advis(?:e|o)rs?|advocates?|workers?|charit\w+)\b|\bIDVAs?\b|\brefuge\b|\bIRIS\b|\bwomen['’]s aid\b/i,
  'voluntary-sector':
    /\bvoluntary (?:sector|agenc\w+|organisations?)\b|\bNSPCC\b|\bBarnardo['’]?s\b|\bhome-?start\b|\baction for children\b|\bthird sector\b|\bcharit(?:y|ies)\b/i,
  'courts-and-cafcass':
    /\bCafcass\b|\bfamily courts?\b|\bfamily justice\b|\bjudges?\b|\bmagistrates\b|\bguardian ad litem\b|\bchildren['’]s guardian\b/i,
  'nhs-england': /\bNHS England\b|\bNHSE\b/,
  partnership:
    /\bsafeguarding children(?:['’]s)? (?:board|partnership)s?\b|\bsafeguarding partners?(?:hip)?\b|\bLSCBs?\b|\bthe (?:board|partnership)\b|\b[A-Z]{1,4}SC[BP]\b|\bSSAB\b/i,
};

/** The agencies a text names, in the order of the vocabulary. */
export function agenciesIn(text: string): AgencyId[] {
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((id) => NAMES[id].test(text));
}
