import { pairsByHand } from "./byHand.ts";
import { labelledPairs } from "./pairs.ts";
import { qualityOf } from "./quality.ts";

// Run by the bench, which depends on no test: the quality of matching on pairs of a seed that was not looked at, and by hand.
const generated = qualityOf(labelledPairs(20_261_125, { same: 3000, others: 4500 }));
const byHand = qualityOf(pairsByHand);
process.stdout.write(
  JSON.stringify({
    matchingRecall: generated.recall,
    matchingPrecision: generated.precision,
    matchingRecallByHand: byHand.recall,
    matchingPrecisionByHand: byHand.precision,
  }),
);
