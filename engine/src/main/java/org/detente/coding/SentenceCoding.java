package org.detente.coding;

import java.util.List;

/**
 * One sentence of an article and what became of it.
 *
 * @param number   place in the article, from 1; 0 for the headline
 * @param sentence its words
 * @param outcome  coded, or why it was not even parsed
 * @param findings everything found, also what is not on record
 * @param rejected candidates that came to nothing, and why
 */
public record SentenceCoding(
        int number, Sentence sentence, Outcome outcome, List<Finding> findings, List<String> rejected) {

    /** What became of a sentence. */
    public enum Outcome {
        /** It was parsed and read. */
        READ,
        /** It names no actor. */
        NO_ACTOR,
        /** It has none of the words that tell of an act. */
        NO_TRIGGER
    }

    public SentenceCoding {
        findings = List.copyOf(findings);
        rejected = List.copyOf(rejected);
    }

    /** What is asserted or alleged. */
    public List<Finding> onRecord() {
        return findings.stream()
                .filter(finding -> finding.stance().isOnRecord())
                .toList();
    }

    /** What is wished, threatened, denied or supposed, and therefore no act. */
    public List<Finding> notOnRecord() {
        return findings.stream()
                .filter(finding -> !finding.stance().isOnRecord())
                .toList();
    }
}
