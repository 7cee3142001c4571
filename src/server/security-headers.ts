import { createHash } from 'node:crypto';

/** What every answer of the server carries. `page` is the app's index.html, whose inline scripts are allowed by their hashes. */
export function securityHeaders(page: string | null): Readonly<Record<string, string>> {
  const hashes = page === null ? [] : inlineScripts(page).map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const policy = [
    "default-src 'none'",
    ['script-src', "'self'", ...hashes].join(' '),
    // Toasts and charts write style elements at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    // the engine's own, and the one in which a workbook with a picture is packed
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}

function inlineScripts(page: string): readonly string[] {
  return [...page.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g)]
    .filter((match) => !/\ssrc=/.test(match.groups?.attributes ?? ''))
    .map((match) => match.groups?.text ?? '');
}
