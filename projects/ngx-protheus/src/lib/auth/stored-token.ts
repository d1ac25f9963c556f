import { inject, Injectable } from '@angular/core';

import { reportOnce } from '../errors/report';
import { accessTokenClaims } from '../session/access-token-claims';
import { type ProAuthToken } from '../session/models/pro-auth-token';
import { SessionStore } from '../session/session-store';

/** A token with an access token that a header can carry. */
export type UsableToken = ProAuthToken & { access_token: string };

/** The token of the session as the storage has it now. */
export interface StoredToken extends TokenDescription {
  /** The text in the storage. */
  readonly text: string;
}

/** What a token says of itself. */
export interface TokenDescription {
  /** What goes into the header. */
  readonly access: string;
  readonly value: ProAuthToken;
  /** When it was issued, in milliseconds by the server's clock; `undefined` when it does not say. */
  readonly issuedAt: number | undefined;
  /** When it ends, in milliseconds by the server's clock; `Infinity` when it does not say. */
  readonly expiresAt: number;
  /** How long it lives, in milliseconds; 0 when nobody knows. */
  readonly life: number;
}

/**
 * The token in `sessionStorage`: `ERPTOKEN`, else `TOKEN`, the name of the first versions.
 *
 * A bare JWT instead of the object is taken as access token, because hand-written sign-in pages
 * store it so. What is neither counts as absent and is reported by the name of its key.
 */
@Injectable({ providedIn: 'root' })
export class TokenStorage {
  private readonly session = inject(SessionStore);

  /** The text that decides; as long as it is the same, so is the token. */
  text(): string | null {
    return this.session.raw('ERPTOKEN') ?? this.session.raw('TOKEN');
  }

  read(): StoredToken | undefined {
    return this.parse('ERPTOKEN') ?? this.parse('TOKEN');
  }

  /** Keeps a token. The legacy name is written too only if it was there. */
  write(value: ProAuthToken): void {
    const legacy = this.session.raw('TOKEN') !== null;
    this.session.setAll(legacy ? { ERPTOKEN: value, TOKEN: value } : { ERPTOKEN: value });
  }

  private parse(key: 'ERPTOKEN' | 'TOKEN'): StoredToken | undefined {
    const text = this.session.raw(key);
    if (!text) return undefined;
    const bare = text.trim().replace(/^"(.*)"$/, '$1');
    const value = isBareAccessToken(bare) ? { access_token: bare } : this.session.get(key);
    if (hasAccessToken(value)) return { text, ...describeToken(value) };
    if (value) {
      reportOnce(
        'NGP501',
        (typeof ngDevMode === 'undefined' || ngDevMode) &&
          `The storage key "${key}" holds no usable access_token, so requests leave without a ` +
            `token. It must be a JSON object like the answer of the token end point, its ` +
            `access_token a text of visible ASCII characters. Look for the code that writes the key.`,
        key,
      );
    }
    return undefined;
  }
}

/** Whether a text is an access token on its own: three parts, and claims in the second. */
function isBareAccessToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text) && !!accessTokenClaims(text);
}

/** Whether a value is a token whose access token a header can carry: visible ASCII characters. */
export function hasAccessToken(value: unknown): value is UsableToken {
  const access = (value as ProAuthToken | null | undefined)?.access_token;
  return typeof access === 'string' && /^[!-~]+$/.test(access);
}

/** Reads the times of a token. */
export function describeToken(value: UsableToken): TokenDescription {
  const access = value.access_token;
  const { iat, exp } = accessTokenClaims(access) ?? {};
  const issuedAt = milliseconds(iat);
  const expiresAt = milliseconds(exp) ?? Infinity;
  const life = (issuedAt ? expiresAt - issuedAt : milliseconds(value.expires_in)) ?? 0;
  return { access, value, issuedAt, expiresAt, life: life > 0 && life < Infinity ? life : 0 };
}

/** A number of seconds, as a number or as its text, in milliseconds. */
function milliseconds(seconds: unknown): number | undefined {
  const value = Number(seconds);
  return value > 0 && value < 1e11 ? value * 1_000 : undefined;
}
