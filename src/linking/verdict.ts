/** From this score on a candidate is shown as likely. */
export const SURE = 0.8;
/** Below this score of the best candidate the answer is that there is no confident link. */
export const UNSURE = 0.3;
