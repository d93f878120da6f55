import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { ProcedureName } from "../../shared/contracts.ts";
import { useUndoFailure } from "../app/undo.ts";
import { call } from "../desk/client.ts";

interface UndoNoteProps {
  readonly said: string;
  readonly undo: string;
  /** What was just done: nothing else is taken back by the button. */
  readonly only: ProcedureName;
  readonly onDone: () => void;
}

/** Says what was just done, beside the button that takes it back as Ctrl Z does. It may stand in a notice too. */
export function UndoNote({ said, undo, only, onDone }: UndoNoteProps) {
  const sentence = useUndoFailure();
  const [refusal, setRefusal] = useState("");
  const takeBack = async (): Promise<void> => {
    const result = await call("undo.undo", { only });
    if (result.ok) onDone();
    else setRefusal(sentence(result.failure));
  };
  return (
    <>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm">{said}</Text>
        <Button size="compact-sm" variant="default" flex="none" onClick={() => void takeBack()}>
          {undo}
        </Button>
      </Group>
      <Text size="sm" c="red" role="alert">
        {refusal}
      </Text>
    </>
  );
}
