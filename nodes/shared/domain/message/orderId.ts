/** Amazon's 17 digits, 3-7-7. `S01-…` and others of multi-channel fulfilment never reach a buyer. */
export const ORDER_ID = /(?<![\d-])\d{3}-\d{7}-\d{7}(?![\d-])/g;
