import type { ClaimCard } from '../../api/contract';

const titles: Record<ClaimCard['type'], string> = {
  recentMeeting: 'That you met or spoke lately',
  priorTalk: 'That you talked about it before',
  oldTie: 'That you go back a long way',
  ownFollowUp: 'That they wrote before',
  consent: 'That you asked for it',
  referral: 'That somebody sent them',
};

/** What the letter says, in the pane’s words. */
export const claimTitle = ({ type }: ClaimCard): string => titles[type];
