import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { Failure } from "../../shared/result.ts";
import { DeskFailure } from "../desk/client.ts";
import { useFailureSentence } from "../i18n/failures.ts";

interface FailureNoteProps {
  /** A failure, or what a query or command threw; nothing is shown for null. */
  readonly failure: Failure | Error | null | undefined;
}

const failureIn = (failure: Failure | Error): Failure => {
  if (failure instanceof DeskFailure) return failure.failure;
  return failure instanceof Error ? { code: "desk.broken", params: {} } : failure;
};

/** Says beside what was tried what went wrong and what to do; read out at once. */
export function FailureNote({ failure }: FailureNoteProps) {
  const sentence = useFailureSentence();
  if (!failure) return null;
  return (
    <Alert color="alarm" variant="light" icon={<IconAlertCircle size={18} aria-hidden />} role="alert" p="sm">
      {sentence(failureIn(failure))}
    </Alert>
  );
}
