/** Amazon asks for one on every call: application, version, language and platform. */
export const USER_AGENT = 'n8n-nodes-seller-feedback/0.1.0 (Language=TypeScript; Platform=n8n)';
