/**
 * Set by the transport when Amazon refuses a token that should still hold; the credential takes it
 * off again. Its value is when the refused request was made, in epoch milliseconds: a token that
 * was obtained before then is to be renewed.
 */
export const RENEWAL_HEADER = 'x-n8n-renew-token-obtained-before';
