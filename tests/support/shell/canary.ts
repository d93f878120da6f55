/** A word that occurs nowhere by itself; finding it on the disk means that what was typed got there. */
export const canary = "Zwielichtkanarienvogel4711";
