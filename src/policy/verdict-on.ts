import type { PolicyVerdict } from '#model/change.ts';
import { type JudgeOptions, judgeChange } from './judge-change.ts';

/** The verdict of `judgeChange` as records hold it: without what the change would still need. */
export const verdictOn = (options: JudgeOptions): PolicyVerdict => {
  const { findings, ...verdict } = judgeChange(options);
  return { ...verdict, findings: findings.map(({ rule, result, why }) => ({ rule, result, why })) };
};
