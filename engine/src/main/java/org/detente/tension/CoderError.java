package org.detente.tension;

import java.util.EnumMap;
import java.util.Map;
import org.detente.base.Table;
import org.detente.ontology.QuadClass;
import org.hipparchus.random.RandomDataGenerator;

/**
 * How far the acts that a machine coded may be from the acts that were done: measured, and no surer than the sample.
 *
 * <pre>  true acts for each coded one  =  precision / recall
 *   precision ~ Beta(right + 1/2, judged - right + 1/2),  recall ~ Beta(found + 1/2, marked - found + 1/2)</pre>
 *
 * <p>The two Beta distributions are what is known of a share after a sample, with the prior of Jeffreys; see Brown, Cai and
 * DasGupta (2001), Interval Estimation for a Binomial Proportion, Statistical Science 16(2), 101-133. Acts checked by hand
 * have no such error.
 */
public final class CoderError {
    private final Map<QuadClass, Audit> audits;

    /**
     * Samples that were looked at.
     *
     * @param judged coded events that were judged
     * @param right  of these, the right ones
     * @param marked acts marked by hand in texts
     * @param found  of these, the ones that the coder found
     */
    public record Audit(int judged, int right, int marked, int found) {
        /** @throws IllegalArgumentException if a part is larger than its whole, or nothing was looked at */
        public Audit {
            if (right < 0 || found < 0 || right > judged || found > marked || judged < 1 || marked < 1) {
                throw new IllegalArgumentException(
                        "An audit is of samples of at least 1, and no more right or found than were looked at, but was %d of %d right, %d of %d found."
                                .formatted(right, judged, found, marked));
            }
        }
    }

    public CoderError(Map<QuadClass, Audit> audits) {
        this.audits = new EnumMap<>(audits);
    }

    /** The figures of our own coder, which ship with it. */
    public static CoderError measured() {
        var audits = new EnumMap<QuadClass, Audit>(QuadClass.class);
        for (var row : Table.ofResource(CoderError.class, "coder-error.tsv").rows()) {
            audits.put(
                    QuadClass.valueOf(row.get("quad")),
                    new Audit(
                            number(row, "judged"), number(row, "right"), number(row, "marked"), number(row, "found")));
        }
        return new CoderError(audits);
    }

    private static int number(Table.Row row, String column) {
        return Integer.parseInt(row.get(column));
    }

    /** Draws what one coded act of a class may stand for; a class that nobody audited stands for itself. */
    double draw(QuadClass quad, RandomDataGenerator random) {
        var audit = audits.get(quad);
        return audit == null
                ? 1.0
                : share(random, audit.right(), audit.judged()) / share(random, audit.found(), audit.marked());
    }

    private static double share(RandomDataGenerator random, int part, int whole) {
        return random.nextBeta(part + 0.5, whole - part + 0.5);
    }
}
