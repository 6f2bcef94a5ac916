/** From this score on a candidate is shown as likely. */
export const SURE = 0.8;
/** Below this score of the best candidate the answer is that there is no confident link. */
export const UNSURE = 0.3;
/** Score of a commit that the message of the fix names: of 50 such names that were checked by hand 46 were right. */
export const NAMED_SCORE = 0.92;
