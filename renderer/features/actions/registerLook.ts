import { create } from "zustand";

type Look = "table" | "board";
const useLook = create<{ readonly look: Look }>(() => ({ look: "table" }));

/** Whether the register is looked at as a table or a board; the same everywhere in this window. */
export const useRegisterLook = (): readonly [Look, (look: Look) => void] => [
  useLook(({ look }) => look),
  (look) => useLook.setState({ look }),
];
