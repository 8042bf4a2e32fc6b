import { Button } from '@fluentui/react-components';
import {
  CalendarMailRegular,
  LockClosedRegular,
  PersonAddRegular,
  PlugDisconnectedRegular,
} from '@fluentui/react-icons';
import type { ItemReference, SyncHealthResponse } from '../../api/contract';
import { isSelected, type SelectedItem } from '../../host/mailHost';
import { EmptyState } from '../../ui/emptyState';
import { Cards } from './cards';
import type { ContextSession, ContextSnapshot } from './contextSession';
import { LoadingCards } from './loadingCards';

interface Props {
  readonly snapshot: ContextSnapshot;
  readonly session: ContextSession;
  readonly askSyncHealth: (signal: AbortSignal) => Promise<SyncHealthResponse>;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => Promise<void>;
}

/** Decides which of the pane's states is on. */
export function PaneBody({ snapshot, session, askSyncHealth, now, onOpen }: Props) {
  const { item, answer, failure, visited } = snapshot;
  if (item?.kind === 'nothing')
    return (
      <EmptyState
        icon={<CalendarMailRegular />}
        title="Nothing selected"
        text="Select a message or an appointment to see who is behind it."
      />
    );
  if (item?.kind === 'unreadable')
    return <EmptyState icon={<LockClosedRegular />} title="This item stays closed" text={item.reason} />;
  if (isSelected(item) && isNobodyAddressed(item))
    return (
      <EmptyState
        icon={<PersonAddRegular />}
        title="Nobody addressed yet"
        text="Add somebody, and their card appears here while you write."
      />
    );
  if (answer && isSelected(item))
    return (
      <Cards
        key={`${item.key} ${visited.at(-1) ?? ''}`}
        item={item}
        answer={answer}
        visited={visited}
        session={session}
        askSyncHealth={askSyncHealth}
        now={now}
        onOpen={onOpen}
      />
    );
  if (failure)
    return (
      <EmptyState icon={<PlugDisconnectedRegular />} title={failure.message} text={failure.advice}>
        <Button appearance="primary" onClick={() => session.refresh()}>
          Try again
        </Button>
      </EmptyState>
    );
  return <LoadingCards />;
}

function isNobodyAddressed({ isDraft, request }: SelectedItem): boolean {
  return isDraft && (request.to?.length ?? 0) + (request.cc?.length ?? 0) === 0;
}
