/** Whether the app and its token may do one of the things that this package can do. */
export interface AccessCheck {
	/** What it is, in the seller's words. */
	readonly capability: string;
	/** `unknown` where Amazon gave no answer that tells. */
	readonly access: 'yes' | 'no' | 'unknown';
	/** The role that it needs; of two one is enough. Missing where Amazon names none. */
	readonly role?: string;
	/** The role to add, where it is what is missing. */
	readonly missingRole?: string;
	/** Where to tick the role, or why there is no answer. */
	readonly whatToDo?: string;
	/** How it was found out: by a call for it, or by another one that needs the same role. */
	readonly foundBy: 'call' | 'role';
	/** Where the account sells, for the capability that reads it. */
	readonly marketplaces?: readonly AccountMarketplace[];
}

export interface AccountMarketplace {
	readonly marketplaceId: string;
	readonly countryCode: string;
	readonly name: string;
}
