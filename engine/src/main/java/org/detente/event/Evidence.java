package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a coded event rests on.
 *
 * @param origin    where it was read
 * @param text      the sentence, or the line in words
 * @param cites     outlets or documents behind it, as the source gives them; may be empty
 * @param published day of the report in UTC
 * @param grade     how well it is established
 */
public record Evidence(Origin origin, String text, String cites, LocalDate published, Grade grade)
        implements Serializable {

    /** Whether both say the same wherever they were read. */
    boolean saysTheSameAs(Evidence other) {
        return text.equals(other.text)
                && cites.equals(other.cites)
                && published.equals(other.published)
                && grade == other.grade;
    }

    /** How well a report is established, best first. */
    public enum Grade {
        /** Checked by hand against two independent sources. */
        VERIFIED_BY_TWO("verified by hand in two sources"),
        /** Checked by hand against one source. */
        VERIFIED_BY_ONE("verified by hand in one source"),
        /** Coded by a machine, not checked. */
        CODED("coded by machine, not checked");

        private final String label;

        Grade(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** A curated row is one deed by declaration: two of them are never merged with each other. */
        public boolean isCurated() {
            return this != CODED;
        }
    }
}
