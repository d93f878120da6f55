import { useCallback, useEffect, useState } from "react";
import { call } from "../../desk/client.ts";

interface Suggestion {
  /** Empty until the first has arrived. */
  readonly passphrase: string;
  readonly another: () => void;
}

/** Seven generated words; kept in this component only and asked for anew each time, never cached. */
export function useSuggestedPassphrase(): Suggestion {
  const [passphrase, setPassphrase] = useState("");
  const another = useCallback(() => {
    // The old words are gone at once, so that nobody types them back for the new ones.
    setPassphrase("");
    void call("unlock.suggestPassphrase", {}).then((result) => {
      if (result.ok) setPassphrase(result.value.passphrase);
    });
  }, []);
  useEffect(another, [another]);
  return { passphrase, another };
}
