import {
  ArrowReplyRegular,
  CalendarPersonRegular,
  ClockRegular,
  HandshakeRegular,
  HeartRegular,
  HourglassRegular,
  MailRegular,
  PeopleAddRegular,
  PeopleRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FollowUpKind } from '../../api/contract';

export const followUpIcons: Record<FollowUpKind, ReactElement> = {
  needsReply: <ArrowReplyRegular />,
  awaitingReply: <HourglassRegular />,
  promise: <HandshakeRegular />,
  meetingNoFollowUp: <MailRegular />,
  thanks: <HeartRegular />,
  overdue: <ClockRegular />,
  reconnect: <PeopleRegular />,
  encounter: <CalendarPersonRegular />,
  introduction: <PeopleAddRegular />,
};
