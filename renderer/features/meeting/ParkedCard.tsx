import { Paper, Text } from "@mantine/core";
import type { ConferenceId } from "../../../shared/ids.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ParkedList } from "./ParkedList.tsx";
import { useParked } from "./useParked.ts";

interface ParkedCardProps {
  readonly conferenceId: ConferenceId;
  readonly title: string;
  readonly runs: boolean;
  /** Only those that earlier conferences left open. */
  readonly carriedOnly?: boolean;
}

/** Parked questions outside the meeting: after it, to be answered; before the next, what earlier ones left open. */
export function ParkedCard({ conferenceId, title, runs, carriedOnly = false }: ParkedCardProps) {
  const { questions, settle, failure } = useParked(conferenceId, runs);
  const shown = carriedOnly ? questions.filter(({ carried }) => carried) : questions;
  if (!runs || (shown.length === 0 && failure === null)) return null;
  return (
    <Paper withBorder p="md">
      <Text component="h2" fw={600} size="md" mb="sm">
        {title}
      </Text>
      <FailureNote failure={failure} />
      <ParkedList conferenceId={conferenceId} questions={shown} onSettle={settle} onAction={null} />
    </Paper>
  );
}
