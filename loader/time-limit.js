/** How long an answer may take, in ms. Source: the contract, "no answer within 15 s" (fetch.rs has it too). */
export const TIME_LIMIT = 15000;
