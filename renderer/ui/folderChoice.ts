import { create } from "zustand";
import { callShell } from "../desk/shell.ts";

interface Browsing {
  readonly title: string;
  readonly answer: ((path: string | null) => void) | null;
}

/** The in-app folder browser, where the system has no dialog of its own to offer; `FolderBrowser` shows it. */
export const useFolderBrowsing = create<Browsing>(() => ({ title: "", answer: null }));

const browse = (title: string): Promise<string | null> =>
  new Promise((resolve) => {
    useFolderBrowsing.setState({
      title,
      answer: (path) => {
        useFolderBrowsing.setState({ answer: null });
        resolve(path);
      },
    });
  });

const choose = async (title: string): Promise<string | null> => {
  const choice = await callShell("shell.chooseFolder", { title });
  if (!choice.ok) return null;
  return choice.value.kind === "chosen" ? choice.value.path : browse(title);
};

/** `await choose(title)` is the path of a folder, or null when the person gave up. */
export const useFolderChooser = (): { readonly choose: (title: string) => Promise<string | null> } => ({ choose });
