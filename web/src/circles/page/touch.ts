/**
 * The phone's own lock (fingerprint, face, code) as WebAuthn's PRF extension gives it: a secret that only this authenticator can
 * work out again, only after it has verified its user, only for this origin. Nothing of it is sent anywhere: no attestation, no
 * server's challenge, no account behind it.
 */
import { fromB64u, type Bytes, type Random } from "../../terms/bytes";
import { Refusal } from "../../terms/refusal";

/** What the extension is asked for. Each authenticator answers it with a secret of its own. */
const ASKED = new TextEncoder().encode("tocsin/lock/prf/v1");
const USER_VERIFIED = 0x04;
const PATIENCE_MS = 60_000;

/** Whether this browser has an authenticator built in that verifies its user. Whether that one knows PRF is only seen when it makes a key. */
export async function touchIsThere(): Promise<boolean> {
  if (typeof PublicKeyCredential === "undefined" || /^[\d.]+$|:/u.test(location.hostname)) return false;
  const known = await PublicKeyCredential.getClientCapabilities?.().catch(() => null);
  if (known?.["extension:prf"] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** Makes a key in the authenticator and asks it for its secret. Refusal "touch.refused", "touch.no_prf". */
export async function makeTouch(random: Random): Promise<{ credential: Bytes; secret: Bytes }> {
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { id: location.hostname, name: "Tocsin" },
        user: { id: random(16), name: "Tocsin", displayName: "Tocsin" },
        challenge: random(16),
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { authenticatorAttachment: "platform", userVerification: "required", residentKey: "discouraged" },
        attestation: "none",
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: ASKED } } },
      },
    }),
  );
  const { prf } = made.getClientExtensionResults();
  if (!prf?.enabled) throw new Refusal("touch.no_prf", "This phone's own lock cannot keep a secret for a page.");
  const credential = fromB64u(made.id);
  return { credential, secret: prf.results?.first ? bytesOf(prf.results.first) : await touch(credential, random) };
}

/** The authenticator's secret once more. Refusal "touch.refused", "touch.no_prf". */
export async function touch(credential: Bytes, random: Random): Promise<Bytes> {
  const got = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        rpId: location.hostname,
        challenge: random(16),
        allowCredentials: [{ type: "public-key", id: credential, transports: ["internal"] }],
        userVerification: "required",
        timeout: PATIENCE_MS,
        extensions: { prf: { eval: { first: ASKED } } },
      },
    }),
  );
  const flags = new Uint8Array((got.response as AuthenticatorAssertionResponse).authenticatorData)[32] ?? 0;
  const first = got.getClientExtensionResults().prf?.results?.first;
  if (first === undefined || (flags & USER_VERIFIED) === 0) throw new Refusal("touch.no_prf", "This phone's own lock cannot keep a secret for a page.");
  return bytesOf(first);
}

/** Cancelled, too slow, and gone look the same to a page: WebAuthn tells no more. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const answer = await ask().catch(() => null);
  if (answer === null) throw new Refusal("touch.refused", "This phone's own lock did not answer. The five words open it too.");
  return answer as PublicKeyCredential;
}

function bytesOf(source: BufferSource): Bytes {
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer) : new Uint8Array(source.slice(0));
}
