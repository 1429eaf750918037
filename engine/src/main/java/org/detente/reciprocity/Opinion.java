package org.detente.reciprocity;

/**
 * What one estimator says of one direction.
 *
 * @param estimator its name
 * @param leaning   what it comes down to
 * @param words     the numbers behind it, or why there are none
 */
public record Opinion(String estimator, Leaning leaning, String words) {

    /** What an estimator comes down to. */
    public enum Leaning {
        /** More of the other side is followed by more. */
        ANSWERS("answers in kind"),
        /** More of the other side is followed by less: it gives way, or takes advantage. */
        OPPOSITE("does the opposite"),
        /** Nothing beyond chance. */
        NO_SIGN("no sign of answering"),
        /** It has no number. */
        SILENT("cannot say");

        private final String words;

        Leaning(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
