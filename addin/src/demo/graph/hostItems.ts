import type { AddressOnItem } from '../../api/contract';
import type { SelectedItem } from '../../host/mailHost';
import type { GraphEvent, GraphMessage, Recipient } from './graphTypes';

/** A message as the pane is told of it. */
export function toMessageItem(message: GraphMessage): SelectedItem {
  return {
    kind: 'message',
    isDraft: message.isDraft ?? false,
    isInvitation: message['@odata.type']?.endsWith('eventMessageRequest') ?? false,
    key: message.id,
    request: {
      itemId: message.id,
      internetMessageId: message.internetMessageId ?? null,
      conversationId: message.conversationId ?? null,
      from: toAddresses([message.from])[0] ?? null,
      to: toAddresses(message.toRecipients),
      cc: toAddresses(message.ccRecipients),
      subject: message.subject ?? null,
      receivedAt: message.receivedDateTime ?? null,
    },
  };
}

/** An appointment as the pane is told of it. */
export function toEventItem(event: GraphEvent): SelectedItem {
  const attendees = event.attendees ?? [];
  return {
    kind: 'appointment',
    isDraft: false,
    isInvitation: event.isOrganizer !== true,
    key: event.id,
    request: {
      itemId: event.id,
      from: toAddresses([event.organizer])[0] ?? null,
      to: toAddresses(attendees.filter(attendee => attendee.type === 'required')),
      cc: toAddresses(attendees.filter(attendee => attendee.type === 'optional')),
      subject: event.subject ?? null,
      // Its start is known as the owner's clock shows it, which is no instant; the id says enough.
      receivedAt: null,
    },
  };
}

function toAddresses(recipients: readonly (Recipient | null | undefined)[] = []): AddressOnItem[] {
  return recipients.flatMap(recipient => {
    const { address, name } = recipient?.emailAddress ?? {};
    return address ? [{ address, name: name ?? null }] : [];
  });
}
