import { z } from 'zod';

const FAULT = z.object({ code: z.string().regex(/^[A-Z][A-Z_]+$/) });
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

/** The code of a connection that failed, such as ENOTFOUND: all that may be told of what was thrown. */
export const networkFault = (thrown: unknown): string | undefined =>
	FAULT.safeParse(thrown).data?.code;

/** Whoever answered at Amazon's address could not show that it is Amazon. */
export const isCertificateFault = (code: string): boolean => CERTIFICATE.test(code);
