/** From this score on a candidate is shown as likely. */
export const SURE = 0.8;
/** Below this score of the best candidate the answer is that there is no confident link. */
export const UNSURE = 0.3;
/** Score of a commit that the message of the fix names: how often such a name is right, see `docs/linking.md`. */
export const NAMED_SCORE = 0.95;
