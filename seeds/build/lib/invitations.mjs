// The mails a meeting makes: requests, responses, cancellations.
import { chance } from './chance.mjs';
import { DAY, HOUR, nextActive, utc } from './clock.mjs';

const RESPONSES = { accepted: ['Accepted', 'meetingAccepted', 'accepted'], declined: ['Declined', 'meetingDeclined', 'declined'], tentativelyAccepted: ['Tentative', 'meetingTenativelyAccepted', 'tentativelyAccepted'] };
const plain = (x) => ({ name: x.name, address: x.address });
const wall = (ms) => ({ dateTime: `${utc(ms).slice(0, 19)}.0000000`, timeZone: 'UTC' });

const meeting = (e, meetingMessageType, more = {}) => ({
  meetingMessageType, type: e.type ?? 'singleInstance', isOutOfDate: false, isAllDay: Boolean(e.isAllDay), isDelegated: false,
  startDateTime: wall(e.start), endDateTime: wall(e.end), location: { displayName: e.place ?? '', locationType: 'default', uniqueIdType: 'unknown' }, recurrence: e.recurrence ?? null, ...more,
});

const when = (e, owner) => new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: owner.zone }).format(e.start).replaceAll('\u202f', ' ');

export function sendInvitation(mailbox, e, { owner, folder, unread }) {
  const others = e.attendees.filter((a) => a.id !== 'owner'), mine = e.organizer.id === 'owner', invitedAt = e.createdAt;
  const request = mailbox.add({
    key: `invite ${e.key}`, thread: `meeting ${e.key}`, at: invitedAt, from: plain(e.organizer), to: mine ? others.map(plain) : [plain(owner), ...others.map(plain)],
    subject: e.subject, text: e.text ?? '', client: 'outlook', zone: e.organizer.zone ?? owner.zone, odata: 'eventMessageRequest', folder, read: !unread, standing: Boolean(folder),
    html: `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div>${(e.text ?? '').replaceAll('&', '&amp;').replaceAll('\n', '<br>')}</div><div><br></div><div style="color:#616161">When: ${when(e, owner)}.<br>Where: ${e.place ?? ''}</div></body></html>`,
    previewText: `${(e.text ?? '').replace(/\s+/g, ' ')} When: ${when(e, owner)}. Where: ${e.place ?? ''}`.trim().slice(0, 255),
    meeting: meeting(e, 'meetingRequest', { meetingRequestType: 'newMeetingRequest', responseRequested: true, allowNewTimeProposals: true, previousLocation: null, previousStartDateTime: null, previousEndDateTime: null }),
  });
  if (!request) return;
  for (const a of mine ? others : [{ ...owner, response: e.mine ?? 'accepted' }]) respond(mailbox, e, a, owner);
}

function respond(mailbox, e, attendee, owner) {
  const kind = RESPONSES[attendee.response];
  const c = chance(`response ${e.key} ${attendee.address}`);
  if (!kind || (e.type === 'seriesMaster' && c.odds(0.5))) return;
  const at = Math.min(nextActive(e.createdAt + c.stretch() * 5 * HOUR, attendee, c), e.start - HOUR);
  const others = mailbox.threads.get(`meeting ${e.key}`).at(-1).at;
  mailbox.add({
    key: `answer ${e.key} ${attendee.address}`, thread: `meeting ${e.key}`, at: Math.max(at, others + 60000), from: plain(attendee), to: [plain(attendee.id === 'owner' ? e.organizer : owner)],
    subject: `${kind[0]}: ${e.subject}`, text: attendee.note ?? '', client: 'outlook', zone: attendee.zone, odata: 'eventMessageResponse',
    html: `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div>${attendee.note ?? ''}</div></body></html>`, previewText: attendee.note ?? '',
    meeting: meeting(e, kind[1], { responseType: kind[2], proposedNewTime: null }),
  });
}

export function cancel(mailbox, e, owner) {
  const at = Math.max(e.createdAt + DAY / 2, e.start - 26 * HOUR), last = mailbox.threads.get(`meeting ${e.key}`)?.at(-1);
  if (!last || e.organizer.id === 'owner') return;
  mailbox.add({
    key: `cancel ${e.key}`, thread: `meeting ${e.key}`, at: Math.max(at, last.at + 60000), from: plain(e.organizer), to: [plain(owner)], subject: `Canceled: ${e.subject}`,
    text: '', client: 'outlook', zone: e.organizer.zone, odata: 'eventMessage', html: '<html><head></head><body></body></html>', previewText: '', importance: 'high', meeting: meeting(e, 'meetingCancelled'),
  });
}
