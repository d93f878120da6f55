import officeCrypto from "officecrypto-tool";

/**
 * A Word file encrypted as Office does it itself: AES-256 in a container of its own, the key stretched 100,000 times. That is
 * far weaker than the area's own derivation, so the passphrase is always a generated one. Its reader is never used: it does
 * not notice a changed file.
 */
export const encryptedFile = (file: Uint8Array, passphrase: string): Uint8Array =>
  new Uint8Array(officeCrypto.encrypt(Buffer.from(file), { password: passphrase }));
