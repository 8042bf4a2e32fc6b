import { useState } from 'react';
import { correctPerson, undoCorrection } from '../../api/client';
import type { CorrectionRequest, PersonCard } from '../../api/contract';
import { type ServiceFailure, toServiceFailure } from '../../api/serviceFailure';

export interface Corrections {
  readonly isBusy: boolean;
  readonly failure: ServiceFailure | undefined;
  readonly correct: (correction: CorrectionRequest) => void;
  readonly undo: (act: number) => void;
}

/** Sets one person right; one correction at a time, because each derives the mailbox anew. */
export function useCorrections(
  mailbox: string,
  personId: string,
  onCorrected: (card: PersonCard) => void,
): Corrections {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ServiceFailure>();
  const run = async (change: () => Promise<PersonCard>) => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      onCorrected(await change());
    } catch (error) {
      setFailure(toServiceFailure(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    failure,
    correct: correction => void run(() => correctPerson(mailbox, personId, correction)),
    undo: act => void run(() => undoCorrection(mailbox, personId, act)),
  };
}
