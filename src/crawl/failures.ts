import type { HealthReason } from '../model/crawl.ts';
import { PRIVATE_ADDRESS } from './addresses.ts';

/** Why no answer came. */
export type FailureReason = Extract<HealthReason, 'no-host' | 'refused' | 'timeout' | 'certificate' | 'network' | 'private-address' | 'limit'>;

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT', 'ESOCKETTIMEDOUT']);
/** Failures that may be mended by asking less of the certificate and the encryption. */
const CERTIFICATES =
  /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_SSL_(UNSUPPORTED|UNSAFE_LEGACY|DH_KEY_TOO_SMALL|EE_KEY_TOO_SMALL|CA_MD_TOO_WEAK|LEGACY|TLSV1_ALERT_PROTOCOL|SSLV3_ALERT_HANDSHAKE|TLSV1_ALERT_INSUFFICIENT|NO_PROTOCOLS|BAD_ECPOINT|WRONG_SIGNATURE|VERSION_TOO_LOW))/;

/** The code of an error of a connection, of its cause, or of the first of several attempts. */
export function codeOf(error: unknown): string {
  let current: unknown = error;
  for (let level = 0; level < 4 && current instanceof Error; level += 1) {
    const code: unknown = (current as NodeJS.ErrnoException).code;
    if (typeof code === 'string' && code !== '') return code;
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return 'UNKNOWN';
}

/** What an error of a connection means for the link. */
export function failureReason(code: string): FailureReason {
  if (code === PRIVATE_ADDRESS) return 'private-address';
  if (code === 'ENOTFOUND') return 'no-host';
  if (code === 'ECONNREFUSED') return 'refused';
  if (TIMEOUTS.has(code)) return 'timeout';
  return CERTIFICATES.test(code) ? 'certificate' : 'network';
}
