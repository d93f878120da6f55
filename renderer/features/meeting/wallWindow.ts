const name = "concord-wall";

/** The wall's window says that it goes, whoever closed it; nothing else is ever said on this channel. */
export function sayWhenWallGoes(): () => void {
  const channel = new BroadcastChannel(name);
  const going = (): void => channel.postMessage("gone");
  addEventListener("pagehide", going);
  return () => {
    removeEventListener("pagehide", going);
    channel.close();
  };
}

/** Hears that the wall's window was closed, until the returned function is called. */
export function hearWallGo(listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", listener);
  return () => channel.close();
}
