/** Words that say nothing about what an incident was; neither indexed nor looked for beside others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also am an and any are arent as at be because been before being but by can cannot cant could ' +
    'couldnt did didnt do does doesnt doing done dont during each for from get gets getting got had hadnt has hasnt ' +
    'have havent having he her here his how i if im in into is isnt it its ive just lets may me might must my no nor ' +
    'not of off on once only or other our ours out over own please same she should shouldnt so some such than that ' +
    'the their them then there these they this those through to too under until up us very want wants was wasnt we ' +
    'were werent weve what when where which while who whom whose why will with wont would wouldnt you your'
  ).split(' '),
);
