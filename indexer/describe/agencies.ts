import type { AgencyId } from '../../search/vocabulary.ts';

/** How documents name the agencies. Job titles count for the agency people hold them in. */
const NAMES: Record<Exclude<AgencyId, 'unknown'>, RegExp> = {
  'childrens-social-care':
    /\bchild(?:ren)?['’]?s?(?:['’]s)? (?:social (?:care|work|services)|services)\b|\bCSC\b|\bsocial workers?\b|\blocal authority\b|\bMASH\b|\bsafeguarding hub\b|\bsingle point of access\b/iu,
  police: /\bpolice\b|\bconstabulary\b|\bPPN\b|\bBTP\b/iu,
  gp: /\bGPs?\b|\bgeneral practi(?:ce|tioners?)\b|\bprimary care\b|\bpractice nurse\b|\bsurgery\b/u,
  'health-visiting': /\bhealth visit(?:ors?|ing)\b|\b0-19 (?:service|health|team)/iu,
  maternity: /\bmidwi(?:fe|ves|fery)\b|\bmaternity\b|\bante-?natal (?:clinic|service)/iu,
  hospital:
    /\bhospitals?\b|\bacute trusts?\b|\bA&E\b|\baccident and emergency\b|\bemergency department\b|\bpaediatric(?:ians?| ward)\b|\bspecial care baby unit\b/iu,
  'community-health':
    /\bcommunity (?:health|paediatric\w*|nurs\w+)\b|\bschool nurs\w+\b|\bclinical commissioning group\b|\bCCGs?\b|\bICB\b|\bintegrated care board\b|\bdesignated (?:nurse|doctor)s?\b|\bfoundation trust\b/iu,
  'mental-health':
    /\bmental health (?:services?|teams?|trusts?|practitioners?|in families)\b|\bCAMHS\b|\bmother and baby unit\b|\bMBU\b|\bpsychiatr\w+\b|\bperinatal (?:team|mental)/iu,
  'substance-misuse-services':
    /\b(?:substance (?:mis)?use|drug(?: and alcohol)?|alcohol|addiction|recovery) (?:services?|treatment services?|teams?|workers?|agency)\b|\badult treatment services\b/iu,
  school:
    /\bschools?\b|\bteachers?\b|\bcolleges?\b|\bacadem(?:y|ies)\b|\bdesignated safeguarding leads?\b/iu,
  'early-years':
    /\bnurser(?:y|ies)\b|\bearly years\b|\bchild ?minders?\b|\bpre-?schools?\b|\bchildren['’]s cent(?:re|er)s?\b/iu,
  'early-help':
    /\bearly help\b|\bfamily (?:hubs?|support workers?|support services?)\b|\btroubled families\b/iu,
  housing:
    /\bhousing (?:services?|officers?|teams?|departments?|associations?|providers?|options|needs)\b|\blandlords?\b|\bhomeless(?:ness)? (?:team|service|unit)/iu,
  probation:
    /\bprobation\b|\bcommunity rehabilitation compan(?:y|ies)\b|\bCRC\b|\boffender manag\w+/iu,
  'youth-justice': /\byouth (?:justice|offending)\b|\bYOTs?\b|\bYJS\b/iu,
  'adult-social-care': /\badult(?:s['’]?|['’]s)? (?:social care|services|safeguarding)\b|\bASC\b/iu,
  ambulance: /\bambulance (?:service|trust|crew|staff)\b|\bparamedics?\b/iu,
  'domestic-abuse-services':
    /\bdomestic (?:abuse|violence) (?:services?|advis(?:e|o)rs?|advocates?|workers?|charit\w+)\b|\bIDVAs?\b|\brefuge\b|\bIRIS\b|\bwomen['’]s aid\b/iu,
  'voluntary-sector':
    /\bvoluntary (?:sector|agenc\w+|organisations?)\b|\bNSPCC\b|\bBarnardo['’]?s\b|\bhome-?start\b|\baction for children\b|\bthird sector\b|\bcharit(?:y|ies)\b/iu,
  'courts-and-cafcass':
    /\bCafcass\b|\bfamily courts?\b|\bfamily justice\b|\bjudges?\b|\bmagistrates\b|\bguardian ad litem\b|\bchildren['’]s guardian\b/iu,
  'nhs-england': /\bNHS England\b|\bNHSE\b/u,
  partnership:
    /\bsafeguarding children(?:['’]s)? (?:board|partnership)s?\b|\bsafeguarding partners?(?:hip)?\b|\bLSCBs?\b|\bthe (?:board|partnership)\b|\b[A-Z]{1,4}SC[BP]\b|\bSSAB\b/iu,
};

/** The agencies a text names, in the order of the vocabulary. */
export function agenciesIn(text: string): AgencyId[] {
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((id) => NAMES[id].test(text));
}
